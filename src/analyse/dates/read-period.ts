import { Cat, Clitic, has, readDigits, readOrdinal, TokenKind } from '../../arabic/index.ts';
import type { FoundMoment, Moment, Phase, TimeUnit, YearPart } from './moment.ts';
import { readDirection, readYear, readYearOffset } from './read-month.ts';
import { isWord, isWritten, kindAt, markAt, numberAt, symbolAt, type TimeContext } from './time-context.ts';

function found(rule: string, from: number, to: number, moment: Moment): FoundMoment {
  return { rule, from, to, moment, future: false, impossible: null };
}

/** Units of the calendar that a phrase can point to; hours and minutes cannot. */
const POINTED: ReadonlySet<string> = new Set(['week', 'month', 'year', 'decade', 'century']);

/**
 * Reads a unit of the calendar at token i: `الشهر الماضي`, `هذا العام`, `مطلع الأسبوع المقبل`, `عام 2013`, `القرن
 * التاسع عشر`, `نهاية العام`.
 */
export function readUnit(c: TimeContext, i: number): FoundMoment | null {
  const head = symbolAt(c, i);
  if (head === null) return null;
  const phase = head.kind === 'phase' && !head.definite ? (head.value as Phase) : null;
  let p = phase === null ? i : head.to;
  const dem = symbolAt(c, p);
  const shown = dem !== null && dem.kind === 'dem';
  if (shown && dem !== null) p = dem.to;
  const unit = symbolAt(c, p);
  if (unit === null || unit.kind !== 'unit' || !POINTED.has(unit.value)) {
    if (phase !== null && !shown) {
      const year = readYear(c, p);
      if (year !== null && numberAt(c, p) !== null) return yearFound(i, year, phase);
    }
    return null;
  }
  if (p > i && unit.joined) return null;
  if (unit.dual || unit.plural) return unit.value === 'year' ? readYears(c, i, unit.to) : null;
  if (unit.value === 'year') {
    const span = readSchoolYear(c, i, unit.to);
    if (span !== null) return span;
    const year = readCalledYear(c, p);
    if (year !== null) return yearFound(i, year, phase);
  }
  if (unit.value === 'century') {
    const century = readCentury(c, i, p, phase);
    if (century !== null) return century;
  }
  if (!unit.definite) return null;
  const name = unit.value as TimeUnit;
  const point = (offset: -1 | 0 | 1, to: number): FoundMoment =>
    found('dates/unit', i, to, { kind: 'unit', unit: name, offset, year: null, phase, hijri: false });
  const direction = readDirection(c, unit.to);
  if (direction !== null) return point(direction.direction, direction.to);
  const next = symbolAt(c, unit.to);
  if (next?.definite && (next.kind === 'recent' || next.kind === 'previous' || next.kind === 'following')) {
    return found('dates/event-relative', i, next.to, { kind: 'unplaced', event: true });
  }
  if (next !== null && next.kind === 'same')
    return found('dates/event-relative', i, next.to, { kind: 'unplaced', event: true });
  if (shown) {
    // «هذه السنة المالية»
    return point(0, isWord(c, unit.to, 'ماليه') ? unit.to + 1 : unit.to);
  }
  const ends = phase === 'end' || phase === 'start' || phase === 'middle';
  return ends && name !== 'decade' && name !== 'century' && !startsIdafa(c, unit.to)
    ? point(0, unit.to)
    : null;
}

/** «نهاية العام الدراسي», «بداية الشهر الكريم»: the unit is qualified, so it is not the running one. */
function startsIdafa(c: TimeContext, p: number): boolean {
  const { tokens } = c;
  if (p >= tokens.length || tokens.kind[p] !== TokenKind.word) return false;
  const from = tokens.letterFrom[p];
  return (
    tokens.letterFrom[p + 1] - from > 3 &&
    tokens.letters[from] === 0x627 &&
    tokens.letters[from + 1] === 0x644
  );
}

function yearFound(
  i: number,
  year: { readonly year: number; readonly hijri: boolean; readonly to: number },
  phase: Phase | null,
): FoundMoment {
  return found(year.hijri ? 'dates/hijri' : 'dates/year', i, year.to, {
    kind: 'unit',
    unit: 'year',
    offset: null,
    year: year.year,
    phase,
    hijri: year.hijri,
  });
}

/** A year behind the word عام itself: any number up to 2999 (عام 247). */
function readCalledYear(
  c: TimeContext,
  p: number,
): { readonly year: number; readonly hijri: boolean; readonly to: number } | null {
  const year = readYear(c, p);
  if (year !== null) return year;
  const q = p + 1;
  const number = numberAt(c, markAt(c, q) === 0x28 ? q + 1 : q);
  if (number === null || number.kind !== 'counted' || number.from !== q) return null;
  const plausible = Number.isInteger(number.value) && number.value >= 100 && number.value <= 2999;
  if (!plausible || (c.scan.clitics[q] & (Clitic.wa | Clitic.bi | Clitic.li)) !== 0) return null;
  if (number.to < c.tokens.length && has(c.scan, number.to, Cat.unit)) return null;
  const era = kindAt(c, number.to);
  const counted = era === 'era-h' || era === 'era-g';
  return { year: number.value, hijri: era === 'era-h', to: counted ? number.to + 1 : number.to };
}

/** «عامي 2010 و2015»: the first; the second is read as a year of its own. */
function readYears(c: TimeContext, i: number, p: number): FoundMoment | null {
  const year = readYear(c, p);
  return year !== null && numberAt(c, p) !== null ? yearFound(i, year, null) : null;
}

/** «العام الدراسي 2017-2018»، «2017/2018»: two years that follow each other. */
function readSchoolYear(c: TimeContext, i: number, p: number): FoundMoment | null {
  const years = readYearPair(c, p);
  return years === null
    ? null
    : found('dates/year-range', i, p + 1, { kind: 'years', first: years[0], last: years[1] });
}

/** Two years joined by a sign in one token: 2014-2018, 2017/2018. */
export function readYearPair(c: TimeContext, p: number): readonly [number, number] | null {
  if (p >= c.tokens.length || c.tokens.kind[p] !== TokenKind.number) return null;
  const shape = readDigits(c.tokens, p);
  if (shape.kind !== 'joined' || shape.parts.length !== 2 || shape.joint === ':') return null;
  const [a, b] = shape.parts;
  if (shape.lengths[0] !== 4 || shape.lengths[1] !== 4) return null;
  // the slash may have turned the two around: 2018/2017
  if (a === b + 1 && shape.joint === '/') return [b, a];
  return a >= 1800 && b <= 2200 && a < b ? [a, b] : null;
}

function readCentury(c: TimeContext, i: number, p: number, phase: Phase | null): FoundMoment | null {
  const ordinal = readOrdinal(c.scan, p + 1);
  if (ordinal !== null && ordinal.value >= 1 && ordinal.value <= 30) {
    return found('dates/century', i, ordinal.to, { kind: 'century', number: ordinal.value, phase });
  }
  const q = isWritten(c, p + 1, 'ال') ? p + 2 : p + 1;
  const number = numberAt(c, q);
  if (number === null || !Number.isInteger(number.value) || number.value < 1 || number.value > 30)
    return null;
  return found('dates/century', i, number.to, { kind: 'century', number: number.value, phase });
}

/** Reads a decade by name at token i: `ثمانينيات القرن الماضي`, `التسعينيات`; not an age (في الثمانينيات من العمر). */
export function readDecade(c: TimeContext, i: number): FoundMoment | null {
  const head = symbolAt(c, i);
  const phase = head !== null && head.kind === 'phase' ? (head.value as Phase) : null;
  const name = phase === null || head === null ? head : symbolAt(c, head.to);
  if (name === null || name.kind !== 'decade-name') return null;
  let { to } = name;
  if (
    isWord(c, to, 'من') &&
    (isWord(c, to + 1, 'عمره') || isWord(c, to + 1, 'عمرها') || isWord(c, to + 1, 'العمر'))
  )
    return null;
  let century = 19;
  const q = isWord(c, to, 'من') ? to + 1 : to;
  const unit = symbolAt(c, q);
  if (unit !== null && unit.kind === 'unit' && unit.value === 'century' && unit.definite) {
    const direction = readDirection(c, unit.to);
    const ordinal = readOrdinal(c.scan, unit.to);
    if (direction !== null) to = direction.to;
    else if (ordinal !== null) {
      century = ordinal.value - 1;
      to = ordinal.to;
    }
  }
  return found('dates/decade', i, to, { kind: 'decade', first: century * 100 + Number(name.value), phase });
}

/** Reads `الربع الأول من 2018`, `النصف الثاني من العام الجاري` at token i. */
export function readFraction(c: TimeContext, i: number): FoundMoment | null {
  const head = symbolAt(c, i);
  if (head === null || !head.definite || (head.kind !== 'quarter' && head.kind !== 'half')) return null;
  const of = head.kind === 'quarter' ? 4 : 2;
  const ordinal = readOrdinal(c.scan, head.to);
  let number: number;
  let { to } = head;
  if (ordinal !== null) {
    number = ordinal.value;
    to = ordinal.to;
  } else {
    const last = symbolAt(c, head.to);
    if (last === null || last.kind !== 'recent') return null;
    number = of;
    to = last.to;
  }
  if (number > of) return null;
  let year: YearPart | null = null;
  const stated = readYear(c, to) ?? readYearBehindOf(c, to);
  const relative = readYearOffset(c, to);
  if (stated !== null && !stated.hijri) {
    year = { year: stated.year, offset: null };
    to = stated.to;
  } else if (relative !== null) {
    year = { year: null, offset: relative.offset };
    to = relative.to;
  } else {
    const q = isWord(c, to, 'من') ? to + 1 : to;
    const unit = symbolAt(c, q);
    if (unit === null || unit.kind !== 'unit' || unit.value !== 'year' || !unit.definite) {
      if (of === 2) return null;
      year = { year: null, offset: null };
    } else {
      year = { year: null, offset: 0 };
      to = unit.to;
    }
  }
  return found('dates/fraction', i, to, { kind: 'fraction', of, number, year });
}

function readYearBehindOf(c: TimeContext, p: number): { year: number; hijri: boolean; to: number } | null {
  if (!isWord(c, p, 'من')) return null;
  const year = numberAt(c, p + 1) === null ? null : readYear(c, p + 1);
  return year;
}

/** Reads `صيف 2017`, `الشتاء الماضي`, `هذا الصيف` at token i. */
export function readSeason(c: TimeContext, i: number): FoundMoment | null {
  const dem = symbolAt(c, i);
  const shown = dem !== null && dem.kind === 'dem';
  const s = shown && dem !== null ? symbolAt(c, dem.to) : dem;
  if (s === null || s.kind !== 'season') return null;
  const season = (year: number | null, direction: -1 | 0 | 1 | null, to: number): FoundMoment =>
    found('dates/season', i, to, { kind: 'season', season: s.value, year, direction });
  const year = readYear(c, s.to);
  if (year !== null && !year.hijri) return season(year.year, null, year.to);
  const direction = s.definite ? readDirection(c, s.to) : null;
  if (direction !== null) return season(null, direction.direction, direction.to);
  return shown && s.definite ? season(null, 0, s.to) : null;
}

/** Reads a year without the word عام at token i, where the words around it leave no other reading. */
export function readBareYear(c: TimeContext, i: number): FoundMoment | null {
  const pair = readYearPair(c, i);
  if (pair !== null)
    return found('dates/year-range', i, i + 1, { kind: 'years', first: pair[0], last: pair[1] });
  const number = numberAt(c, i);
  if (number === null || !number.digits || number.to !== i + 1 || number.dotted) return null;
  const { value } = number;
  if (!Number.isInteger(value) || value < 1000 || value > 2100) return null;
  const { tokens, scan } = c;
  if (tokens.letterFrom[i + 1] - tokens.letterFrom[i] !== 4) return null;
  const era = kindAt(c, i + 1);
  if (era === 'era-h') {
    const year = { year: value, hijri: true, to: i + 2 };
    return value < 1500 ? yearFound(i, year, null) : null;
  }
  if (value < 1850 || value > 2050) {
    if (!(markAt(c, i - 1) === 0x28 && markAt(c, i + 1) === 0x29)) return null;
  }
  const next = i + 1;
  const glued = next < tokens.length && tokens.spaced[next] === 0 && tokens.kind[next] === TokenKind.word;
  if (glued && era !== 'era-g') return null;
  const written = era === 'era-g' && value % 1000 !== 0;
  const led = isWord(c, i - 1, 'في') && value >= 1950 && value <= 2035;
  const noun = led
    ? next < tokens.length && has(scan, next, Cat.unit) && scan.clitics[next] === 0
    : isPlainNoun(c, next);
  if (noun && !written) return null;
  const mark = markAt(c, next);
  if (mark === 0x25 || mark === 0x66a || mark === 0x24) return null;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (tokens.kind[k] !== TokenKind.word) break;
    if (kindAt(c, k) === 'event-name') return null;
  }
  const before = i - 1;
  if (before >= 0) {
    if (tokens.kind[before] === TokenKind.latin) return null;
    if (tokens.kind[before] === TokenKind.punctuation && tokens.spaced[i] === 0) {
      const m = tokens.mark[before];
      if (m !== 0x28 && m !== 0x2f && m !== 0x2d && m !== 0x2013 && m !== 0x60c) return null;
      if (m === 0x2d && scan.form[before - 1] < 0 && tokens.spaced[before] === 0) return null;
    }
  }
  const to = era === 'era-g' ? i + 2 : i + 1;
  return yearFound(i, { year: value, hijri: false, to }, null);
}

/** Whether token p is an indefinite noun that a number before it could count. */
function isPlainNoun(c: TimeContext, p: number): boolean {
  const { tokens, scan } = c;
  if (p >= tokens.length || tokens.kind[p] !== TokenKind.word) return false;
  if (scan.clitics[p] !== 0) return false;
  if (has(scan, p, Cat.unit)) return true;
  const from = tokens.letterFrom[p];
  const to = tokens.letterFrom[p + 1];
  const definite = to - from > 3 && tokens.letters[from] === 0x627 && tokens.letters[from + 1] === 0x644;
  if (definite) return false;
  for (const category of NOT_NOUNS) if (has(scan, p, category)) return false;
  const written = tokens.text.charCodeAt(tokens.end[p] - 1);
  // tanwin or final alif: the accusative that numbers from 11 on demand
  return written === 0x64b || (tokens.letters[to - 1] === 0x627 && to - from > 3);
}

const NOT_NOUNS = [
  Cat.prep,
  Cat.comp,
  Cat.link,
  Cat.say,
  Cat.break,
  Cat.rel,
  Cat.verb,
  Cat.participle,
] as const;
