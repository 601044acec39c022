import {
  Cat,
  Clitic,
  endOf,
  isQuoteMark,
  phraseIn,
  type Scan,
  type Sentences,
  TokenKind,
  wordIn,
} from '../arabic/index.ts';
import type { AnalysedArticle, Article, Region, RegionKind, Span } from '../model/index.ts';

/** What is not running prose, and what the frame of the page tells. */
export interface Regions {
  readonly regions: readonly Region[];
  /** 1 for tokens inside boilerplate. */
  readonly ignored: Uint8Array;
  /** First token of each sentence behind a dateline. */
  readonly proseFrom: Int32Array;
  readonly title: Span | null;
  readonly outlet: AnalysedArticle['outlet'];
}

interface Line {
  readonly from: number;
  readonly to: number;
  kind: RegionKind | null;
  detail: string | null;
}

const LONGEST_TITLE = 30;
const LONGEST_LABEL = 4;

/**
 * Sorts the lines of a report into prose and what stands around it: furniture of the page (by the table of
 * its phrases, by script, by repetition of the title), the title, a dateline, subheadings and teasers of other
 * stories, and the joiners that extraction left between sentences. Linear in the number of lines.
 */
export function findRegions(article: Article, scan: Scan, sentences: Sentences): Regions {
  const { tokens } = scan;
  const lines = cutLines(scan);
  markFurniture(scan, lines);
  const title = findTitle(article, scan, lines);
  markDateline(scan, lines, title);
  markSubheadings(scan, lines);
  const ignored = new Uint8Array(tokens.length);
  const regions: Region[] = [];
  for (const line of lines) {
    if (line.kind === null) continue;
    const region = {
      start: tokens.start[line.from],
      end: tokens.end[line.to - 1],
      kind: line.kind,
      detail: line.detail,
    };
    regions.push(region);
    if (line.kind === 'boilerplate') ignored.fill(1, line.from, line.to);
  }
  for (const line of lines) {
    const tail = line.kind === null ? tailAt(scan, line) : null;
    if (tail === null) continue;
    ignored.fill(1, tail.from, line.to);
    regions.push({
      start: tokens.start[tail.from],
      end: tokens.end[line.to - 1],
      kind: 'boilerplate',
      detail: tail.detail,
    });
  }
  for (let s = 0; s + 1 < sentences.count; s++) {
    const gap = joinerAfter(scan, sentences, s);
    if (gap !== null && ignored[sentences.from[s]] === 0)
      regions.push({ ...gap, kind: 'joiner', detail: null });
  }
  const proseFrom = skipDatelines(scan, sentences);
  for (let s = 0; s < sentences.count; s++) {
    if (proseFrom[s] === sentences.from[s]) continue;
    regions.push({
      start: tokens.start[sentences.from[s]],
      end: tokens.end[proseFrom[s] - 1],
      kind: 'dateline',
      detail: 'inline',
    });
  }
  regions.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    regions,
    ignored,
    proseFrom,
    title,
    outlet: article.outlet === null ? { name: null, basis: null } : { name: article.outlet, basis: 'given' },
  };
}

function cutLines(scan: Scan): Line[] {
  const { tokens } = scan;
  const lines: Line[] = [];
  let from = 0;
  for (let i = 0; i <= tokens.length; i++) {
    if (i < tokens.length && tokens.kind[i] !== TokenKind.newline) continue;
    if (i > from) lines.push({ from, to: i, kind: null, detail: null });
    from = i + 1;
  }
  return lines;
}

/** Lines that the furniture table, a foreign script or a repeated title give away. */
function markFurniture(scan: Scan, lines: Line[]): void {
  const { tokens } = scan;
  const half = tokens.length / 2;
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k];
    if (line.kind !== null) continue;
    let at = line.from;
    while (at < line.to && tokens.kind[at] === TokenKind.punctuation) at++;
    if (at === line.to) {
      mark(line, 'boilerplate', 'stray_mark');
      continue;
    }
    if (isForeign(scan, line)) {
      mark(line, 'boilerplate', 'foreign_text');
      continue;
    }
    const found = furnitureAt(scan, line, at);
    if (found === null) continue;
    const { scope, detail } = found;
    if (scope === 'rest') {
      if (line.from < half) continue;
      for (let j = k; j < lines.length; j++) mark(lines[j], 'boilerplate', detail);
      return;
    }
    mark(line, 'boilerplate', detail);
    if (scope === 'next' && k + 1 < lines.length && line.to - line.from <= LONGEST_LABEL) {
      mark(lines[k + 1], 'boilerplate', detail);
    }
  }
}

function mark(line: Line, kind: RegionKind, detail: string | null): void {
  line.kind = kind;
  line.detail = detail;
}

function furnitureAt(scan: Scan, line: Line, at: number): Readonly<Record<string, string>> | null {
  const phrase = phraseIn(scan, at, 'boilerplate');
  const found = phrase ?? wordIn(scan, at, 'boilerplate');
  if (found === null || scan.clitics[at] !== 0) return null;
  const { cells } = found.entry;
  const after = phrase === null ? at + 1 : scan.phraseEnd[at];
  // One word alone is furniture only when nothing or a sign follows («عاجل», «تنويه: …»); more words are a sentence.
  if (phrase === null && after < line.to && scan.tokens.kind[after] !== TokenKind.punctuation) return null;
  return cells;
}

/** «… . رابط الخبر بصحيفة …»: furniture at the tail of a line, behind the last sentence of the report. */
function tailAt(scan: Scan, line: Line): { readonly from: number; readonly detail: string } | null {
  for (let i = line.from + 1; i < line.to; i++) {
    const found = phraseIn(scan, i, 'boilerplate');
    if (found !== null && found.entry.cells.scope === 'tail')
      return { from: i, detail: found.entry.cells.detail };
  }
  return null;
}

function isForeign(scan: Scan, line: Line): boolean {
  const { tokens } = scan;
  let latin = 0;
  for (let i = line.from; i < line.to; i++) {
    if (tokens.kind[i] === TokenKind.word) return false;
    if (tokens.kind[i] === TokenKind.latin) latin++;
  }
  return latin > 0;
}

/** The title: given by the metadata, else the last of several copies, else a first line that reads like one. */
function findTitle(article: Article, scan: Scan, lines: Line[]): Span | null {
  const { tokens } = scan;
  if (article.title !== null) {
    for (const line of lines) {
      if (tokens.start[line.from] >= article.title.start && tokens.end[line.to - 1] <= article.title.end) {
        mark(line, 'title', null);
      }
    }
    return article.title;
  }
  const open = lines.filter((line) => line.kind === null);
  const first = open[0];
  if (first === undefined || open.length < 2) return null;
  // Copies of the title stand above it; the last copy is the title and labels before it are furniture.
  const seen = new Map<string, number>();
  const head = Math.min(open.length, 8);
  for (let k = 0; k < head; k++) {
    const key = lineKey(scan, open[k]);
    const earlier = seen.get(key);
    if (earlier !== undefined && open[k].to - open[k].from > LONGEST_LABEL) {
      for (let j = 0; j < k; j++)
        mark(open[j], 'boilerplate', j === earlier ? 'duplicate_title' : 'section_label');
      mark(open[k], 'title', null);
      return spanOf(scan, open[k]);
    }
    seen.set(key, k);
  }
  for (let k = 0; k < Math.min(3, open.length - 1); k++) {
    const line = open[k];
    const length = line.to - line.from;
    if (length > LONGEST_TITLE || endsWithStop(scan, line)) return null;
    if (length > LONGEST_LABEL) {
      for (let j = 0; j < k; j++) mark(open[j], 'boilerplate', 'section_label');
      mark(line, 'title', null);
      return spanOf(scan, line);
    }
  }
  return null;
}

function lineKey(scan: Scan, line: Line): string {
  return scan.tokens.text.slice(scan.tokens.start[line.from], scan.tokens.end[line.to - 1]);
}

function spanOf(scan: Scan, line: Line): Span {
  return { start: scan.tokens.start[line.from], end: scan.tokens.end[line.to - 1] };
}

/** Whether a line ends with one full stop, question or exclamation mark (an ellipsis is no stop in a headline). */
function endsWithStop(scan: Scan, line: Line): boolean {
  const { tokens } = scan;
  let last = line.to - 1;
  while (last > line.from && tokens.kind[last] === TokenKind.punctuation && !isStop(tokens.mark[last]))
    last--;
  if (tokens.mark[last] !== 0x2e) return isStop(tokens.mark[last]) && tokens.mark[last] !== 0x61f;
  return last === line.from || tokens.mark[last - 1] !== 0x2e;
}

function isStop(mark: number): boolean {
  return mark === 0x2e || mark === 0x21 || mark === 0x61f || mark === 0x3f;
}

/** A short line with a date or a clock time right under the title. */
function markDateline(scan: Scan, lines: Line[], title: Span | null): void {
  const { tokens } = scan;
  for (let k = 0; k < Math.min(lines.length, 12); k++) {
    const line = lines[k];
    if (line.kind !== null || line.to - line.from > 14) continue;
    if (title !== null && tokens.start[line.from] < title.end) continue;
    let numbers = 0;
    let months = 0;
    for (let i = line.from; i < line.to; i++) {
      if (tokens.kind[i] === TokenKind.number) numbers++;
      if (endOf(scan, i, Cat.month) > 0) months++;
    }
    if (numbers > 0 && (months > 0 || numbers >= 3) && !endsWithStop(scan, line))
      mark(line, 'dateline', null);
  }
}

/**
 * Short lines without a stop between paragraphs that end with one: a subheading, or, when it reads «X: …»
 * or stands beside another one, a teaser of another story.
 */
function markSubheadings(scan: Scan, lines: Line[]): void {
  const body = lines.filter((line) => line.kind === null);
  let stopped = 0;
  let long = 0;
  for (const line of body) {
    if (line.to - line.from <= 18) continue;
    long++;
    if (endsWithStop(scan, line)) stopped++;
  }
  if (long < 2 || stopped < long * 0.6) return;
  const short = (line: Line | undefined): boolean =>
    line !== undefined &&
    line.to - line.from <= 16 &&
    !endsWithStop(scan, line) &&
    !hasQuoteOrComma(scan, line);
  for (let k = 1; k < body.length; k++) {
    const line = body[k];
    if (isQuotedTeaser(scan, line)) mark(line, 'boilerplate', 'teaser');
    if (!short(line)) continue;
    if (hasColon(scan, line)) mark(line, 'boilerplate', 'teaser');
    else if (line.to - line.from <= 10) mark(line, 'subheading', null);
  }
}

function hasColon(scan: Scan, line: Line): boolean {
  for (let i = line.from + 1; i < line.to - 1; i++) if (scan.tokens.mark[i] === 0x3a) return true;
  return false;
}

/** «فلان: "…"» on a line of its own without a verb of speech: the headline of another story. */
function isQuotedTeaser(scan: Scan, line: Line): boolean {
  const { tokens } = scan;
  if (line.to - line.from > 16 || endsWithStop(scan, line) || !isQuoteMark(tokens.mark[line.to - 1]))
    return false;
  for (let i = line.from; i < Math.min(line.to, line.from + 6); i++) {
    if (endOf(scan, i, Cat.say) > 0 || (scan.clitics[i] !== 0 && i === line.from)) return false;
    if (tokens.mark[i] === 0x3a) return i > line.from;
  }
  return false;
}

function hasQuoteOrComma(scan: Scan, line: Line): boolean {
  const last = scan.tokens.mark[line.to - 1];
  return (
    last === 0x60c || last === 0x3a || last === 0x22 || last === 0xbb || last === 0x201d || last === 0x201c
  );
}

/** The scraped joiner between sentence s and the next, if there is one. */
function joinerAfter(scan: Scan, sentences: Sentences, s: number): Span | null {
  const { tokens } = scan;
  const start = tokens.end[sentences.to[s] - 1];
  const end = tokens.start[sentences.from[s + 1]];
  if (sentences.to[s] > sentences.from[s] + 1 && tokens.mark[sentences.to[s] - 1] === 0x2c) {
    return { start: tokens.start[sentences.to[s] - 2], end };
  }
  if (end - start > 6) return null;
  const between = tokens.text.slice(start, end);
  return between.includes(',') ? { start, end } : null;
}

const LONGEST_DATELINE = 12;

/**
 * The first word behind «القاهرة (أ ف ب) -»، «دبي، الإمارات العربية المتحدة (CNN)--»: a run of places,
 * agencies and brackets at the head of a paragraph that a dash or colon closes.
 */
function skipDatelines(scan: Scan, sentences: Sentences): Int32Array {
  const { tokens } = scan;
  const from = sentences.from.slice();
  for (let s = 0; s < sentences.count; s++) {
    if (s > 0 && sentences.paragraph[s] === sentences.paragraph[s - 1]) continue;
    const limit = Math.min(sentences.to[s], from[s] + LONGEST_DATELINE);
    let closed = -1;
    let places = 0;
    let bracket = false;
    let signs = 0;
    for (let i = from[s]; i < limit; i++) {
      const mark = tokens.mark[i];
      if (tokens.kind[i] === TokenKind.number) signs++;
      if (mark === 0x28) {
        bracket = true;
        signs++;
      } else if (mark === 0x29) bracket = false;
      else if (isDatelineDash(mark) || isLoneTatweel(scan, i)) closed = i;
      else if (mark === 0x3a && closed >= 0) closed = i;
      else if (tokens.kind[i] === TokenKind.word && !bracket) {
        if (closed >= 0) break;
        if ((scan.clitics[i] & (Clitic.wa | Clitic.fa)) !== 0) break;
        if (!isDatelineWord(scan, i)) {
          // Unknown words may name a place that no table lists, as long as nothing else is said.
          if (
            i > from[s] + 6 ||
            endOf(scan, i, Cat.say) > 0 ||
            endOf(scan, i, Cat.prep) > 0 ||
            endOf(scan, i, Cat.comp) > 0
          )
            break;
        } else places++;
      } else if (closed >= 0 && !bracket && tokens.kind[i] !== TokenKind.punctuation) break;
    }
    if (closed > 0 && (places > 0 || signs > 0) && closed + 2 < sentences.to[s]) from[s] = closed + 1;
  }
  return from;
}

function isDatelineDash(mark: number): boolean {
  return mark === 0x2d || mark === 0x2013 || mark === 0x2014 || mark === 0x2015;
}

function isLoneTatweel(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  return tokens.letterFrom[i + 1] === tokens.letterFrom[i] && tokens.kind[i] === TokenKind.word;
}

function isDatelineWord(scan: Scan, i: number): boolean {
  for (const c of [Cat.place, Cat.capital, Cat.outlet, Cat.outletGuarded] as const) {
    if (endOf(scan, i, c) > 0) return true;
  }
  return wordIn(scan, i, 'head')?.entry.id === 'وكالة';
}
