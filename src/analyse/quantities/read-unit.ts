import { Cat, Clitic, folded, has, numberTable, type Scan, TokenKind } from '../../arabic/index.ts';
import { symbolAt, type TimeContext } from '../dates/time-context.ts';
import { isWritten } from './read-modifier.ts';
import { unitAt } from './unit-table.ts';

/** What a number counts or measures. */
export interface UnitRead {
  readonly unit: string;
  /** Class of the unit noun; '' for a noun no table knows. */
  readonly kind: string;
  readonly whom: string;
  /** The noun stands in a table. */
  readonly known: boolean;
  readonly to: number;
}

const CURRENCY_MARKS: ReadonlyMap<number, string> = new Map([
  [0x24, 'USD'],
  [0x20ac, 'EUR'],
  [0xa3, 'GBP'],
  [0xa5, 'JPY'],
  [0xa2, 'cent'],
  [0x20aa, 'ILS'],
]);

/** The currency sign at token i, or null. */
export function currencyMark(scan: Scan, i: number): string | null {
  if (i < 0 || i >= scan.tokens.length) return null;
  const { kind, text, start, end } = scan.tokens;
  if (kind[i] !== TokenKind.punctuation && kind[i] !== TokenKind.other) return null;
  return end[i] - start[i] === 1 ? (CURRENCY_MARKS.get(text.charCodeAt(start[i])) ?? null) : null;
}

/** The unit behind a number that ends before token p: a sign, a noun of the table, a time unit or a plain noun. */
export function readUnit(c: TimeContext, p: number): UnitRead | null {
  const { scan } = c;
  const { tokens } = scan;
  let q = p;
  // (3) سنوات, but not (روسيا 1) ذهب
  if (q < tokens.length && tokens.mark[q] === 0x29 && p >= 2 && tokens.mark[p - 2] === 0x28) q++;
  if (q >= tokens.length) return null;
  const mark = tokens.mark[q];
  if (mark === 0x25 || mark === 0x66a)
    return { unit: 'percent', kind: 'percent', whom: '', known: true, to: q + 1 };
  const sign = currencyMark(scan, q);
  if (sign !== null) return { unit: sign, kind: 'money', whom: sign, known: true, to: q + 1 };
  if (tokens.kind[q] === TokenKind.latin) return latinUnit(scan, q);
  if (tokens.kind[q] !== TokenKind.word) return null;
  const noun = unitAt(scan, q);
  const percent = noun !== null && noun.kind === 'percent';
  const amount = symbolAt(c, q);
  if (amount?.kind === 'unit' && amount.value === 'decade' && !amount.joined && isTimeSpan(c, p)) {
    return { unit: 'decades', kind: 'time', whom: '', known: true, to: amount.to };
  }
  if (noun !== null && (percent || (scan.clitics[q] & JOINED) === 0)) {
    return { unit: noun.unit, kind: noun.kind, whom: noun.whom, known: true, to: noun.to };
  }
  if (isPercent(scan, q)) return { unit: 'percent', kind: 'percent', whom: '', known: true, to: q + 1 };
  const time = symbolAt(c, q);
  if (time !== null && time.kind === 'unit' && (scan.clitics[q] & JOINED) === 0) {
    return {
      unit: `${time.value === 'century' ? 'centurie' : time.value}s`,
      kind: 'time',
      whom: '',
      known: true,
      to: time.to,
    };
  }
  if (isWritten(scan, q, 'من')) return readPartitive(c, q + 1);
  return plainNoun(scan, q);
}

/** Whether the number that ends before p follows a word of time or a modifier (قبل ثلاثة عقود). */
function isTimeSpan(c: TimeContext, p: number): boolean {
  for (let k = p - 1; k >= Math.max(0, p - 4); k--) {
    const kind = symbolAt(c, k)?.kind;
    if (kind === 'before' || kind === 'since' || kind === 'during' || kind === 'after') return true;
    if (isWritten(c.scan, k, 'مدي') || isWritten(c.scan, k, 'من')) return true;
  }
  return false;
}

const JOINED = Clitic.wa | Clitic.fa | Clitic.bi | Clitic.li | Clitic.ka;

/** بالمئة by its parts: ب and ال before a hundred. */
function isPercent(scan: Scan, q: number): boolean {
  return isWritten(scan, q, 'بالمئه') || isWritten(scan, q, 'بالمائه') || isWritten(scan, q, 'بالميه');
}

/** «عشرة من رجال المقاومة», «ثلاث من هذه القرى» */
function readPartitive(c: TimeContext, p: number): UnitRead | null {
  const { scan } = c;
  const shown = p < scan.tokens.length && has(scan, p, Cat.dem);
  const q = shown ? p + 1 : p;
  const noun = unitAt(scan, q);
  if (noun === null && shown && q < scan.tokens.length && scan.tokens.kind[q] === TokenKind.word) {
    return { unit: folded(scan.tokens, q), kind: '', whom: '', known: true, to: q + 1 };
  }
  // «عشرات الآلاف من المدينة»: a singular is where they come from
  if (noun === null || !noun.plural || (scan.clitics[q] & JOINED) !== 0) return null;
  return { unit: noun.unit, kind: noun.kind, whom: noun.whom, known: true, to: noun.to };
}

function latinUnit(scan: Scan, q: number): UnitRead | null {
  const letters = folded(scan.tokens, q);
  if (!/^[a-z]{3}$/.test(letters)) return null;
  const code = letters.toUpperCase();
  if (!CURRENCY_CODES.has(code)) return null;
  return { unit: code, kind: 'money', whom: code, known: true, to: q + 1 };
}

const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP JPY CNY CHF RUB ILS TRY IRR IQD SYP LBP JOD SAR AED QAR KWD BHD OMR YER EGP SDG LYD TND DZD ' +
    'MAD MRU INR PKR'
  ).split(' '),
);

/** An indefinite noun that no table knows: its own word is the unit. */
function plainNoun(scan: Scan, q: number): UnitRead | null {
  const { tokens } = scan;
  if ((scan.clitics[q] & (JOINED | Clitic.al | Clitic.sa)) !== 0) return null;
  for (const category of NOT_NOUNS) if (has(scan, q, category)) return null;
  const from = tokens.letterFrom[q];
  const to = tokens.letterFrom[q + 1];
  if (to - from < 3) return null;
  const { letters } = tokens;
  if (letters[from] === 0x627 && letters[from + 1] === 0x644) return null;
  if (
    PRONOUNS.has(folded(tokens, q)) ||
    (scan.form[q] >= 0 && numberTable(scan.lexicon).kind[scan.form[q]] !== 0)
  )
    return null;
  // a word that no table knows and that begins with و or ب or ل is as often a clitic and another word
  if (
    scan.form[q] < 0 &&
    (letters[from] === 0x648 || letters[from] === 0x628 || letters[from] === 0x644 || letters[from] === 0x641)
  ) {
    if (!endsInTanwin(scan, q)) return null;
  }
  return { unit: folded(tokens, q), kind: '', whom: '', known: false, to: q + 1 };
}

/** Pronouns and particles that stand in no table of nouns or grammar. */
const PRONOUNS: ReadonlySet<string> = new Set(
  'منه منها منهم منهن فيه فيها فيهم به بها بهم عليه عليها عليهم هو هي هم ما لم لا كان كانت اخر اخرين اخرون اخري مقابل فقط ايضا عالميا عربيا دوليا محليا يوميا سنويا شهريا اسبوعيا تقريبا نهائيا حاليا خلال امام مثلا'.split(
    ' ',
  ),
);

/** The accusative of counted nouns from 11 on. */
export function endsInTanwin(scan: Scan, q: number): boolean {
  const { tokens } = scan;
  const last = tokens.text.charCodeAt(tokens.end[q] - 1);
  return last === 0x64b || tokens.letters[tokens.letterFrom[q + 1] - 1] === 0x627;
}

const NOT_NOUNS = [
  Cat.prep,
  Cat.comp,
  Cat.link,
  Cat.say,
  Cat.break,
  Cat.breakWeak,
  Cat.rel,
  Cat.verb,
  Cat.participle,
  Cat.accord,
  Cat.neg,
  Cat.kana,
  Cat.qad,
  Cat.dem,
  Cat.time,
  Cat.prepTime,
  Cat.other,
  Cat.month,
] as const;
