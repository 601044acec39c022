import { Cat, Form, has, wordIn } from '../../arabic/index.ts';
import type { EntityKind, SourceType, Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { startWithoutClitics } from './content.ts';
import type { SourcePhrase } from './source/source-phrase.ts';
import { isWord } from './words.ts';

/** A source of this article with everything it has been called so far. */
export interface Speaker {
  readonly id: string;
  type: SourceType;
  canonical: string;
  /** Folded words of all its names and descriptions. */
  readonly words: Set<string>;
  /** Folded words of its proper name. */
  readonly name: Set<string>;
  readonly heads: Set<string>;
  feminine: boolean;
  plural: boolean;
  readonly mentions: Span[];
  /** Number of the claim that spoke last through it; for recency. */
  lastSpoke: number;
  /** The outlet it spoke to and the document that carried its words, last. */
  outlet: Speaker | null;
  document: Speaker | null;
  paragraph: number;
}

export interface SpeakerMention {
  readonly speaker: Speaker;
  readonly span: Span;
}

const TITLE_GROUPS: readonly (readonly string[])[] = [
  ['title:متحدث باسم', 'title:متحدث', 'title:ناطق', 'title:ناطق باسم', 'title:متحدث رسمي', 'title:ناطق رسمي'],
  [
    'title:محلل',
    'title:محلل سياسي',
    'title:محلل عسكري',
    'head:محلل',
    'title:خبير',
    'head:خبير',
    'title:باحث',
  ],
  ['head:مسؤول', 'title:مسؤول'],
  ['head:قيادي', 'title:قيادي', 'head:قائد', 'title:قائد'],
  ['title:نائب', 'title:برلماني', 'title:عضو'],
];

/** Heads that can stand for whoever spoke last: «المتحدث ذاته»، «الأخير». */
const GENERIC_HEADS = new Set(['title:متحدث', 'title:متخصص', 'head:مسؤول', 'title:مسؤول']);

/** Sources that a phrase can still mean: the last ones that spoke. */
const REMEMBERED = 100;

/** Who has spoken in this article: resolves names, roles, definite heads and dropped subjects to one source. */
export class Speakers {
  readonly all: Speaker[] = [];
  private readonly reading: Reading;
  private clock = 0;
  /** The speaker of the last claim at the level of the outlet. */
  last: Speaker | null = null;
  private recent: Speaker[] = [];
  /** The sources that a phrase can mean, the last speaker first; those that have not spoken yet at the end. */
  private byRecency: Speaker[] = [];

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** The source a phrase names, found again or new, with the mention. */
  resolve(phrase: SourcePhrase): SpeakerMention {
    const span = mentionSpan(this.reading, phrase);
    const words = wordsOf(this.reading, phrase.from, phrase.to);
    const name = wordsOf(this.reading, phrase.nameFrom, phrase.nameTo);
    const known = this.find(phrase, words, name);
    const speaker = known ?? this.create(phrase, span);
    this.enrich(speaker, phrase, words, name, span);
    return { speaker, span };
  }

  /** The source of a verb without a written subject: the last speaker that agrees with it. */
  continued(feminine: boolean | null): Speaker | null {
    if (this.last === null) return null;
    if (feminine === null || agrees(this.last, feminine)) return this.last;
    for (let i = this.recent.length - 1; i >= Math.max(0, this.recent.length - 6); i--) {
      if (agrees(this.recent[i], feminine)) return this.recent[i];
    }
    return this.last;
  }

  /** The person who spoke last: «سموه»، «معاليه». */
  honoured(): Speaker | null {
    const until = Math.max(0, this.recent.length - REMEMBERED);
    for (let i = this.recent.length - 1; i >= until; i--)
      if (isPersonal(this.recent[i])) return this.recent[i];
    return null;
  }

  /** The institution or person whose statement goes on when only «البيان» speaks. */
  issuer(): Speaker | null {
    const until = Math.max(0, this.recent.length - REMEMBERED);
    for (let i = this.recent.length - 1; i >= until; i--) {
      const s = this.recent[i];
      if (s.document !== null) return s;
    }
    return this.last;
  }

  /** Sentence of the last claim at the level of the outlet. */
  lastSentence = -1;

  spoke(speaker: Speaker, paragraph: number, sentence: number): void {
    this.lastSentence = sentence;
    speaker.lastSpoke = ++this.clock;
    speaker.paragraph = paragraph;
    this.last = speaker;
    this.recent.push(speaker);
    const at = this.byRecency.indexOf(speaker);
    if (at >= 0) this.byRecency.splice(at, 1);
    this.byRecency.unshift(speaker);
    if (this.byRecency.length > REMEMBERED) this.byRecency.pop();
  }

  private create(phrase: SourcePhrase, span: Span): Speaker {
    const speaker: Speaker = {
      id: `e${this.all.length + 1}`,
      type: phrase.type,
      canonical: this.reading.text.slice(span.start, span.end),
      words: new Set(),
      name: new Set(),
      heads: new Set(),
      feminine: phrase.feminine,
      plural: phrase.plural,
      mentions: [],
      lastSpoke: 0,
      outlet: null,
      document: null,
      paragraph: -1,
    };
    this.all.push(speaker);
    this.byRecency.push(speaker);
    if (this.byRecency.length > REMEMBERED) this.byRecency.splice(REMEMBERED - 2, 1);
    return speaker;
  }

  private enrich(
    speaker: Speaker,
    phrase: SourcePhrase,
    words: readonly string[],
    name: readonly string[],
    span: Span,
  ): void {
    for (const word of words) speaker.words.add(word);
    for (const word of name) speaker.name.add(word);
    speaker.heads.add(phrase.head);
    if (!speaker.mentions.some((m) => m.start === span.start && m.end === span.end))
      speaker.mentions.push(span);
    const surface = this.canonicalOf(phrase, span);
    if (surface.length > speaker.canonical.length && (name.length > 0 || speaker.name.size === 0)) {
      if (
        name.length > 0 ||
        phrase.definite === false ||
        phrase.type === 'institution' ||
        phrase.type === 'outlet'
      )
        speaker.canonical = surface;
    }
    // «المتحدث ذاته»: whoever spoke, not a spokesman.
    if (!(speaker.mentions.length > 1 && (isSelf(this.reading, phrase) || GENERIC_HEADS.has(phrase.head))))
      speaker.type = moreSpecific(speaker.type, phrase.type);
  }

  /** The name when there is one, else the phrase. */
  private canonicalOf(phrase: SourcePhrase, span: Span): string {
    const { tokens } = this.reading.scan;
    if (
      phrase.nameTo > phrase.nameFrom &&
      phrase.nameTo - phrase.nameFrom >= 2 &&
      (phrase.type === 'official' || phrase.type === 'person')
    ) {
      return this.reading.text.slice(tokens.start[phrase.nameFrom], tokens.end[phrase.nameTo - 1]);
    }
    return this.reading.text.slice(span.start, span.end);
  }

  private find(phrase: SourcePhrase, words: readonly string[], name: readonly string[]): Speaker | null {
    const { byRecency } = this;
    const personal = phrase.type === 'official' || phrase.type === 'person';
    if (name.length > 0 && personal) {
      for (const s of byRecency) if (isPersonal(s) && sharesName(s, name)) return s;
      // A bare surname: any person whose words hold it.
      return null;
    }
    if (
      phrase.type === 'outlet' ||
      phrase.type === 'institution' ||
      phrase.type === 'document' ||
      phrase.type === 'social_media' ||
      phrase.type === 'leak'
    ) {
      for (const s of byRecency) {
        if (s.type !== phrase.type) continue;
        if (isSubset(words, s.words) || (s.mentions.length > 0 && isSubset([...s.words], new Set(words))))
          return s;
      }
      if (phrase.definite && words.length <= 2) {
        for (const s of byRecency) if (s.type === phrase.type && s.heads.has(phrase.head)) return s;
      }
      return null;
    }
    if (isOther(this.reading, phrase)) return null;
    const anonymous =
      phrase.type === 'anonymous_source' ||
      phrase.type === 'anonymous_official' ||
      phrase.type === 'eyewitness';
    if (!phrase.definite && anonymous) return null;
    const same = byRecency.find((s) => s.heads.has(phrase.head) && compatible(s, words));
    if (same !== undefined && (phrase.definite || isSubset(words, same.words))) return same;
    if (!phrase.definite && !isSubset(words.slice(0, 1), same?.words ?? new Set()))
      return this.byOffice(words, byRecency);
    const group = TITLE_GROUPS.find((g) => g.includes(phrase.head));
    if (group !== undefined) {
      const related = byRecency.find((s) => s.lastSpoke > 0 && group.some((head) => s.heads.has(head)));
      if (related !== undefined) return related;
    }
    const office = this.byOffice(words, byRecency);
    if (office !== null) return office;
    if (
      personal &&
      phrase.definite &&
      words.length <= 3 &&
      (GENERIC_HEADS.has(phrase.head) || isSelf(this.reading, phrase))
    ) {
      return byRecency.find((s) => s.lastSpoke > 0 && isPersonal(s)) ?? null;
    }
    return null;
  }

  /** «الرئيس الروسي» after «الرئيس الروسي فلاديمير بوتين»: every word of the role stands in what it was called. */
  private byOffice(words: readonly string[], byRecency: readonly Speaker[]): Speaker | null {
    if (words.length === 0) return null;
    return byRecency.find((s) => isPersonal(s) && isSubset(words, s.words)) ?? null;
  }
}

/** Where a source is named: from its first word without clitics to its last. */
export function mentionSpan(reading: Reading, phrase: { readonly from: number; readonly to: number }): Span {
  const { tokens } = reading.scan;
  let { from, to } = phrase;
  // A name in marks is named without them: لـ"إرم نيوز".
  const q = reading.quotations.of[from];
  if (
    to - from > 2 &&
    q >= 0 &&
    reading.quotations.open[q] === from &&
    reading.quotations.close[q] === to - 1
  ) {
    from++;
    to--;
  }
  return { start: startWithoutClitics(reading, from), end: tokens.end[Math.max(from, to - 1)] };
}

/** Folded words of a run, without article and clitics; particles are left out. */
function wordsOf(reading: Reading, from: number, to: number): readonly string[] {
  const { scan } = reading;
  const out: string[] = [];
  for (let i = from; i < to; i++) {
    if (!isWord(scan, i) && scan.tokens.kind[i] !== 2) continue;
    if (has(scan, i, Cat.prep) || has(scan, i, Cat.dem)) continue;
    const { letters, letterFrom } = scan.tokens;
    let a = letterFrom[i] + scan.cut[i];
    const b = letterFrom[i + 1];
    if (b - a > 3 && letters[a] === 0x627 && letters[a + 1] === 0x644) a += 2;
    else if (b - a > 3 && letters[a] === 0x644 && letters[a + 1] === 0x644) a += 2;
    let word = '';
    for (let k = a; k < b; k++) word += String.fromCharCode(letters[k]);
    if (word.length > 1) out.push(word);
  }
  return out;
}

function isPersonal(s: Speaker): boolean {
  return s.type === 'official' || s.type === 'person' || (s.type === 'anonymous_official' && s.name.size > 0);
}

/** The last word of a name, or its only word, is in the other's name; two long names share two words. */
function sharesName(s: Speaker, name: readonly string[]): boolean {
  if (s.name.size === 0) return name.length === 1 && s.words.has(name[0]);
  if (name.length === 1) return s.name.has(name[0]) || [...s.name].some((word) => similar(word, name[0]));
  if (s.name.size === 1) return name.includes([...s.name][0]);
  let shared = 0;
  for (const word of name)
    if (s.name.has(word) || [...s.name].some((other) => similar(other, word))) shared++;
  return shared >= 2 || (shared === 1 && s.name.has(name[name.length - 1]));
}

/** Spelling variants of one name differ in a long vowel: ترامب/ترمب، قاآني/قآني، بوتين/بوتن. */
function similar(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  return skeleton(a) === skeleton(b);
}

function skeleton(word: string): string {
  let out = '';
  for (const letter of word) if (letter !== 'ا' && letter !== 'ي' && letter !== 'و') out += letter;
  return out.length >= 2 ? out : word;
}

function isSubset(words: readonly string[], of: ReadonlySet<string>): boolean {
  return words.length > 0 && words.every((word) => of.has(word));
}

/** A description may add words, but not another nationality or body. */
function compatible(s: Speaker, words: readonly string[]): boolean {
  if (s.words.size === 0 || words.length <= 1) return true;
  const rest = words.slice(1);
  return rest.every((word) => s.words.has(word)) || s.name.size === 0 || rest.length <= 1;
}

/** مسؤول آخر، مصدر ثان: someone new. */
function isOther(reading: Reading, phrase: SourcePhrase): boolean {
  for (let i = phrase.from + 1; i < phrase.to; i++) if (has(reading.scan, i, Cat.other)) return true;
  return false;
}

function isSelf(reading: Reading, phrase: SourcePhrase): boolean {
  for (let i = phrase.from + 1; i < phrase.to; i++) if (has(reading.scan, i, Cat.self)) return true;
  return false;
}

function agrees(s: Speaker, feminine: boolean): boolean {
  if (s.plural) return true;
  return s.feminine === feminine;
}

/** An unnamed source that is described further down keeps the most specific type. */
function moreSpecific(a: SourceType, b: SourceType): SourceType {
  if (a === b) return a;
  if (a === 'anonymous_source' && b === 'anonymous_official') return b;
  if (a === 'person' && b === 'official') return b;
  if (a === 'anonymous_official' && b === 'official') return b;
  return a;
}

export function entityKind(type: SourceType): EntityKind {
  switch (type) {
    case 'person':
    case 'official':
      return 'person';
    case 'institution':
      return 'organization';
    case 'outlet':
      return 'outlet';
    case 'document':
      return 'document';
    default:
      return 'source';
  }
}

/** Gender of the verb at token i: true feminine, false masculine, null when it does not tell (plural, dual). */
export function verbGender(reading: Reading, i: number): boolean | null {
  const found = wordIn(reading.scan, i, 'verb');
  if (found === null || (found.form & (Form.plural | Form.dual)) !== 0) return null;
  if (
    has(reading.scan, i, Cat.masdar) &&
    !has(reading.scan, i, Cat.say) &&
    !has(reading.scan, i, Cat.participle)
  )
    return null;
  return (found.form & Form.feminine) !== 0;
}
