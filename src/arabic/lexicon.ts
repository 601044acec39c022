import { CATEGORY_WORDS, Cat, type Category } from './category.ts';
import { TABLE_WORD, type TableName, tableBit } from './table.ts';

/**
 * The compiled lexicon: one binary of typed arrays, opened without parsing. A form is a folded string (words
 * of a phrase joined by one space); it has a set of categories and a run of readings (entry number, form
 * bits). A form that only begins longer phrases has no readings.
 */
export interface Lexicon {
  readonly formCount: number;
  /** Entries below this number come from the tables of the grammar, the others are names. */
  readonly coreEntries: number;
  /** Open-addressed slots, pairs of hash and form number + 1, or 0: the pair is in one line of the cache. A power of two. */
  readonly slots: Int32Array;
  /** A bit for each hash, FILTER_BITS in all: most spellings that are no form are told apart without a look at the slots. */
  readonly filter: Uint32Array;
  readonly keyFrom: Int32Array;
  readonly keys: Uint16Array;
  /** CATEGORY_WORDS words per form: its categories, and in TABLE_WORD the tables it stands in. */
  readonly categories: Uint32Array;
  /** FormFlag bits per form. */
  readonly flags: Uint8Array;
  readonly readingFrom: Int32Array;
  /** Pairs: entry number, form bits. */
  readonly readings: Int32Array;
  readonly entryFrom: Int32Array;
  readonly entryBytes: Uint8Array;
  /** Forms of the categories in INDEXED, one run after the other. */
  readonly members: Int32Array;
  /** Where the run of each of them starts in `members`; one more at the end. */
  readonly memberFrom: Int32Array;
  /** Open-addressed hashes of the stems of ordinary words, 0 where a slot is free. Length is a power of two. */
  readonly ordinary: Uint32Array;
  /** Readings decoded so far, by their number. */
  readonly found: (Found | undefined)[];
  /** Spellings asked for so far, by form number. */
  readonly spellings: (string | undefined)[];
  /** Entries decoded so far, by their number: a row is one object, whatever form it was found by. */
  readonly entries: (Entry | undefined)[];
}

/** What is asked of a form for every word of a text. */
export const FormFlag = {
  /** Longer phrases begin with this form. */
  opens: 1,
  /** It has readings; a form without only begins phrases. */
  readable: 2,
  /** One of its readings comes from the tables of the grammar. */
  core: 4,
} as const;

/** A table row, with the bits (`Form`) of the form in which it stands in the text. */
export interface Found {
  readonly entry: Entry;
  readonly form: number;
}

/** A row of a table in `data/`, as the rules see it. */
export interface Entry {
  readonly table: TableName;
  /** The row's key: the lemma, or an id such as `outlet/reuters`. */
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
}

const MAGIC = 0x49534e36;
const HEADER = 14;

/** Categories whose forms are listed: small tables that readers take in whole before the first word. */
export const INDEXED: readonly Category[] = [Cat.number, Cat.timeWord, Cat.month, Cat.unit, Cat.countCue];

/** The forms that have one of the categories in INDEXED, in the order of their numbers. */
export function formsOf(lexicon: Lexicon, category: Category): Int32Array {
  const i = INDEXED.indexOf(category);
  if (i < 0) throw new Error(`category ${category} is not indexed: add it to INDEXED`);
  return lexicon.members.subarray(lexicon.memberFrom[i], lexicon.memberFrom[i + 1]);
}

/** Eight bits a form: one spelling in nine that is no form passes. */
export const FILTER_BITS = 1 << 19;

/** FNV-1a over 16-bit letters, going on from the hash of those before. */
export function hashLetters(
  letters: ArrayLike<number>,
  from: number,
  to: number,
  before = 0x811c9dc5,
): number {
  let h = before;
  for (let i = from; i < to; i++) h = Math.imul(h ^ letters[i], 0x01000193);
  return h >>> 0;
}

/** The number of the form these folded letters spell, or -1. */
export function findForm(lexicon: Lexicon, letters: ArrayLike<number>, from: number, to: number): number {
  const hash = hashLetters(letters, from, to);
  return mayBeForm(lexicon, hash) ? findHashed(lexicon, hash, letters, from, to) : -1;
}

/** Whether a form can have this hash. */
export function mayBeForm({ filter }: Lexicon, hash: number): boolean {
  const bit = hash & (FILTER_BITS - 1);
  return ((filter[bit >>> 5] >>> (bit & 31)) & 1) === 1;
}

/** The number of the form these folded letters spell, or -1; `hash` is theirs. */
export function findHashed(
  lexicon: Lexicon,
  hash: number,
  letters: ArrayLike<number>,
  from: number,
  to: number,
): number {
  const { slots, keyFrom, keys } = lexicon;
  const mask = slots.length - 1;
  const h = hash | 0;
  const length = to - from;
  for (let s = (h << 1) & mask; slots[s + 1] !== 0; s = (s + 2) & mask) {
    if (slots[s] !== h) continue;
    const form = slots[s + 1] - 1;
    const k = keyFrom[form];
    if (keyFrom[form + 1] - k !== length) continue;
    let i = 0;
    while (i < length && keys[k + i] === letters[from + i]) i++;
    if (i === length) return form;
  }
  return -1;
}

/** The folded spelling of a form: always the same string, which compares fast. */
export function spellingOf(lexicon: Lexicon, form: number): string {
  const known = lexicon.spellings[form];
  if (known !== undefined) return known;
  const spelling = String.fromCharCode(
    ...lexicon.keys.subarray(lexicon.keyFrom[form], lexicon.keyFrom[form + 1]),
  );
  lexicon.spellings[form] = spelling;
  return spelling;
}

/** `hashLetters` of a folded spelling. */
export function hashSpelling(spelling: string): number {
  const letters = new Uint16Array(spelling.length);
  for (let i = 0; i < spelling.length; i++) letters[i] = spelling.charCodeAt(i);
  return hashLetters(letters, 0, letters.length);
}

/** The number of the form with this folded spelling, or -1. */
export function findSpelling(lexicon: Lexicon, spelling: string): number {
  const letters = new Uint16Array(spelling.length);
  for (let i = 0; i < spelling.length; i++) letters[i] = spelling.charCodeAt(i);
  return findForm(lexicon, letters, 0, letters.length);
}

let decoder: TextDecoder | null = null;

/** The row behind reading number `r`, decoded when it is first asked for. */
function readingAt(lexicon: Lexicon, r: number): Found {
  const known = lexicon.found[r];
  if (known !== undefined) return known;
  const found = { entry: entryAt(lexicon, lexicon.readings[2 * r]), form: lexicon.readings[2 * r + 1] };
  lexicon.found[r] = found;
  return found;
}

function entryAt(lexicon: Lexicon, entry: number): Entry {
  const known = lexicon.entries[entry];
  if (known !== undefined) return known;
  const bytes = lexicon.entryBytes.subarray(lexicon.entryFrom[entry], lexicon.entryFrom[entry + 1]);
  decoder ??= new TextDecoder();
  const decoded = JSON.parse(decoder.decode(bytes)) as Entry;
  lexicon.entries[entry] = decoded;
  return decoded;
}

/** The first reading of a form that comes from `table`, with its form bits; null when there is none. */
export function readingOf(lexicon: Lexicon, form: number, table: TableName): Found | null {
  return standsIn(lexicon, form, table) ? firstReading(lexicon, form, table) : null;
}

/** `readingOf` for a form that is known to stand in the table. */
export function firstReading(lexicon: Lexicon, form: number, table: TableName): Found | null {
  const to = lexicon.readingFrom[form + 1];
  for (let r = lexicon.readingFrom[form]; r < to; r++) {
    const found = readingAt(lexicon, r);
    if (found.entry.table === table) return found;
  }
  return null;
}

const NO_ENTRIES: readonly Entry[] = [];

/** All readings of a form that come from `table`. */
export function readingsOf(lexicon: Lexicon, form: number, table: TableName): readonly Entry[] {
  if (!standsIn(lexicon, form, table)) return NO_ENTRIES;
  const out: Entry[] = [];
  for (let r = lexicon.readingFrom[form]; r < lexicon.readingFrom[form + 1]; r++) {
    const { entry } = readingAt(lexicon, r);
    if (entry.table === table) out.push(entry);
  }
  return out;
}

function standsIn(lexicon: Lexicon, form: number, table: TableName): boolean {
  return (lexicon.categories[form * CATEGORY_WORDS + TABLE_WORD] & tableBit(table)) !== 0;
}

/** Writes the arrays of a lexicon as one binary. */
export function packLexicon(lexicon: Omit<Lexicon, 'found' | 'spellings' | 'entries'>): Uint8Array {
  const parts: ArrayBufferView[] = [
    lexicon.slots,
    lexicon.keyFrom,
    lexicon.categories,
    lexicon.readingFrom,
    lexicon.readings,
    lexicon.entryFrom,
    lexicon.keys,
    lexicon.flags,
    lexicon.entryBytes,
    lexicon.members,
    lexicon.memberFrom,
    lexicon.ordinary,
    lexicon.filter,
  ];
  const padded = (bytes: number): number => (bytes + 3) & ~3;
  const total = (HEADER + 2) * 4 + parts.reduce((sum, part) => sum + padded(part.byteLength), 0);
  const out = new Uint8Array(total);
  const header = new Int32Array(out.buffer, 0, HEADER + 2);
  header[0] = MAGIC;
  header[1] = lexicon.formCount;
  header[2] = lexicon.coreEntries;
  let at = header.byteLength;
  parts.forEach((part, i) => {
    header[3 + i] = part.byteLength;
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  });
  return out;
}

/**
 * Opens a compiled lexicon. The bytes are used in place and must not change afterwards. Throws when they are
 * not a lexicon of this version.
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Int32Array(aligned.buffer, aligned.byteOffset, HEADER + 2);
  if (header[0] !== MAGIC) throw new Error('not a compiled lexicon of this version: run the build again');
  const formCount = header[1];
  let at = aligned.byteOffset + header.byteLength;
  const next = (i: number): number => {
    const here = at;
    at += (header[3 + i] + 3) & ~3;
    return here;
  };
  const { buffer } = aligned;
  const size = (i: number, unit: number): number => header[3 + i] / unit;
  return {
    formCount,
    coreEntries: header[2],
    slots: new Int32Array(buffer, next(0), size(0, 4)),
    keyFrom: new Int32Array(buffer, next(1), size(1, 4)),
    categories: new Uint32Array(buffer, next(2), size(2, 4)),
    readingFrom: new Int32Array(buffer, next(3), size(3, 4)),
    readings: new Int32Array(buffer, next(4), size(4, 4)),
    entryFrom: new Int32Array(buffer, next(5), size(5, 4)),
    keys: new Uint16Array(buffer, next(6), size(6, 2)),
    flags: new Uint8Array(buffer, next(7), size(7, 1)),
    entryBytes: new Uint8Array(buffer, next(8), size(8, 1)),
    members: new Int32Array(buffer, next(9), size(9, 4)),
    memberFrom: new Int32Array(buffer, next(10), size(10, 4)),
    ordinary: new Uint32Array(buffer, next(11), size(11, 4)),
    filter: new Uint32Array(buffer, next(12), size(12, 4)),
    spellings: new Array(formCount).fill(undefined),
    found: new Array(header[3 + 4] / 8).fill(undefined),
    entries: new Array(header[3 + 5] / 4 - 1).fill(undefined),
  };
}

/** Whether form number `form` has category number `category`. */
export function formHas(lexicon: Lexicon, form: number, category: number): boolean {
  return ((lexicon.categories[form * CATEGORY_WORDS + (category >> 5)] >>> (category & 31)) & 1) === 1;
}
