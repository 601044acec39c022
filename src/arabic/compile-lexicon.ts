import { CATEGORY_WORDS, categoryNumber } from './category.ts';
import { Form, inflectNoun, inflectParticiple, inflectVerb } from './inflect.ts';
import {
  type Entry,
  FILTER_BITS,
  FormFlag,
  hashLetters,
  hashSpelling,
  INDEXED,
  packLexicon,
} from './lexicon.ts';
import { normalisedKey } from './normalise.ts';
import { TABLE_WORD, type TableName, tableBit } from './table.ts';
import { readTable, TableError, type TableRow, variants } from './tsv.ts';

/** The tables of `data/` by path below it, with their text. */
export type TableTexts = Readonly<Record<string, string>>;

interface Building {
  coreEntries: number;
  readonly forms: Map<string, { categories: Uint32Array; readings: Map<number, number>; opens: boolean }>;
  readonly entries: Entry[];
  readonly ordinary: Set<string>;
}

type Reader = (row: TableRow, building: Building) => void;

/** Which table is read how; the order is the order of readings of a form that stands in several. */
const READERS: ReadonlyArray<readonly [string, Reader]> = [
  ['lexicon/words.tsv', readWord],
  ['lexicon/months.tsv', readCounted('month', 'month')],
  ['lexicon/number-words.tsv', readCounted('number', 'number')],
  ['lexicon/time-words.tsv', readCounted('time-word', 'time-word')],
  ['lexicon/reporting-verbs.tsv', readVerb],
  ['lexicon/source-heads.tsv', readHead],
  ['lexicon/event-nouns.tsv', readEventNoun],
  ['lexicon/boilerplate.tsv', readNamed('boilerplate', 'boilerplate', ['phrase'])],
  ['lexicon/capitals.tsv', readNamed('capital', 'capital', ['name', 'variants'])],
  ['lexicon/units.tsv', readUnit],
  ['lexicon/event-triggers.tsv', readTrigger],
  ['titles.tsv', readNamed('title', 'title', ['title', 'plural', 'feminine'])],
  ['outlets.tsv', readNamed('outlet', 'outlet', ['name', 'variants'])],
  ['demonyms.tsv', readNamed('demonym', 'demonym', ['masculine', 'feminine', 'plural', 'variants'])],
  ['given-names.tsv', readNamed('given-name', 'given-name', ['name'])],
  ['entities/persons.tsv', readNamed('person', 'person', ['name', 'variants', 'surname'])],
  ['entities/organizations.tsv', readNamed('organization', 'organization', ['name', 'variants'])],
  ['entities/groups.tsv', readNamed('group', 'group', ['name', 'variants'])],
  ['entities/places.tsv', readNamed('place', 'place', ['name', 'variants'])],
  ['lexicon/ordinary-stems.tsv', readOrdinary],
];

/** Tables up to this one are grammar; those behind it are names and may lose against it. */
const LAST_CORE_TABLE = 'titles.tsv';

/**
 * Compiles the tables of `data/` into the binary that `openLexicon` opens. Throws a TableError that names
 * file and line when a row breaks its table's rules. Tables that are not given are left out.
 */
export function compileLexicon(tables: TableTexts): Uint8Array {
  const building: Building = { coreEntries: 0, forms: new Map(), entries: [], ordinary: new Set() };
  for (const [name, read] of READERS) {
    const text = tables[name];
    if (text === undefined) continue;
    for (const row of readTable(`data/${name}`, text)) read(row, building);
    if (name === LAST_CORE_TABLE) building.coreEntries = building.entries.length;
  }
  return pack(building);
}

function addEntry(building: Building, entry: Entry): number {
  building.entries.push(entry);
  return building.entries.length - 1;
}

function addForm(building: Building, key: string, category: string, entry: number, bits: number): void {
  if (key === '') return;
  const number = categoryNumber(category);
  if (number < 0) throw new Error(`no such category: ${category}`);
  const form = formOf(building, key);
  form.categories[number >> 5] |= 1 << (number & 31);
  form.categories[TABLE_WORD] |= tableBit(building.entries[entry].table);
  if (!form.readings.has(entry)) form.readings.set(entry, bits);
  for (let space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
    formOf(building, key.slice(0, space)).opens = true;
  }
}

function formOf(building: Building, key: string) {
  let form = building.forms.get(key);
  if (form === undefined) {
    form = { categories: new Uint32Array(CATEGORY_WORDS), readings: new Map(), opens: false };
    building.forms.set(key, form);
  }
  return form;
}

function readWord(row: TableRow, building: Building): void {
  const { word, class: classes } = row.cells;
  const entry = addEntry(building, { table: 'word', id: word, cells: { class: classes } });
  for (const category of classes.split(' ')) {
    if (categoryNumber(category) < 0) {
      throw new TableError(`${row.file}:${row.line}: there is no class "${category}"; the header lists them`);
    }
    addForm(building, normalisedKey(word), category, entry, 0);
  }
}

const VERB_CLASSES = new Set(
  (
    'say continue inform announce assert talk deny deny-hedged allege believe expect estimate consider threat ' +
    'warn call ask commit hope express evaluate question describe accuse blame attribute data ruling relay ' +
    'relay-say doubt passive say0 consider0 believe0 evaluate0 describe0'
  ).split(' '),
);

function readOrdinary(row: TableRow, building: Building): void {
  building.ordinary.add(normalisedKey(row.cells.stem));
}

function readVerb(row: TableRow, building: Building): void {
  const { past, present, masdar, participle, class: verbClass, frames, force, stance, note } = row.cells;
  if (!VERB_CLASSES.has(verbClass)) {
    throw new TableError(`${row.file}:${row.line}: there is no class "${verbClass}"; the header lists them`);
  }
  const cells = { class: verbClass, frames, force, stance, note };
  const entry = addEntry(building, { table: 'verb', id: past, cells });
  if (!verbClass.endsWith('0')) {
    for (const { letters, form } of inflectVerb(normalisedKey(past), normalisedKey(present))) {
      addForm(building, letters, 'say', entry, form);
    }
  }
  if (participle !== '') {
    for (const { letters, form } of inflectParticiple(normalisedKey(participle))) {
      addForm(building, letters, 'participle', entry, form);
    }
  }
  // Behind the first noun stand plurals that no rule makes (مطالبة | مطالب).
  variants(masdar).forEach((noun, n) => {
    for (const { letters, form } of inflectNoun(normalisedKey(noun)))
      addForm(building, letters, 'masdar', entry, n === 0 ? form : form | Form.plural);
  });
}

const FEMININE_BIT = 1;
const PLURAL_BIT = 2;

function readHead(row: TableRow, building: Building): void {
  const { head, forms, type, gender } = row.cells;
  const entry = addEntry(building, { table: 'head', id: head, cells: { type, gender } });
  const feminine = gender === 'f' ? FEMININE_BIT : 0;
  const key = normalisedKey(head);
  addForm(building, key, 'head', entry, feminine);
  const stem = key.endsWith('ه') ? `${key.slice(0, -1)}ت` : key;
  for (const dual of ['ان', 'ين', 'ا']) {
    if (type === 'institution' || type.startsWith('anonymous'))
      addForm(building, `${stem}${dual}`, 'head', entry, feminine | PLURAL_BIT);
  }
  for (const form of variants(forms))
    addForm(building, normalisedKey(form), 'head', entry, feminine | PLURAL_BIT);
}

/** Bit of a trigger reading that is a noun, beside the verb forms. */
const NOUN_BIT = 64;
/** Bit of one that is written like a noun of its row. */
const EITHER_BIT = 128;

function readTrigger(row: TableRow, building: Building): void {
  const { verb, present, nouns, type, voice } = row.cells;
  const entry = addEntry(building, { table: 'trigger', id: verb, cells: { type, voice } });
  if (present !== '') {
    for (const { letters, form } of inflectVerb(normalisedKey(verb), normalisedKey(present))) {
      addForm(building, letters, 'trigger', entry, form);
    }
  } else if (!nouns.includes(verb)) addForm(building, normalisedKey(verb), 'trigger', entry, 0);
  for (const noun of variants(nouns)) {
    const key = normalisedKey(noun);
    const verbal = building.forms.get(key)?.readings.get(entry);
    addForm(building, key, 'trigger', entry, NOUN_BIT);
    // قتل is "killed" and "killing".
    if (verbal !== undefined) formOf(building, key).readings.set(entry, verbal | EITHER_BIT);
  }
}

function readEventNoun(row: TableRow, building: Building): void {
  const { noun } = row.cells;
  const entry = addEntry(building, { table: 'event-noun', id: noun, cells: {} });
  for (const { letters, form } of inflectNoun(normalisedKey(noun))) {
    // The plural of a verbal noun counts things (خدمات، زيارات).
    if ((form & PLURAL_BIT) === 0) addForm(building, letters, 'event-noun', entry, form);
  }
  // The alif of the accusative: أظهرت البيانات هبوطا.
  const key = normalisedKey(noun);
  if (!key.endsWith('ه') && key.length >= 3) addForm(building, `${key}ا`, 'event-noun', entry, 0);
}

/** Marks of the columns that hold other forms of a name: the surname alone, feminine and plural of a title. */
const COLUMN_BITS: Readonly<Record<string, number>> = { surname: 1, feminine: 1, plural: 2 };

/** Names that are ordinary words too: they count only behind a head noun or in marks. */
const GUARDED: Readonly<Record<string, string>> = {
  outlet: 'outlet-guarded',
  person: 'name-guarded',
  organization: 'name-guarded',
  group: 'name-guarded',
  place: 'place-guarded',
};

/** A reader for a table of names: `columns` hold spellings (with `|`), the other cells stay on the entry. */
function readNamed(table: TableName, category: string, columns: readonly string[]): Reader {
  return (row, building) => {
    const [first] = Object.values(row.cells);
    const cells: Record<string, string> = {};
    for (const [column, cell] of Object.entries(row.cells)) {
      // The other spellings live on as forms; the row keeps its first name and its facts.
      if (cell !== '' && cell !== '-' && !(columns.includes(column) && column !== columns[0]))
        cells[column] = cell;
    }
    const entry = addEntry(building, { table, id: first, cells });
    const guard = cells.guard === undefined ? undefined : GUARDED[category];
    for (const column of columns) {
      for (const spelling of variants(row.cells[column] ?? '')) {
        // A given name that is an ordinary word too (صالح، أمل) counts only in company.
        if (cells.note === 'word' && table === 'given-name')
          addForm(building, normalisedKey(spelling), 'given-name-word', entry, 0);
        addForm(building, normalisedKey(spelling), guard ?? category, entry, COLUMN_BITS[column] ?? 0);
      }
    }
  };
}

const WEAK_BIT = 8;

/** A reader for words with their dual and plural written out: numbers, time words, months. */
function readCounted(table: TableName, category: string): Reader {
  return (row, building) => {
    const { weak = '', variants: others = '', dual = '', plural = '', ...cells } = row.cells;
    const [word] = Object.values(row.cells);
    const entry = addEntry(building, { table, id: word, cells });
    const add = (cell: string, bits: number): void => {
      for (const form of variants(cell)) addForm(building, normalisedKey(form), category, entry, bits);
    };
    add(weak, WEAK_BIT);
    add(word, 0);
    add(others, 0);
    add(dual, Form.dual);
    add(plural, Form.plural);
  };
}

/** A counted noun: its accusative (شخصا) and its dual (هجومان، هجومين) are made here. */
function readUnit(row: TableRow, building: Building): void {
  const { word, unit, class: kind, whom, plural, variants: others } = row.cells;
  const noun = kind !== 'cue' && kind !== 'scope';
  const table = noun ? 'unit' : kind === 'cue' ? 'count-cue' : 'count-scope';
  const category = noun ? 'unit' : 'count-cue';
  const entry = addEntry(building, { table, id: word, cells: { unit, kind, whom } });
  const add = (form: string, bits: number): void => {
    addForm(building, normalisedKey(form), category, entry, bits);
  };
  add(word, 0);
  for (const form of variants(plural)) {
    add(form, Form.plural);
    if (noun && !/(ات|ين|ون|ى|ا|ة)$/.test(form)) add(`${form}ا`, Form.plural);
  }
  for (const form of variants(others)) {
    add(form, /(تان|تين|يان|يين)$/.test(form) ? Form.dual : /(ين|ون)$/.test(form) ? Form.plural : 0);
  }
  if (!noun || word.includes(' ')) return;
  const feminine = word.endsWith('ة');
  const stem = feminine ? `${word.slice(0, -1)}ت` : word;
  if (!feminine) add(`${word}ا`, 0);
  add(`${stem}ان`, Form.dual);
  add(`${stem}ين`, Form.dual);
}

/** The stems as a set of their hashes; two stems of one hash are one. */
function packOrdinary(stems: ReadonlySet<string>): Uint32Array {
  let capacity = 16;
  while (capacity < stems.size * 2) capacity *= 2;
  const slots = new Uint32Array(capacity);
  for (const stem of stems) {
    const hash = hashSpelling(stem);
    let slot = hash & (capacity - 1);
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & (capacity - 1);
    slots[slot] = hash;
  }
  return slots;
}

function pack(building: Building): Uint8Array {
  const keys = [...building.forms.keys()].sort();
  const formCount = keys.length;
  let capacity = 16;
  while (capacity < formCount * 2) capacity *= 2;
  const slots = new Int32Array(capacity * 2);
  const filter = new Uint32Array(FILTER_BITS / 32);
  const keyFrom = new Int32Array(formCount + 1);
  const letters = new Uint16Array(keys.reduce((sum, key) => sum + key.length, 0));
  const categories = new Uint32Array(formCount * CATEGORY_WORDS);
  const flags = new Uint8Array(formCount);
  const readingFrom = new Int32Array(formCount + 1);
  const readings: number[] = [];
  let at = 0;
  keys.forEach((key, f) => {
    const form = building.forms.get(key)!;
    keyFrom[f] = at;
    for (let i = 0; i < key.length; i++) letters[at++] = key.charCodeAt(i);
    categories.set(form.categories, f * CATEGORY_WORDS);
    const core = [...form.readings.keys()].some((entry) => entry < building.coreEntries);
    flags[f] =
      (form.opens ? FormFlag.opens : 0) |
      (form.readings.size > 0 ? FormFlag.readable : 0) |
      (core ? FormFlag.core : 0);
    readingFrom[f] = readings.length / 2;
    for (const [entry, bits] of [...form.readings].sort((a, b) => a[0] - b[0])) readings.push(entry, bits);
    const hash = hashLetters(letters, keyFrom[f], at);
    const bit = hash & (FILTER_BITS - 1);
    filter[bit >>> 5] |= 1 << (bit & 31);
    let slot = hash & (capacity - 1);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = f + 1;
  });
  keyFrom[formCount] = at;
  readingFrom[formCount] = readings.length / 2;
  const has = (form: number, category: number): boolean =>
    ((categories[form * CATEGORY_WORDS + (category >> 5)] >>> (category & 31)) & 1) === 1;
  const members: number[] = [];
  const memberFrom = [0];
  for (const category of INDEXED) {
    for (let form = 0; form < formCount; form++) if (has(form, category)) members.push(form);
    memberFrom.push(members.length);
  }
  const encoder = new TextEncoder();
  const encoded = building.entries.map((entry) => encoder.encode(JSON.stringify(entry)));
  const entryFrom = new Int32Array(encoded.length + 1);
  encoded.forEach((bytes, i) => {
    entryFrom[i + 1] = entryFrom[i] + bytes.length;
  });
  const entryBytes = new Uint8Array(entryFrom[encoded.length]);
  encoded.forEach((bytes, i) => {
    entryBytes.set(bytes, entryFrom[i]);
  });
  return packLexicon({
    formCount,
    coreEntries: building.coreEntries,
    slots,
    filter,
    keyFrom,
    keys: letters,
    categories,
    flags,
    readingFrom,
    readings: Int32Array.from(readings),
    entryFrom,
    entryBytes,
    members: Int32Array.from(members),
    memberFrom: Int32Array.from(memberFrom),
    ordinary: packOrdinary(building.ordinary),
  });
}
