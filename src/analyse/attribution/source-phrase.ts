import { Cat, Clitic, Form, has, phraseHas, phraseIn, TokenKind, wordIn } from '../../arabic/index.ts';
import type { SourceType } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { isComma, isDateWord, isDefinite, isNameWord, isOutletName, isWord } from './words.ts';

/** A noun phrase that speaks, passes on or carries words. */
export interface SourcePhrase {
  /** Tokens, half-open; the first may carry clitics that stay outside the mention. */
  readonly from: number;
  readonly to: number;
  readonly type: SourceType;
  /** What the phrase is headed by: table and lemma (`head:مصدر`, `title:وزير`, `name:`). */
  readonly head: string;
  /** The proper name inside, as tokens; empty when nobody is named. */
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly definite: boolean;
  readonly feminine: boolean;
  readonly plural: boolean;
}

/** Kinds of titles that make their bearer an official (ANNOTATION F4). */
export const OFFICIAL_KINDS = new Set(['office', 'rank', 'commander', 'spokesperson', 'royal', 'religious']);
const OFFICIAL_ADJECTIVES = new Set([
  'امني',
  'عسكري',
  'حكومي',
  'دبلوماسي',
  'رسمي',
  'قضائي',
  'استخباري',
  'استخباراتي',
  'وزاري',
  'رئاسي',
]);

/**
 * What kind of source the tokens from `from` to `to` are, by their head word, the name they hold and what stands
 * beside them (ANNOTATION F4). Never fails: an unknown phrase is a person.
 */
export function describeSource(reading: Reading, from: number, to: number): SourcePhrase {
  const { scan } = reading;
  let first = from;
  while (
    first < to - 1 &&
    (!isWord(scan, first) ||
      has(scan, first, Cat.dem) ||
      has(scan, first, Cat.quantifier) ||
      (first > from && has(scan, first, Cat.prep)))
  )
    first++;
  const quantified = has(scan, from, Cat.quantifier);
  const name = findName(reading, first, to);
  const named = name.to > name.from;
  const base = {
    from,
    to,
    nameFrom: name.from,
    nameTo: name.to,
    // «أحد الشهود»: one of them is no one known before.
    definite: isDefinite(scan, first) && !quantified,
    feminine: false,
    plural: false,
  };
  const head = wordIn(scan, first, 'head');
  const phraseTitle = phraseIn(scan, first, 'title');
  const title = phraseTitle ?? wordIn(scan, first, 'title');
  const outletName = phraseIn(scan, first, 'outlet') ?? wordIn(scan, first, 'outlet');
  if (
    outletName !== null &&
    (outletName.entry.cells.guard === undefined || isQuoted(reading, first)) &&
    title === null
  ) {
    return { ...base, type: 'outlet', head: 'name:outlet', nameFrom: first, nameTo: to, feminine: true };
  }
  if (head !== null && !(title !== null && phraseTitle !== null)) {
    const { type } = head.entry.cells;
    const feminine = (head.form & 1) !== 0;
    const plural = (head.form & 2) !== 0;
    const described = { ...base, head: `head:${head.entry.id}`, feminine, plural };
    if (type === 'anonymous_source' || type === 'anonymous_official') {
      if (named && !isBodyName(reading, name.from)) {
        const office =
          type === 'anonymous_official' || (title !== null && OFFICIAL_KINDS.has(title.entry.cells.kind));
        return { ...described, type: office ? 'official' : 'person' };
      }
      if (type === 'anonymous_official') {
        // «قائد فيلق القدس» is one person; «القيادي», «قادة الميليشيات» are not named.
        const unique =
          !plural &&
          !base.definite &&
          title !== null &&
          isConstruct(reading, first, to) &&
          !has(scan, first + 1, Cat.prep);
        return { ...described, type: unique ? 'official' : 'anonymous_official' };
      }
      return {
        ...described,
        type: tiedToBody(reading, first + 1, to) ? 'anonymous_official' : 'anonymous_source',
      };
    }
    if (type === 'eyewitness' || type === 'person') {
      if (named && !isBodyName(reading, name.from)) return { ...described, type: 'person' };
      return { ...described, type: type === 'person' ? 'anonymous_source' : 'eyewitness' };
    }
    return {
      ...described,
      type: coordinatesAnonymous(reading, first + 1, to) ? 'anonymous_source' : (type as SourceType),
    };
  }
  if (title !== null) {
    const official = hasOffice(reading, first, to);
    const described = { ...base, head: `title:${title.entry.id}` };
    const several = (title.form & Form.plural) !== 0;
    if (several && !named)
      return { ...described, plural: true, type: official ? 'anonymous_official' : 'anonymous_source' };
    if (named || base.definite || isConstruct(reading, first, to))
      return { ...described, type: official ? 'official' : 'person' };
    return { ...described, type: official ? 'anonymous_official' : 'anonymous_source' };
  }
  for (const table of ['organization', 'group', 'place', 'capital', 'person'] as const) {
    const found = phraseIn(scan, first, table) ?? wordIn(scan, first, table);
    if (found === null) continue;
    const whole = { ...base, head: `name:${table}`, nameFrom: first, nameTo: to };
    if (table !== 'person')
      return { ...whole, type: 'institution', feminine: table === 'place' || table === 'capital' };
    return {
      ...whole,
      type: isOfficeRole(found.entry.cells.role) || hasOffice(reading, first, to) ? 'official' : 'person',
    };
  }
  const bare = { nameFrom: first, nameTo: bareNameEnd(reading, first, to) };
  if (hasOffice(reading, first, to)) return { ...base, ...bare, type: 'official', head: 'name:' };
  if (quantified) return { ...base, type: 'anonymous_source', head: 'people:', plural: true };
  if (isPluralPeople(reading, first)) return { ...base, type: 'institution', head: 'people:', plural: true };
  return { ...base, ...bare, type: 'person', head: 'name:' };
}

function isQuoted(reading: Reading, i: number): boolean {
  const q = reading.quotations.of[i];
  return q >= 0 && reading.quotations.open[q] === i - 1;
}

/** A phrase without head or title begins with a name: it runs to the first word of another kind. */
function bareNameEnd(reading: Reading, from: number, to: number): number {
  const { scan } = reading;
  let i = from;
  while (
    i < to &&
    isWord(scan, i) &&
    !has(scan, i, Cat.title) &&
    !has(scan, i, Cat.prep) &&
    !has(scan, i, Cat.rel)
  ) {
    if (i > from && (scan.clitics[i] & (Clitic.wa | Clitic.bi | Clitic.li)) !== 0) break;
    i++;
  }
  return Math.max(i, from + 1);
}

/** «مواقع ومصادر محلية»: unnamed sources among others make the whole unnamed. */
function coordinatesAnonymous(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if ((reading.scan.clitics[i] & Clitic.wa) === 0) continue;
    if (wordIn(reading.scan, i, 'head')?.entry.cells.type === 'anonymous_source') return true;
  }
  return false;
}

/** Words of the role column of `data/entities/persons.tsv` that tell of an office; whoever has another role is a person. */
const OFFICES =
  /\b(president|prime minister|minister|king|queen|emir|sultan|prince|crown|sheikh|ruler|monarch|commander|general|chief|marshal|spokes(man|woman|person)|envoy|ambassador|diplomat|governor|mayor|speaker|leader|chancellor|secretary|senator|deputy|member of parliament|lawmaker|MP|judge|prosecutor|pope|patriarch|grand mufti|mufti|ayatollah|marja|imam|grand imam|top cleric|senior cleric|highest|supreme|religious authority|head|director|commissioner|adviser|chairman|chair|vice|official|politician|coach of the national)\b/i;

function isOfficeRole(role: string | undefined): boolean {
  return (
    role !== undefined &&
    OFFICES.test(role) &&
    !/\b(film|music|art|theatre|television) director\b/i.test(role)
  );
}

/** Whether the word at i, inside a phrase that begins at `from`, is part of a person's proper name. */
export function isNameAt(reading: Reading, i: number, from: number): boolean {
  const { scan } = reading;
  if (phraseHas(scan, i, Cat.person) || has(scan, i, Cat.person)) return true;
  if (has(scan, i, Cat.givenName)) return !has(scan, i, Cat.prep);
  return i > from && isUnknownName(reading, i) && namePosition(reading, i);
}

/** The run of tokens that looks like a person's proper name; empty when there is none. */
function findName(reading: Reading, from: number, to: number): { from: number; to: number } {
  const { scan } = reading;
  let start = -1;
  for (let i = from; i < to; i++) {
    if (!isWord(scan, i)) {
      if (start >= 0) return { from: start, to: i };
      continue;
    }
    if (start < 0) {
      if (isNameAt(reading, i, from)) start = i;
      continue;
    }
    if (
      has(scan, i, Cat.title) ||
      has(scan, i, Cat.prep) ||
      has(scan, i, Cat.rel) ||
      has(scan, i, Cat.time)
    ) {
      return { from: start, to: i };
    }
    if (has(scan, i, Cat.head) && !has(scan, i, Cat.givenName) && isDefinite(scan, i))
      return { from: start, to: i };
  }
  return start < 0 ? { from: to, to } : { from: start, to };
}

/** A word the lexicon does not know, without article: most often a name. */
export function isUnknownName(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return (
    isWord(scan, i) &&
    scan.form[i] < 0 &&
    !isDefinite(scan, i) &&
    (scan.clitics[i] & (Clitic.wa | Clitic.fa)) === 0
  );
}

/** Behind a title, a nationality or an adjective of office an unknown word is a name. */
function namePosition(reading: Reading, i: number): boolean {
  const { scan } = reading;
  let p = i - 1;
  while (p > 0 && (isComma(scan, p) || scan.tokens.kind[p] === TokenKind.punctuation)) p--;
  return (
    has(scan, p, Cat.demonym) ||
    has(scan, p, Cat.givenName) ||
    has(scan, p, Cat.place) ||
    has(scan, p, Cat.abbreviation) ||
    (isDefinite(scan, p) && !has(scan, p, Cat.prep))
  );
}

function isBodyName(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return (
    has(scan, i, Cat.place) ||
    phraseHas(scan, i, Cat.place) ||
    has(scan, i, Cat.organization) ||
    phraseHas(scan, i, Cat.organization)
  );
}

/** Whether an unnamed source is tied to a body: «في الجيش»، «من الوزارة»، or by an adjective of state. */
function tiedToBody(reading: Reading, from: number, to: number): boolean {
  const { scan } = reading;
  for (let i = from; i < to; i++) {
    if (!isWord(scan, i)) continue;
    if (OFFICIAL_ADJECTIVES.has(adjectiveStem(reading, i))) return true;
    const head = wordIn(scan, i, 'head');
    if (head !== null && head.entry.cells.type === 'institution') return true;
    if (phraseHas(scan, i, Cat.organization) || phraseHas(scan, i, Cat.group)) return true;
  }
  return false;
}

/** The masculine indefinite form of an adjective, by its letters: الأمنية → امني. */
export function adjectiveStem(reading: Reading, i: number): string {
  const { letters, letterFrom } = reading.scan.tokens;
  let from = letterFrom[i];
  let to = letterFrom[i + 1];
  if (to - from > 4 && letters[from] === 0x627 && letters[from + 1] === 0x644) from += 2;
  if (letters[to - 1] === 0x647) to--;
  else if (
    to - from > 5 &&
    letters[to - 1] === 0x646 &&
    (letters[to - 2] === 0x64a || letters[to - 2] === 0x648)
  )
    to -= 2;
  let out = '';
  for (let k = from; k < to; k++) out += String.fromCharCode(letters[k]);
  return out;
}

/** «وزير الدفاع»: an indefinite title with a complement is definite. */
function isConstruct(reading: Reading, first: number, to: number): boolean {
  for (let i = first + 1; i < Math.min(to, first + 7); i++) {
    if (!isWord(reading.scan, i) || has(reading.scan, i, Cat.prep)) return false;
    // «مسؤول إقليمي بارز»: an indefinite adjective makes no construct.
    if (has(reading.scan, i, Cat.adjective) && !isDefinite(reading.scan, i)) return false;
    if (isDefinite(reading.scan, i) || isNameWord(reading.scan, i) || has(reading.scan, i, Cat.placeGuarded))
      return true;
  }
  return false;
}

function hasOffice(reading: Reading, from: number, to: number): boolean {
  const { scan } = reading;
  for (let i = from; i < to; i++) {
    const title = phraseIn(scan, i, 'title') ?? wordIn(scan, i, 'title');
    if (title !== null && OFFICIAL_KINDS.has(title.entry.cells.kind)) return true;
  }
  return false;
}

/** الحوثيون، الأمريكيون: people as a body. */
function isPluralPeople(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const to = letterFrom[i + 1];
  const last = letters[to - 1];
  return (
    isDefinite(reading.scan, i) && last === 0x646 && (letters[to - 2] === 0x648 || letters[to - 2] === 0x64a)
  );
}

/** أحدهم، بعضهم، كثيرون: a quantity that needs no noun. */
function standsAlone(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const to = letterFrom[i + 1];
  const last = letters[to - 1];
  return (last === 0x645 && letters[to - 2] === 0x647) || (last === 0x646 && letters[to - 2] === 0x648);
}

/** Whether a token can begin a phrase that speaks: a definite noun, a known head, title or name. */
export function canSpeak(reading: Reading, i: number): boolean {
  const { scan } = reading;
  // A lone و or ف that stands apart is no noun.
  if (!isWord(scan, i) || scan.tokens.letterFrom[i + 1] - scan.tokens.letterFrom[i] < 2) return false;
  if (has(scan, i, Cat.prep) || has(scan, i, Cat.comp) || has(scan, i, Cat.time) || has(scan, i, Cat.rel))
    return false;
  if (
    has(scan, i, Cat.prepTime) ||
    has(scan, i, Cat.prepTopic) ||
    has(scan, i, Cat.turn) ||
    has(scan, i, Cat.neg)
  )
    return false;
  if (isDateWord(scan, i) || phraseHas(scan, i, Cat.turn)) return false;
  if ((scan.clitics[i] & (Clitic.bi | Clitic.li | Clitic.ka)) !== 0) return false;
  if (
    has(scan, i, Cat.adverb) ||
    has(scan, i, Cat.there) ||
    has(scan, i, Cat.compGuard) ||
    has(scan, i, Cat.participle)
  )
    return false;
  if (has(scan, i, Cat.quantifier) && (isDefinite(scan, i) || standsAlone(reading, i))) return true;
  if (has(scan, i, Cat.quantifier))
    return (
      i + 1 < scan.tokens.length &&
      (isDefinite(scan, i + 1) || has(scan, i + 1, Cat.prep) || has(scan, i + 1, Cat.head))
    );
  if (has(scan, i, Cat.dem)) return i + 1 < scan.tokens.length && isDefinite(scan, i + 1);
  return (
    isDefinite(scan, i) ||
    has(scan, i, Cat.head) ||
    has(scan, i, Cat.title) ||
    phraseHas(scan, i, Cat.title) ||
    isNameWord(scan, i) ||
    isOutletName(scan, i) ||
    has(scan, i, Cat.nameGuarded) ||
    scan.form[i] < 0
  );
}
