import { isAddressee } from '../addressee.ts';
import { letters } from '../letters.ts';
import { opensQuotation } from '../quoted.ts';
import { describeSource } from '../source/describe-source.ts';
import { accuseFrame } from './accuse-frame.ts';
import { contentAfter } from './content-after.ts';
import { describeFrame } from './describe-frame.ts';
import { eventAt } from './event-at.ts';
import { behindFeeling } from './feeling.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame-of.ts';
import { objectFrame } from './object-frame.ts';
import { prepositionAt } from './preposition.ts';
import { splitObject } from './split-object.ts';
import { subjectAt } from './subject.ts';
import type { Walk } from './walk.ts';

/** At a word with ب: an accusation, a demand, who is called upon (أهاب بالناس), a description or a verbal noun. */
export function biStep(walk: Walk, k: number): Frame | null {
  const { frames } = walk;
  if (frames.has('obj-b')) return walk.verbClass === 'accuse' ? accuseFrame(walk, k) : demand(walk, k);
  if (frames.has('b-obj')) return appeal(walk, k);
  if (frames.has('b-blame')) return blame(walk, k);
  if (frames.has('b-hope')) {
    const comp = behindFeeling(walk, k);
    return comp < 0
      ? null
      : frameOf(walk, 'an', contentAfter(walk.reading, comp + 1), subjectAt(walk, k), true);
  }
  if (frames.has('describe')) return describeFrame(walk, k);
  if (frames.has('b-vn') && eventAt(walk, k) && !isOfOffice(walk, k))
    return frameOf(walk, 'noun', contentAfter(walk.reading, k), subjectAt(walk, k));
  return null;
}

/** «المفتش الخاص بإعادة الإعمار»: what an office or a body is for. */
function isOfOffice({ reading, from }: Walk, k: number): boolean {
  return k - 1 > from && OF_OFFICE.has(letters(reading, k - 1));
}

const OF_OFFICE = new Set(
  'الخاص الخاصه المعني المعنيه المعنيين المكلف المكلفه المختص المختصه المتعلق المتعلقه المهتم المهتمه المنوط المنوطه الملحق الملحقه المرتبط المرتبطه'.split(
    ' ',
  ),
);

/** «طالب الحكومة بالاستقالة»: of whom it is demanded, and what. */
function demand(walk: Walk, k: number): Frame | null {
  const { frames } = walk;
  const { subject, object } = splitObject(walk, k);
  if (walk.subjectKnown && subject !== null) return objectFrame(walk, subject.from, null);
  if (object !== null) return objectFrame(walk, object, subject);
  // «يقدر عدد السكان بمليونين» is passive.
  if (walk.verbClass === 'estimate') return null;
  // «نصحت السكان بالبقاء»: the only noun is whom the verb must have.
  if (subject !== null && (frames.has('obj') || isAddressee(walk.reading, walk.from - 1, subject.from)))
    return objectFrame(walk, subject.from, null);
  // «طالبت المنظمة بـ"تخفيف الضرر"»
  const { tokens } = walk.reading.scan;
  const apart = tokens.letterFrom[k + 1] - tokens.letterFrom[k] <= 2;
  if (apart && opensQuotation(walk.reading, k + 1))
    return frameOf(walk, 'object', contentAfter(walk.reading, k + 1), subject);
  // «طالبت موسكو بعينة من …»: any thing can be demanded, when somebody does.
  if (walk.verbClass === 'call' && subject !== null && walk.subjectPhraseEnd === k)
    return objectFrame(walk, k, subject);
  return eventAt(walk, k) ? objectFrame(walk, k, subject) : null;
}

/** «أهابت الوزارة بالسكان أن …»: those who are called upon begin the content; what is no body and no verbal noun. */
function appeal(walk: Walk, k: number): Frame | null {
  const { reading, subjectKnown } = walk;
  if (eventAt(walk, k) || describeSource(reading, k, k + 1).type === 'institution') return null;
  return objectFrame(walk, k, subjectKnown ? null : splitObject(walk, k).subject);
}

/** «ألقى باللوم على المستأجرين»: who is blamed, and for what. */
function blame(walk: Walk, k: number): Frame | null {
  const { reading, end } = walk;
  if (k + 2 >= end || !letters(reading, k).endsWith('لوم') || prepositionAt(reading, k + 1)?.name !== 'ala')
    return null;
  return frameOf(walk, 'object', contentAfter(reading, k + 2), subjectAt(walk, k));
}
