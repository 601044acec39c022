import { Cat, has } from '../../../arabic/index.ts';
import { recipientAt } from '../recipient.ts';
import { isNameWord, prefixedBy } from '../words.ts';
import { endSubject } from './subject.ts';
import type { Walk } from './walk.ts';

/** A word with ل that is no part of a name, a link or a relative pronoun ends the subject; the last is walked over. */
export function boundaryStep(walk: Walk, j: number): number | null {
  const { scan } = walk.reading;
  const relative = has(scan, j, Cat.rel);
  if (relative || (j > walk.from && has(scan, j, Cat.link)) || isBeneficiary(walk, j)) endSubject(walk, j);
  if (!relative) return null;
  walk.inRelative = true;
  return j + 1;
}

function isBeneficiary({ reading, end }: Walk, j: number): boolean {
  const { scan } = reading;
  return (
    prefixedBy(scan, j, 'li') &&
    !has(scan, j, Cat.head) &&
    !isNameWord(scan, j) &&
    recipientAt(reading, j, end) === null
  );
}
