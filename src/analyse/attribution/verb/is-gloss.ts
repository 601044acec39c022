import { Cat, Form, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';

/** «يذكر أن»، «يشار إلى أن»: the narrator's own remark. */
export function isGloss(reading: Reading, i: number, lemma: string, form: number): boolean {
  const { scan } = reading;
  if (phraseHas(scan, i, Cat.gloss)) return true;
  return lemma === 'ذكر' && form === Form.present && i + 1 < scan.tokens.length && has(scan, i + 1, Cat.comp);
}
