import { Cat, Clitic, endOf, has, phraseHas, TokenKind } from '../../arabic/index.ts';
import type { Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import type { Cue, Run } from './cue.ts';
import {
  hasConjunction,
  isComma,
  isDash,
  isEventNoun,
  isWord,
  prefixedBy,
  startsWithArticle,
} from './words.ts';

/** A cue with the content the boundary rules gave it. */
export interface Attribution {
  readonly cue: Cue;
  /** Tokens, in text order. */
  readonly parts: readonly Run[];
  /** The first attribution under the same cue, when this one began with a restarted وأن. */
  readonly group: Attribution | null;
}

/**
 * Gives every cue its content (ANNOTATION E): from the place the rule found to the first of: partner of the
 * opening mark, stray closing mark, a cue of its own clause, restarted complementizer, narrator background or
 * gloss, post-posed attribution, end of sentence.
 */
export function boundContents(reading: Reading, cues: readonly Cue[]): readonly Attribution[] {
  const opensAt = new Int32Array(reading.scan.tokens.length + 1).fill(-1);
  cues.forEach((cue, c) => {
    if (cue.ownClause && opensAt[cue.opens] < 0) opensAt[cue.opens] = c;
    if (cue.ownClause && opensAt[cue.words.from] < 0) opensAt[cue.words.from] = c;
  });
  const out: Attribution[] = [];
  for (const cue of cues) {
    const restarts: number[] = [];
    const parts: Run[] = [];
    for (const run of cue.content) {
      const to = run.to >= 0 ? run.to : contentEnd(reading, cue, run.from, opensAt, restarts);
      const part = trim(reading, { from: run.from, to });
      if (part.to > part.from) parts.push(...withoutAsides(reading, part));
    }
    if (parts.length === 0) continue;
    const first: Attribution = { cue, parts, group: null };
    out.push(first);
    // Content in one quotation may be followed by وإن and another one: «إن "…"؛ وإن "…"».
    const last = cue.content[cue.content.length - 1];
    if (cue.complementizer && last.to >= 0 && restarts.length === 0) {
      const again = restartAfter(reading, last.to, opensAt);
      if (again >= 0) restarts.push(again);
    }
    for (let r = 0; r < restarts.length; r++) {
      const from = restarts[r] + 1;
      const q = reading.quotations.of[from];
      const quoted = q >= 0 && reading.quotations.open[q] === from && reading.quotations.close[q] - from > 4;
      const to = quoted ? reading.quotations.close[q] : contentEnd(reading, cue, from, opensAt, restarts);
      const part = trim(reading, { from: quoted ? from + 1 : from, to });
      if (part.to > part.from) out.push({ cue, parts: [part], group: first });
      if (restarts.length > 8) break;
    }
  }
  return out;
}

/** The token a content that begins at `from` ends before. Restarted complementizers are added to `restarts`. */
function contentEnd(
  reading: Reading,
  cue: Cue,
  from: number,
  opensAt: Int32Array,
  restarts: number[],
): number {
  const { scan, sentences, quotations } = reading;
  const { tokens } = scan;
  const outer = quotations.of[cue.words.from];
  let limit = sentences.to[sentences.of[Math.min(from, tokens.length - 1)]];
  if (cue.colon) limit = Math.max(limit, paragraphEnd(reading, from));
  if (outer >= 0) limit = Math.min(Math.max(limit, from + 1), quotations.close[outer]);
  let relative = false;
  for (let j = from; j < limit; j++) {
    if (isComma(scan, j)) relative = false;
    else if (has(scan, j, Cat.rel)) relative = true;
    const q = quotations.of[j];
    if (q >= 0 && q !== outer && quotations.open[q] === j) {
      const close = Math.min(quotations.close[q], tokens.length - 1);
      if (close >= limit) limit = Math.max(close, sentences.to[sentences.of[close]]);
      j = close;
      continue;
    }
    if (quotations.stray[j] === 1) {
      const again = cue.complementizer ? restartAfter(reading, j, opensAt) : -1;
      if (again >= 0) restarts.push(again);
      return j;
    }
    if (j === from) continue;
    if (opensAt[j] >= 0 && j > cue.words.from && quotations.of[j] === outer) return j;
    if (!isWord(scan, j)) continue;
    if (phraseHas(scan, j, Cat.gloss) || phraseHas(scan, j, Cat.posthoc)) return j;
    if (
      outer < 0 &&
      (has(scan, j, Cat.break) || phraseHas(scan, j, Cat.break)) &&
      !(isMimma(reading, j) && !isComma(scan, j - 1)) &&
      (scan.clitics[j] & (Clitic.bi | Clitic.li)) === 0
    )
      return j;
    if (cue.rule === 'attribution/rumour' && phraseHas(scan, j, Cat.denyPred)) return j;
    if (
      outer < 0 &&
      has(scan, j, Cat.kana) &&
      hasConjunction(scan, j) &&
      (isComma(scan, j - 1) || quotations.of[j - 1] >= 0)
    )
      return j;
    if (
      !cue.complementizer &&
      cue.nominal === true &&
      !relative &&
      outer < 0 &&
      resumesMainClause(reading, j)
    )
      return j;
    if (endOf(scan, j, Cat.accordOwn) > 0 || endOf(scan, j, Cat.bySaying) > 0) return j;
    if (cue.complementizer && has(scan, j, Cat.comp) && (scan.clitics[j] & Clitic.wa) !== 0) {
      if (restarts.length === 0 || restarts[restarts.length - 1] !== j) restarts.push(j);
      return j;
    }
  }
  return limit;
}

/** The end of the paragraph token i stands in: speech behind a colon without marks goes on over full stops. */
function paragraphEnd(reading: Reading, i: number): number {
  const { sentences } = reading;
  let s = sentences.of[Math.min(i, reading.scan.tokens.length - 1)];
  while (s + 1 < sentences.count && sentences.paragraph[s + 1] === sentences.paragraph[s]) s++;
  return sentences.to[s];
}

/**
 * «أعلنت روسيا طرد دبلوماسيين، وأمهلتهم أسبوعا»: behind a verbal noun a finite verb that «و» or a comma joins on
 * belongs to the clause of the speaker, not to the content; «كما» likewise.
 */
function resumesMainClause(reading: Reading, j: number): boolean {
  const { scan } = reading;
  const { letters, letterFrom } = scan.tokens;
  const comma = isComma(scan, j - 1);
  // «كما رفضت …» goes on with the speaker; «كما الضفة الغربية» compares.
  if (has(scan, j, Cat.link) && letters[letterFrom[j] + scan.cut[j]] === 0x643) {
    return (
      j + 1 < scan.tokens.length &&
      isWord(scan, j + 1) &&
      !startsWithArticle(scan, j + 1) &&
      (scan.form[j + 1] < 0 || has(scan, j + 1, Cat.say))
    );
  }
  if (scan.form[j] >= 0 && !has(scan, j, Cat.say)) return false;
  const wa = hasConjunction(scan, j);
  if (!wa && !comma) return false;
  const from = letterFrom[j] + scan.cut[j];
  const to = letterFrom[j + 1];
  if (to - from < 4) return false;
  const last = letters[to - 1];
  const feminine = last === 0x62a && letters[to - 2] !== 0x627 && letters[from] !== 0x645;
  if (feminine) return wa || comma;
  if (!wa || !comma) return false;
  const first = letters[from];
  return (
    first === 0x64a ||
    (first === 0x627 &&
      letters[from + 2] !== 0x627 &&
      reading.text.charCodeAt(scan.tokens.letterAt[from]) === 0x623)
  );
}

/** «أكثر مما لديهم» is a comparison; «…، مما أدى إلى» the narrator's comment. */
function isMimma(reading: Reading, j: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const from = letterFrom[j] + reading.scan.cut[j];
  return (
    letterFrom[j + 1] - from === 3 &&
    letters[from] === 0x645 &&
    letters[from + 1] === 0x645 &&
    letters[from + 2] === 0x627
  );
}

/** «؛ وإن "…"»: the complementizer that goes on right behind a closed quotation, or -1. */
function restartAfter(reading: Reading, close: number, opensAt: Int32Array): number {
  const { scan, sentences } = reading;
  const limit = sentences.to[sentences.of[Math.min(close, scan.tokens.length - 1)]];
  for (let j = close + 1; j < limit; j++) {
    if (opensAt[j] >= 0) return -1;
    if (!isWord(scan, j)) continue;
    if (has(scan, j, Cat.comp) && (scan.clitics[j] & Clitic.wa) !== 0) return j;
    if (phraseHas(scan, j, Cat.gloss)) {
      while (j < limit && scan.tokens.mark[j] !== 0x61b) j++;
      continue;
    }
    return -1;
  }
  return -1;
}

/** Takes the narrator's asides (– وهي أول رد –، - التي تجتذب … -) out of a content. */
function withoutAsides(reading: Reading, part: Run): readonly Run[] {
  const { scan, quotations } = reading;
  for (let j = part.from + 1; j < part.to - 2; j++) {
    if (
      !isDash(scan, j) ||
      scan.tokens.spaced[j] === 0 ||
      quotations.of[j] >= 0 ||
      !opensAside(reading, j + 1)
    )
      continue;
    for (let k = j + 2; k < Math.min(part.to, j + 26); k++) {
      if (!isDash(scan, k)) continue;
      return [
        trim(reading, { from: part.from, to: j }),
        ...withoutAsides(reading, trim(reading, { from: k + 1, to: part.to })),
      ];
    }
  }
  return [part];
}

function opensAside(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (has(scan, i, Cat.rel)) return true;
  const { letters, letterFrom } = scan.tokens;
  const from = letterFrom[i];
  return letterFrom[i + 1] - from === 3 && letters[from] === 0x648 && letters[from + 1] === 0x647;
}

/** Leaves out the signs at both ends that do not belong to the content. */
function trim(reading: Reading, run: Run): Run {
  const { scan, quotations } = reading;
  const { tokens } = scan;
  let { from, to } = run;
  while (from < to && (tokens.kind[from] === TokenKind.newline || isEdge(tokens.mark[from]))) from++;
  while (to > from) {
    const last = to - 1;
    if (tokens.kind[last] === TokenKind.newline || isEdge(tokens.mark[last])) {
      to--;
      continue;
    }
    // A closing mark without its opener inside, or an opener at the very end.
    const q = quotations.of[last];
    if (quotations.stray[last] === 1) {
      to--;
      continue;
    }
    if (
      q >= 0 &&
      (quotations.open[q] === last || (quotations.close[q] === last && quotations.open[q] < from))
    ) {
      to--;
      continue;
    }
    // A lone و before what follows.
    if (isWord(scan, last) && tokens.letterFrom[to] - tokens.letterFrom[last] === 1 && to - from > 1) {
      to--;
      continue;
    }
    break;
  }
  return { from, to };
}

function isEdge(mark: number): boolean {
  return (
    mark === 0x2e ||
    mark === 0x60c ||
    mark === 0x2c ||
    mark === 0x3a ||
    mark === 0x61b ||
    mark === 0x3b ||
    mark === 0x2026 ||
    mark === 0x21 ||
    mark === 0x2d ||
    mark === 0x2013 ||
    mark === 0x2014
  );
}

/** The span of a content part: one-letter words before its first word stay outside (ANNOTATION A2). */
export function partSpan(reading: Reading, part: Run): Span {
  const { tokens } = reading.scan;
  return { start: startWithoutClitics(reading, part.from), end: tokens.end[part.to - 1] };
}

export function startWithoutClitics(reading: Reading, i: number): number {
  const { scan } = reading;
  const { tokens } = scan;
  if (tokens.kind[i] !== TokenKind.word) return tokens.start[i];
  // Inside a quotation the first word is the speaker's, clitics and all.
  const q = reading.quotations.of[i];
  if (q >= 0 && reading.quotations.open[q] === i - 1) return tokens.start[i];
  const cutOff = Clitic.wa | Clitic.fa | Clitic.bi | Clitic.li | Clitic.ka;
  const skip = scan.cut[i];
  if (scan.form[i] >= 0) {
    // للـ is one token with the article: it stays whole.
    if ((scan.clitics[i] & Clitic.sa) !== 0) return tokens.start[i];
    if ((scan.clitics[i] & Clitic.li) !== 0 && (scan.clitics[i] & Clitic.al) !== 0) return tokens.start[i];
    if ((scan.clitics[i] & cutOff) !== 0 && skip > 0) {
      const at = tokens.letterFrom[i] + skip;
      if ((scan.clitics[i] & Clitic.li) !== 0 && tokens.letters[at] === 0x644) return tokens.start[i];
      return at < tokens.letterFrom[i + 1] ? tokens.letterAt[at] : tokens.start[i];
    }
    return tokens.start[i];
  }
  // «ويتزامن»، «والاتفاق»: و before a verb in the present or an article is no letter of the word.
  if ((scan.clitics[i] & Clitic.wa) !== 0 && skip > 0) {
    const at = tokens.letterFrom[i] + skip;
    const next = tokens.letters[at];
    if (next === 0x64a || next === 0x62a || (next === 0x627 && tokens.letters[at + 1] === 0x644))
      return tokens.letterAt[at];
  }
  if (
    prefixedBy(scan, i, 'bi') &&
    isEventNoun(scan, i, true) &&
    tokens.letters[tokens.letterFrom[i]] === 0x628
  ) {
    return tokens.letterAt[tokens.letterFrom[i] + 1];
  }
  return tokens.start[i];
}
