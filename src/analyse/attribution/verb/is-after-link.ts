import { Cat, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';

/** «كما قالت»، «حيث قال»، «فيما يعتقد»: a link opens the clause. */
export function isAfterLink(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const p = i - 1;
  if (p < 0) return true;
  if (has(scan, p, Cat.link) || has(scan, p, Cat.break)) return true;
  if (has(scan, p, Cat.qad)) return isAfterLink(reading, p);
  for (let k = p; k >= Math.max(0, p - 3); k--) {
    if (scan.phraseEnd[k] === i && (phraseHas(scan, k, Cat.link) || phraseHas(scan, k, Cat.break)))
      return true;
  }
  return false;
}
