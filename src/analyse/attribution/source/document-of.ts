import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { letters } from '../letters.ts';
import { describeSource } from './describe-source.ts';
import type { SourcePhrase } from './source-phrase.ts';

/** The document that carries the words, described; a post on a social network is one of its own kind. */
export function documentOf(reading: Reading, run: Run | null): SourcePhrase | null {
  if (run === null) return null;
  const described = describeSource(reading, run.from, run.to);
  if (described.type === 'document' || described.type === 'social_media') return described;
  const post = ['تغريد', 'منشور', 'تدوين'].some((stem) => letters(reading, run.from).startsWith(stem));
  return { ...described, type: post ? 'social_media' : 'document' };
}
