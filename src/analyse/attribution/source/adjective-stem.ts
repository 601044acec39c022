import type { Reading } from '../../reading.ts';

/** The masculine indefinite form of an adjective, by its letters: الأمنية → امني. */
export function adjectiveStem(reading: Reading, i: number): string {
  const { letters, letterFrom } = reading.scan.tokens;
  let from = letterFrom[i];
  let to = letterFrom[i + 1];
  if (to - from > 4 && letters[from] === 0x627 && letters[from + 1] === 0x644) from += 2;
  if (letters[to - 1] === 0x647) to--;
  else if (
    to - from > 5 &&
    letters[to - 1] === 0x646 &&
    (letters[to - 2] === 0x64a || letters[to - 2] === 0x648)
  )
    to -= 2;
  let out = '';
  for (let k = from; k < to; k++) out += String.fromCharCode(letters[k]);
  return out;
}
