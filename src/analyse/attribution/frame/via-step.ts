import { Cat, endOf } from '../../../arabic/index.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { settleSubject } from './subject.ts';
import type { Walk } from './walk.ts';

/** «نقلا عن فلان» between subject and content: somebody else said it first. */
export function viaStep(walk: Walk, j: number): number | null {
  const { reading } = walk;
  const from = endOf(reading.scan, j, Cat.accordFrom);
  if (from <= 0) return null;
  settleSubject(walk, j);
  const to = nounPhraseEnd(reading, from, walk.end);
  walk.viaCue = { from: j, to: from };
  walk.via = { from, to };
  return Math.max(to, from + 1);
}
