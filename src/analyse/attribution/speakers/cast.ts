import { Cat, Clitic, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { startsApposition } from '../apposition.ts';
import { startWithoutClitics } from '../content/start-without-clitics.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { describeSource } from '../source/describe-source.ts';
import { isUnknownName } from '../source/is-unknown-name.ts';
import type { SourcePhrase } from '../source/source-phrase.ts';
import { hasConjunction, isComma, isWord } from '../words.ts';
import { sharesName } from './shares-name.ts';
import { wordsOf } from './words-of.ts';

/** A person whom the report names together with an office or calling, whether he speaks there or not. */
export interface Member {
  /** Folded words of title and name, and of the name alone. */
  readonly words: Set<string>;
  readonly name: Set<string>;
  /** The nationalities and places among the words. */
  readonly lands: readonly string[];
  readonly head: string;
  readonly feminine: boolean;
  readonly official: boolean;
  /** The name as it is written. */
  readonly canonical: string;
}

/** Words of a name in front of its title: «أحمد سالم الشامي، الأمين العام …». */
const LONGEST_NAME = 5;

/** People a cast holds: more than any report has, so that asking who is meant stays bounded in a list of thousands. */
const LARGEST = 200;

/** Everyone whom the report names with a title, in the order of the text, each in the same words once. One pass over it. */
export function castOf(reading: Reading): readonly Member[] {
  const { scan, sentences } = reading;
  const members = new Map<string, Member>();
  for (let i = 0; i < scan.tokens.length && members.size < LARGEST; i++) {
    if (reading.ignored[i] === 1 || !isWord(scan, i)) continue;
    if (!has(scan, i, Cat.title) && !phraseHas(scan, i, Cat.title)) continue;
    const limit = sentences.to[sentences.of[i]];
    let to = firstBearer(reading, i, Math.max(i + 1, nounPhraseEnd(reading, i, limit)));
    if (isComma(scan, to) && to + 1 < limit && startsApposition(reading, i, to + 1))
      to = Math.max(to, nounPhraseEnd(reading, to + 1, limit));
    const phrase = describeSource(reading, i, to);
    const named = phrase.nameTo > phrase.nameFrom ? phrase : withNameBefore(reading, i, phrase);
    if (named !== null && !phrase.plural) {
      const member = memberOf(reading, named);
      const same = [member.head, member.feminine, member.official, member.canonical, ...member.words].join(
        ' ',
      );
      if (!members.has(same)) members.set(same, member);
    }
    i = Math.max(i, to - 1);
  }
  return [...members.values()];
}

/** «وزير النقل سامح … | ووزير المال نبيل …»: each bearer of a title is a member of his own. */
function firstBearer(reading: Reading, from: number, to: number): number {
  const { scan } = reading;
  for (let i = from + 1; i < to; i++)
    if (hasConjunction(scan, i) && (has(scan, i, Cat.title) || phraseHas(scan, i, Cat.title))) return i;
  return to;
}

/** «أحمد سالم، الأمين العام»: the phrase with the name in front of it; null when there is none. */
function withNameBefore(reading: Reading, title: number, phrase: SourcePhrase): SourcePhrase | null {
  const { scan } = reading;
  const end = isComma(scan, title - 1) ? title - 1 : title;
  let from = end;
  while (from > 0 && end - from < LONGEST_NAME && isPartOfName(reading, from - 1)) from--;
  return end - from < 2 ? null : { ...phrase, nameFrom: from, nameTo: end };
}

function isPartOfName(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (!isWord(scan, i) || (scan.clitics[i] & (Clitic.bi | Clitic.ka)) !== 0) return false;
  return has(scan, i, Cat.givenName) || has(scan, i, Cat.person) || isUnknownName(reading, i);
}

function memberOf(reading: Reading, phrase: SourcePhrase): Member {
  const { tokens } = reading.scan;
  const name = wordsOf(reading, phrase.nameFrom, phrase.nameTo);
  return {
    words: new Set([...wordsOf(reading, phrase.from, phrase.to), ...name]),
    name: new Set(name),
    lands: landsOf(reading, phrase),
    head: phrase.head,
    feminine: phrase.feminine,
    official: phrase.type === 'official',
    canonical: reading.text.slice(
      startWithoutClitics(reading, phrase.nameFrom),
      tokens.end[phrase.nameTo - 1],
    ),
  };
}

/** Who is meant by a role without a name: the only one who bears it, or one of whom all its words are said. */
export function byRole(
  reading: Reading,
  members: readonly Member[],
  phrase: SourcePhrase,
  words: readonly string[],
): Member | null {
  const same = members.filter((m) => m.feminine === phrase.feminine);
  const whole = same.filter((m) => words.length > 0 && words.every((word) => m.words.has(word)));
  if (whole.length > 0) return onlyOne(whole);
  // «وزيرة الأمن في الأرجنتين» after «وزيرة الأمن الأرجنتينية سلوى …»: the same title, and one more word of it.
  const lands = landsOf(reading, phrase);
  const near = same.filter(
    (m) =>
      m.head === phrase.head &&
      words.slice(1).some((word) => m.words.has(word)) &&
      !isElsewhere(lands, m.lands),
  );
  return onlyOne(near);
}

/** «وزير الخارجية المصري» is not «وزير الخارجية الإماراتي»: both name a land, and not the same. */
function isElsewhere(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return !one.some((land) => other.some((known) => land.slice(0, STEM) === known.slice(0, STEM)));
}

/** Letters that a land and its nationality share: مصر، مصري; ألمانيا، ألماني. */
const STEM = 3;

function landsOf(reading: Reading, { from, to }: SourcePhrase): readonly string[] {
  const { scan } = reading;
  const out: string[] = [];
  for (let i = from; i < to; i++)
    if (has(scan, i, Cat.demonym) || has(scan, i, Cat.place)) out.push(...wordsOf(reading, i, i + 1));
  return out;
}

/** The member when all of them are one person. */
function onlyOne(members: readonly Member[]): Member | null {
  const [first] = members;
  if (first === undefined) return null;
  return members.every((m) => sharesName(first, [...m.name])) ? first : null;
}

/** What else the report calls somebody who is named. */
export function namedLike(members: readonly Member[], name: readonly string[]): readonly Member[] {
  return members.filter((m) => sharesName(m, name));
}
