import {
  Cat,
  Clitic,
  Form,
  has,
  isQuoteMark,
  type Scan,
  type Sentences,
  TokenKind,
  wordIn,
} from '../arabic/index.ts';
import type { Diagnostic } from '../model/index.ts';

/** Quotation marks paired by position. */
export interface Quotations {
  readonly count: number;
  /** Token of the opening mark, in text order. */
  readonly open: Int32Array;
  /** Token of the closing mark; the token after the paragraph when there is none. */
  readonly close: Int32Array;
  /** 1 when the closing mark is missing. */
  readonly unclosed: Uint8Array;
  /** Innermost quotation each token stands in, -1 outside. Marks belong to their quotation. */
  readonly of: Int32Array;
  /** Quotation that encloses a quotation, -1 at the top. */
  readonly parent: Int32Array;
  /** 1 for closing marks without an opener. */
  readonly stray: Uint8Array;
}

const COLON = 0x3a;
const OPENS = 1;
const CLOSES = 2;

/**
 * Pairs quotation marks by where they stand, not by their shape, because sites print them reversed (”…“),
 * straight, doubled or half: a mark after white space and before a letter opens, a mark after a letter and before
 * white space or a stop closes; a mark that could do both toggles. Inner marks of another shape nest. An
 * opener without a partner ends where the narrator speaks again, or with its paragraph; both kinds of orphan leave a
 * diagnostic.
 */
export function pairQuotations(scan: Scan, sentences: Sentences, diagnostics: Diagnostic[]): Quotations {
  const { tokens } = scan;
  const n = tokens.length;
  const open: number[] = [];
  const close: number[] = [];
  const parent: number[] = [];
  const unclosed: number[] = [];
  const of = new Int32Array(n).fill(-1);
  const stray = new Uint8Array(n);
  let stack: number[] = [];
  const finish = (q: number, at: number, missing: boolean): void => {
    close[q] = at;
    unclosed[q] = missing ? 1 : 0;
    if (missing)
      note(open[q], 'an opening quotation mark has no partner; the quotation ends with its paragraph');
  };
  const note = (t: number, reason: string): void => {
    diagnostics.push({
      rule: 'quotations/unpaired-mark',
      reason,
      start: tokens.start[t],
      end: tokens.end[t],
    });
  };
  for (let i = 0; i < n; i++) {
    const paragraphEnds =
      i > 0 &&
      sentences.of[i] !== sentences.of[i - 1] &&
      (tokens.kind[i] === TokenKind.newline ||
        sentences.paragraph[sentences.of[i]] !== sentences.paragraph[sentences.of[i - 1]]) &&
      !stillOpen(i);
    if (paragraphEnds) {
      for (const q of stack) finish(q, i, true);
      giveBack(stack, i);
      stack = [];
    }
    const mark = tokens.mark[i];
    if (mark === 0 || !(isQuoteMark(mark) || isPairedStraight(i)) || isApostrophe(i)) {
      if (stack.length > 0) of[i] = stack[stack.length - 1];
      continue;
    }
    // Two straight single marks in a row are one double mark.
    const role = roleOf(i);
    const top = stack.length > 0 ? stack[stack.length - 1] : -1;
    const closes =
      top >= 0 && (role === CLOSES || (role !== OPENS && sameStyle(tokens.mark[open[top]], mark)));
    if (closes) {
      of[i] = top;
      stack.pop();
      finish(top, i, false);
      continue;
    }
    if (role === CLOSES && !(stack.length === 0 && followsSpeech(i))) {
      stray[i] = 1;
      note(i, 'a closing quotation mark has no partner');
      continue;
    }
    const q = open.length;
    open.push(i);
    parent.push(top);
    close.push(n);
    unclosed.push(0);
    stack.push(q);
    of[i] = q;
  }
  for (const q of stack) finish(q, n, true);
  giveBack(stack, n);
  return {
    count: open.length,
    open: Int32Array.from(open),
    close: Int32Array.from(close),
    unclosed: Uint8Array.from(unclosed),
    of,
    parent: Int32Array.from(parent),
    stray,
  };

  /** «قال: "نعم. وأشار إلى أن …»: a quotation without partner ends before the sentence in which the narrator speaks again. */
  function giveBack(orphans: readonly number[], to: number): void {
    for (const q of orphans) {
      const at = narratorIn(q, to);
      if (at < 0) continue;
      close[q] = at;
      for (let t = at; t < to; t++) if (of[t] === q) of[t] = parent[q];
      for (let inner = q + 1; inner < open.length; inner++)
        if (parent[inner] === q && open[inner] >= at) parent[inner] = parent[q];
    }
  }

  function narratorIn(q: number, to: number): number {
    for (let t = open[q] + 2; t < to; t++) {
      if (of[t] !== q || sentences.of[t] === sentences.of[t - 1] || !has(scan, t, Cat.say)) continue;
      if ((scan.clitics[t] & Clitic.wa) === 0) continue;
      if (((wordIn(scan, t, 'verb')?.form ?? 0) & (Form.present | Form.firstPerson | Form.pronoun)) === 0)
        return t;
    }
    return -1;
  }

  /** A quotation may run over a line break when its partner stands in one of the next lines before another opener. */
  function stillOpen(i: number): boolean {
    if (stack.length === 0) return false;
    const limit = Math.min(n, i + LONGEST_CARRY);
    for (let j = i + 1; j < limit; j++) {
      const mark = tokens.mark[j];
      if (mark === 0 || !isQuoteMark(mark)) continue;
      const role = roleOf(j);
      if (role === OPENS) return false;
      if (role === CLOSES) return true;
    }
    return false;
  }

  /** A straight single mark quotes only as one of a pair: 'نعم'. */
  function isPairedStraight(i: number): boolean {
    if (tokens.mark[i] !== STRAIGHT) return false;
    if (stack.length > 0 && tokens.mark[open[stack[stack.length - 1]]] === STRAIGHT)
      return roleOf(i) === CLOSES;
    if (roleOf(i) !== OPENS) return false;
    const limit = Math.min(n, i + LONGEST_STRAIGHT);
    for (let j = i + 2; j < limit && tokens.kind[j] !== TokenKind.newline; j++) {
      if (tokens.mark[j] !== STRAIGHT) continue;
      const role = roleOf(j);
      if (role !== 0) return role === CLOSES;
    }
    return false;
  }

  function isApostrophe(i: number): boolean {
    const mark = tokens.mark[i];
    if (mark !== 0x2019 && mark !== 0x27) return false;
    return (
      tokens.spaced[i] === 0 &&
      i + 1 < n &&
      tokens.spaced[i + 1] === 0 &&
      tokens.kind[i + 1] === TokenKind.latin
    );
  }

  function roleOf(i: number): number {
    const before = i > 0 ? tokens.kind[i - 1] : TokenKind.newline;
    const spacedBefore = tokens.spaced[i] === 1 || before === TokenKind.newline;
    const atEnd = i + 1 >= n || tokens.kind[i + 1] === TokenKind.newline;
    const spacedAfter = atEnd || tokens.spaced[i + 1] === 1;
    const after = atEnd ? 0 : tokens.kind[i + 1];
    const wordAfter = after === TokenKind.word || after === TokenKind.latin || after === TokenKind.number;
    const letterBefore =
      before === TokenKind.word || before === TokenKind.latin || before === TokenKind.number;
    if (!spacedBefore && letterBefore && (spacedAfter || !wordAfter))
      return isProclitic(i - 1) && wordAfter ? OPENS : CLOSES;
    if (spacedBefore && wordAfter && !spacedAfter) return OPENS;
    if (!spacedBefore && wordAfter && !spacedAfter) {
      // و"كرر، لـ"إرم، قال:"…: a one-letter word or an opening sign before it opens.
      if (isProclitic(i - 1) || opensAfter(i - 1)) return OPENS;
      return letterBefore ? 0 : isStopMark(i - 1) ? 0 : OPENS;
    }
    // «قال:" نعم …": a mark that touches the colon before it opens, wherever its space went.
    if (!spacedBefore && i > 0 && tokens.mark[i - 1] === COLON) return OPENS;
    if (!spacedBefore && spacedAfter) return CLOSES;
    if (!spacedBefore && !wordAfter) return isQuoteBefore(i) ? 0 : opensAfter(i - 1) ? OPENS : CLOSES;
    if (spacedBefore && !wordAfter && !spacedAfter) return 0;
    return 0;
  }

  /** «إن" المدفعية …»: a mark that sticks to أن or a verb of speech opens, wherever its space went. */
  function followsSpeech(i: number): boolean {
    return i > 0 && (has(scan, i - 1, Cat.comp) || has(scan, i - 1, Cat.say));
  }

  function isQuoteBefore(i: number): boolean {
    return i > 0 && isQuoteMark(tokens.mark[i - 1]);
  }
  function isProclitic(t: number): boolean {
    if (t < 0 || tokens.kind[t] !== TokenKind.word) return false;
    return tokens.letterFrom[t + 1] - tokens.letterFrom[t] <= 1;
  }
  function opensAfter(t: number): boolean {
    const mark = t >= 0 ? tokens.mark[t] : 0;
    return mark === 0x3a || mark === 0x28 || mark === 0x5b || mark === 0x2d || mark === 0x2013;
  }
  function isStopMark(t: number): boolean {
    const mark = t >= 0 ? tokens.mark[t] : 0;
    return mark === 0x2e || mark === 0x60c || mark === 0x2c;
  }
}

const STRAIGHT = 0x27;

/** Tokens between two straight single marks that are a pair. */
const LONGEST_STRAIGHT = 80;

/** Tokens a quotation is followed over line breaks in search of its partner. */
const LONGEST_CARRY = 400;

function sameStyle(a: number, b: number): boolean {
  return style(a) === style(b);
}

function style(mark: number): number {
  if (mark === 0xab || mark === 0xbb) return 1;
  if (mark === 0x22 || (mark >= 0x201c && mark <= 0x201f)) return 2;
  if (mark === 0x2018 || mark === 0x2019) return 3;
  return 4;
}
