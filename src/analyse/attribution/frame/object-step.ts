import { Cat, Form, has, phraseHas, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isComplete } from '../complete.ts';
import { letters } from '../letters.ts';
import { hasConjunction, isDefinite, isEventNoun, isNameWord, startsWithBal } from '../words.ts';
import { contentAfter } from './content-after.ts';
import { isDefiniteEvent } from './event-at.ts';
import { behindFeeling, whatMayHappen } from './feeling.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame-of.ts';
import { isPurpose } from './is-purpose.ts';
import { objectFrame } from './object-frame.ts';
import { splitObject } from './split-object.ts';
import { subjectAt } from './subject.ts';
import { NO_CONTENT, type Step, type Walk } from './walk.ts';

/** At a word without a preposition: responsibility, a purpose with ل, a verbal noun or a question as object. */
export function objectStep(walk: Walk, k: number): Step {
  const { reading, frames } = walk;
  // «نفى تلك المزاعم»: a demonstrative only points to what was said before.
  if (frames.has('obj-vn') && isPointedAt(walk, k)) return NO_CONTENT;
  if (frames.has('obj-masuliya') && isResponsibility(letters(reading, k))) return responsibility(walk, k);
  if (frames.has('obj-li') && isPurpose(reading, k)) return purpose(walk, k);
  if (isDeniedReport(walk, k)) return frameOf(walk, 'noun', contentAfter(reading, k), subjectAt(walk, k));
  if (frames.has('obj-vn') && (isVerbalNounObject(walk, k) || (walk.verbClass === 'deny' && isAny(walk, k))))
    return frameOf(walk, 'noun', contentAfter(reading, k), subjectAt(walk, k));
  // «أبدى مخاوف من أن …»
  if (
    frames.has('obj-hope') &&
    walk.lastWalked < 0 &&
    FEELINGS.has(letters(reading, k).replace(/(ه|ها|هم|ا)$/, ''))
  ) {
    const comp = behindFeeling(walk, k);
    if (comp > 0) return frameOf(walk, 'an', contentAfter(reading, comp + 1), subjectAt(walk, k), true);
  }
  // «أبدت استعدادها لمواجهة …»
  if (frames.has('obj-hope')) {
    const event = whatMayHappen(walk, k);
    if (event > 0) return frameOf(walk, 'noun', contentAfter(reading, event), subjectAt(walk, k));
  }
  if (frames.has('obj-more') && letters(reading, k).includes('مزيد'))
    return frameOf(walk, 'noun', contentAfter(reading, k), subjectAt(walk, k));
  const { scan } = reading;
  if (frames.has('hal') && (has(scan, k, Cat.question) || phraseHas(scan, k, Cat.question)))
    return frameOf(walk, 'an', [{ from: k, to: -1 }], subjectAt(walk, k));
  return null;
}

function isPointedAt({ reading, from, verbClass }: Walk, k: number): boolean {
  const { scan } = reading;
  return (
    verbClass === 'deny' &&
    k > from &&
    has(scan, k - 1, Cat.dem) &&
    (has(scan, k, Cat.masdar) || has(scan, k, Cat.rumour))
  );
}

/** «حمّل فلانا مسؤولية …»: who is held responsible. */
function responsibility(walk: Walk, k: number): Frame | null {
  const { subject, object } = splitObject(walk, k);
  if (object !== null) return objectFrame(walk, object, subject);
  // «تحمله مسؤولية الخسارة» without a subject is the noun «bearing».
  if (walk.hasObjectPronoun) return subject === null ? null : objectFrame(walk, k, subject);
  return subject === null ? null : objectFrame(walk, subject.from, null);
}

const FEELINGS = new Set([
  'مخاوف',
  'خشيت',
  'خوف',
  'قلق',
  'امل',
  'تفاول',
  'ثقت',
  'ثقه',
  'استغراب',
  'اسف',
  'اعتقاد',
  'قناعت',
  'شكوك',
  'شك',
]);

const RESPONSIBILITY = ['مسؤولي', 'مسئولي', 'المسؤولي', 'المسئولي'];

function isResponsibility(word: string): boolean {
  return RESPONSIBILITY.some((stem) => word.startsWith(stem));
}

function purpose(walk: Walk, k: number): Frame {
  const { subject, object } = splitObject(walk, k);
  if (walk.subjectKnown) return objectFrame(walk, subject?.from ?? k, null);
  return objectFrame(walk, object ?? k, subject);
}

const TIMES = new Set([
  'ليله',
  'يوم',
  'صباح',
  'ظهر',
  'عصر',
  'مساء',
  'فجر',
  'عشيه',
  'غداه',
  'صبيحه',
  'ساعه',
  'لحظه',
  'وقت',
  'اسبوع',
  'شهر',
  'عام',
  'سنه',
]);

/** «نفى تقارير عن ضربات»، «نفت الأنباء حول إغلاق …»: words of others with what they say. */
function isDeniedReport(walk: Walk, k: number): boolean {
  const { reading, verbClass, end, inRelative } = walk;
  if (verbClass !== 'deny' || inRelative || k + 2 >= end || !isNearSubject(walk, k)) return false;
  const { scan } = reading;
  if (!has(scan, k, Cat.rumour) && !REPORTS.has(letters(reading, k))) return false;
  const next = has(scan, k + 1, Cat.demonym) || has(scan, k + 1, Cat.adjective) ? k + 2 : k + 1;
  return (
    letters(reading, next) === 'عن' || has(scan, next, Cat.prepTopic) || phraseHas(scan, next, Cat.prepTopic)
  );
}

const REPORTS = new Set([
  'تقارير',
  'التقارير',
  'معلومات',
  'المعلومات',
  'اتهامات',
  'الاتهامات',
  'اقوال',
  'تكهنات',
]);

/** «نفى أي علاقة له بـ…»: whatever is denied altogether. */
function isAny(walk: Walk, k: number): boolean {
  const word = letters(walk.reading, k);
  return (word === 'اي' || word === 'ايه') && !walk.inRelative && isNearSubject(walk, k);
}

const NAMES = [Cat.nameGuarded, Cat.organization, Cat.group] as const;

/** «أعلنت الوزارة رفع …»، «نفت الهيئة الاتهام»: a verbal noun at once behind verb or subject. */
function isVerbalNounObject(walk: Walk, k: number): boolean {
  const { reading, from } = walk;
  const { scan } = reading;
  // «نفى المتحدث التعليق»: declined comment
  if (walk.verbClass === 'deny' && wordIn(scan, k, 'verb')?.entry.id === 'علق') return false;
  // «في اطار تنظيم القاعدة»: the name of a body
  if (has(scan, k, Cat.head) && NAMES.some((name) => phraseHas(scan, k, name))) return false;
  const carried = walk.document !== null && walk.document.to === k;
  if (walk.inRelative || hasConjunction(scan, k)) return false;
  if (k > from && !carried && !isComplete(reading, k - 1)) return false;
  // «ذكرت الصحيفة اتهامات أخرى»: words, not what they say
  const speech = wordIn(scan, k, 'verb');
  if (
    speech !== null &&
    walk.verbClass !== 'deny' &&
    has(scan, k, Cat.masdar) &&
    (speech.form & Form.plural) !== 0
  )
    return false;
  const indefinite = isEventNoun(scan, k);
  if (!indefinite) {
    // «أعلن المدرب قائمة المنتخب المشاركة»: behind another noun it is an adjective
    const near = walk.subjectFrom >= 0 ? walk.lastWalked !== k - 1 : walk.subjectKnown;
    if (k === from || !near || !isDefiniteEvent(reading, from, k)) return false;
    // «ليلة الحريق»: a time noun takes what follows as its complement
    if (TIMES.has(letters(reading, k - 1))) return false;
  }
  return isNearSubject(walk, k);
}

/** An object follows its subject at once, or behind adjuncts that have closed it. */
function isNearSubject({ reading, from, subjectFrom, strangers, lastWalked }: Walk, k: number): boolean {
  if (lastWalked === k - 1 && lastWalked > 0 && !canClose(reading, lastWalked)) return false;
  if (k > from && has(reading.scan, k - 1, Cat.lightVerb)) return false;
  return subjectFrom < 0 ? k - from <= 4 : strangers <= 2;
}

const CLOSING = [Cat.adjective, Cat.adverb, Cat.placeGuarded, Cat.nameGuarded, Cat.demonym] as const;

/** «أوضحت المديرية ملابسات وفاة طفلة»: an indefinite noun behind the subject takes the next one as complement. */
function canClose(reading: Reading, k: number): boolean {
  const { scan } = reading;
  return (
    isDefinite(scan, k) ||
    isNameWord(scan, k) ||
    startsWithBal(scan, k) ||
    CLOSING.some((category) => has(scan, k, category))
  );
}
