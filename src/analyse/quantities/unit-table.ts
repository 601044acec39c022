import {
  Cat,
  Form,
  findSpelling,
  formsOf,
  has,
  type Lexicon,
  NumberClass,
  numberTable,
  phraseHas,
  readingOf,
  type Scan,
} from '../../arabic/index.ts';

/** A row of `data/lexicon/units.tsv` behind one written form. */
export interface UnitNoun {
  /** English lemma or currency code. */
  readonly unit: string;
  /** person, killed, thing, measure, percent, money … */
  readonly kind: string;
  /** civilian, combatant, child, woman, or ''; for money the currency code. */
  readonly whom: string;
  readonly dual: boolean;
  readonly plural: boolean;
}

/** What happened to those counted near it (مقتل, أصيب), or the scope of a count (حصيلة). */
export interface CountCue {
  readonly says: string;
  readonly scope: boolean;
}

/** What a quantity without a number can start with, as bits. */
export const UnitStart = {
  /** A dual of the table: هجومين */
  dual: 1,
  /** عدة، العديد، عدد */
  several: 2,
  /** A plural that عدة may follow. */
  plural: 4,
  /** A singular that واحد may follow or a cue precede. */
  singular: 8,
  /** A time unit: عقد ونصف */
  time: 16,
} as const;

interface UnitTable {
  /** UnitStart bits by form number. */
  readonly starts: Uint8Array;
  readonly nouns: ReadonlyMap<number, UnitNoun>;
  readonly cues: ReadonlyMap<number, CountCue>;
}

const tables = new WeakMap<Lexicon, UnitTable>();

/** The counted nouns of a lexicon, read off once. */
export function unitTable(lexicon: Lexicon): UnitTable {
  let table = tables.get(lexicon);
  if (table === undefined) {
    table = buildTable(lexicon);
    tables.set(lexicon, table);
  }
  return table;
}

function buildTable(lexicon: Lexicon): UnitTable {
  const nouns = new Map<number, UnitNoun>();
  const cues = new Map<number, CountCue>();
  const starts = new Uint8Array(lexicon.formCount);
  const { kind: numberKind } = numberTable(lexicon);
  for (const form of formsOf(lexicon, Cat.unit)) {
    const reading = readingOf(lexicon, form, 'unit');
    if (reading === null) continue;
    const { unit, kind, whom } = reading.entry.cells;
    const dual = (reading.form & Form.dual) !== 0;
    const plural = (reading.form & Form.plural) !== 0;
    nouns.set(form, { unit, kind, whom, dual, plural });
    starts[form] |= dual ? UnitStart.dual : plural ? UnitStart.plural : UnitStart.singular;
  }
  for (const form of formsOf(lexicon, Cat.number)) {
    if (numberKind[form] === NumberClass.several) starts[form] |= UnitStart.several;
  }
  for (const form of formsOf(lexicon, Cat.timeWord)) {
    if (readingOf(lexicon, form, 'time-word')?.entry.cells.class === 'unit') starts[form] |= UnitStart.time;
  }
  for (const form of formsOf(lexicon, Cat.countCue)) {
    const cue = readingOf(lexicon, form, 'count-cue') ?? readingOf(lexicon, form, 'count-scope');
    if (cue === null) continue;
    cues.set(form, { says: cue.entry.cells.unit, scope: cue.entry.table === 'count-scope' });
  }
  const count = findSpelling(lexicon, 'عدد');
  if (count >= 0) starts[count] |= UnitStart.several;
  return { starts, nouns, cues };
}

/** The counted noun at token i, phrases (جنيه إسترليني) before words, with the token after it. */
export function unitAt(scan: Scan, i: number): (UnitNoun & { readonly to: number }) | null {
  if (i < 0 || i >= scan.tokens.length) return null;
  // Most words count nothing: their categories say so.
  if (!has(scan, i, Cat.unit) && !phraseHas(scan, i, Cat.unit)) return null;
  const { nouns } = unitTable(scan.lexicon);
  const phrase = scan.phrase[i] >= 0 ? nouns.get(scan.phrase[i]) : undefined;
  if (phrase !== undefined) return { ...phrase, to: scan.phraseEnd[i] };
  const word = scan.form[i] >= 0 ? nouns.get(scan.form[i]) : undefined;
  return word === undefined ? null : { ...word, to: i + 1 };
}

/** The count cue at token i, phrases before words. */
export function cueAt(scan: Scan, i: number): CountCue | null {
  if (!has(scan, i, Cat.countCue) && !phraseHas(scan, i, Cat.countCue)) return null;
  const { cues } = unitTable(scan.lexicon);
  const phrase = scan.phrase[i] >= 0 ? cues.get(scan.phrase[i]) : undefined;
  if (phrase !== undefined) return phrase;
  return (scan.form[i] >= 0 ? cues.get(scan.form[i]) : undefined) ?? null;
}
