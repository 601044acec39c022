import type { Claim, Entity, Mention, Span } from '../../model/index.ts';
import { contains } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import type { EventParts } from './find-events.ts';

/** Mentions, dates and quantities by the token they start at, so that roles are read off by walking. */
export interface MentionIndex {
  /** Index into `mentions` for the token a mention starts at, else -1; and the token after it. */
  readonly at: Int32Array;
  readonly end: Int32Array;
  readonly mentions: readonly Mention[];
  readonly entityOf: ReadonlyMap<string, Entity>;
  readonly dateAt: Int32Array;
  readonly quantityAt: Int32Array;
  readonly parts: EventParts;
  /** Where the last impersonal belief (يعتقد أن) before an offset ends, or -1. */
  readonly beliefBefore: (offset: number) => number;
  /** Claims whose content holds a span, innermost first. */
  readonly claimsAt: (span: Span) => readonly Claim[];
}

export function indexMentions(reading: Reading, parts: EventParts): MentionIndex {
  const { tokens } = reading.scan;
  const n = tokens.length;
  const at = new Int32Array(n).fill(-1);
  const end = new Int32Array(n);
  const dateAt = new Int32Array(n).fill(-1);
  const quantityAt = new Int32Array(n).fill(-1);
  place(parts.mentions, (m, from, to) => {
    at[from] = m;
    end[from] = to;
  });
  place(parts.dates, (d, from) => {
    dateAt[from] = d;
  });
  place(parts.quantities, (q, from) => {
    quantityAt[from] = q;
  });
  const byStart = [...parts.claims]
    .map((claim) => ({ claim, hull: hullOf(claim) }))
    .sort((a, b) => a.hull.start - b.hull.start);
  let reach = 0;
  const furthest = byStart.map(({ hull }) => {
    reach = Math.max(reach, hull.end);
    return reach;
  });
  const beliefs = Int32Array.from(
    parts.claims.filter(({ cue }) => cue.kind === 'passive_impersonal').map(({ cue }) => cue.end),
  ).sort();
  return {
    at,
    end,
    mentions: parts.mentions,
    entityOf: new Map(parts.entities.map((entity) => [entity.id, entity])),
    dateAt,
    quantityAt,
    parts,
    beliefBefore(offset) {
      let low = 0;
      let high = beliefs.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (beliefs[middle] <= offset) low = middle + 1;
        else high = middle;
      }
      return low === 0 ? -1 : beliefs[low - 1];
    },
    claimsAt(span) {
      const out: Claim[] = [];
      let low = 0;
      let high = byStart.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (byStart[middle].hull.start <= span.start) low = middle + 1;
        else high = middle;
      }
      for (let k = low - 1; k >= 0 && furthest[k] > span.start; k--) {
        if (byStart[k].claim.content.parts.some((part) => contains(part, span))) out.push(byStart[k].claim);
      }
      return out.sort((a, b) => lengthOf(a) - lengthOf(b));
    },
  };

  function place(spans: readonly Span[], put: (index: number, from: number, to: number) => void): void {
    const order = spans.map((span, k) => ({ span, k })).sort((a, b) => a.span.start - b.span.start);
    let t = 0;
    for (const { span, k } of order) {
      while (t < n && tokens.end[t] <= span.start) t++;
      let to = t;
      while (to < n && tokens.start[to] < span.end) to++;
      if (t < n) put(k, t, to);
    }
  }
}

function hullOf(claim: Claim): Span {
  const { parts } = claim.content;
  return { start: parts[0].start, end: parts[parts.length - 1].end };
}

function lengthOf(claim: Claim): number {
  return claim.content.parts.reduce((sum, part) => sum + part.end - part.start, 0);
}
