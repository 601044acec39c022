import { Cat, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { letters } from '../letters.ts';
import { isDefinite, isEventNoun, isNameWord, isWord } from '../words.ts';

/** Words behind «على» among which the duty must follow. */
const REACH = 6;

/** «يجب»، «من الضروري»: what somebody has to do, not what is. */
export function obliges(reading: Reading, i: number): boolean {
  return has(reading.scan, i, Cat.must) || phraseHas(reading.scan, i, Cat.must);
}

/** «على الدول أن تتحرك»، «على الأثرياء دفع المزيد»: at the head of a content على lays a duty on somebody. */
export function laysDuty(reading: Reading, i: number, to: number): boolean {
  const { scan } = reading;
  if (letters(reading, i) !== 'علي' || !has(scan, i, Cat.prep) || scan.phrase[i] >= 0) return false;
  const n = i + 1;
  if (n >= to || !isWord(scan, n) || !(isDefinite(scan, n) || isNameWord(scan, n) || has(scan, n, Cat.head)))
    return false;
  for (let j = n + 1; j < Math.min(to, n + REACH); j++) {
    if (!isWord(scan, j)) continue;
    if (letters(reading, j) === 'ان' || isEventNoun(scan, j)) return true;
  }
  return false;
}

const COMMITMENTS = ['استعداد', 'التزام', 'عزم', 'اعتزام', 'ني', 'تعهد', 'تصميم'];
const OWN = ['ه', 'ها', 'هم', 'هما', 'نا', 'ته', 'تها', 'تهم', 'تنا'];

/** «أعلن استعداده لـ…»، «أكدت التزامها بـ…»: a verbal noun by which the speaker binds himself. */
export function commits(reading: Reading, i: number): boolean {
  const word = letters(reading, i).replace(/^[بل]/, '');
  for (const noun of COMMITMENTS)
    if (word.startsWith(noun) && OWN.includes(word.slice(noun.length))) return true;
  return false;
}
