import { Cat, has, phraseHas } from '../../../arabic/index.ts';
import { isAddressee } from '../addressee.ts';
import { skipAdjuncts } from '../adjunct.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { isShortQuotation, opensQuotation, quotedRuns } from '../quoted.ts';
import { canSpeak } from '../source/can-speak.ts';
import { isUnknownName } from '../source/is-unknown-name.ts';
import { isEventNoun, isNameWord, isSourceWord, isWord } from '../words.ts';
import { contentAfter } from './content-after.ts';
import { eventAt, isDefiniteEvent } from './event-at.ts';
import { behindFeeling, whatMayHappen } from './feeling.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame-of.ts';
import { objectFrame } from './object-frame.ts';
import type { Preposition } from './preposition.ts';
import { splitObject } from './split-object.ts';
import { endSubject, subjectAt } from './subject.ts';
import { NO_CONTENT, type Step, type Walk } from './walk.ts';

/** At a preposition: a verbal noun, a quotation or a feeling behind it, or an object before it. */
export function prepositionStep(walk: Walk, k: number, preposition: Preposition): Step {
  const { reading, frames } = walk;
  const { scan } = reading;
  const { name } = preposition;
  const n = k + 1;
  // «المبعوث الخاص إلى اليمن»: part of an office, not the verb's complement.
  if (name === 'ila' && (has(scan, n, Cat.place) || phraseHas(scan, n, Cat.place))) return null;
  if (has(scan, n, Cat.comp) || phraseHas(scan, n, Cat.comp)) return null;
  // «حذر بيان من مكتب المبعوث من …»: who issued the document
  if (name === 'min' && k > walk.from && has(scan, k - 1, Cat.carrier) && canSpeak(reading, n)) return null;
  const quoted = opensQuotation(reading, n);
  const speech = quoted && !isShortQuotation(reading, reading.quotations.of[n]);
  if (speech && frames.has(preposition.quote))
    return frameOf(walk, 'noun', quotedRuns(reading, reading.quotations.of[n]), subjectAt(walk, k));
  if (name === 'an' && frames.has('an-hope')) return hope(walk, k);
  if (frames.has(preposition.obj)) {
    const frame = objectBefore(walk, k);
    if (frame !== null) return frame;
  }
  if (name === 'min' && frames.has('min-obj')) return asked(walk, n);
  if (frames.has(preposition.vn)) {
    if (quoted ? speech || isEventNoun(scan, n + 1) : eventAt(walk, n))
      return frameOf(walk, 'noun', contentAfter(reading, n), subjectAt(walk, k));
    // «أعلنت عن أرقام المقبولين»: the preposition the verb takes, with a plain thing behind it.
    if (name !== 'min' && name !== 'fi' && !quoted && !walk.inRelative) return NO_CONTENT;
  }
  if (name === 'ila' && frames.has('ila-ma') && has(scan, n, Cat.ma))
    return frameOf(walk, 'noun', contentAfter(reading, n), subjectAt(walk, k));
  // «تطرق قنبري إلى المسألة بالقول»: behind a name it is what he spoke about.
  if (k > walk.from && (isNameWord(scan, k - 1) || isUnknownName(reading, k - 1))) endSubject(walk, k);
  return null;
}

/** «طلب من الحكومة وقف …»: of whom it is asked begins the content, when a proposition follows. */
function asked(walk: Walk, n: number): Frame | null {
  const { reading, end } = walk;
  const { scan } = reading;
  const to = skipAdjuncts(reading, nounPhraseEnd(reading, n, end), end);
  if (to >= end || to <= n) return null;
  const wanted =
    opensQuotation(reading, to) ||
    has(scan, to, Cat.comp) ||
    isEventNoun(scan, to, true) ||
    isDefiniteEvent(reading, walk.from, to);
  return wanted ? frameOf(walk, 'object', contentAfter(reading, n), subjectAt(walk, n - 1)) : null;
}

/** «أعرب عن أمله أن»، «عبّر عن اعتقاده بأن»: the feeling stands between verb and proposition. */
function hope(walk: Walk, k: number): Frame | null {
  const comp = behindFeeling(walk, k + 1);
  // «أعربت عن خشيتها من ترحيل …»
  const event = comp < 0 ? whatMayHappen(walk, k + 1) : -1;
  if (event > 0) return frameOf(walk, 'noun', contentAfter(walk.reading, event), subjectAt(walk, k));
  if (comp < 0) return null;
  return frameOf(walk, 'an', contentAfter(walk.reading, comp + 1), subjectAt(walk, k), true);
}

/** «دعا السكان إلى إغلاق النوافذ»: the object between verb and preposition begins the content. */
function objectBefore(walk: Walk, k: number): Frame | null {
  const { reading, subjectKnown, verbClass } = walk;
  const { scan } = reading;
  const { subject, object } = splitObject(walk, k);
  if (verbClass === 'call' && object === null) {
    // «ودعت القراء إلى الإبلاغ»: who is no source is the one called upon.
    const called =
      subject !== null &&
      !subjectKnown &&
      (walk.frames.has('obj') ||
        isAddressee(walk.reading, walk.from - 1, subject.from) ||
        (!isSourceWord(scan, subject.from) && scan.form[subject.from] >= 0));
    return (subjectKnown || called) && subject !== null
      ? objectFrame(walk, subject.from, null)
      : frameOf(walk, 'object', contentAfter(reading, k + 1), subject);
  }
  if (object !== null) return objectFrame(walk, object, subject);
  if (subjectKnown && subject !== null) return objectFrame(walk, subject.from, null);
  if (verbClass === 'warn' && (isWord(scan, k + 1) || opensQuotation(reading, k + 1)))
    return frameOf(walk, 'object', contentAfter(reading, k + 1), subject);
  if (verbClass === 'attribute') return objectFrame(walk, k, subject);
  return null;
}
