import { Cat, formsOf, type Lexicon, readingOf } from '../../arabic/index.ts';

/** A row of `data/lexicon/time-words.tsv` behind one written form. */
export interface TimeWord {
  /** The class of the row: weekday, unit, past … */
  readonly kind: string;
  readonly value: string;
  /** Form bits: dual, plural. */
  readonly bits: number;
}

/** A month behind one written form. */
export interface MonthName {
  /** 1 to 12 */
  readonly number: number;
  readonly hijri: boolean;
  /** Also another word: a month only next to a day, a year, the word شهر or a second name. */
  readonly weak: boolean;
}

/** What a time expression can start with, as bits; a reader names those it wants to see. */
export const Start = {
  number: 1,
  ordinal: 2,
  month: 4,
  weekday: 8,
  deictic: 16,
  part: 32,
  unit: 64,
  phase: 128,
  /** قبل، بعد، منذ، خلال */
  lead: 256,
  last: 512,
  demonstrative: 1024,
  between: 2048,
  season: 4096,
  fraction: 8192,
  decade: 16384,
  vague: 32768,
  few: 65536,
  anaphor: 131072,
} as const;

const START_OF: Readonly<Record<string, number>> = {
  weekday: Start.weekday,
  deictic: Start.deictic,
  part: Start.part,
  adverb: Start.part,
  unit: Start.unit,
  phase: Start.phase,
  before: Start.lead,
  after: Start.lead,
  since: Start.lead,
  during: Start.lead,
  'last-n': Start.last,
  dem: Start.demonstrative,
  between: Start.between,
  season: Start.season,
  quarter: Start.fraction,
  half: Start.fraction,
  'decade-name': Start.decade,
  vague: Start.vague,
  few: Start.few,
  anaphor: Start.anaphor,
};

/** The time words and months of a lexicon by form number. */
export interface TimeTable {
  /** 1 for a time word, 2 for a month, 3 for both. */
  readonly kind: Uint8Array;
  /** Start bits of the form. */
  readonly start: Int32Array;
  readonly words: ReadonlyMap<number, TimeWord>;
  readonly months: ReadonlyMap<number, MonthName>;
}

const WEAK_BIT = 8;
const tables = new WeakMap<Lexicon, TimeTable>();

/** The time words of a lexicon, read off once. */
export function timeTable(lexicon: Lexicon): TimeTable {
  let table = tables.get(lexicon);
  if (table === undefined) {
    table = buildTable(lexicon);
    tables.set(lexicon, table);
  }
  return table;
}

function buildTable(lexicon: Lexicon): TimeTable {
  const kind = new Uint8Array(lexicon.formCount);
  const start = new Int32Array(lexicon.formCount);
  const words = new Map<number, TimeWord>();
  const months = new Map<number, MonthName>();
  for (const form of formsOf(lexicon, Cat.timeWord)) {
    const reading = readingOf(lexicon, form, 'time-word');
    if (reading === null) continue;
    const { class: name, value } = reading.entry.cells;
    words.set(form, { kind: name, value, bits: reading.form });
    kind[form] |= 1;
    start[form] |= START_OF[name] ?? 0;
  }
  for (const form of formsOf(lexicon, Cat.month)) {
    const reading = readingOf(lexicon, form, 'month');
    if (reading === null) continue;
    const { number, calendar } = reading.entry.cells;
    months.set(form, {
      number: Number(number),
      hijri: calendar === 'hijri',
      weak: (reading.form & WEAK_BIT) !== 0,
    });
    kind[form] |= 2;
    start[form] |= Start.month;
  }
  return { kind, start, words, months };
}
