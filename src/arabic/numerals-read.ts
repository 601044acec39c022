import { Form } from './inflect.ts';
import { readDigits } from './numerals-digits.ts';
import type { NumberExpression } from './numerals-expression.ts';
import { NumberClass, type NumberTable } from './numerals-table.ts';
import { Clitic, type Scan } from './scan.ts';
import { folded, TokenKind } from './tokens.ts';

const WAW = 0x648;

const NOTHING = -1;

const PREPOSITION = Clitic.bi | Clitic.li | Clitic.ka;

/** The number that starts at token i, or null. */
export function readNumber(scan: Scan, table: NumberTable, i: number): NumberExpression | null {
  const { tokens } = scan;
  const n = tokens.length;
  let p = i;
  let end = i;
  let total = 0;
  // The group below the next scale word; NOTHING right after a scale.
  let group = NOTHING;
  let fromWords = false;
  let lastScale = Number.POSITIVE_INFINITY;
  let low = NOTHING;
  let high = NOTHING;
  let kind: NumberExpression['kind'] = 'counted';
  let scaled = false;
  let digits = false;
  let dotted = false;

  const classAt = (t: number): number => {
    if (t >= n || tokens.kind[t] !== TokenKind.word || scan.form[t] < 0) return NumberClass.none;
    return table.kind[scan.form[t]];
  };
  const bare = (t: number): boolean => scan.clitics[t] === 0;

  while (p < n) {
    let wa = false;
    let t = p;
    if (p > i && isLoneWaw(scan, p)) {
      wa = true;
      t = p + 1;
      if (t >= n) break;
    }
    if (tokens.kind[t] === TokenKind.number) {
      const shape = readDigits(tokens, t);
      if (shape.kind !== 'number') break;
      if (t === i) {
        const reversed = reversedDecimal(scan, t);
        if (reversed !== null) {
          group = reversed;
          digits = true;
          end = p = t + 3;
          continue;
        }
        group = shape.value;
        digits = true;
        dotted = isDotted(scan, t, shape.value);
      } else if (wa && group === NOTHING && scaled && shape.value < lastScale) {
        group = shape.value;
      } else break;
      end = p = t + 1;
      // (409) ألف طن، «197» مليون ريال
      const bracketed = t === i && i > 0 && p < n && closes(tokens.mark[i - 1], tokens.mark[p]);
      if (bracketed && classAt(p + 1) === NumberClass.scale && scan.clitics[p + 1] === 0) p++;
      continue;
    }
    const c = classAt(t);
    if (c === NumberClass.none) break;
    const form = scan.form[t];
    const clitics = scan.clitics[t];
    if (t > i) {
      if ((clitics & PREPOSITION) !== 0) break;
      if ((clitics & Clitic.wa) !== 0) wa = true;
      if ((clitics & Clitic.al) !== 0 && c !== NumberClass.scale) break;
    }
    const value = table.value[form];
    const bits = table.bits[form];
    const first = t === i;
    if (low !== NOTHING) {
      // عشرات الآلاف، بضعة ملايين
      if (c === NumberClass.scale && !wa) {
        low *= value;
        high = (high + 1) * value - 1;
        scaled = true;
        end = t + 1;
      }
      break;
    }
    if (c === NumberClass.unit) {
      // وأحد عشر is written like واحد
      if (!first && value === 1 && clitics === 0 && isCompounding(classAt(t + 1))) wa = true;
      const open = group === NOTHING ? first || wa : wa && group >= 100 && group % 100 === 0;
      const fifths = !first && wa && classAt(t + 1) === NumberClass['fraction-plural'];
      if (!open && !fifths) break;
      const base = group === NOTHING ? 0 : group;
      const next = classAt(t + 1);
      const nextBare = next !== NumberClass.none && bare(t + 1);
      if (next === NumberClass['fraction-plural'] && nextBare) {
        group = base + value * table.value[scan.form[t + 1]];
        kind = base === 0 && total === 0 ? 'fraction' : 'counted';
        end = p = t + 2;
        continue;
      }
      if (next === NumberClass.ten && nextBare) {
        group = base + value + 10;
        end = p = t + 2;
      } else if (
        next === NumberClass.hundred &&
        nextBare &&
        value >= 3 &&
        table.value[scan.form[t + 1]] === 100
      ) {
        group = base + value * 100;
        end = p = t + 2;
      } else {
        group = base + value;
        end = p = t + 1;
      }
      fromWords = true;
      continue;
    }
    if (c === NumberClass['one-of']) {
      if (classAt(t + 1) === NumberClass.ten && bare(t + 1) && (first || wa)) {
        group = (group === NOTHING ? 0 : group) + 11;
        end = p = t + 2;
        fromWords = true;
        continue;
      }
      if (classAt(t + 1) === NumberClass.tens && scan.clitics[t + 1] === Clitic.wa && (first || wa)) {
        group = (group === NOTHING ? 0 : group) + 1;
        end = p = t + 1;
        fromWords = true;
        continue;
      }
      if (!first) break;
      return {
        from: i,
        to: t + 1,
        value: 1,
        high: null,
        kind: 'one-of',
        digits: false,
        scaled: false,
        dotted: false,
      };
    }
    if (c === NumberClass.ten || c === NumberClass.tens) {
      if (group === NOTHING) {
        if (!first && !wa) break;
        group = value;
      } else if (wa && group % 100 === 0) group += value;
      else if (wa && c === NumberClass.tens && fromWords && group % 100 < 10) group += value;
      else break;
      fromWords = true;
      end = p = t + 1;
      continue;
    }
    if (c === NumberClass.hundred) {
      if (group === NOTHING) {
        if (!first && !wa) break;
        group = value;
      } else if (!wa && value === 100 && group >= 3 && group <= 9) group *= 100;
      else break;
      fromWords = true;
      end = p = t + 1;
      continue;
    }
    if (c === NumberClass.scale) {
      const definite = (clitics & Clitic.al) !== 0;
      const times = (bits & Form.dual) !== 0 ? 2 : 1;
      if (group !== NOTHING) {
        if (wa || times === 2 || value >= lastScale || (definite && !first && kind !== 'fraction')) break;
        total += product(group, value);
        group = NOTHING;
        if (kind === 'fraction') kind = 'counted';
      } else if (first) {
        if ((bits & Form.plural) !== 0) {
          low = 2 * value;
          high = 10 * value - 1;
          scaled = true;
          end = p = t + 1;
          continue;
        }
        total = times * value;
      } else if (wa && value < lastScale && !definite) total += times * value;
      else if (!wa && !definite && value > lastScale && total > 0) total *= value;
      else break;
      lastScale = value;
      scaled = true;
      end = p = t + 1;
      continue;
    }
    if (c === NumberClass.fraction || c === NumberClass['fraction-plural']) {
      if (c === NumberClass['fraction-plural'] && (first || group === NOTHING || wa)) break;
      if (c === NumberClass['fraction-plural']) {
        group *= value;
        kind = 'fraction';
        end = p = t + 1;
        continue;
      }
      if (first) {
        group = value;
        kind = 'fraction';
        end = p = t + 1;
        continue;
      }
      if (!wa) break;
      end = t + 1;
      if (group !== NOTHING) group += value;
      else if (classAt(t + 1) === NumberClass.scale && scaled) {
        total += product(value, table.value[scan.form[t + 1]]);
        end = t + 2;
      } else if (scaled) total += value * lastScale;
      else {
        end = p;
      }
      break;
    }
    if (c === NumberClass.dozen) {
      const times = (bits & Form.dual) !== 0 ? 2 : 1;
      if (group === NOTHING) group = 12 * times;
      else if (wa && group >= 100 && group % 100 === 0) group += 12 * times;
      else if (!wa) {
        group *= 12;
        kind = 'counted';
      } else break;
      end = p = t + 1;
      break;
    }
    if ((c === NumberClass.vague || c === NumberClass.few) && first) {
      low = value;
      high = table.high[form];
      kind = 'range';
      end = p = t + 1;
      continue;
    }
    if (c === NumberClass.vague && p > i) break;
    break;
  }
  if (end === i) return null;
  if (low !== NOTHING)
    return { from: i, to: end, value: low, high, kind: 'range', digits: false, scaled, dotted: false };
  const value = total + (group === NOTHING ? 0 : group);
  return { from: i, to: end, value, high: null, kind, digits, scaled, dotted };
}

const RA = 0x631;

/** «3ر42» as some agencies set 42.3: the fraction, ر, the whole number; null when token t is no such thing. */
function reversedDecimal(scan: Scan, t: number): number | null {
  const { tokens } = scan;
  if (
    t + 2 >= tokens.length ||
    tokens.kind[t + 1] !== TokenKind.word ||
    tokens.kind[t + 2] !== TokenKind.number
  )
    return null;
  if (tokens.spaced[t + 1] === 1 || tokens.spaced[t + 2] === 1) return null;
  const from = tokens.letterFrom[t + 1];
  if (tokens.letterFrom[t + 2] - from !== 1 || tokens.letters[from] !== RA) return null;
  const fraction = readDigits(tokens, t);
  const whole = readDigits(tokens, t + 2);
  if (fraction.kind !== 'number' || whole.kind !== 'number' || !fraction.integer || !whole.integer)
    return null;
  return Number(`${whole.value}.${folded(tokens, t)}`);
}

/** Whether two marks are a pair of brackets or quotation marks. */
function closes(open: number, close: number): boolean {
  return (
    (open === 0x28 && close === 0x29) ||
    (open === 0xab && close === 0xbb) ||
    (open === 0x22 && close === 0x22) ||
    (open === 0x201c && close === 0x201d)
  );
}

function isCompounding(next: number): boolean {
  return next === NumberClass.ten || next === NumberClass.tens;
}

/** 1.08 times a trillion without the dust of binary fractions. */
function product(a: number, b: number): number {
  return Number.isInteger(a) ? a * b : Number((a * b).toPrecision(15));
}

/** A و that stands on its own or is written onto digits. */
function isLoneWaw(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  const from = tokens.letterFrom[t];
  return (
    tokens.kind[t] === TokenKind.word && tokens.letterFrom[t + 1] - from === 1 && tokens.letters[from] === WAW
  );
}

function isDotted(scan: Scan, t: number, value: number): boolean {
  const { letters, letterFrom } = scan.tokens;
  const to = letterFrom[t + 1];
  const dot = to - 4;
  return dot > letterFrom[t] && letters[dot] === 0x2e && value >= 1 && value < 1000;
}
