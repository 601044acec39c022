import { Cat, has, readDigits, TokenKind } from '../../arabic/index.ts';
import type { FoundMoment } from './moment.ts';
import { found, yearFound } from './period-found.ts';
import { isWord, kindAt, markAt, numberAt, type TimeContext } from './time-context.ts';

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
