import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalisedKey, readTable, type TableRow, variants } from '../src/arabic/index.ts';

const read = (path: string): readonly TableRow[] =>
  readTable(`data/${path}`, readFileSync(`data/${path}`, 'utf8'));

const givenNames = read('given-names.tsv');
const persons = read('entities/persons.tsv');
const organizations = read('entities/organizations.tsv');
const groups = read('entities/groups.tsv');
const outlets = read('outlets.tsv');
const titles = read('titles.tsv');
/** ISO codes of the countries in the table of places, and Hong Kong, which has a code but is no country there. */
const countries = new Set([
  'HK',
  ...read('entities/places.tsv')
    .filter(({ cells }) => cells.type === 'country')
    .map(({ cells }) => cells.country),
]);

/** Tables whose rows have an id: what the id begins with, which columns hold spellings, the words of `type`. */
const ENTITIES = [
  {
    name: 'persons',
    rows: persons,
    prefix: 'person',
    spellings: ['name', 'variants', 'surname'],
    types: null,
  },
  {
    name: 'organizations',
    rows: organizations,
    prefix: 'organization',
    spellings: ['name', 'variants'],
    types:
      'ministry parliament court army police intelligence government agency bank party alliance international ngo ' +
      'monitor think_tank pollster company university club federation religious',
  },
  {
    name: 'groups',
    rows: groups,
    prefix: 'group',
    spellings: ['name', 'variants'],
    types: 'armed_group umbrella unit movement',
  },
  {
    name: 'outlets',
    rows: outlets,
    prefix: 'outlet',
    spellings: ['name', 'variants'],
    types: 'agency channel newspaper site radio magazine network platform',
  },
] as const;

const at = (row: TableRow, what: string): string => `${row.file}:${row.line}: ${what}`;
const ARABIC_WORD = /^[\u0621-\u064a\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc]+$/u;
const OWNER_KINDS = new Set(['', 'state', 'party', 'private', 'public', 'armed_group']);
const PERSON_NAME = /^[\u0621-\u064b\u0651\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc .-]+$/u;

/** Spellings of a table that two rows claim without a guard, so that a reader could not tell them apart. */
function claimedTwice(rows: readonly TableRow[], columns: readonly string[]): readonly string[] {
  const owner = new Map<string, TableRow>();
  const twice: string[] = [];
  for (const row of rows.filter(({ cells }) => (cells.guard ?? '') === '')) {
    for (const spelling of columns.flatMap((column) => variants(row.cells[column] ?? ''))) {
      const key = normalisedKey(spelling);
      const before = owner.get(key);
      if (before !== undefined && before !== row)
        twice.push(at(row, `"${spelling}" stands at line ${before.line} too`));
      owner.set(key, row);
    }
  }
  return twice;
}

/** Cells with spaces at their ends, doubled spaces or invisible marks. */
function untidyCells(file: string): readonly string[] {
  const cells = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) =>
      line.startsWith('#') ? [] : line.split('\t').map((cell) => ({ cell, line: i + 1 })),
    );
  return cells
    .filter(
      ({ cell }) =>
        cell !== cell.trim() ||
        /\s{2}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00a0]|\s\||\|\s|\|\||^\||\|$/u.test(cell),
    )
    .map(({ cell, line }) => `${file}:${line}: "${cell}"`);
}

describe.each(ENTITIES)('$name', ({ rows, prefix, spellings, types }) => {
  it('have an id of their own in small Latin letters, and a name', () => {
    const shape = new RegExp(`^${prefix}/[a-z0-9]+(?:-[a-z0-9]+)*$`);
    expect(rows.filter(({ cells }) => !shape.test(cells.id)).map((row) => at(row, row.cells.id))).toEqual([]);
    expect(rows.filter(({ cells }) => cells.name === '').map((row) => at(row, row.cells.id))).toEqual([]);
    expect(new Set(rows.map(({ cells }) => cells.id)).size).toBe(rows.length);
  });

  it('use the words of their columns', () => {
    const known = types === null ? null : new Set(types.split(' '));
    const wrong = rows.filter(
      ({ cells }) =>
        (known !== null && !known.has(cells.type)) ||
        (cells.country !== '' && !countries.has(cells.country)) ||
        !(cells.guard === '' || cells.guard === 'head'),
    );
    expect(
      wrong.map((row) => at(row, `${row.cells.type ?? ''} ${row.cells.country} ${row.cells.guard}`)),
    ).toEqual([]);
  });

  it('claim every unguarded spelling once', () => {
    expect(claimedTwice(rows, spellings)).toEqual([]);
  });
});

describe('the tables of names', () => {
  it.each([
    'given-names.tsv',
    'entities/persons.tsv',
    'entities/organizations.tsv',
    'entities/groups.tsv',
    'outlets.tsv',
    'titles.tsv',
  ])('%s has no stray spaces and no invisible marks', (path) => {
    expect(untidyCells(`data/${path}`)).toEqual([]);
  });

  it('are large enough for news', () => {
    expect(givenNames.length).toBeGreaterThanOrEqual(1000);
    expect(persons.length).toBeGreaterThanOrEqual(800);
    expect(persons.length + organizations.length + groups.length).toBeGreaterThanOrEqual(1500);
    expect(outlets.length).toBeGreaterThanOrEqual(400);
  });
});

describe('given names', () => {
  it('are single Arabic words of a known kind, each once', () => {
    const kinds = new Set(['male', 'female', 'unisex', 'particle']);
    const wrong = givenNames.filter(
      ({ cells }) =>
        !ARABIC_WORD.test(cells.name) ||
        !kinds.has(cells.kind) ||
        !(cells.note === '' || cells.note === 'word'),
    );
    expect(wrong.map((row) => at(row, row.cells.name))).toEqual([]);
    expect(new Set(givenNames.map(({ cells }) => normalisedKey(cells.name))).size).toBe(givenNames.length);
  });

  it('leave out the words that news uses most', () => {
    const frequent =
      'في من إلى أن إن عن مع هذا بعد قبل يوم عام قال ذكر بين حتى منذ نحو كان جاء دون أمام باسم سوى عند كل غير'.split(
        ' ',
      );
    const keys = new Set(givenNames.map(({ cells }) => normalisedKey(cells.name)));
    expect(frequent.filter((word) => keys.has(normalisedKey(word)))).toEqual([]);
  });
});

describe('persons', () => {
  it('list no spelling twice that is read as the same', () => {
    const repeated = persons.filter(({ cells }) => {
      const keys = ['name', 'variants', 'surname']
        .flatMap((column) => variants(cells[column]))
        .map(normalisedKey);
      return new Set(keys).size < keys.length;
    });
    expect(repeated.map((row) => at(row, row.cells.id))).toEqual([]);
  });

  it('are written in Arabic letters', () => {
    const wrong = persons.filter(({ cells }) =>
      ['name', 'variants', 'surname'].some((column) =>
        variants(cells[column]).some((name) => !PERSON_NAME.test(name)),
      ),
    );
    expect(wrong.map((row) => at(row, `${row.cells.name} ${row.cells.variants}`))).toEqual([]);
  });

  it('say in Latin letters what the person is', () => {
    const wrong = persons.filter(({ cells }) => !/^(?:[\p{Script=Latin}0-9 ,'.()-]*)$/u.test(cells.role));
    expect(wrong.map((row) => at(row, row.cells.role))).toEqual([]);
    expect(persons.filter(({ cells }) => cells.role === '').length).toBeLessThan(persons.length / 20);
  });

  it.each([
    ['ترمب', 'person/donald-trump'],
    ['نتانياهو', 'person/benjamin-netanyahu'],
    ['قآني', 'person/esmail-qaani'],
    ['عبدالفتاح السيسي', 'person/abdel-fattah-el-sisi'],
    ['أبي محمد الجولاني', 'person/ahmed-al-sharaa'],
    ['سيرجي لافروف', 'person/sergey-lavrov'],
  ])('%s is %s', (spelling, id) => {
    const key = normalisedKey(spelling);
    const found = persons.filter(({ cells }) =>
      ['name', 'variants', 'surname'].some((column) =>
        variants(cells[column]).map(normalisedKey).includes(key),
      ),
    );
    expect(found.map(({ cells }) => cells.id)).toEqual([id]);
  });

  it('have no short form that is an ordinary word or the name of several', () => {
    const short = new Set(persons.flatMap(({ cells }) => variants(cells.surname)).map(normalisedKey));
    const ordinary = [
      'السوداني',
      'بري',
      'رئيسي',
      'الضيف',
      'المعلم',
      'الحريري',
      'عون',
      'بارزاني',
      'الدوري',
      'الهجري',
    ];
    expect(ordinary.filter((word) => short.has(normalisedKey(word)))).toEqual([]);
  });
});

describe('outlets', () => {
  it('say what kind of owner they have in the words of the header', () => {
    const wrong = outlets.filter(({ cells }) => !OWNER_KINDS.has(cells.ownerKind));
    expect(wrong.map((row) => at(row, row.cells.ownerKind))).toEqual([]);
  });
});

describe('titles', () => {
  it('have a known kind and stand once', () => {
    const kinds = new Set(
      'office rank commander spokesperson religious royal profession honorific lay'.split(' '),
    );
    const wrong = titles.filter(({ cells }) => !kinds.has(cells.kind));
    expect(wrong.map((row) => at(row, `${row.cells.title} ${row.cells.kind}`))).toEqual([]);
    expect(new Set(titles.map(({ cells }) => normalisedKey(cells.title))).size).toBe(titles.length);
  });
});
