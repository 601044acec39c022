import {
  Cat,
  Clitic,
  has,
  hasAny,
  NumberClass,
  type Numbers,
  phraseHas,
  type Scan,
  type Sentences,
  TokenKind,
} from '../../arabic/index.ts';
import { joinIntervals } from './join-intervals.ts';
import type { FoundMoment, Moment } from './moment.ts';
import { MOMENT_READERS, type MomentReader } from './moment-readers.ts';
import { kindAt, symbolAt, TIMELY, type TimeContext, timeContext } from './time-context.ts';
import { Start } from './time-table.ts';

/** Words looked back over for a sign that what the date belongs to has not happened yet. */
const LOOK_BACK = 18;

/**
 * All time expressions of a text in order, none overlapping: at every token that can start one, each reader
 * proposes and the longest proposal wins, the first of equals. Nothing is counted from an anchor yet. Linear.
 */
export function findMoments(
  scan: Scan,
  numbers: Numbers,
  sentences: Sentences,
  readers: readonly MomentReader[] = MOMENT_READERS,
): readonly FoundMoment[] {
  const c = timeContext(scan, numbers);
  const { tokens } = scan;
  const out: FoundMoment[] = [];
  // readers of another register may begin at any word
  const everywhere = readers !== MOMENT_READERS;
  for (let i = 0; i < tokens.length; i++) {
    const starts = everywhere ? ANYTHING : startsAt(c, i);
    if (starts === 0) continue;
    let best: FoundMoment | null = null;
    for (const reader of readers) {
      if ((reader.starts & starts) === 0) continue;
      const found = reader.read(c, i);
      if (found !== null && (best === null || found.to > best.to)) best = found;
    }
    if (best === null) continue;
    out.push(canBeAhead(best.moment) && isFuture(c, best, sentences) ? { ...best, future: true } : best);
    i = best.to - 1;
  }
  return joinIntervals(c, spreadDirections(c, out));
}

const ANYTHING = -1;

/** The start bits of token i. */
function startsAt(c: TimeContext, i: number): number {
  const { scan, tokens, table, numbers } = c;
  const kind = tokens.kind[i];
  if (kind === TokenKind.number) return Start.number;
  if (kind !== TokenKind.word) return 0;
  const form = scan.form[i];
  const phrase = scan.phrase[i];
  let starts = numbers.at[i] !== 0 ? Start.number : 0;
  if (hasAny(scan, i, TIMELY)) {
    starts |= table.start[form];
    if (startsNumber(c.numberKind[form])) starts |= Start.ordinal;
  } else if (form < 0 && tokens.letterFrom[i + 1] - tokens.letterFrom[i] === 2 && numbers.at[i + 1] > 0) {
    // ال24 ساعة
    starts |= Start.number;
  }
  if (phrase >= 0) starts |= table.start[phrase];
  return starts;
}

/** Whether a moment is read differently when what it belongs to has not happened yet. */
function canBeAhead(moment: Moment): boolean {
  return moment.kind === 'nth' || (moment.kind === 'calendar' && moment.deictic === null);
}

function startsNumber(kind: number): boolean {
  return kind !== NumberClass.none && kind <= NumberClass.ordinal;
}

/** Whether the words before a date put it ahead: a future verb, المقرر, بحلول; a reporting verb between ends the search. */
function isFuture(c: TimeContext, found: FoundMoment, sentences: Sentences): boolean {
  const { scan, tokens } = c;
  const first = Math.max(sentences.from[sentences.of[found.from]] ?? 0, found.from - LOOK_BACK);
  for (let k = found.from - 1; k >= first; k--) {
    if (tokens.kind[k] !== TokenKind.word) continue;
    if ((scan.clitics[k] & Clitic.sa) !== 0) return true;
    const kind = kindAt(c, k);
    if (kind === 'by' && k >= found.from - 3) return true;
    // «بعد إقالته الثلاثاء»
    if (kind === 'after' && k >= found.from - 3) return false;
    if (kind === 'future' && symbolAt(c, k)!.to <= found.from) return true;
    if (has(scan, k, Cat.future) || phraseHas(scan, k, Cat.future)) return true;
    if (has(scan, k, Cat.say)) return false;
  }
  return false;
}

/** «يومي الأربعاء والخميس المقبلين»: the adjective behind the second day holds for the first as well. */
function spreadDirections(c: TimeContext, found: readonly FoundMoment[]): readonly FoundMoment[] {
  const out = [...found];
  for (let k = 0; k + 1 < out.length; k++) {
    const a = out[k];
    const b = out[k + 1];
    if (a.moment.kind !== 'calendar' || b.moment.kind !== 'calendar' || a.to !== b.from) continue;
    if (a.moment.weekday === null || b.moment.weekday === null) continue;
    if ((c.scan.clitics[b.from] & Clitic.wa) === 0) continue;
    const { weekdayDirection } = b.moment;
    if (a.moment.weekdayDirection === null && weekdayDirection !== null) {
      out[k] = { ...a, moment: { ...a.moment, weekdayDirection } };
    }
  }
  return out;
}
