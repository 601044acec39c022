import { Cat, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { letters } from '../letters.ts';
import { isWord } from '../words.ts';

const YA = 0x64a;
const TA = 0x62a;

/** Words from the head of a content within which a noun of likelihood can be its predicate. */
const NOUN_REACH = 3;

/** ربما، على الأرجح، or قد with a verb in the present. */
export function isHedge(reading: Reading, i: number, start: number): boolean {
  const { scan } = reading;
  if (phraseHas(scan, i, Cat.hedge)) return true;
  // «تلقوا تحذيرات من احتمالية رد»: a likelihood that is only spoken of.
  if (has(scan, i, Cat.hedge))
    return !has(scan, i, Cat.irrealis) || i - start <= NOUN_REACH || !has(scan, i - 1, Cat.prep);
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

const FORM_V = new Set(
  `تمكن تقدم تعرض تلقي توفي تسلم تحول تسبب تحقق تطور تجمع توقف توصل تزوج تكبد تعطل تاثر تاخر تغير توجه تخلي تولي تبني
  تعدي تخطي تصدي تورط تحطم تضرر تشكل تجدد توسع تعلم تصدر تقرر تعزز تفوق تغلب تجاوز تكرر تردد تخرج تقلص توتر تجسد`.split(
    /\s+/,
  ),
);

/** تمكن، تقدم، تلقى: a past verb of form V has the letters of a present one. */
function isTafaala(reading: Reading, i: number): boolean {
  return FORM_V.has(letters(reading, i));
}
