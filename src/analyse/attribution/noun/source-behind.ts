import { Cat, has, isOrdinaryWord, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { startsApposition } from '../apposition.ts';
import type { Run } from '../cue.ts';
import { letters } from '../letters.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { canSpeak } from '../source/can-speak.ts';
import { isUnknownName } from '../source/is-unknown-name.ts';
import {
  hasConjunction,
  isComma,
  isDefinite,
  isEventNoun,
  isSourceWord,
  isWord,
  prefixedBy,
} from '../words.ts';

/** How the source of a noun of speech is written. */
export interface NounSource extends Run {
  /** A genitive (اتهام إيران) may be the one who is accused; an agent behind «من» or a verb never is. */
  readonly genitive: boolean;
  /** Whether the word may be no name at all: it counts where somebody is addressed (مطالبة قآني لقادته بـ). */
  readonly doubtful: boolean;
}

/** Adjectives between a noun of speech and its agent (تحذيرات شبه رسمية من …). */
const ADJECTIVES = 3;

/**
 * Who speaks in a noun of speech at token i: its genitive (إعلان قطر), its adjective of nationality (الاتهامات
 * الروسية), the agent behind «من» (تحذيرات من جهات) or the subject of the verb that utters it (اتهامات وجهتها واشنطن).
 */
export function sourceBehind(reading: Reading, i: number, limit: number): NounSource | null {
  const { scan } = reading;
  const definite = isDefinite(scan, i);
  const j = i + 1;
  if (j >= limit || !isWord(scan, j)) return null;
  if (isNationality(reading, j, definite)) return { from: j, to: j + 1, genitive: false, doubtful: false };
  if (!definite && isSpeaker(reading, j)) {
    // «إعلان النتائج»: what is announced
    if (wordIn(scan, j, 'head')?.entry.cells.type === 'document') return null;
    return { ...phraseFrom(reading, j, limit), genitive: true, doubtful: false };
  }
  for (let k = j; k < Math.min(limit, j + ADJECTIVES); k++) {
    const agent = agentAt(reading, k);
    if (agent > 0) return { ...phraseFrom(reading, agent, limit), genitive: false, doubtful: false };
    if (!isWord(scan, k) || has(scan, k, Cat.prep) || isDefinite(scan, k) !== definite) break;
  }
  if (!definite && isUnknownName(reading, j) && !hasPronoun(reading, j))
    return { ...phraseFrom(reading, j, limit), genitive: true, doubtful: true };
  return null;
}

/** «تهديدات إسرائيلية»، «الاتهامات السعودية»: an adjective of nationality that agrees with the noun. */
function isNationality(reading: Reading, j: number, definite: boolean): boolean {
  const { scan } = reading;
  return (
    isDefinite(scan, j) === definite &&
    // «الاتهامات السعودية»: behind the article the name of the country can only be its adjective.
    (has(scan, j, Cat.demonym) || (definite && has(scan, j, Cat.place))) &&
    (definite || !isSourceWord(scan, j)) &&
    endsInTa(reading, j)
  );
}

const TA = 0x629;
const HA = 0x647;
const YA = 0x64a;

/** Nouns of speech that take such an adjective are plural or masculine: …ية, …ي. */
function endsInTa(reading: Reading, j: number): boolean {
  const { letters: l, letterFrom } = reading.scan.tokens;
  const last = l[letterFrom[j + 1] - 1];
  return last === TA || last === HA || last === YA;
}

/** First token of the agent when «من», «من قبل» or a verb of uttering with its subject stands at k; else -1. */
function agentAt(reading: Reading, k: number): number {
  const { scan } = reading;
  let at = k;
  if (letters(reading, at) === 'من') {
    at++;
    if (AGENCY.has(letters(reading, at))) at++;
    return isWord(scan, at) && isSourceWord(scan, at) && canSpeak(reading, at) ? at : -1;
  }
  if (has(scan, at, Cat.rel)) at++;
  if (!has(scan, at, Cat.utter) || hasConjunction(scan, at)) return -1;
  at++;
  // «أدلى بها»، «صدرت عن»، «ما يسمى بالتحالف»
  while (isWord(scan, at) && BEHIND_UTTER.has(letters(reading, at))) at++;
  return isWord(scan, at) && isSpeaker(reading, at) ? at : -1;
}

const AGENCY: ReadonlySet<string> = new Set(['قبل', 'جانب', 'طرف', 'لدن']);
const BEHIND_UTTER: ReadonlySet<string> = new Set([
  'بها',
  'به',
  'عن',
  'من',
  'قبل',
  'ما',
  'يسمي',
  'تسمي',
  'لها',
  'اليها',
  'ضدها',
  'ضده',
]);

function isSpeaker(reading: Reading, j: number): boolean {
  const { scan } = reading;
  if (!canSpeak(reading, j) && !has(scan, j, Cat.demonym)) {
    // «ما يسمى بالتحالف»: the preposition is the verb's
    return j > 0 && isDefinite(scan, j) && letters(reading, j - 1) === 'يسمي';
  }
  if ((has(scan, j, Cat.notSource) && !has(scan, j, Cat.head)) || isEventNoun(scan, j)) return false;
  if (isSourceWord(scan, j)) return true;
  if (isDefinite(scan, j)) return has(scan, j, Cat.demonym) || isPeople(reading, j);
  if (isPossessedPeople(reading, j)) return true;
  return (
    isUnknownName(reading, j) && !hasPronoun(reading, j) && !isOrdinaryWord(scan.lexicon, scan.tokens, j)
  );
}

const NUN = 0x646;
const WAW = 0x648;
const MIM = 0x645;
const ALIF = 0x627;

/** الجمهوريين، الحوثيون: people by their plural. */
function isPeople(reading: Reading, j: number): boolean {
  const { letters: l, letterFrom } = reading.scan.tokens;
  const to = letterFrom[j + 1];
  return l[to - 1] === NUN && (l[to - 2] === WAW || l[to - 2] === YA);
}

/** منتقديه، خصومها …: a sound plural with its pronoun. */
function isPossessedPeople(reading: Reading, j: number): boolean {
  const { letters: l, letterFrom } = reading.scan.tokens;
  if (reading.scan.form[j] >= 0 || l[letterFrom[j]] !== MIM) return false;
  let to = letterFrom[j + 1];
  if (l[to - 1] === ALIF || l[to - 1] === MIM) to--;
  return to - letterFrom[j] > 4 && l[to - 1] === HA && l[to - 2] === YA;
}

const TO_WHOM: ReadonlySet<string> = new Set(['من', 'ضد', 'بحق', 'الي']);

/** مفادها، نتائجها: what belongs to something is no name. */
function hasPronoun(reading: Reading, j: number): boolean {
  const { letters: l, letterFrom } = reading.scan.tokens;
  const to = letterFrom[j + 1];
  return l[to - 1] === ALIF && l[to - 2] === HA;
}

function phraseFrom(reading: Reading, from: number, limit: number): Run {
  const { scan } = reading;
  let to = Math.max(from + 1, nounPhraseEnd(reading, from, limit));
  // «مطالب الولايات المتحدة من طهران»، «اتهامات نتنياهو لإيران»: to whom it is said
  for (let k = from + 1; k < to; k++) {
    const named = !has(scan, from, Cat.head) && !has(scan, from, Cat.title);
    const addressed = (named || has(scan, k, Cat.place)) && prefixedBy(scan, k, 'li');
    if (addressed || TO_WHOM.has(letters(reading, k))) return { from, to: k };
  }
  // «تعهد الرئيس التركي، رجب طيب أردوغان، بـ»: the name between commas
  while (to < limit && isComma(scan, to) && startsApposition(reading, from, to + 1)) {
    const after = nounPhraseEnd(reading, to + 1, limit);
    if (after <= to + 1) break;
    to = after;
  }
  return { from, to };
}
