import { Cat, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { isDash } from '../words.ts';
import { trim } from './trim.ts';

/** Takes the narrator's asides (– وهي أول رد –، - التي تجتذب … -) out of a content. */
export function withoutAsides(reading: Reading, part: Run): readonly Run[] {
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
