import type { Reading } from '../../reading.ts';
import type { Cue, Run } from '../cue.ts';
import type { Attribution } from './attribution.ts';
import { contentEnd } from './content-end.ts';
import { restartAfter } from './restart-after.ts';
import { trim } from './trim.ts';
import { withoutAsides } from './without-asides.ts';

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
