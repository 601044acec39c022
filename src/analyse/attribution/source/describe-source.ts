import {
  Cat,
  Clitic,
  Form,
  type Found,
  has,
  phraseHas,
  phraseIn,
  TokenKind,
  wordIn,
} from '../../../arabic/index.ts';
import type { SourceType } from '../../../model/index.ts';
import type { Reading } from '../../reading.ts';
import { letters } from '../letters.ts';
import { isComma, isDefinite, isNameWord, isWord } from '../words.ts';
import { hasOffice, isOfficeRole, OFFICIAL_KINDS } from './offices.ts';
import { findName } from './person-name.ts';
import type { SourcePhrase } from './source-phrase.ts';
import { tiedToBody } from './tied-to-body.ts';

/**
 * What kind of source the tokens from `from` to `to` are, by their head word, the name they hold and what stands
 * beside them (ANNOTATION F4). Never fails: an unknown phrase is a person.
 */
export function describeSource(reading: Reading, from: number, end: number): SourcePhrase {
  const { scan } = reading;
  const to = withoutRelative(reading, from, end);
  const first = headWord(reading, from, to);
  // «بعض السكان», «57% من الآباء»
  const quantified = has(scan, from, Cat.quantifier) || scan.tokens.kind[from] === TokenKind.number;
  const name = findName(reading, first, to);
  const base: SourcePhrase = {
    from,
    to,
    type: 'person',
    head: 'name:',
    nameFrom: name.from,
    nameTo: name.to,
    // «أحد الشهود»: one of them is no one known before.
    definite: isDefinite(scan, first) && !quantified,
    feminine: false,
    plural: false,
  };
  const phraseTitle = phraseIn(scan, first, 'title');
  const title = phraseTitle ?? wordIn(scan, first, 'title');
  const outlet = phraseIn(scan, first, 'outlet') ?? wordIn(scan, first, 'outlet');
  if (
    outlet !== null &&
    (outlet.entry.cells.guard === undefined || isQuoted(reading, first)) &&
    title === null
  )
    return { ...base, type: 'outlet', head: 'name:outlet', nameFrom: first, nameTo: to, feminine: true };
  if (scan.tokens.kind[from] === TokenKind.number)
    return { ...base, type: 'anonymous_source', head: 'people:', plural: true };
  const head = phraseTitle === null ? wordIn(scan, first, 'head') : null;
  if (head !== null) return headed(reading, first, base, head, title);
  if (title !== null) return titled(reading, first, base, title);
  const listed = listedName(reading, first, base);
  if (listed !== null) return listed;
  const bare = { nameFrom: first, nameTo: bareNameEnd(reading, first, to) };
  if (hasOffice(reading, first, to)) return { ...base, ...bare, type: 'official' };
  if (quantified) return { ...base, type: 'anonymous_source', head: 'people:', plural: true };
  if (isPluralPeople(reading, first)) {
    const type = isMovement(reading, first) ? 'institution' : 'anonymous_source';
    return { ...base, type, head: 'people:', plural: true };
  }
  return { ...base, ...bare };
}

/** A relative clause is no part of the mention: «ولي العهد، الذي يزور العاصمة». */
function withoutRelative({ scan }: Reading, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    if (!isWord(scan, i) || !has(scan, i, Cat.rel)) continue;
    let to = i;
    while (to > from + 1 && isComma(scan, to - 1)) to--;
    return to;
  }
  return end;
}

/** The first word of the phrase that can head it. */
function headWord({ scan }: Reading, from: number, to: number): number {
  let first = from;
  while (
    first < to - 1 &&
    (!isWord(scan, first) ||
      has(scan, first, Cat.dem) ||
      has(scan, first, Cat.quantifier) ||
      (first > from && has(scan, first, Cat.prep)))
  )
    first++;
  return first;
}

/** «عائلة مريم», «والد الضحية أحمد» but not «والدها أحمد», «الزوجة هدى»: the name is that of somebody else. */
function isKinOf(reading: Reading, first: number, base: SourcePhrase, head: Found): boolean {
  if (base.definite || WITNESSES.has(head.entry.id) || base.nameFrom !== first + 1) return false;
  const word = letters(reading, first);
  return !/(?:ها|هم|هما|ته)$/.test(word) && (!word.endsWith('ه') || head.entry.id.endsWith('ة'));
}

const WITNESSES = new Set(['شاهد', 'ناج', 'ساكن']);

/** A phrase whose first word is in the table of source heads. */
function headed(
  reading: Reading,
  first: number,
  base: SourcePhrase,
  head: Found,
  title: Found | null,
): SourcePhrase {
  const { scan } = reading;
  const { to } = base;
  const type = head.entry.cells.type as SourceType;
  const plural = (head.form & Form.plural) !== 0;
  const described = {
    ...base,
    head: `head:${head.entry.id}`,
    feminine: (head.form & Form.feminine) !== 0,
    plural,
  };
  if (type === 'eyewitness' && isKinOf(reading, first, base, head))
    return { ...described, type, nameFrom: to, nameTo: to };
  // «يقول مراسلون إن»: of no outlet in particular
  if (head.entry.id === 'مراسل' && plural && !base.definite && to === first + 1)
    return { ...described, type: 'anonymous_source' };
  const personal = base.nameTo > base.nameFrom && !isBodyName(reading, base.nameFrom);
  switch (type) {
    case 'anonymous_official': {
      if (personal) return { ...described, type: 'official' };
      // «قائد فيلق القدس» is one person; «القيادي», «قادة الميليشيات» are not named.
      const unique =
        !plural &&
        !base.definite &&
        title !== null &&
        isConstruct(reading, first, to) &&
        !has(scan, first + 1, Cat.prep);
      return { ...described, type: unique ? 'official' : 'anonymous_official' };
    }
    case 'anonymous_source':
      // «مصادر قريبة من قنبري»: the name is that of somebody else
      if (head.entry.id === 'مصدر') {
        const tied = tiedToBody(reading, first + 1, to);
        return {
          ...described,
          nameFrom: to,
          nameTo: to,
          type: tied ? 'anonymous_official' : 'anonymous_source',
        };
      }
      if (personal) {
        const office = title !== null && OFFICIAL_KINDS.has(title.entry.cells.kind);
        return { ...described, type: office ? 'official' : 'person' };
      }
      return {
        ...described,
        type: tiedToBody(reading, first + 1, to) ? 'anonymous_official' : 'anonymous_source',
      };
    case 'eyewitness':
      // A relative who is named is a person; a witness stays one (الشاهد عبد الرحمن).
      return { ...described, type: personal && !WITNESSES.has(head.entry.id) ? 'person' : 'eyewitness' };
    case 'person':
      return { ...described, type: personal ? 'person' : 'anonymous_source' };
    default:
      return {
        ...described,
        type: coordinatesAnonymous(reading, first + 1, to) ? 'anonymous_source' : type,
      };
  }
}

/** A phrase that a title begins: an office makes its bearer an official; who bears no name and is not the one of his kind is unnamed. */
function titled(reading: Reading, first: number, phrase: SourcePhrase, title: Found): SourcePhrase {
  const base = withoutMaster(reading, first, phrase, title);
  const official = hasOffice(reading, first, base.to);
  const named = base.nameTo > base.nameFrom;
  const plural = (title.form & Form.plural) !== 0 && !named;
  // «متحدثة باسم الوزارة»: one of several
  const unnamed = title.entry.cells.kind === 'spokesperson' && !isNamedBehind(reading, base.to);
  const known = named || base.definite || (!unnamed && isConstruct(reading, first, base.to));
  const type =
    plural || !known
      ? official
        ? 'anonymous_official'
        : 'anonymous_source'
      : official
        ? 'official'
        : 'person';
  const feminine = (title.form & Form.feminine) !== 0;
  return { ...base, head: `title:${title.entry.id}`, plural, feminine, type };
}

/** «متحدث باسم الوزارة | هو العميد سامر قنبري» */
function isNamedBehind(reading: Reading, i: number): boolean {
  return i < reading.scan.tokens.length && PRONOUNS.has(letters(reading, i));
}

const PRONOUNS = new Set(['هو', 'هي']);

/** Kinds of titles that stand without article before their bearer's name: جنرال، شيخ، دكتور. */
const BARE = new Set(['rank', 'honorific', 'royal', 'religious']);

/** «محامي ترامب», «مستشار ترامب جون بولتون»: the name right behind another title is whom its bearer serves. */
function withoutMaster(reading: Reading, first: number, base: SourcePhrase, title: Found): SourcePhrase {
  const { scan } = reading;
  const { nameFrom, nameTo, to } = base;
  if (base.definite || BARE.has(title.entry.cells.kind) || nameFrom !== first + 1 || nameTo <= nameFrom)
    return base;
  const known = phraseHas(scan, nameFrom, Cat.person)
    ? scan.phraseEnd[nameFrom]
    : has(scan, nameFrom, Cat.person)
      ? nameFrom + 1
      : -1;
  if (known < 0) return base;
  const own = findName(reading, known - 1, to);
  const from = Math.max(known, own.from);
  return { ...base, nameFrom: Math.min(from, to), nameTo: from >= own.to ? Math.min(from, to) : own.to };
}

/** A phrase that begins with a name of the tables; null when it does not. */
function listedName(reading: Reading, first: number, base: SourcePhrase): SourcePhrase | null {
  const { scan } = reading;
  const { to } = base;
  for (const table of ['organization', 'group', 'place', 'capital', 'person'] as const) {
    const found = phraseIn(scan, first, table) ?? wordIn(scan, first, table);
    if (found === null) continue;
    const whole = { ...base, head: `name:${table}`, nameFrom: first, nameTo: to };
    if (table !== 'person')
      return { ...whole, type: 'institution', feminine: table === 'place' || table === 'capital' };
    const official = isOfficeRole(found.entry.cells.role) || hasOffice(reading, first, to);
    const nameTo = Math.min(to, Math.max(scan.phraseEnd[first], bareNameEnd(reading, first, to)));
    return { ...whole, nameTo, type: official ? 'official' : 'person' };
  }
  return null;
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

function isBodyName(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return (
    has(scan, i, Cat.place) ||
    phraseHas(scan, i, Cat.place) ||
    has(scan, i, Cat.organization) ||
    phraseHas(scan, i, Cat.organization)
  );
}

function isIndefiniteAdjective({ scan }: Reading, i: number): boolean {
  return !isDefinite(scan, i) && (has(scan, i, Cat.adjective) || has(scan, i, Cat.demonym));
}

/** «وزير الدفاع»: an indefinite title with a complement is definite. */
function isConstruct(reading: Reading, first: number, to: number): boolean {
  for (let i = first + 1; i < Math.min(to, first + 7); i++) {
    if (!isWord(reading.scan, i) || has(reading.scan, i, Cat.prep)) return false;
    // «مسؤول إقليمي بارز»: an indefinite adjective makes no construct.
    if (isIndefiniteAdjective(reading, i)) return false;
    if (isDefinite(reading.scan, i) || isNameWord(reading.scan, i) || has(reading.scan, i, Cat.placeGuarded))
      return true;
  }
  return false;
}

/** الإصلاحيون are a movement; الأمريكيون are a people and الوالدان are two of them, whom nobody names. */
function isMovement({ scan }: Reading, i: number): boolean {
  return !has(scan, i, Cat.demonym) && scan.tokens.letters[scan.tokens.letterFrom[i + 1] - 3] === YA;
}

const YA = 0x64a;

/** الإصلاحيون، الأمريكيون: a definite sound plural. */
function isPluralPeople(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const to = letterFrom[i + 1];
  const last = letters[to - 1];
  return (
    isDefinite(reading.scan, i) && last === 0x646 && (letters[to - 2] === 0x648 || letters[to - 2] === 0x64a)
  );
}
