import {
  Cat,
  Clitic,
  categorySet,
  Form,
  has,
  type NumberExpression,
  type Numbers,
  numberTable,
  type Scan,
  TokenKind,
  type Tokens,
} from '../../arabic/index.ts';
import { type MonthName, type TimeTable, timeTable } from './time-table.ts';

/** What the forms of the tables of time words, months and numbers have: most words are asked for nothing more. */
export const TIMELY = categorySet([Cat.timeWord, Cat.month, Cat.number]);

/** What the readers of time expressions work on. */
export interface TimeContext {
  readonly scan: Scan;
  readonly tokens: Tokens;
  readonly numbers: Numbers;
  readonly table: TimeTable;
  /** NumberClass by form number. */
  readonly numberKind: Uint8Array;
}

/** A time word at a token: its class and value, whether it is definite, and the token after it. */
export interface TimeSymbol {
  readonly kind: string;
  readonly value: string;
  readonly dual: boolean;
  readonly plural: boolean;
  readonly definite: boolean;
  /** Written onto و or ف: a new member of a list, never a continuation. */
  readonly joined: boolean;
  readonly to: number;
}

/** The context of a scanned text. */
export function timeContext(scan: Scan, numbers: Numbers): TimeContext {
  return {
    scan,
    tokens: scan.tokens,
    numbers,
    table: timeTable(scan.lexicon),
    numberKind: numberTable(scan.lexicon).kind,
  };
}

/** The time word at token i, phrases before words; null when there is none. */
export function symbolAt(c: TimeContext, i: number): TimeSymbol | null {
  if (i < 0 || i >= c.tokens.length || c.tokens.kind[i] !== TokenKind.word) return null;
  const { scan, table } = c;
  const phrase = scan.phrase[i];
  if (phrase >= 0 && (table.kind[phrase] & 1) !== 0) return symbol(c, i, phrase, scan.phraseEnd[i]);
  if (!has(scan, i, Cat.timeWord)) return null;
  const form = scan.form[i];
  return (table.kind[form] & 1) !== 0 ? symbol(c, i, form, i + 1) : null;
}

function symbol(c: TimeContext, i: number, form: number, to: number): TimeSymbol {
  const { kind, value, bits } = c.table.words.get(form)!;
  const clitics = c.scan.clitics[i];
  return {
    kind,
    value,
    dual: (bits & Form.dual) !== 0,
    plural: (bits & Form.plural) !== 0,
    definite: (clitics & Clitic.al) !== 0,
    joined: (clitics & (Clitic.wa | Clitic.fa)) !== 0,
    to,
  };
}

/** The class of the time word at token i, or ''. */
export function kindAt(c: TimeContext, i: number): string {
  return symbolAt(c, i)?.kind ?? '';
}

/** The month name at token i with the token after it; null when there is none. */
export function monthAt(c: TimeContext, i: number): (MonthName & { readonly to: number }) | null {
  if (i < 0 || i >= c.tokens.length || c.tokens.kind[i] !== TokenKind.word) return null;
  const { scan, table } = c;
  const phrase = scan.phrase[i];
  if (phrase >= 0 && (table.kind[phrase] & 2) !== 0) {
    return { ...table.months.get(phrase)!, to: scan.phraseEnd[i] };
  }
  if (!has(scan, i, Cat.month)) return null;
  const form = scan.form[i];
  return (table.kind[form] & 2) !== 0 ? { ...table.months.get(form)!, to: i + 1 } : null;
}

/** The number that starts at token i, or null. */
export function numberAt(c: TimeContext, i: number): NumberExpression | null {
  const index = i >= 0 && i < c.tokens.length ? c.numbers.at[i] : 0;
  return index === 0 ? null : c.numbers.list[index - 1];
}

/** The punctuation mark at token i, or 0. */
export function markAt(c: TimeContext, i: number): number {
  return i >= 0 && i < c.tokens.length && c.tokens.kind[i] === TokenKind.punctuation ? c.tokens.mark[i] : 0;
}

/** Whether token i is this word, folded and without clitics. */
export function isWord(c: TimeContext, i: number, letters: string): boolean {
  const { tokens, scan } = c;
  if (i < 0 || i >= tokens.length || tokens.kind[i] !== TokenKind.word) return false;
  const from = tokens.letterFrom[i] + scan.cut[i];
  const to = tokens.letterFrom[i + 1];
  if (to - from !== letters.length) return false;
  for (let k = 0; k < letters.length; k++) {
    if (tokens.letters[from + k] !== letters.charCodeAt(k)) return false;
  }
  return true;
}

/** Whether token i, clitics and all, is written with these folded letters. */
export function isWritten(c: TimeContext, i: number, letters: string): boolean {
  const { tokens } = c;
  if (i < 0 || i >= tokens.length) return false;
  const from = tokens.letterFrom[i];
  if (tokens.letterFrom[i + 1] - from !== letters.length) return false;
  for (let k = 0; k < letters.length; k++) {
    if (tokens.letters[from + k] !== letters.charCodeAt(k)) return false;
  }
  return true;
}
