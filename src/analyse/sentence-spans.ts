import type { Span } from '../model/index.ts';
import type { Reading } from './reading.ts';

/** The sentences as spans of the text. */
export function sentenceSpans(reading: Reading): readonly Span[] {
  const { sentences, scan } = reading;
  const out: Span[] = [];
  for (let s = 0; s < sentences.count; s++) {
    out.push({
      start: scan.tokens.start[sentences.from[s]],
      end: scan.tokens.end[sentences.to[s] - 1],
    });
  }
  return out;
}
