import { Cat, Clitic, findForm, has, type Scan, TokenKind } from '../../arabic/index.ts';
import { numberAt } from '../dates/time-context.ts';
import type { QuantityContext } from './find-quantities.ts';
import type { QuantityProposal } from './proposal.ts';
import { type UnitNoun, unitAt, unitTable } from './unit-table.ts';

/** Units whose dual is rather an adverb (مرتين) than a count. */
const ADVERBS: ReadonlySet<string> = new Set(['time']);

const YA = 0x64a;
const TA = 0x62a;
const HA = 0x647;
const ALIF = 0x627;
const MIM = 0x645;
const NUN = 0x646;

function endsInYaNun(c: QuantityContext, i: number): boolean {
  const { letters, letterFrom } = c.tokens;
  return letters[letterFrom[i + 1] - 2] === YA;
}

/**
 * Two of a counted noun by its dual form: هجومين, سفينتان. Definite duals point back (الطرفان), and a dual behind
 * another dual is its adjective (خبيرين روسيين); neither counts.
 */
export function readDual(c: QuantityContext, i: number): QuantityProposal | null {
  if (!has(c.scan, i, Cat.unit)) return null;
  const noun = unitAt(c.scan, i);
  if (noun === null || !noun.dual || ADVERBS.has(noun.unit) || noun.kind === 'percent') return null;
  if ((c.scan.clitics[i] & Clitic.al) !== 0) return null;
  if (numberAt(c, i) !== null) return null;
  // ميلان is Milan far more often than two miles
  if (noun.kind === 'measure' && !endsInYaNun(c, i)) return null;
  const before = unitAt(c.scan, i - 1);
  const joined = (c.scan.clitics[i] & (Clitic.wa | Clitic.fa | Clitic.bi | Clitic.li)) !== 0;
  const definite = i > 0 && (c.scan.clitics[i - 1] & Clitic.al) !== 0;
  if (before !== null && !joined && !definite) return null;
  return two(noun, i, noun.to);
}

/**
 * Two of a counted noun whose dual has lost its ن: with a pronoun («زوجتيه», «حارسيها»), or before the two that it names
 * («سفارتي تونس وليبيا»). The feminine dual is known by its ت, the masculine one only with a pronoun.
 */
export function readBoundDual(c: QuantityContext, i: number): QuantityProposal | null {
  const { scan, tokens } = c;
  if (has(scan, i, Cat.unit) || tokens.kind[i] !== TokenKind.word) return null;
  const noun = boundNoun(scan, i);
  if (noun === null || noun.dual || noun.plural || ADVERBS.has(noun.unit)) return null;
  return noun.kind === 'person' || noun.kind === 'thing' ? two(noun, i, i + 1) : null;
}

function boundNoun(scan: Scan, i: number): UnitNoun | null {
  const { letters, letterFrom, letterAt, text } = scan.tokens;
  const from = letterFrom[i] + scan.cut[i];
  const to = letterFrom[i + 1];
  const end = withoutPronoun(scan, i);
  // «اسميهما»: one of each of two.
  if (end < to && letters[to - 1] === ALIF && letters[to - 2] === MIM) return null;
  // The ة of a nisba is written like the pronoun once it is folded (سياسية).
  if (end < to && end === to - 1 && text.charCodeAt(letterAt[end]) !== HA) return null;
  const mark = letters[end - 1];
  if (end === to ? mark !== YA : mark !== YA && mark !== ALIF) return null;
  const feminine = letters[end - 2] === TA;
  if (end === to && !(feminine && namesTwo(scan, i))) return null;
  if (!feminine && end === to) return null;
  const noun = nounOf(scan, from, end - 1, feminine);
  // ك ب ل are cut off only from words that are known (كسفارتي).
  return noun ?? (JOINED.has(letters[from]) ? nounOf(scan, from + 1, end - 1, feminine) : null);
}

const JOINED: ReadonlySet<number> = new Set([0x628, 0x644, 0x643]);

/** Where the pronoun ه، ها، هما، هم of word i begins; its end when there is none. */
function withoutPronoun(scan: Scan, i: number): number {
  const { letters, letterFrom } = scan.tokens;
  const to = letterFrom[i + 1];
  if (letters[to - 1] === HA) return to - 1;
  if (letters[to - 2] === HA && (letters[to - 1] === ALIF || letters[to - 1] === MIM)) return to - 2;
  if (letters[to - 3] === HA && letters[to - 2] === MIM && letters[to - 1] === ALIF) return to - 3;
  return to;
}

/** The singular in the table of units: the letters up to `end`, with ة for the ت of the feminine. */
function nounOf(scan: Scan, from: number, end: number, feminine: boolean): UnitNoun | null {
  const { letters } = scan.tokens;
  if (end - from < 3) return null;
  const { nouns } = unitTable(scan.lexicon);
  const word = letters.slice(from, end + 2);
  const length = end - from;
  if (feminine) word[length - 1] = HA;
  const noun = nouns.get(findForm(scan.lexicon, word, 0, length)) ?? null;
  if (noun === null || feminine) return noun;
  // «مقاتليها»: whoever has the plural مقاتلين is written like two.
  word[length] = YA;
  word[length + 1] = NUN;
  return nouns.get(findForm(scan.lexicon, word, 0, length + 2))?.plural === true ? null : noun;
}

/** «… تونس وليبيا»: a place and another one joined to it. */
function namesTwo(scan: Scan, i: number): boolean {
  const { tokens, clitics } = scan;
  if (i + 1 >= tokens.length || !(has(scan, i + 1, Cat.place) || has(scan, i + 1, Cat.month))) return false;
  for (let k = i + 2; k < Math.min(tokens.length, i + 4); k++) {
    if (tokens.kind[k] !== TokenKind.word) return false;
    if ((clitics[k] & Clitic.wa) !== 0) return has(scan, k, Cat.place) || has(scan, k, Cat.month);
  }
  return false;
}

function two(noun: UnitNoun, from: number, to: number): QuantityProposal {
  return {
    rule: 'quantities/dual',
    from,
    to,
    value: 2,
    min: 2,
    max: 2,
    modifier: 'exact',
    unit: noun.unit,
    kind: noun.kind,
    whom: noun.whom,
  };
}
