import {
  Cat,
  Clitic,
  has,
  NumberClass,
  type NumberExpression,
  phraseHas,
  TokenKind,
} from '../../arabic/index.ts';
import { symbolAt } from '../dates/time-context.ts';
import type { QuantityContext } from './find-quantities.ts';
import { hasNumberClass, isWritten } from './read-modifier.ts';
import type { UnitRead } from './read-unit.ts';
import { cueAt } from './unit-table.ts';

const HYPHEN = 0x2d;
const TIMES = 0xd7;

/**
 * Whether digits are part of a name or a label rather than a count: إس-400، كوفيد-19، فرانس 24، القرار 2254، رقم 5، الدورة الـ25,
 * the number of a list item, an identifier.
 */
export function isNameDigits(c: QuantityContext, number: NumberExpression, unit: UnitRead | null): boolean {
  const { scan, tokens } = c;
  const i = number.from;
  const before = i - 1;
  const digits = tokens.letterFrom[i + 1] - tokens.letterFrom[i];
  const leadingZero =
    digits > 1 &&
    tokens.letters[tokens.letterFrom[i]] === 0x30 &&
    tokens.letters[tokens.letterFrom[i] + 1] >= 0x30 &&
    tokens.letters[tokens.letterFrom[i] + 1] <= 0x39;
  if (leadingZero) return true;
  if (isInsideName(c, i)) return true;
  if (before < 0) return isItemNumber(c, number);
  const kind = tokens.kind[before];
  if (kind === TokenKind.newline) return isItemNumber(c, number);
  const glued = tokens.spaced[i] === 0;
  if (tokens.mark[before] === TIMES || tokens.mark[number.to] === TIMES) return true;
  if (kind === TokenKind.latin) return glued || unit === null || !unit.known;
  const mark = tokens.mark[before];
  if (
    glued &&
    (mark === HYPHEN || mark === 0x2b || mark === 0x23 || mark === 0x2f || mark === 0x2e || mark === 0x3a)
  ) {
    const head = before - 1;
    if (mark === 0x2b || mark === 0x23) return true;
    return head >= 0 && tokens.spaced[before] === 0 && tokens.kind[head] !== TokenKind.punctuation;
  }
  if (tokens.mark[number.to] === 0x2b || tokens.mark[number.to] === HYPHEN) {
    if (tokens.spaced[number.to] === 0 && tokens.kind[number.to + 1] === TokenKind.number) return true;
  }
  if (kind !== TokenKind.word) return false;
  if (isWritten(scan, before, 'ال') || isWritten(scan, before, 'بال') || isWritten(scan, before, 'لل')) {
    return unit === null || !unit.known || unit.kind === 'time';
  }
  return false;
}

/** Whether a name of the tables runs over token i: فرانس 24. */
function isInsideName(c: QuantityContext, i: number): boolean {
  const { scan } = c;
  for (let k = Math.max(0, i - 3); k < i; k++) {
    if (scan.phrase[k] < 0 || scan.phraseEnd[k] <= i) continue;
    if (NAMES.some((category) => phraseHas(scan, k, category))) return true;
  }
  return false;
}

const NAMES = [Cat.outlet, Cat.organization, Cat.group, Cat.person, Cat.place] as const;

/** Whether the word before a number makes it a name: القرار 2254، المادة الخامسة، حركة خمس نجوم. */
export function isLabelled(c: QuantityContext, number: NumberExpression, unit: UnitRead | null): boolean {
  const before = number.from - 1;
  if (!hasNumberClass(c.scan, before, NumberClass.label)) return false;
  return unit === null || !unit.known || isLabelOnly(c, before);
}

/** رقم and مادة label whatever follows; منطقة and قاعدة may also stand before a count. */
function isLabelOnly(c: QuantityContext, before: number): boolean {
  return isWritten(c.scan, before, 'رقم') || has(c.scan, before, Cat.carrier);
}

/** «1- …», «2. …», «(3) …» at the head of a line. */
function isItemNumber(c: QuantityContext, number: NumberExpression): boolean {
  const { tokens } = c;
  const mark = number.to < tokens.length ? tokens.mark[number.to] : 0;
  return number.value < 100 && (mark === HYPHEN || mark === 0x2013 || mark === 0x2e || mark === 0x29);
}

/** Goals and points against goals and points: هدفين مقابل هدف، 3 نقاط مقابل 2. */
export function isScore(c: QuantityContext, number: NumberExpression, unit: UnitRead | null): boolean {
  const { scan } = c;
  const to = unit?.known ? unit.to : number.to;
  if (unit?.known && unit.unit !== 'target' && unit.unit !== 'point') return false;
  return (
    isWritten(scan, to, 'مقابل') ||
    isWritten(scan, to, 'لهدف') ||
    isWritten(scan, to, 'لصفر') ||
    (isWritten(scan, number.from - 1, 'مقابل') && unit === null)
  );
}

/** Whether a number without a noun is a count all the same: after بلغ، مقتل، إلى، or as «خمسة آخرين». */
export function mayStandAlone(c: QuantityContext, number: NumberExpression): boolean {
  const { scan, tokens } = c;
  if (number.kind === 'fraction') return false;
  if ((scan.clitics[number.from] & Clitic.al) !== 0) return false;
  const next = number.to;
  if (next < tokens.length && tokens.kind[next] === TokenKind.word) {
    if (has(scan, next, Cat.other) || isWritten(scan, next, 'اخرين') || isWritten(scan, next, 'اخرون'))
      return true;
    if (isWritten(scan, next, 'منهم') || isWritten(scan, next, 'منها')) return true;
  }
  if (number.kind === 'range' || number.scaled) return true;
  let before = number.from - 1;
  if (before >= 0 && tokens.mark[before] === 0x28) before--;
  if (before < 0 || tokens.kind[before] !== TokenKind.word) return false;
  if (symbolAt(c, before)?.kind === 'unit') return false;
  if (hasNumberClass(scan, before, NumberClass.reach)) return true;
  if (cueAt(scan, before) !== null) return true;
  if (!number.digits) return false;
  return isWritten(scan, before, 'الي') || isWritten(scan, before, 'علي') || isWritten(scan, before, 'عن');
}
