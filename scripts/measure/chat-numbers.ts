import {
  Clitic,
  type Lexicon,
  NumberClass,
  numberTable,
  readDigits,
  readNumbers,
  readOrdinal,
  type Scan,
  scan,
  TokenKind,
} from '../../src/arabic/index.ts';

export interface ChatNumber {
  readonly value: number;
  /** First token and the token after the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Numbers as a calculator wants them: every number of a phrase, with signs, fractions (٣/٤، واحد على عشرين، جزء من مئة), powers
 * (٢^٣، 1e10), digits grouped by spaces, and words continued by digits (٤ آلاف ٣ مائة و ٢١). Not those glued to a unit.
 */
export function findChatNumbers(text: string, lexicon: Lexicon): readonly ChatNumber[] {
  const s = scan(text, lexicon);
  const out: ChatNumber[] = [];
  let i = 0;
  while (i < s.tokens.length) {
    const found = readPhrase(s, i);
    if (found === null) {
      i++;
      continue;
    }
    out.push(...found);
    i = Math.max(i + 1, found[found.length - 1]?.to ?? i + 1);
  }
  return out;
}

/** The single number a whole phrase spells, or null. */
export function parseChatNumber(text: string, lexicon: Lexicon): number | null {
  const found = findChatNumbers(text, lexicon);
  return found.length === 1 ? found[0].value : null;
}

function readPhrase(s: Scan, i: number): readonly ChatNumber[] | null {
  const sign = readSign(s, i);
  const start = sign > 0 ? sign : i;
  const parts = readBase(s, start);
  if (parts === null) return null;
  if (parts.length !== 1) return parts;
  let { value, to } = parts[0];
  const power = readPower(s, to);
  if (power !== null) {
    value = power.times10 ? value * 10 ** power.value : value ** power.value;
    to = power.to;
  }
  const over = readDivisor(s, to);
  if (over !== null) {
    value /= over.value;
    to = over.to;
  }
  if (sign > 0) value = -value;
  return [{ value, from: i, to }];
}

const MINUS = 0x2d;
const CARET = 0x5e;
const SLASH = 0x2f;

/** The token after a minus sign (glued to what follows, or after ناقص، سالب), or 0. */
function readSign(s: Scan, i: number): number {
  const { tokens } = s;
  if (tokens.mark[i] === MINUS && i + 1 < tokens.length) {
    const free = i === 0 || tokens.spaced[i] === 1;
    return free && tokens.kind[i + 1] === TokenKind.number && tokens.spaced[i + 1] === 0 ? i + 1 : 0;
  }
  return numberClass(s, i) === NumberClass.negative ? i + 1 : 0;
}

function numberClass(s: Scan, i: number): number {
  const { tokens } = s;
  if (i >= tokens.length || tokens.kind[i] !== TokenKind.word || s.form[i] < 0) return NumberClass.none;
  return numberTable(s.lexicon).kind[s.form[i]];
}

function isWritten(s: Scan, i: number, word: string): boolean {
  const { tokens } = s;
  if (i >= tokens.length) return false;
  const from = tokens.letterFrom[i];
  if (tokens.letterFrom[i + 1] - from !== word.length) return false;
  for (let k = 0; k < word.length; k++) if (tokens.letters[from + k] !== word.charCodeAt(k)) return false;
  return true;
}

function readBase(s: Scan, i: number): ChatNumber[] | null {
  const { tokens } = s;
  if (i >= tokens.length) return null;
  if (tokens.kind[i] === TokenKind.number) return readDigitPhrase(s, i);
  if (tokens.mark[i] === 0x66b || (tokens.mark[i] === 0x2e && i === 0)) {
    // .77 and ٫٧٧
    if (tokens.kind[i + 1] !== TokenKind.number || tokens.spaced[i + 1] === 1) return null;
    const shape = readDigits(tokens, i + 1);
    if (shape.kind !== 'number') return null;
    const digits = tokens.letterFrom[i + 2] - tokens.letterFrom[i + 1];
    return [{ value: shape.value / 10 ** digits, from: i, to: i + 2 }];
  }
  if (tokens.kind[i] !== TokenKind.word) return null;
  if (isWritten(s, i, 'جزء') || isWritten(s, i, 'ثمن')) {
    if (isWritten(s, i, 'ثمن')) {
      const definite = (s.clitics[i + 1] & Clitic.al) !== 0 || startsWithAl(s, i + 1);
      return definite ? [{ value: 0.125, from: i, to: i + 1 }] : null;
    }
    const over = readDivisor(s, i + 1);
    return over === null ? null : [{ value: 1 / over.value, from: i, to: over.to }];
  }
  const list = wordsAt(s, i);
  if (list === null) return null;
  let { value, to } = list;
  // «1 فاصلة 1»
  if (isWritten(s, to, 'فاصله')) {
    const tail = readBase(s, to + 1);
    if (tail?.length === 1) {
      const digits = String(tail[0].value);
      return [{ value: Number(`${value}.${digits}`), from: i, to: tail[0].to }];
    }
  }
  if (isWritten(s, to, 'وخمس') && value >= 1 && value < 10) {
    value += 0.2;
    to++;
  }
  return [{ value, from: i, to }];
}

function startsWithAl(s: Scan, i: number): boolean {
  const { tokens } = s;
  if (i >= tokens.length || tokens.kind[i] !== TokenKind.word) return false;
  const from = tokens.letterFrom[i];
  return tokens.letters[from] === 0x627 && tokens.letters[from + 1] === 0x644;
}

function wordsAt(s: Scan, i: number): { value: number; to: number } | null {
  const numbers = readNumbers(s);
  const index = numbers.at[i];
  if (index === 0) return null;
  const number = numbers.list[index - 1];
  if (number.kind === 'range' || number.kind === 'one-of') return null;
  if (readOrdinal(s, i) !== null && (s.clitics[i] & Clitic.al) !== 0) return null;
  return { value: number.value, to: number.to };
}

function readDigitPhrase(s: Scan, i: number): ChatNumber[] | null {
  const { tokens } = s;
  const shape = readDigits(tokens, i);
  if (shape.kind === 'joined') {
    if (shape.joint === '/' && shape.parts.length === 2) {
      let value = shape.parts[0] / shape.parts[1];
      let to = i + 1;
      // «١/٤ ٢» is two and a quarter
      if (to < tokens.length && tokens.kind[to] === TokenKind.number && value < 1) {
        const whole = readDigits(tokens, to);
        if (whole.kind === 'number' && whole.integer) {
          value += whole.value;
          to++;
        }
      }
      return [{ value, from: i, to }];
    }
    return shape.parts.map((value) => ({ value, from: i, to: i + 1 }));
  }
  if (shape.kind === 'odd') return null;
  const next = i + 1;
  const numbers = readNumbers(s);
  const index = numbers.at[i];
  if (index === 0) return null;
  const number = numbers.list[index - 1];
  // glued to a unit («٢٩ك.ل.م»): part of that word
  const glued = next < tokens.length && tokens.spaced[next] === 0 && tokens.kind[next] === TokenKind.word;
  if (glued && number.to === next) return [];
  if (i > 0 && tokens.mark[i - 1] === 0x2c && tokens.spaced[i] === 0 && tokens.spaced[i - 1] === 1) return [];
  let { value, to } = number;
  if (isWritten(s, to, 'فاصله')) {
    const tail = readBase(s, to + 1);
    if (tail?.length === 1) {
      return [{ value: Number(`${value}.${tail[0].value}`), from: i, to: tail[0].to }];
    }
  }
  // digits grouped by spaces
  if (to === next && value < 1000 && number.digits) {
    let grouped = value;
    let p = to;
    while (p < tokens.length && tokens.kind[p] === TokenKind.number && isTriple(s, p)) {
      const part = readDigits(tokens, p);
      if (part.kind !== 'number') break;
      grouped = grouped * 1000 + part.value;
      p++;
    }
    value = grouped;
    to = p;
  }
  // ٤ آلاف ٣ مائة و ٢١
  while (number.scaled && to < tokens.length) {
    const lone = isWritten(s, to, 'و');
    const more = numbers.at[lone ? to + 1 : to];
    if (more === 0) break;
    const part = numbers.list[more - 1];
    if (part.kind !== 'counted' || part.value >= value) break;
    value += part.value;
    to = part.to;
  }
  // one pair of fraction digits cut off by an invisible sign: 26،013‪,94
  if (tokens.mark[to] === 0x2c && tokens.spaced[to] === 0 && tokens.kind[to + 1] === TokenKind.number) {
    const tail = readDigits(tokens, to + 1);
    if (tail.kind === 'number' && tail.integer && tokens.spaced[to + 1] === 0) {
      const digits = tokens.letterFrom[to + 2] - tokens.letterFrom[to + 1];
      return [{ value: value + tail.value / 10 ** digits, from: i, to: to + 2 }];
    }
  }
  return [{ value, from: i, to }];
}

function isTriple(s: Scan, p: number): boolean {
  return s.tokens.letterFrom[p + 1] - s.tokens.letterFrom[p] === 3;
}

/** `^-1`, `-^2500`, `e10`, `e+14` behind a number. */
function readPower(s: Scan, p: number): { value: number; times10: boolean; to: number } | null {
  const { tokens } = s;
  let q = p;
  let negative = false;
  while (q < tokens.length && tokens.mark[q] === MINUS && tokens.spaced[q] === 0) {
    negative = !negative;
    q++;
  }
  if (tokens.mark[q] === CARET) {
    q++;
    while (tokens.mark[q] === MINUS) {
      negative = !negative;
      q++;
    }
    if (q >= tokens.length || tokens.kind[q] !== TokenKind.number) return null;
    const shape = readDigits(tokens, q);
    if (shape.kind !== 'number') return null;
    return { value: negative ? -shape.value : shape.value, times10: false, to: q + 1 };
  }
  if (q > p || p >= tokens.length || tokens.kind[p] !== TokenKind.latin || tokens.spaced[p] === 1)
    return null;
  const text = tokens.text
    .slice(tokens.start[p], tokens.end[p])
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660));
  const own = /^e(\d+)$/.exec(text);
  if (own !== null) return { value: Number(own[1]), times10: true, to: p + 1 };
  if (text !== 'e' || tokens.mark[p + 1] !== 0x2b) return null;
  const shape = p + 2 < tokens.length ? readDigits(tokens, p + 2) : null;
  return shape?.kind === 'number' ? { value: shape.value, times10: true, to: p + 3 } : null;
}

/** «على ٢٠», «من مئة», «جزء من مئة», «أجزاء من خمسة وثلاثون», `/ 4`. */
function readDivisor(s: Scan, p: number): { value: number; to: number } | null {
  let q = p;
  if (isWritten(s, q, 'جزء') || isWritten(s, q, 'اجزاء')) q++;
  const led = isWritten(s, q, 'علي') || isWritten(s, q, 'من') || s.tokens.mark[q] === SLASH;
  if (!led) return null;
  const base = readBase(s, q + 1);
  return base?.length === 1 ? { value: base[0].value, to: base[0].to } : null;
}
