import { Cat } from './category.ts';
import { Clitic, has, phraseHas, type Scan } from './scan.ts';
import { TokenKind } from './tokens.ts';
import { isVerbalNounShape } from './verbal-noun.ts';

/** Why a sentence ends where it ends. */
export const SentenceEnd = { stop: 1, joiner: 2, line: 3, text: 4 } as const;

/** Sentences as runs of tokens. */
export interface Sentences {
  readonly count: number;
  /** First token, and the token after the last (its end mark is inside). */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** SentenceEnd */
  readonly end: Uint8Array;
  /** Sentence of each token. */
  readonly of: Int32Array;
  /** Number of the paragraph (line) each sentence stands in. */
  readonly paragraph: Int32Array;
}

const FULL_STOP = 0x2e;
const COMMA = 0x2c;

/** Tokens after which a text without any stop is cut as if a line ended: no rule ever looks further than that. */
const LONGEST_SENTENCE = 1000;

/**
 * Cuts a text into sentences: at full stops, question and exclamation marks, ellipses, line breaks and the
 * joiners of scraped text (`., ` and a Western comma between spaces). Not at the stop of an abbreviation
 * or an initial (د. محمد، أ.ف.ب.), inside numbers, or at a line break that cuts a clause: the next line starts with a
 * word that cannot open a sentence, or the last word cannot close one. A run of LONGEST_SENTENCE tokens without
 * any of these (a table, a damaged page) is cut as well.
 */
export function sentences(scanned: Scan): Sentences {
  const { tokens } = scanned;
  const n = tokens.length;
  const from: number[] = [];
  const to: number[] = [];
  const end: number[] = [];
  const paragraph: number[] = [];
  const of = new Int32Array(n);
  let first = 0;
  let line = 0;
  const cut = falseBreaks(scanned);
  const close = (after: number, reason: number): void => {
    let a = first;
    while (a < after && (tokens.kind[a] === TokenKind.newline || tokens.mark[a] === COMMA)) a++;
    if (a < after) {
      from.push(a);
      to.push(after);
      end.push(reason);
      paragraph.push(line);
    }
    for (let t = first; t < after; t++) of[t] = from.length === 0 ? 0 : from.length - 1;
    first = after;
  };
  for (let i = 0; i < n; i++) {
    const mark = tokens.mark[i];
    if (i - first >= LONGEST_SENTENCE) {
      close(i, SentenceEnd.line);
      line++;
    }
    if (mark === 0) continue;
    if (tokens.kind[i] === TokenKind.newline) {
      if (cut[i] === 1) continue;
      close(i, SentenceEnd.line);
      line++;
      continue;
    }
    if (mark === COMMA && tokens.spaced[i] === 1 && (i + 1 >= n || tokens.spaced[i + 1] === 1)) {
      close(i, SentenceEnd.joiner);
      continue;
    }
    if (!isStop(mark)) continue;
    if (mark === FULL_STOP && isAbbreviation(scanned, i)) continue;
    let j = i + 1;
    while (j < n && (isStop(tokens.mark[j]) || isQuoteMark(tokens.mark[j]) || tokens.mark[j] === 0x29)) {
      // a mark that opens the next quotation stays with the next sentence
      if (isQuoteMark(tokens.mark[j]) && tokens.spaced[j] === 1) break;
      j++;
    }
    if (j < n && cut[j] === 1) continue;
    if (j < n && tokens.mark[j] === COMMA) j++;
    close(j, SentenceEnd.stop);
    i = j - 1;
  }
  close(n, SentenceEnd.text);
  return {
    count: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    end: Uint8Array.from(end),
    of,
    paragraph: Int32Array.from(paragraph),
  };
}

function isStop(mark: number): boolean {
  return (
    mark === FULL_STOP ||
    mark === 0x21 ||
    mark === 0x3f ||
    mark === 0x61f ||
    mark === 0x2026 ||
    mark === 0x6d4
  );
}

/** Whether a code unit is a quotation mark of any style (brackets are not). */
export function isQuoteMark(mark: number): boolean {
  return (
    mark === 0x22 ||
    mark === 0xab ||
    mark === 0xbb ||
    (mark >= 0x2018 && mark <= 0x201f) ||
    mark === 0x2039 ||
    mark === 0x203a ||
    mark === 0x300c ||
    mark === 0x300d
  );
}

/** A stop that belongs to the word before it: an initial, a title, a letter of an acronym, an ordinal. */
function isAbbreviation(scanned: Scan, i: number): boolean {
  const { tokens } = scanned;
  if (i === 0 || tokens.spaced[i] === 1) return false;
  if (
    i + 1 < tokens.length &&
    tokens.spaced[i + 1] === 0 &&
    scanned.cut[i + 1] === 0 &&
    has(scanned, i + 1, Cat.domain)
  )
    return true;
  const before = tokens.letterFrom[i] - tokens.letterFrom[i - 1];
  // إي.إس.بي.إن: letters of a foreign acronym, spelled out.
  if (
    before <= 3 &&
    i + 1 < tokens.length &&
    tokens.spaced[i + 1] === 0 &&
    tokens.kind[i + 1] === TokenKind.word
  ) {
    if (tokens.letterFrom[i + 2] - tokens.letterFrom[i + 1] <= 3) return true;
  }
  if (tokens.kind[i - 1] === TokenKind.word && before === 1) return true;
  if (tokens.kind[i - 1] === TokenKind.latin && before === 1) return true;
  return has(scanned, i - 1, Cat.abbreviation);
}

/**
 * Line breaks that cut a clause. An extraction that breaks lines by width puts false stops before them, so
 * the words on both sides decide: the next line starts with a preposition that no sentence starts with, or
 * with an adverb of the sentence before. In a text with two of these, a bare verbal noun before the break,
 * which wants a complement, is enough.
 */
function falseBreaks(scanned: Scan): Uint8Array {
  const { tokens } = scanned;
  const n = tokens.length;
  const out = new Uint8Array(n);
  const weak: number[] = [];
  let strong = 0;
  for (let i = 1; i + 1 < n; i++) {
    if (tokens.kind[i] !== TokenKind.newline) continue;
    const text = tokens.text.slice(tokens.start[i], tokens.end[i]);
    if (text.indexOf('\n') !== text.lastIndexOf('\n')) continue;
    let last = i - 1;
    while (last > 0 && (isStop(tokens.mark[last]) || tokens.mark[last] === 0x60c)) last--;
    if (tokens.kind[last] !== TokenKind.word || tokens.kind[i + 1] !== TokenKind.word) continue;
    if (continues(scanned, i + 1) || has(scanned, last, Cat.prep)) {
      out[i] = 1;
      strong++;
    } else if (last < i - 1 && wantsComplement(scanned, last)) weak.push(i);
  }
  if (strong >= 2) for (const i of weak) out[i] = 1;
  return out;
}

/** Whether a line that starts with word i goes on with the line before it. */
function continues(scanned: Scan, i: number): boolean {
  if (scanned.clitics[i] !== 0 || phraseHas(scanned, i, Cat.turn)) return false;
  return has(scanned, i, Cat.lineContinuer) || phraseHas(scanned, i, Cat.lineContinuer);
}

function wantsComplement(scanned: Scan, i: number): boolean {
  if ((scanned.clitics[i] & Clitic.al) !== 0) return false;
  return has(scanned, i, Cat.construct) || isVerbalNounShape(scanned.tokens, i);
}
