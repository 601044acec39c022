import { Cat, has, phraseHas, type Scan } from '../../../arabic/index.ts';
import { hasConjunction, isWord } from '../words.ts';
import { accuseFrame } from './accuse-frame.ts';
import { contentAfter } from './content-after.ts';
import { describeFrame } from './describe-frame.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame-of.ts';
import { prepositionAt } from './preposition.ts';
import { subjectAt } from './subject.ts';
import { NO_CONTENT, type Walk } from './walk.ts';

/** Words that are neither subject nor adjunct: behind so many أن belongs to another word. */
const FARTHEST = 10;

/** At أن، إن، بأن: the proposition of the verb, alone or behind the preposition that the verb takes. */
export function complementizerStep(walk: Walk, j: number): Frame | number | typeof NO_CONTENT {
  const { reading, frames, saying } = walk;
  const { scan } = reading;
  const joined = hasConjunction(scan, j);
  if (frames.has('describe') && !joined) return describeFrame(walk, j);
  if (walk.verbClass === 'accuse' && frames.has('obj-b') && !joined)
    return accuseFrame(walk, j) ?? NO_CONTENT;
  // «بعد أن»، «بمعنى أنها»، «رغم أن»: أن behind such a word opens no content of the verb.
  if (j > walk.from && isWord(scan, j - 1) && isCompGuard(scan, j)) return j + 1;
  if (joined) return NO_CONTENT;
  if (walk.strangers > FARTHEST || (walk.verbClass === 'evaluate' && walk.strangers > 2)) return NO_CONTENT;
  // «يواصل السوق أداءه المتوازن رغم …، مع أن»: to go on with a thing is no speech.
  if (walk.verbClass === 'continue' && walk.strangers > 3) return NO_CONTENT;
  const preposition = j > walk.from ? prepositionAt(reading, j - 1) : null;
  const accepted =
    saying !== null ||
    (preposition === null
      ? frames.has('an')
      : frames.has(preposition.an) ||
        frames.has(preposition.vn) ||
        (frames.has('an') && !preposition.governed));
  if (!accepted) return NO_CONTENT;
  return frameOf(
    walk,
    saying === null ? 'an' : 'saying',
    contentAfter(reading, j + 1),
    subjectAt(walk, preposition === null ? j : j - 1),
    true,
  );
}

/** «بعد أن»، «المتوقع أن»، «بالإضافة إلى أن»: the word or phrase before token j takes أن for itself. */
function isCompGuard(scan: Scan, j: number): boolean {
  if (has(scan, j - 1, Cat.compGuard)) return true;
  for (let k = j - 2; k >= Math.max(0, j - 4); k--)
    if (scan.phraseEnd[k] === j && phraseHas(scan, k, Cat.compGuard)) return true;
  return false;
}
