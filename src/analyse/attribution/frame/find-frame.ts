import { Cat, has, phraseHas, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { opensQuotation } from '../quoted.ts';
import { frameSet } from '../verb/frame-set.ts';
import { traits } from '../verb/traits.ts';
import { hasConjunction, isColon, isComma, isWord, prefixedBy } from '../words.ts';
import { anonymityStep } from './anonymity-step.ts';
import { biStep } from './bi-step.ts';
import { boundaryStep } from './boundary-step.ts';
import { clauseEndStep } from './clause-end-step.ts';
import { colonStep } from './colon-step.ts';
import { complementizerStep } from './complementizer-step.ts';
import type { Frame } from './frame.ts';
import { markStep } from './mark-step.ts';
import { objectStep } from './object-step.ts';
import { prepositionAt } from './preposition.ts';
import { prepositionStep } from './preposition-step.ts';
import { quotationStep } from './quotation-step.ts';
import { sayingStep } from './saying-step.ts';
import { subjectAt } from './subject.ts';
import { subjectStep } from './subject-step.ts';
import { venueStep } from './venue-step.ts';
import { viaStep } from './via-step.ts';
import { NO_CONTENT, type Step, type Walk } from './walk.ts';

/** Tokens between a verb and its content before the search is given up (GRAMMAR §3). */
const REACH = 45;

/**
 * Finds the content of the reporting verb that ends before token `from`: walks over subject, recipient,
 * venue, date and anonymity clause to the first sign that the verb takes. `frames` are those of its table row;
 * `subjectKnown` says that the subject stands before the verb, so that what follows is its object. Null when the verb
 * governs no content here.
 */
export function findFrame(
  reading: Reading,
  from: number,
  limit: number,
  frames: ReadonlySet<string>,
  verbClass: string,
  hasObjectPronoun: boolean,
  subjectKnown = false,
): Frame | null {
  const walk: Walk = {
    reading,
    from,
    end: Math.min(limit, from + REACH),
    frames,
    verbClass,
    hasObjectPronoun,
    subjectKnown,
    subjectFrom: -1,
    subjectTo: -1,
    subjectPhraseEnd: -1,
    strangers: 0,
    lastWalked: -1,
    outlet: null,
    document: null,
    saying: null,
    via: null,
    viaCue: null,
    inRelative: false,
  };
  let j = from;
  const again = frames.has('again');
  while (j < walk.end) {
    if (again && walk.strangers === 0 && has(reading.scan, j, Cat.masdar)) {
      const frame = repeated(walk, j);
      if (frame !== null) return frame;
    }
    const step = stepAt(walk, j);
    if (step === NO_CONTENT) return null;
    if (typeof step !== 'number') return step;
    j = step;
  }
  return null;
}

/** «جددت موسكو نفيها مسؤولية …»، «كرر الوزير دعوته إلى …»: the noun of speech says what is said again. */
function repeated(walk: Walk, k: number): Frame | null {
  const { reading, end } = walk;
  const speech = wordIn(reading.scan, k, 'verb');
  if (speech === null) return null;
  const { frames, class: verbClass } = speech.entry.cells;
  const frame = findFrame(reading, k + 1, end, frameSet(`${frames ?? ''} b-vn`), verbClass, false, true);
  return frame === null ? null : { ...frame, subject: subjectAt(walk, k), again: traits(speech.entry.cells) };
}

/** The signs of a content in the order in which they are believed, then what may stand before them. */
function stepAt(walk: Walk, j: number): Exclude<Step, null> {
  const { scan } = walk.reading;
  if (opensQuotation(walk.reading, j)) return quotationStep(walk, j);
  if (isColon(scan, j)) return colonStep(walk, j);
  if (!isWord(scan, j)) return markStep(walk, j);
  // «لمحطة إن بي سي»: the letters of a name
  if (has(scan, j, Cat.comp) && !isNameSyllable(walk.reading, j)) return complementizerStep(walk, j);
  return (
    sayingStep(walk, j) ??
    viaStep(walk, j) ??
    anonymityStep(walk, j) ??
    complementStep(walk, j) ??
    clauseEndStep(walk, j) ??
    boundaryStep(walk, j) ??
    venueStep(walk, j) ??
    subjectStep(walk, j)
  );
}

/** «بي إن»، «آن»، «مون جي-إن»: letters of a name that are no complementizer. */
function isNameSyllable({ scan }: Reading, j: number): boolean {
  if (phraseHas(scan, j, Cat.outlet)) return true;
  const { tokens } = scan;
  return (
    tokens.text.charCodeAt(tokens.start[j]) === ALIF_MADDA ||
    (j > 0 && tokens.mark[j - 1] === HYPHEN && tokens.spaced[j] === 0)
  );
}

const ALIF_MADDA = 0x622;
const HYPHEN = 0x2d;

/** The frames of a verb that need no أن: behind a preposition, behind ب, or an object. */
function complementStep(walk: Walk, j: number): Step {
  const preposition = prepositionAt(walk.reading, j);
  if (preposition !== null && j + 1 < walk.end) return prepositionStep(walk, j, preposition);
  return prefixedBy(walk.reading.scan, j, 'bi') || isBareBi(walk, j) ? biStep(walk, j) : objectStep(walk, j);
}

const BA = 0x628;

/** «شبه الأزمة بفترة …»: behind a verb of describing an unknown word that begins with ب has the preposition, unless بأنه follows. */
function isBareBi(
  { reading, end, frames, verbClass, subjectFrom, subjectKnown, hasObjectPronoun }: Walk,
  j: number,
): boolean {
  const { scan } = reading;
  const { letters, letterFrom } = scan.tokens;
  if (!frames.has('describe') && verbClass !== 'estimate' && verbClass !== 'call') return false;
  if (scan.form[j] >= 0) return false;
  if (subjectFrom < 0 && !subjectKnown && !hasObjectPronoun) return false;
  if (letters[letterFrom[j]] !== BA || letterFrom[j + 1] - letterFrom[j] < 4) return false;
  for (let k = j + 1; k < end && !isComma(scan, k) && !has(scan, k, Cat.rel); k++)
    if (has(scan, k, Cat.comp)) return hasConjunction(scan, k);
  return true;
}
