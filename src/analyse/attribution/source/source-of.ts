import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { describeSource } from './describe-source.ts';
import type { SourcePhrase } from './source-phrase.ts';

/** The source phrase of a run, described. */
export function sourceOf(reading: Reading, run: Run | null): SourcePhrase | null {
  return run === null ? null : describeSource(reading, run.from, run.to);
}
