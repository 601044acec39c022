import { Cat, has, wordIn } from '../../../arabic/index.ts';
import { completesBody } from '../noun-phrase.ts';
import { recipientAt } from '../recipient.ts';
import { isComma, isNameWord, prefixedBy } from '../words.ts';
import { endSubject } from './subject.ts';
import { NO_CONTENT, type Walk } from './walk.ts';

/** A word with ل that is no part of a name, a link or a relative pronoun ends the subject; the last is walked over. */
export function boundaryStep(walk: Walk, j: number): number | typeof NO_CONTENT | null {
  const { scan } = walk.reading;
  const relative = has(scan, j, Cat.rel);
  if (relative || (j > walk.from && has(scan, j, Cat.link)) || isBeneficiary(walk, j)) endSubject(walk, j);
  if (!relative) return null;
  walk.inRelative = true;
  return speaksItself(walk, j + 1) ? behindClause(walk, j + 1) : j + 1;
}

/** «الذي أضاف أن …»، «الذي تصفه واشنطن بأنه …»: the relative clause takes the sign of content for itself. */
function speaksItself({ reading, end }: Walk, j: number): boolean {
  const { scan } = reading;
  const verb = j + 1 < end && has(scan, j, Cat.say) ? wordIn(scan, j, 'verb') : null;
  if (verb === null) return false;
  if (verb.entry.cells.class === 'describe') return true;
  return (
    has(scan, j + 1, Cat.comp) || (j + 2 < end && has(scan, j + 1, Cat.prep) && has(scan, j + 2, Cat.comp))
  );
}

/** The comma behind which the main clause goes on, or NO_CONTENT. */
function behindClause({ reading, end }: Walk, from: number): number | typeof NO_CONTENT {
  for (let j = from; j < end; j++) if (isComma(reading.scan, j) && reading.quotations.of[j] < 0) return j;
  return NO_CONTENT;
}

function isBeneficiary({ reading, end }: Walk, j: number): boolean {
  const { scan } = reading;
  return (
    prefixedBy(scan, j, 'li') &&
    !has(scan, j, Cat.head) &&
    !isNameWord(scan, j) &&
    !completesBody(reading, j) &&
    recipientAt(reading, j, end) === null
  );
}
