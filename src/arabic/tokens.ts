import { ALIF, CharClass, charTables, isLamAlif } from './chars.ts';

export const TokenKind = { word: 1, latin: 2, number: 3, punctuation: 4, newline: 5, other: 6 } as const;

/**
 * The tokens of a text as columns of typed arrays: words (Arabic), Latin words, numbers, single punctuation
 * marks and line breaks (a run of them is one token). White space is between tokens.
 */
export interface Tokens {
  readonly text: string;
  readonly length: number;
  /** UTF-16 offsets into `text`, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** TokenKind */
  readonly kind: Uint8Array;
  /** Folded letters of all tokens in one run; token i owns `letterFrom[i]` to `letterFrom[i + 1]`. */
  readonly letters: Uint16Array;
  readonly letterFrom: Int32Array;
  /** Text offset of each folded letter, so that a clitic is cut off at the exact place. */
  readonly letterAt: Int32Array;
  /** 1 where white space or the start of the text stands before the token. */
  readonly spaced: Uint8Array;
  /** For punctuation: the code unit; else 0. */
  readonly mark: Uint16Array;
}

/** Twice as long: a text of nothing but ligatures has two letters a unit. */
function widened<T extends Uint16Array | Int32Array>(column: T): T {
  const wide = new (column.constructor as new (length: number) => T)(2 * column.length);
  wide.set(column);
  return wide;
}

/**
 * Cuts a text into tokens in one linear pass. A number keeps its inner separators (`1,300`, `16.5`, `6:26`);
 * a word keeps its harakat; every token's span is the surface form.
 */
export function tokenise(text: string): Tokens {
  const { classOf, fold } = charTables();
  const size = text.length;
  // All columns in one allocation, as long as they can get: at most one token and one letter a unit.
  const capacity = size + 2;
  const buffer = new ArrayBuffer(22 * capacity);
  const start = new Int32Array(buffer, 0, capacity);
  const end = new Int32Array(buffer, 4 * capacity, capacity);
  const letterFrom = new Int32Array(buffer, 8 * capacity, capacity);
  let letterAt = new Int32Array(buffer, 12 * capacity, capacity);
  let letters = new Uint16Array(buffer, 16 * capacity, capacity);
  const mark = new Uint16Array(buffer, 18 * capacity, capacity);
  const kind = new Uint8Array(buffer, 20 * capacity, capacity);
  const spaced = new Uint8Array(buffer, 21 * capacity, capacity);
  let n = 0;
  let l = 0;
  let i = 0;
  let space = 1;
  while (i < size) {
    const unit = text.charCodeAt(i);
    const c = classOf[unit];
    if (c === CharClass.space || (c === CharClass.mark && unit !== 0x640)) {
      if (c === CharClass.space) space = 1;
      i++;
      continue;
    }
    start[n] = i;
    letterFrom[n] = l;
    spaced[n] = space;
    space = 0;
    if (c === CharClass.arabic || c === CharClass.latin || (c === CharClass.mark && unit === 0x640)) {
      const latin = c === CharClass.latin;
      let last = i;
      while (i < size) {
        const u = text.charCodeAt(i);
        const k = classOf[u];
        if (k === CharClass.mark) {
          // Trailing bidi controls are not part of the word; harakat and tatweel are.
          if (u < 0x700) last = i + 1;
          i++;
          continue;
        }
        if (latin ? k !== CharClass.latin && k !== CharClass.digit : k !== CharClass.arabic) break;
        letters[l] = fold[u];
        letterAt[l++] = i;
        if (isLamAlif(u)) {
          if (letters.length === capacity) {
            letters = widened(letters);
            letterAt = widened(letterAt);
          }
          letters[l] = ALIF;
          letterAt[l++] = i;
        }
        last = ++i;
      }
      kind[n] = latin ? TokenKind.latin : TokenKind.word;
      end[n] = last;
    } else if (c === CharClass.digit) {
      while (i < size) {
        const u = text.charCodeAt(i);
        const k = classOf[u];
        if (k === CharClass.digit) {
          letters[l] = fold[u];
          letterAt[l++] = i++;
          continue;
        }
        const next = i + 1 < size ? classOf[text.charCodeAt(i + 1)] : 0;
        if (next === CharClass.digit && isNumberJoint(u)) {
          letters[l] = u;
          letterAt[l++] = i++;
          continue;
        }
        break;
      }
      kind[n] = TokenKind.number;
      end[n] = i;
    } else if (c === CharClass.newline) {
      while (i < size) {
        const k = classOf[text.charCodeAt(i)];
        if (k !== CharClass.newline && k !== CharClass.space) break;
        i++;
      }
      while (classOf[text.charCodeAt(i - 1)] === CharClass.space) i--;
      kind[n] = TokenKind.newline;
      end[n] = i;
      mark[n] = 10;
      space = 1;
    } else if (c === CharClass.punctuation) {
      mark[n] = unit;
      kind[n] = TokenKind.punctuation;
      end[n] = ++i;
    } else {
      while (i < size && classOf[text.charCodeAt(i)] === CharClass.other) i++;
      kind[n] = TokenKind.other;
      end[n] = i;
    }
    n++;
  }
  letterFrom[n] = l;
  return {
    text,
    length: n,
    start: start.subarray(0, n),
    end: end.subarray(0, n),
    kind: kind.subarray(0, n),
    spaced: spaced.subarray(0, n),
    mark: mark.subarray(0, n),
    letters: letters.subarray(0, l),
    letterAt: letterAt.subarray(0, l),
    letterFrom: letterFrom.subarray(0, n + 1),
  };
}

// . , : / - and the Arabic decimal, thousands and comma signs, between digits only
function isNumberJoint(unit: number): boolean {
  return (
    unit === 0x2e ||
    unit === 0x2c ||
    unit === 0x3a ||
    unit === 0x2f ||
    unit === 0x2d ||
    unit === 0x66b ||
    unit === 0x66c ||
    unit === 0x60c
  );
}

/** The surface form of token i. */
export function surface(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.start[i], tokens.end[i]);
}

/** The folded letters of token i, `skip` letters left out at the front. */
export function folded(tokens: Tokens, i: number, skip = 0): string {
  let out = '';
  for (let k = tokens.letterFrom[i] + skip; k < tokens.letterFrom[i + 1]; k++) {
    out += String.fromCharCode(tokens.letters[k]);
  }
  return out;
}
