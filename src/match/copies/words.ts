import { TokenKind, tokenise } from '../../arabic/index.ts';

/** The words of a text as numbers, for comparing texts by what they say and not how they are typed. */
export interface WordRun {
  /** Number of words. */
  readonly length: number;
  /** Hash of the folded letters of each word, 32 bits. */
  readonly hash: Uint32Array;
  /** UTF-16 offsets of each word in the text, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Number of the line each word stands in. */
  readonly line: Int32Array;
}

/**
 * The words and numbers of a text in order: folded letters only, so that harakat, hamza seats, quotation marks
 * and line breaks make no difference. One letter words are left out: extractions glue and split و and ل at
 * will.
 */
export function wordRun(text: string): WordRun {
  const tokens = tokenise(text);
  const hash = new Uint32Array(tokens.length);
  const start = new Int32Array(tokens.length);
  const end = new Int32Array(tokens.length);
  const line = new Int32Array(tokens.length);
  let n = 0;
  let lines = 0;
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.newline) lines++;
    if (kind !== TokenKind.word && kind !== TokenKind.number && kind !== TokenKind.latin) continue;
    const from = tokens.letterFrom[i];
    const to = tokens.letterFrom[i + 1];
    if (to - from < 2 && kind === TokenKind.word) continue;
    if (to === from) continue;
    let h = 0x811c9dc5;
    for (let k = from; k < to; k++) h = Math.imul(h ^ tokens.letters[k], 0x01000193);
    hash[n] = h >>> 0;
    start[n] = tokens.start[i];
    end[n] = tokens.end[i];
    line[n++] = lines;
  }
  return {
    length: n,
    hash: hash.subarray(0, n),
    start: start.subarray(0, n),
    end: end.subarray(0, n),
    line: line.subarray(0, n),
  };
}
