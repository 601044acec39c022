import { Cat, Clitic, has, phraseHas, wordIn } from '../../arabic/index.ts';
import type { Force, Polarity, Stance } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import type { Run, VerbTraits } from './cue.ts';
import { hasConjunction, isComma, isWord } from './words.ts';

export interface Labels {
  readonly stance: Stance;
  readonly polarity: Polarity;
  readonly force: Force;
}

/** Words of a content that are looked at for its main predicate. */
const HEAD_OF_CONTENT = 22;

const SIN = 0x633;
const YA = 0x64a;
const TA = 0x62a;
const NUN = 0x646;
const ALIF = 0x627;

/**
 * Stance, polarity and force of a content under its verb (ANNOTATION F2, F3, I4, I5): the first that applies
 * of question, denied, conditional future, hedged, asserted, looking only at the main predicate: relative
 * clauses and what follows the first clause are left out.
 */
export function labelsOf(
  reading: Reading,
  parts: readonly Run[],
  verb: VerbTraits,
  complementizer: boolean,
): Labels {
  const seen = readPredicate(
    reading,
    parts[parts.length > 1 && verb.class === 'describe' ? 1 : 0],
    complementizer,
  );
  const denied = verb.stance === 'denied' || deniesItself(reading, parts);
  const negative = seen.negative || deniesItself(reading, parts);
  return {
    stance: stanceOf(verb, seen, denied),
    polarity: negative ? 'negative' : 'positive',
    force: forceOf(verb, seen, denied),
  };
}

interface Predicate {
  readonly question: boolean;
  readonly future: boolean;
  readonly must: boolean;
  readonly hedged: boolean;
  readonly negative: boolean;
}

function stanceOf(verb: VerbTraits, seen: Predicate, denied: boolean): Stance {
  if (seen.question || verb.stance === 'question') return 'question';
  if (denied) return 'denied';
  if (verb.stance === 'conditional_future' || seen.future || seen.must) return 'conditional_future';
  if (verb.stance === 'hedged' || seen.hedged) return 'hedged';
  return 'asserted';
}

function forceOf(verb: VerbTraits, seen: Predicate, denied: boolean): Force {
  if (denied) return 'denial';
  if (seen.must && (verb.class === 'assert' || verb.class === 'say' || verb.class === 'continue'))
    return 'directive';
  return verb.force as Force;
}

function deniesItself(reading: Reading, parts: readonly Run[]): boolean {
  const { scan } = reading;
  for (const part of parts) {
    for (let i = part.from; i < Math.min(part.to, part.from + 40); i++)
      if (phraseHas(scan, i, Cat.denyPred)) return true;
  }
  return false;
}

function readPredicate(reading: Reading, part: Run, complementizer: boolean): Predicate {
  const { scan } = reading;
  let relative = false;
  let commas = 0;
  const seen = { question: false, future: false, must: false, hedged: false, negative: false };
  const end = Math.min(part.to, part.from + HEAD_OF_CONTENT);
  for (let i = part.from; i < end; i++) {
    if (!isWord(scan, i)) {
      if (isComma(scan, i)) {
        relative = false;
        commas++;
        if (commas > 2) break;
      }
      continue;
    }
    if (i === part.from && (has(scan, i, Cat.question) || phraseHas(scan, i, Cat.question)))
      seen.question = true;
    if (has(scan, i, Cat.rel)) {
      relative = true;
      continue;
    }
    if (relative) continue;
    if (i > part.from + 1 && has(scan, i, Cat.comp)) break;
    // «نرجح أن»، «يأمل أن»: the speaker's own belief or wish is the main predicate.
    const own =
      i <= part.from + 1 && has(scan, i, Cat.say) ? wordIn(scan, i, 'verb')?.entry.cells.stance : undefined;
    if (own === 'conditional_future') seen.future = true;
    if (own === 'hedged') seen.hedged = true;
    if (own !== undefined && own !== '') break;
    if (isHedge(reading, i, part.from)) {
      seen.hedged = true;
      continue;
    }
    if (has(scan, i, Cat.must) || phraseHas(scan, i, Cat.must)) {
      seen.must = true;
      break;
    }
    // «شدد على أهمية …» is a call; «أكد أن أهمية المعرض تظهر» is not.
    if (i === part.from && !complementizer && has(scan, i, Cat.mustNoun)) seen.must = true;
    if (i === part.from && (has(scan, i, Cat.cond) || phraseHas(scan, i, Cat.cond))) {
      seen.future = true;
      break;
    }
    if (isFuture(reading, i, part.from) || phraseHas(scan, i, Cat.expect) || has(scan, i, Cat.expect)) {
      seen.future = true;
      seen.negative ||= isLan(reading, i);
      break;
    }
    if (has(scan, i, Cat.neg) || (has(scan, i, Cat.negNoun) && i <= part.from + 2)) {
      // «دخل العنبر … ولم يسأل»: a second predicate.
      if (i > part.from + 1 && hasConjunction(scan, i)) break;
      if (!isRestricted(reading, i, part.to) && !isStill(reading, i)) seen.negative = true;
      // «ليس من المتوقع أن»
      if (isLan(reading, i) || (i + 1 < end && phraseHas(scan, i + 1, Cat.expect))) seen.future = true;
      break;
    }
  }
  return seen;
}

/** لن: future and negative at once. */
function isLan(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const from = letterFrom[i] + reading.scan.cut[i];
  return letterFrom[i + 1] - from === 2 && letters[from] === 0x644 && letters[from + 1] === NUN;
}

/** سيقول، سوف، لن; «وسيقول» behind other words is a second predicate and does not count. */
function isFuture(reading: Reading, i: number, start: number): boolean {
  const { scan } = reading;
  if (has(scan, i, Cat.future) || isLan(reading, i)) return true;
  if ((scan.clitics[i] & Clitic.sa) !== 0) return i === start || (scan.clitics[i] & Clitic.wa) === 0;
  if (
    scan.form[i] >= 0 &&
    (!has(scan, i, Cat.timeWord) || has(scan, i, Cat.number) || has(scan, i, Cat.notFuture))
  )
    return false;
  const { letters, letterFrom } = scan.tokens;
  let from = letterFrom[i];
  if ((scan.clitics[i] & (Clitic.wa | Clitic.fa)) !== 0) from++;
  const length = letterFrom[i + 1] - from;
  if (length < 4 || letters[from] !== SIN || (from > letterFrom[i] && i > start)) return false;
  const second = letters[from + 1];
  return second === YA || second === TA || (second === NUN && length > 4);
}

/** ربما، على الأرجح، or قد with a verb in the present. */
function isHedge(reading: Reading, i: number, start: number): boolean {
  const { scan } = reading;
  if (has(scan, i, Cat.hedge) || phraseHas(scan, i, Cat.hedge)) return true;
  // «عملية عسكرية قد يشنها»: behind an indefinite noun far in, قد opens a relative clause.
  if (!has(scan, i, Cat.qad) || i - start > 8 || i + 1 >= scan.tokens.length || !isWord(scan, i + 1))
    return false;
  const { letters, letterFrom } = scan.tokens;
  const first = letters[letterFrom[i + 1]];
  return (
    first === YA ||
    (first === TA &&
      letterFrom[i + 2] - letterFrom[i + 1] >= 4 &&
      letters[letterFrom[i + 2] - 1] !== TA &&
      !isTafaala(reading, i + 1))
  );
}

/** تمكن، تقدم، تلقى: a past verb of form V looks like a present one. */
function isTafaala(reading: Reading, i: number): boolean {
  const { letterFrom } = reading.scan.tokens;
  return letterFrom[i + 1] - letterFrom[i] === 4 && !has(reading.scan, i, Cat.say);
}

/** لم … إلا is positive. */
function isRestricted(reading: Reading, i: number, to: number): boolean {
  const { scan } = reading;
  for (let j = i + 1; j < Math.min(to, i + 9); j++) {
    if (!isWord(scan, j)) continue;
    const { letters, letterFrom } = scan.tokens;
    const from = letterFrom[j];
    const length = letterFrom[j + 1] - from;
    if (length === 3 && letters[from] === ALIF && letters[from + 1] === 0x644 && letters[from + 2] === ALIF)
      return true;
    if (length === 3 && letters[from] === SIN && letters[from + 1] === 0x648 && letters[from + 2] === YA)
      return true;
  }
  return false;
}

/** لا يزال، لا تزال: not a negation. */
function isStill(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  if (i + 1 >= reading.scan.tokens.length) return false;
  const from = letterFrom[i + 1];
  const to = letterFrom[i + 2];
  return to - from >= 4 && letters[from + 1] === 0x632 && letters[to - 1] === 0x644;
}
