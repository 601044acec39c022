import { Cat, Clitic, has, hashLetters, isOrdinaryWord, TokenKind } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { hasArticle, isOnlyGiven, isParticle } from './name-words.ts';
import type { Named } from './named.ts';

/** Letters that are written onto a name: و ف ب ل ك, one or two. */
const MOST_CLITICS = 2;
const CLITICS = new Set([0x648, 0x641, 0x628, 0x644, 0x643]);
const SHORTEST = 3;

/**
 * Persons who are named in full somewhere in the article and elsewhere by one word of their name: «هارفي واينستين … شقة
 * واينستين»، «منال ابتسام … توجهت منال». `named` in the order of the text; the result is in that order too. Linear.
 */
export function repeatedNames(reading: Reading, named: readonly Named[]): readonly Named[] {
  const known = namesToRepeat(reading, named);
  if (known.size === 0) return named;
  const out: Named[] = [];
  let next = 0;
  const { tokens } = reading.scan;
  for (let i = 0; i < tokens.length; i++) {
    if (next < named.length && named[next].from === i) {
      out.push(named[next]);
      i = named[next].to - 1;
      next++;
      continue;
    }
    if (tokens.kind[i] !== TokenKind.word || reading.ignored[i] === 1) continue;
    const skip = skipTo(reading, i, known);
    if (skip < 0) continue;
    out.push({ rule: 'names/repeated', from: i, to: i + 1, kind: 'person', ref: null, skip });
  }
  return out;
}

/** Hashes of the words that stand for a person alone: surnames, and given names that one person bears. */
function namesToRepeat(reading: Reading, named: readonly Named[]): ReadonlySet<number> {
  const { tokens, lexicon } = reading.scan;
  const surnames = new Set<number>();
  const bearers = new Map<number, number>();
  const hashOf = (i: number, skip: number): number =>
    hashLetters(tokens.letters, tokens.letterFrom[i] + skip, tokens.letterFrom[i + 1]);
  for (const { kind, from, to } of named) {
    if (kind !== 'person' || to - from < 2) continue;
    const last = to - 1;
    const long = tokens.letterFrom[last + 1] - tokens.letterFrom[last] >= SHORTEST;
    if (
      long &&
      (!isOrdinaryWord(lexicon, tokens, last) || hasArticle(reading, last) || isNothingElse(reading, last)) &&
      isFree(reading, last)
    )
      surnames.add(hashOf(last, 0));
    if (!isOnlyGiven(reading, from) || isParticle(reading, from)) continue;
    const first = hashOf(from, reading.scan.cut[from]);
    const family = hashOf(last, 0);
    // Two persons of one given name: it stands for neither.
    bearers.set(first, bearers.has(first) && bearers.get(first) !== family ? 0 : family);
  }
  for (const [first, family] of bearers) if (family !== 0) surnames.add(first);
  return surnames;
}

/** A given name that is an ordinary word (صلاح) but no word that another table knows (سلام). */
function isNothingElse(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return has(scan, i, Cat.givenName) && !OTHER.some((category) => has(scan, i, category));
}

const OTHER = [
  Cat.eventNoun,
  Cat.adjective,
  Cat.unit,
  Cat.title,
  Cat.time,
  Cat.timeWord,
  Cat.month,
  Cat.trigger,
  Cat.place,
  Cat.placeGuarded,
  Cat.number,
] as const;

/** A word of the grammar never stands for a person by itself, whoever is called so. */
function isFree(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (scan.form[i] < 0) return true;
  if (has(scan, i, Cat.prep) || has(scan, i, Cat.comp) || has(scan, i, Cat.head)) return false;
  if (has(scan, i, Cat.demonym)) return false;
  return has(scan, i, Cat.person) || has(scan, i, Cat.givenName) || has(scan, i, Cat.nameGuarded);
}

/** Letters to leave out in front so that word i is one of the names; -1 when it is none. */
function skipTo(reading: Reading, i: number, known: ReadonlySet<number>): number {
  const { tokens, clitics } = reading.scan;
  if (!isFree(reading, i) || (clitics[i] & Clitic.sa) !== 0) return -1;
  const from = tokens.letterFrom[i];
  const to = tokens.letterFrom[i + 1];
  for (let skip = 0; skip <= MOST_CLITICS && to - from - skip >= SHORTEST; skip++) {
    if (known.has(hashLetters(tokens.letters, from + skip, to))) return skip;
    if (!CLITICS.has(tokens.letters[from + skip])) return -1;
  }
  return -1;
}
