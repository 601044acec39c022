import { Cat, has, wordIn } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { mainSubject } from './chain/main-subject.ts';
import type { Run } from './cue.ts';
import { letters } from './letters.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { isSourceWord, isWord, prefixedBy } from './words.ts';

/** Words between a carrier and the verb that takes it up. */
const REACH = 14;

/** What a verb with «فيه» takes up: the carrier or venue before it, and whose words they are. */
export interface Carried {
  readonly subject: Run | null;
  readonly document: Run | null;
}

const IN_IT = new Set(['فيه', 'فيها', 'فيهما', 'خلاله', 'خلالها', 'عبره', 'عبرها']);

/**
 * «أصدر الوزير بيانا قال فيه إن …», «تصريحات للرئيس أكد فيها أن …»: behind the verb a pronoun takes up a statement,
 * speech or interview before it; the verb's subject is whose that is, or who made it. Null when there is no such pronoun.
 */
export function carriedBefore(reading: Reading, verb: number): Carried | null {
  const { scan, sentences } = reading;
  const taken = verb + 1 < scan.tokens.length && letters(reading, verb + 1) === 'من' ? verb + 2 : verb + 1;
  if (taken >= scan.tokens.length || !IN_IT.has(letters(reading, taken))) return null;
  const sentence = sentences.of[verb];
  const first = reading.proseFrom[sentence];
  for (let i = verb - 1; i >= Math.max(first, verb - REACH); i--) {
    if (!isWord(scan, i)) continue;
    const type = wordIn(scan, i, 'head')?.entry.cells.type;
    const persistent = has(scan, i, Cat.carrier) || type === 'document' || type === 'social_media';
    if (!persistent && !has(scan, i, Cat.venue)) continue;
    return {
      subject: ownerBehind(reading, i, verb) ?? mainSubject(reading, sentence, i),
      document: persistent ? { from: i, to: i + 1 } : null,
    };
  }
  return null;
}

/** «بيان للبيت الأبيض», «كلمة الرئيس»: the source right behind the carrier. */
function ownerBehind(reading: Reading, carrier: number, verb: number): Run | null {
  const { scan } = reading;
  for (let i = carrier + 1; i < Math.min(verb, carrier + 5); i++) {
    if (!isWord(scan, i)) return null;
    if (isSourceWord(scan, i) && (i === carrier + 1 || prefixedBy(scan, i, 'li')))
      return { from: i, to: Math.max(i + 1, nounPhraseEnd(reading, i, verb)) };
    if (!has(scan, i, Cat.adjective) && !has(scan, i, Cat.demonym)) return null;
  }
  return null;
}
