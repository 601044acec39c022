import { Clitic, NumberClass, type NumberExpression, numberTable, TokenKind } from '../../arabic/index.ts';
import type { DurationPart, TimeUnit } from './moment.ts';
import { isWord, isWritten, kindAt, monthAt, numberAt, symbolAt, type TimeContext } from './time-context.ts';

/** A number of time units: `ثلاث سنوات`, `يومين`, `الأيام الثلاثة`, `ساعة ونصف`, `شهر`. */
export interface Amount {
  readonly lengths: readonly DurationPart[];
  readonly definite: boolean;
  /** explicit: a number is written; dual: by the noun's form; one: a bare singular; plural: a bare plural. */
  readonly by: 'explicit' | 'dual' | 'one' | 'plural';
  readonly number: NumberExpression | null;
  readonly to: number;
}

/** Reads an amount of time at token p, or null. */
export function readAmount(c: TimeContext, p: number): Amount | null {
  const first = readOne(c, p);
  if (first === null) return null;
  const lengths = [...first.lengths];
  let { to } = first;
  // ساعتين و30 دقيقة
  for (let guard = 0; guard < 4; guard++) {
    const lone = isWritten(c, to, 'و');
    if (!lone && !(to < c.tokens.length && (c.scan.clitics[to] & Clitic.wa) !== 0)) break;
    const next = readOne(c, lone ? to + 1 : to);
    if (next === null || next.definite !== first.definite || next.by === 'plural') break;
    if (next.lengths.some((part) => lengths.some((known) => known.unit === part.unit))) break;
    lengths.push(...next.lengths);
    to = next.to;
  }
  return { ...first, lengths, to };
}

function readOne(c: TimeContext, p: number): Amount | null {
  if (p >= c.tokens.length) return null;
  let q = p;
  let definite = false;
  if (isWritten(c, q, 'ال') && numberAt(c, q + 1) !== null) {
    definite = true;
    q++;
  }
  const number = numberAt(c, q);
  if (number !== null) {
    if (number.kind === 'one-of') return null;
    if ((c.scan.clitics[q] & Clitic.al) !== 0) definite = true;
    const unit = symbolAt(c, number.to);
    if (unit === null || unit.kind !== 'unit' || unit.joined) return null;
    const amount = number.kind === 'range' ? null : number.value;
    return finish(c, unit.value as TimeUnit, amount, definite || unit.definite, 'explicit', number, unit.to);
  }
  const head = symbolAt(c, q);
  if (head === null) return null;
  if (head.kind === 'few') {
    const unit = symbolAt(c, head.to);
    if (unit === null || unit.kind !== 'unit' || !unit.plural) return null;
    return finish(c, unit.value as TimeUnit, null, false, 'plural', null, unit.to);
  }
  if (head.kind !== 'unit') return null;
  const unit = head.value as TimeUnit;
  if (head.dual) return finish(c, unit, 2, head.definite, 'dual', null, head.to);
  if (head.plural) {
    const counted = numberAt(c, head.to);
    const agrees = counted?.digits || (c.scan.clitics[head.to] & Clitic.al) !== 0;
    if (counted !== null && counted.kind === 'counted' && head.definite && agrees) {
      return finish(c, unit, counted.value, head.definite, 'explicit', counted, counted.to);
    }
    if (isWritten(c, head.to, 'ال')) {
      const behind = numberAt(c, head.to + 1);
      if (behind !== null) return finish(c, unit, behind.value, head.definite, 'explicit', behind, behind.to);
    }
    const few = symbolAt(c, head.to);
    const to = few !== null && few.kind === 'few' ? few.to : head.to;
    return finish(c, unit, null, head.definite, 'plural', null, to);
  }
  if (head.definite || !standsAlone(c, head.to, unit)) return null;
  return finish(c, unit, 1, false, 'one', null, head.to);
}

/** A singular unit means one of it only when nothing behind it names which one (شهر رمضان، يوم الاقتراع). */
function standsAlone(c: TimeContext, p: number, unit: TimeUnit): boolean {
  if (unit === 'second') return false;
  if (kindAt(c, p) === 'whole') return true;
  const number = numberAt(c, p);
  if (number !== null && number.kind !== 'fraction' && !isWord(c, p, 'واحد') && !isWord(c, p, 'واحده'))
    return false;
  if (monthAt(c, p) !== null) return false;
  const kind = kindAt(c, p);
  if (kind === 'weekday' || kind === 'deictic' || kind === 'decade-name') return false;
  const { tokens } = c;
  if (p >= tokens.length || tokens.kind[p] !== TokenKind.word) return true;
  const from = tokens.letterFrom[p];
  const definite =
    tokens.letterFrom[p + 1] - from > 3 &&
    tokens.letters[from] === 0x627 &&
    tokens.letters[from + 1] === 0x644;
  return !definite;
}

function finish(
  c: TimeContext,
  unit: TimeUnit,
  amount: number | null,
  definite: boolean,
  by: Amount['by'],
  number: NumberExpression | null,
  to: number,
): Amount {
  let end = to;
  let total = amount;
  let how = by;
  if (isWord(c, end, 'واحد') || isWord(c, end, 'واحده')) {
    end++;
    how = 'explicit';
  }
  const whole = symbolAt(c, end);
  if (whole !== null && whole.kind === 'whole' && !whole.definite && total !== null) {
    end = whole.to;
    how = 'explicit';
  }
  const half = readFraction(c, end);
  if (half !== null && total !== null) {
    total += half.value;
    end = half.to;
    how = 'explicit';
  }
  return { lengths: [{ unit, amount: total }], definite, by: how, number, to: end };
}

/** «ونصف»، «و نصف العام», «وربع» behind a unit. */
function readFraction(c: TimeContext, p: number): { value: number; to: number } | null {
  const lone = isWritten(c, p, 'و');
  const q = lone ? p + 1 : p;
  if (q >= c.tokens.length || c.tokens.kind[q] !== TokenKind.word) return null;
  if (!lone && (c.scan.clitics[q] & Clitic.wa) === 0) return null;
  const form = c.scan.form[q];
  const table = numberTable(c.scan.lexicon);
  if (form < 0 || table.kind[form] !== NumberClass.fraction) return null;
  const unit = symbolAt(c, q + 1);
  return {
    value: table.value[form],
    to: unit !== null && unit.kind === 'unit' && unit.definite && !unit.joined ? unit.to : q + 1,
  };
}

/** The token after approximators (نحو، أكثر من) at p; p itself when there are none. */
export function skipModifier(c: TimeContext, p: number): number {
  const { scan, numberKind: kind } = c;
  let q = p;
  for (let guard = 0; guard < 3 && q < c.tokens.length; guard++) {
    const phrase = scan.phrase[q];
    if (phrase >= 0 && isModifier(kind[phrase])) q = scan.phraseEnd[q];
    else if (scan.form[q] >= 0 && isModifier(kind[scan.form[q]])) q++;
    else break;
  }
  return q;
}

function isModifier(kind: number): boolean {
  return kind === NumberClass.approx || kind === NumberClass['at-least'] || kind === NumberClass['at-most'];
}
