import { Cat, Form, has, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';

/** Gender of the verb at token i: true feminine, false masculine, null when it does not tell (plural, dual). */
export function verbGender(reading: Reading, i: number): boolean | null {
  const found = wordIn(reading.scan, i, 'verb');
  if (found === null || (found.form & (Form.plural | Form.dual)) !== 0) return null;
  if (
    has(reading.scan, i, Cat.masdar) &&
    !has(reading.scan, i, Cat.say) &&
    !has(reading.scan, i, Cat.participle)
  )
    return null;
  return (found.form & Form.feminine) !== 0;
}
