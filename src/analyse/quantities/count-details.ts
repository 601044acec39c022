import { Cat, Clitic, has, TokenKind } from '../../arabic/index.ts';
import type { CountDetail, DateValue } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import type { QuantityProposal } from './proposal.ts';
import { isWritten } from './read-modifier.ts';
import { cueAt, unitAt } from './unit-table.ts';

/** Classes of nouns that say themselves what happened to those counted. */
const HARMS: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'displaced',
  'arrested',
  'abducted',
]);

/** Words between a cue and the number it speaks of. */
const CUE_REACH = 8;
const CUE_BEHIND = 4;

/** Words on either side that say when and in what happening a count was made. */
const FRAME_REACH = 60;

/** Units that name a single happening, so that a count beside them is of this incident. */
const INCIDENTS: ReadonlySet<string> = new Set([
  'attack',
  'strike',
  'airstrike',
  'bombing',
  'explosion',
  'accident',
  'fire',
  'rocket',
  'shell',
  'bomb',
  'device',
]);

/**
 * What each quantity counts when it counts people: killed, injured, missing, displaced, arrested; whom; as of which
 * day; this incident or cumulative. Speaker and area are added once claims and names are known. Null for all other
 * quantities.
 */
export function countDetails(
  reading: Reading,
  proposals: readonly QuantityProposal[],
  dates: readonly DateValue[],
): readonly (CountDetail | null)[] {
  const out: (CountDetail | null)[] = [];
  for (let k = 0; k < proposals.length; k++) {
    const p = proposals[k];
    const countsPeople = p.kind === 'person' || p.kind === 'family' || p.kind === '' || HARMS.has(p.kind);
    if (!countsPeople) {
      out.push(null);
      continue;
    }
    const last = out[k - 1] ?? null;
    const what = HARMS.has(p.kind)
      ? p.kind
      : (whatHappened(reading, p, proposals[k - 1], last) ?? ofNext(reading, proposals, k));
    if (what === null) {
      out.push(null);
      continue;
    }
    const { scope, asOf } = frameOf(reading, p, dates);
    out.push({ what, whom: p.whom === '' ? null : p.whom, by: null, asOf, area: null, scope });
  }
  return out;
}

/** «7 جنود و8 مسلحين قتلوا»: what is said behind the second holds for the first. */
function ofNext(reading: Reading, proposals: readonly QuantityProposal[], k: number): string | null {
  const p = proposals[k];
  const next = proposals[k + 1];
  if (p.kind !== 'person' || next === undefined || next.kind !== 'person' || next.from - p.to > 1)
    return null;
  const { scan } = reading;
  const joined = next.from > p.to ? isWritten(scan, p.to, 'و') : (scan.clitics[p.to] & Clitic.wa) !== 0;
  return joined ? whatHappened(reading, next, p, null) : null;
}

function whatHappened(
  reading: Reading,
  p: QuantityProposal,
  previous: QuantityProposal | undefined,
  last: CountDetail | null,
): string | null {
  const { scan, sentences } = reading;
  const { tokens } = scan;
  const sentence = sentences.of[p.from];
  const first = Math.max(sentences.from[sentence], p.from - CUE_REACH);
  // «بينهم ثلاثة أطفال»: part of those counted before
  const inherits = previous !== undefined && sentences.of[previous.from] === sentence && last !== null;
  if (inherits) {
    for (let k = p.from - 1; k >= Math.max(first, p.from - 3); k--) {
      if (isWritten(scan, k, 'بينهم') || isWritten(scan, k, 'منهم') || isWritten(scan, k, 'بينها'))
        return last.what;
    }
  }
  let back: string | null = null;
  let backAt = -1;
  for (let k = p.from - 1; k >= first; k--) {
    if (previous !== undefined && k < previous.to) break;
    const mark = tokens.mark[k];
    if (mark === 0x60c || mark === 0x3a) break;
    if (tokens.kind[k] !== TokenKind.word) continue;
    const cue = cueAt(scan, k);
    if (cue !== null && !cue.scope) {
      back = cue.says;
      backAt = k;
      break;
    }
    if (has(scan, k, Cat.say)) break;
  }
  if (back !== null && p.from - backAt <= 4) return back;
  // behind an unknown noun a cue is as often its complement (3 أحكام إعدام)
  if (p.kind === '' && p.unit !== null) return back;
  const end = Math.min(sentences.to[sentence], p.to + CUE_BEHIND);
  for (let k = p.to; k < end; k++) {
    if (tokens.kind[k] !== TokenKind.word) break;
    if ((scan.clitics[k] & (Clitic.wa | Clitic.fa | Clitic.bi | Clitic.li)) !== 0) break;
    const cue = cueAt(scan, k);
    if (cue !== null && !cue.scope) return cue.says;
  }
  return back;
}

function frameOf(
  reading: Reading,
  p: QuantityProposal,
  dates: readonly DateValue[],
): { scope: CountDetail['scope']; asOf: string | null } {
  const { scan, sentences } = reading;
  const { tokens } = scan;
  const sentence = sentences.of[p.from];
  const from = Math.max(sentences.from[sentence], p.from - FRAME_REACH);
  const to = Math.min(sentences.to[sentence], p.to + FRAME_REACH);
  let scope: CountDetail['scope'] = null;
  for (let k = from; k < to && scope !== 'cumulative'; k++) {
    if (tokens.kind[k] !== TokenKind.word) continue;
    if (cueAt(scan, k)?.scope) scope = 'cumulative';
    else if (has(scan, k, Cat.unit) && INCIDENTS.has(unitAt(scan, k)?.unit ?? '')) scope = 'incident';
  }
  const start = tokens.start[from];
  const end = tokens.end[to - 1];
  let asOf: string | null = null;
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle].start < start) low = middle + 1;
    else high = middle;
  }
  for (let k = low; k < dates.length && dates[k].start < end; k++) {
    const date = dates[k];
    const isDay = date.value !== null && (date.granularity === 'day' || date.granularity === 'period');
    if (isDay) asOf = date.id;
    if (asOf !== null && date.start > tokens.start[p.from]) break;
  }
  return { scope, asOf };
}
