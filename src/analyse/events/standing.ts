import { Cat, Clitic, Form, folded, has, phraseHas, TokenKind } from '../../arabic/index.ts';
import type { Claim, EventType } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import type { Roles } from './roles.ts';
import type { Trigger } from './triggers.ts';

/** Types that news takes up again and again long after it told of them: only these are looked at. */
const TAKEN_UP: ReadonlySet<EventType> = new Set(['strike', 'casualties', 'protest']);

/** Words before a noun that may bring its event about. */
const REACH = 3;
/** The same where ب joins the noun to its verb (قام … بتفجير). */
const FAR = 8;

/**
 * Whether the words only name an event that is taken as known and do not tell it: «التحقيق في اغتيال …», «الهجمات الأخيرة», «الأزمة التي تضرب
 * …». Told are: a past verb of the main clause with a weapon, a number, a place, a time or both who did it and to whom; a
 * noun that a verb brings about («أسفر عن مقتل …», «وقع هجوم») or that counts the harmed.
 */
export function isOnlyNamed(
  reading: Reading,
  i: number,
  trigger: Trigger,
  roles: Roles,
  claims: readonly Claim[],
): boolean {
  if (!TAKEN_UP.has(trigger.type)) return false;
  const counted = roles.quantities.length > 0;
  const placed = roles.places.length > 0 || roles.time !== null;
  if (trigger.noun) {
    const harmed = trigger.type === 'casualties';
    if (isBroughtAbout(reading, i, isGeneral(reading, i) ? 1 : REACH)) return false;
    if (harmed && counted) return false;
    if (trigger.type === 'protest' && isReason(reading, i)) return false;
    if (isGeneral(reading, i)) return true;
    if (harmed && isContent(reading, i, claims)) return false;
    return !(trigger.armed && placed);
  }
  if (isRelative(reading, i)) return true;
  if ((trigger.form & Form.present) !== 0) return !(counted || (trigger.armed && placed));
  const both = roles.actorSpans.length > 0 && roles.targetSpans.length > 0;
  const undergone = trigger.undergo && roles.targetSpans.length > 0;
  return !(trigger.armed || counted || placed || both || undergone);
}

/** «خرجوا … احتجاجا على القرار»: the accusative of the reason says what was done. */
function isReason(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const { letters, letterFrom } = scan.tokens;
  const next = i + 1;
  if (letters[letterFrom[i + 1] - 1] !== 0x627 || next >= scan.tokens.length) return false;
  return folded(scan.tokens, next) === 'علي' && has(scan, next, Cat.prep);
}

/** «أعلنت الوزارة مقتل القائد»: the noun is what a claim says. */
function isContent(reading: Reading, i: number, [claim]: readonly Claim[]): boolean {
  if (claim === undefined) return false;
  const at = reading.scan.tokens.start[i];
  return Math.abs(claim.content.parts[0].start - at) <= 1;
}

/** «الهجوم», «هجمات»: a definite noun or a plural without a number. */
function isGeneral(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const { letters, letterFrom } = scan.tokens;
  if ((scan.clitics[i] & Clitic.al) !== 0) return true;
  const from = letterFrom[i] + scan.cut[i];
  const to = letterFrom[i + 1];
  if (letters[from] === 0x627 && letters[from + 1] === 0x644 && to - from > 5) return true;
  return letters[to - 2] === 0x627 && letters[to - 1] === 0x62a;
}

/** «أسفر عن إصابة», «وقع هجوم», «قام مسلحون بتفجير»: a verb that brings the noun about stands before it. */
function isBroughtAbout(reading: Reading, i: number, reach: number): boolean {
  const { scan, sentences } = reading;
  const joined = (scan.clitics[i] & Clitic.bi) !== 0;
  const first = Math.max(sentences.from[sentences.of[i]], i - (joined ? FAR : reach));
  for (let j = i - 1; j >= first; j--) {
    if (scan.tokens.kind[j] !== TokenKind.word) return false;
    if (has(scan, j, Cat.bringsAbout) || phraseHas(scan, j, Cat.bringsAbout)) return true;
  }
  return false;
}

/** «الذي استهدف», «التي كانت تضرب»: a verb of a relative clause. */
function isRelative(reading: Reading, i: number): boolean {
  const { scan } = reading;
  for (let j = i - 1; j >= Math.max(0, i - 2); j--) {
    if (has(scan, j, Cat.rel)) return true;
    if (!has(scan, j, Cat.kana) && !has(scan, j, Cat.qad)) return false;
  }
  return false;
}
