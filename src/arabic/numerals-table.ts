import { Cat } from './category.ts';
import { formsOf, type Lexicon, readingOf } from './lexicon.ts';

/** What a word does in a number expression; the classes of `data/lexicon/number-words.tsv`. */
export const NumberClass = {
  none: 0,
  unit: 1,
  ten: 2,
  tens: 3,
  hundred: 4,
  scale: 5,
  'one-of': 6,
  ordinal: 7,
  fraction: 8,
  'fraction-plural': 9,
  'fraction-weak': 10,
  dozen: 11,
  vague: 12,
  few: 13,
  several: 14,
  approx: 15,
  'at-least': 16,
  'at-most': 17,
  'of-total': 18,
  age: 19,
  label: 20,
  negative: 21,
  reach: 22,
  change: 23,
} as const;

/** The number words of a lexicon as columns by form number. */
export interface NumberTable {
  /** NumberClass */
  readonly kind: Uint8Array;
  readonly value: Float64Array;
  /** Upper end of a vague word, else 0. */
  readonly high: Float64Array;
  /** Form bits: dual, plural. */
  readonly bits: Uint8Array;
}

const tables = new WeakMap<Lexicon, NumberTable>();

/** The number words of a lexicon, read off once. */
export function numberTable(lexicon: Lexicon): NumberTable {
  let table = tables.get(lexicon);
  if (table === undefined) {
    table = buildTable(lexicon);
    tables.set(lexicon, table);
  }
  return table;
}

function buildTable(lexicon: Lexicon): NumberTable {
  const n = lexicon.formCount;
  const table: NumberTable = {
    kind: new Uint8Array(n),
    value: new Float64Array(n),
    high: new Float64Array(n),
    bits: new Uint8Array(n),
  };
  for (const form of formsOf(lexicon, Cat.number)) {
    const reading = readingOf(lexicon, form, 'number');
    if (reading === null) continue;
    const name = reading.entry.cells.class;
    if (!Object.hasOwn(NumberClass, name)) continue;
    const [low, high] = reading.entry.cells.value.split('-');
    table.kind[form] = NumberClass[name as keyof typeof NumberClass];
    table.value[form] = Number(low);
    table.high[form] = high === undefined ? 0 : Number(high);
    table.bits[form] = reading.form;
  }
  return table;
}
