import { Cat, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { adjunctEnd } from '../adjunct.ts';
import type { Run } from '../cue.ts';
import { contentAfter } from '../frame/content-after.ts';
import { letters } from '../letters.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { canSpeak } from '../source/can-speak.ts';
import {
  hasConjunction,
  isComma,
  isDefinite,
  isEventNoun,
  isWord,
  prefixedBy,
  startsWithBal,
} from '../words.ts';

/** What a noun of speech says, behind its source. */
export interface Proposition {
  readonly content: readonly Run[];
  readonly complementizer: boolean;
  /** Whether somebody is named to whom or against whom it is said (اتهام لندن لموسكو). */
  readonly addressed: boolean;
}

/** Prepositions that hand a verbal noun to a noun of speech, by its class; «obj» is none at all. */
const TAKES: Readonly<Record<string, ReadonlySet<string>>> = {
  announce: new Set(['عن', 'obj']),
  assert: new Set(['علي', 'obj']),
  deny: new Set(['obj', 'li']),
  allege: new Set(['b', 'obj', 'عن', 'بشان', 'حول']),
  accuse: new Set(['b', 'عن']),
  threat: new Set(['b']),
  commit: new Set(['b']),
  warn: new Set(['من', 'b']),
  call: new Set(['الي', 'b', 'li']),
  expect: new Set(['b', 'obj']),
  believe: new Set(['b']),
  leak: new Set(['عن', 'بشان', 'حول', 'b']),
};

const NONE: ReadonlySet<string> = new Set();

/** Words with a preposition that go before those addressed. */
const ADDRESS: ReadonlySet<string> = new Set(['الي', 'ضد', 'بحق', 'من']);

/** Classes whose content begins with those addressed (ANNOTATION E2, I16). */
const HOLDS_ADDRESSEE: ReadonlySet<string> = new Set(['accuse', 'call', 'threat', 'warn']);

/** A clause behind «الذي» is not longer than this, in tokens. */
const RELATIVE = 14;

/**
 * The proposition of a noun of speech whose source ends before token `from`: a clause with its complementizer,
 * or a verbal noun with a preposition that this class of nouns takes. Null when none follows.
 */
export function propositionBehind(
  reading: Reading,
  from: number,
  limit: number,
  verbClass: string,
): Proposition | null {
  const { scan } = reading;
  const takes = TAKES[verbClass] ?? NONE;
  let addressed = false;
  let addressee = -1;
  const clause = (at: number): Proposition => ({
    content: contentAfter(reading, at),
    complementizer: true,
    addressed,
  });
  const event = (at: number): Proposition => ({
    content:
      addressee >= 0 && HOLDS_ADDRESSEE.has(verbClass)
        ? [{ from: addressee, to: -1 }]
        : contentAfter(reading, at),
    complementizer: false,
    addressed,
  });
  let k = from;
  while (k < limit) {
    if (!isWord(scan, k)) {
      if (!isComma(scan, k) || !(opensClause(reading, k + 1) || opensEvent(reading, k + 1, takes)))
        return null;
      k++;
      continue;
    }
    if (hasConjunction(scan, k)) return null;
    if (has(scan, k, Cat.comp)) return governs(reading, k, verbClass, k === from) ? clause(k + 1) : null;
    if (has(scan, k, Cat.rel)) {
      k = relativeEnd(reading, k + 1, limit);
      if (k < 0) return null;
      continue;
    }
    const word = letters(reading, k);
    if (isPreposition(reading, k)) {
      if (has(scan, k + 1, Cat.comp)) return clause(k + 2);
      if (takes.has(word) && isEvent(reading, k + 1)) return event(k + 1);
      if (ADDRESS.has(word) && isWord(scan, k + 1) && canSpeak(reading, k + 1)) {
        addressed = true;
        addressee = k + 1;
        k = phraseEnd(reading, k + 1, limit);
        continue;
      }
      if (isWord(scan, k + 1) && canSpeak(reading, k + 1)) {
        k = phraseEnd(reading, k + 1, limit);
        continue;
      }
    } else {
      if (
        takes.has('b') &&
        prefixedBy(scan, k, 'bi') &&
        (isEvent(reading, k) || isAct(reading, k, verbClass))
      )
        return event(k);
      if (takes.has('li') && prefixedBy(scan, k, 'li') && isEvent(reading, k)) return event(k);
      if (takes.has('obj') && k === from && isEventNoun(scan, k)) return event(k);
      if (prefixedBy(scan, k, 'li')) {
        addressed = true;
        if (!isPronoun(word)) addressee = k;
        k = phraseEnd(reading, k, limit);
        continue;
      }
      if ((verbClass === 'call' || verbClass === 'accuse') && k === from && canSpeak(reading, k)) {
        addressed = true;
        addressee = k;
        k = phraseEnd(reading, k, limit);
        continue;
      }
    }
    const next = adjunctEnd(reading, k, limit);
    if (next <= k) return null;
    k = next;
  }
  return null;
}

/** The end of the phrase at `from`, before a ب that no table cuts off (لروسيا | بتسميم). */
function phraseEnd(reading: Reading, from: number, limit: number): number {
  const to = Math.max(from + 1, nounPhraseEnd(reading, from, limit));
  for (let k = from + 1; k < to; k++) if (prefixedBy(reading.scan, k, 'bi')) return k;
  return to;
}

/**
 * Whether a complementizer is the noun's own. إن is what قال takes, so that it belongs to a verb before the noun («قال
 * ردا على إعلان الشركة إن»), and a mere statement has its أن at once.
 */
function governs(reading: Reading, k: number, verbClass: string, adjacent: boolean): boolean {
  const { tokens } = reading.scan;
  if (verbClass === 'say') return adjacent;
  return tokens.text.charCodeAt(tokens.letterAt[tokens.letterFrom[k] + reading.scan.cut[k]]) !== ALIF_BELOW;
}

const ALIF_BELOW = 0x625;

/** «، عن أن»، «، بأن»: a complementizer with its preposition behind a comma. */
function opensClause({ scan }: Reading, k: number): boolean {
  if (!isWord(scan, k) || hasConjunction(scan, k)) return false;
  if (has(scan, k, Cat.comp)) return scan.tokens.letters[scan.tokens.letterFrom[k]] === BA;
  return has(scan, k, Cat.prep) && has(scan, k + 1, Cat.comp);
}

const BA = 0x628;

/** «تهديد الرئيس، جون سميث، باستخدام القوة»: a verbal noun with its preposition behind an apposition. */
function opensEvent(reading: Reading, k: number, takes: ReadonlySet<string>): boolean {
  const { scan } = reading;
  return takes.has('b') && isWord(scan, k) && prefixedBy(scan, k, 'bi') && isEvent(reading, k);
}

/** The token behind a relative clause: its comma, or the complementizer in it; -1 when there is none. */
function relativeEnd(reading: Reading, from: number, limit: number): number {
  for (let k = from; k < Math.min(limit, from + RELATIVE); k++) {
    // «ترامب الذي أكد أن»: the clause has a verb of its own that says it
    if (has(reading.scan, k, Cat.say)) return -1;
    if (isComma(reading.scan, k) || opensClause(reading, k)) return k;
  }
  return -1;
}

function isPreposition({ scan }: Reading, k: number): boolean {
  return has(scan, k, Cat.prep) || has(scan, k, Cat.prepTopic) || phraseHas(scan, k, Cat.prepTopic);
}

function isEvent({ scan }: Reading, k: number): boolean {
  if (!isWord(scan, k)) return false;
  return (
    isEventNoun(scan, k, true) ||
    has(scan, k, Cat.hedge) ||
    has(scan, k, Cat.negNoun) ||
    (has(scan, k, Cat.must) && !isDefinite(scan, k))
  );
}

/** «اتهامات إيران لها بالإرهاب»: an accusation names an act, verbal noun or not. */
function isAct({ scan }: Reading, k: number, verbClass: string): boolean {
  if (!isDefinite(scan, k) && !startsWithBal(scan, k)) return false;
  return verbClass === 'accuse' || has(scan, k, Cat.eventNoun) || has(scan, k, Cat.masdar);
}

/** لها، لهم، له: who is addressed stands as a pronoun. */
function isPronoun(word: string): boolean {
  return word.length <= 3 && (word.startsWith('ه') || word.startsWith('له'));
}
