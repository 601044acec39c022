import { Cat, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { SourcePhrase } from '../source/source-phrase.ts';

export function isSelf(reading: Reading, phrase: SourcePhrase): boolean {
  for (let i = phrase.from + 1; i < phrase.to; i++) if (has(reading.scan, i, Cat.self)) return true;
  return false;
}
