import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { readTable, variants } from '../src/arabic/tsv.ts';

const PLACES = 'data/entities/places.tsv';
const DEMONYMS = 'data/demonyms.tsv';
const places = readTable(PLACES, readFileSync(PLACES, 'utf8'));
const demonyms = readTable(DEMONYMS, readFileSync(DEMONYMS, 'utf8'));
const byId = new Map(places.map((row) => [row.cells.id, row]));

/** Arabic words, with the Persian and Kurdish letters پ چ ژ ڤ ک گ ی, joined by single spaces. */
const WORDS =
  /^[\u0621-\u064A\u067E\u0686\u0698\u06A4\u06A9\u06AF\u06CC0-9]+( [\u0621-\u064A\u067E\u0686\u0698\u06A4\u06A9\u06AF\u06CC0-9]+)*$/u;

const TYPES = (
  'country capital governorate city town district camp border_crossing airport airbase port strait sea river dam ' +
  'mountain island region site'
).split(' ');

/** ISO 3166-1: alpha-2 with the numeric code that world-atlas uses as id. Kosovo has none and goes by its name. */
const NUMERIC: ReadonlyMap<string, string> = new Map(
  (
    'AD020 AE784 AF004 AG028 AL008 AM051 AO024 AR032 AT040 AU036 AZ031 BA070 BB052 BD050 BE056 BF854 BG100 BH048 ' +
    'BI108 BJ204 BM060 BN096 BO068 BR076 BS044 BT064 BW072 BY112 BZ084 CA124 CD180 CF140 CG178 CH756 CI384 CL152 ' +
    'CM120 CN156 CO170 CR188 CU192 CV132 CY196 CZ203 DE276 DJ262 DK208 DM212 DO214 DZ012 EC218 EE233 EG818 EH732 ' +
    'ER232 ES724 ET231 FI246 FJ242 FK238 FM583 FR250 GA266 GB826 GD308 GE268 GH288 GI292 GL304 GM270 GN324 GQ226 ' +
    'GR300 GT320 GW624 GY328 HK344 HN340 HR191 HT332 HU348 ID360 IE372 IL376 IN356 IQ368 IR364 IS352 IT380 JM388 ' +
    'JO400 JP392 KE404 KG417 KH116 KI296 KM174 KN659 KP408 KR410 KW414 KY136 KZ398 LA418 LB422 LC662 LI438 LK144 ' +
    'LR430 LS426 LT440 LU442 LV428 LY434 MA504 MC492 MD498 ME499 MG450 MH584 MK807 ML466 MM104 MN496 MO446 MR478 ' +
    'MT470 MU480 MV462 MW454 MX484 MY458 MZ508 NA516 NC540 NE562 NG566 NI558 NL528 NO578 NP524 NR520 NZ554 OM512 ' +
    'PA591 PE604 PG598 PH608 PK586 PL616 PS275 PT620 PW585 PY600 QA634 RO642 RS688 RU643 RW646 SA682 SB090 SC690 ' +
    'SD729 SE752 SG702 SI705 SK703 SL694 SM674 SN686 SO706 SR740 SS728 ST678 SV222 SY760 SZ748 TD148 TG768 TH764 ' +
    'TJ762 TL626 TM795 TN788 TO776 TR792 TT780 TV798 TW158 TZ834 UA804 UG800 US840 UY858 UZ860 VA336 VC670 VE862 ' +
    'VG092 VN704 VU548 WS882 YE887 ZA710 ZM894 ZW716'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(2)] as const),
);
const CODES: ReadonlySet<string> = new Set([...NUMERIC.keys(), 'XK']);

/** How many first-level divisions each country has; every one of them must stand in the table. */
const GOVERNORATES: Readonly<Record<string, number>> = {
  SY: 14, // محافظات
  IQ: 19, // with Halabja, a governorate since 2025
  JO: 12,
  LB: 9, // with Keserwan-Jbeil, made by law in 2017
  PS: 16, // 11 in the West Bank, 5 in Gaza
  YE: 22, // with the capital district and Socotra
  SA: 13, // مناطق
  AE: 7, // إمارات
  KW: 6,
  QA: 8, // بلديات
  BH: 4,
  OM: 11,
  EG: 27,
  LY: 22, // شعبيات
  SD: 18, // ولايات
  TN: 24,
  DZ: 58, // ولايات since 2019
  MA: 12, // جهات; two of them lie in Western Sahara
  MR: 15, // ولايات, three of them in Nouakchott
  SO: 18, // gobol; the federal member states are regions in the table
  DJ: 6,
  KM: 3, // islands
  IR: 31,
  TR: 81,
  IL: 6,
  US: 50,
  AF: 34,
};

/**
 * Places that the map draws inside another shape than their code's. Natural Earth, the source of world-atlas, draws
 * who holds a territory; the table files it under the code that the UN lists it by. Neither takes a side.
 * Golan, Gaza, the West Bank, Jerusalem and Kashmir need no entry: the map agrees with the codes, or the table gives
 * no code.
 */
const OTHER_SHAPES: readonly { readonly shape: string; readonly reason: string; readonly ids: string }[] = [
  {
    shape: 'Somaliland',
    reason: 'declared itself independent of Somalia in 1991, filed under SO',
    ids: 'somaliland awdal borama zeila woqooyi-galbeed hargeisa berbera togdheer burao sool las-anod sanaag erigavo',
  },
  {
    shape: 'Morocco',
    reason: 'the map gives Western Sahara the east of the berm only, filed under EH',
    ids: 'western-sahara mahbes',
  },
  {
    shape: 'Russia',
    reason: 'held by Russia since 2014, filed under UA',
    ids: 'crimea sevastopol simferopol',
  },
  { shape: 'N. Cyprus', reason: 'held by Turkey since 1974, filed under CY', ids: 'northern-cyprus' },
  { shape: 'Egypt', reason: 'the map lacks the island; Egypt ceded it in 2017 and is nearer', ids: 'tiran' },
];

/** Small islands that the map leaves out, farther than 10 km from the coast it draws. */
const MISSING_ISLANDS: ReadonlySet<string> = new Set(
  ['das', 'imrali', 'kastellorizo', 'sanafir', 'snake-island'].map((slug) => `place/${slug}`),
);

const otherShapes: ReadonlyMap<string, string> = new Map(
  OTHER_SHAPES.flatMap(({ shape, ids }) => ids.split(' ').map((slug) => [`place/${slug}`, shape] as const)),
);

interface Shape {
  readonly rings: readonly (readonly (readonly number[])[])[];
}

/** Shapes by ISO numeric id, or by English name for those without one (Kosovo, Somaliland, N. Cyprus…). */
function loadShapes(): ReadonlyMap<string, Shape> {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const shapes = new Map<string, Shape>();
  for (const country of feature(atlas, atlas.objects.countries).features) {
    const { geometry } = country;
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    const shape = { rings: polygons.flat() };
    shapes.set(country.properties.name, shape);
    // Australia's id stands twice, the other is a reef.
    if (country.id !== undefined && !shapes.has(String(country.id))) shapes.set(String(country.id), shape);
  }
  return shapes;
}

const KM_PER_DEGREE = 111.195;

/**
 * Kilometres from a point to a shape, 0 inside. Inside is even-odd in the plane of longitude and latitude, in which
 * the edges of Natural Earth are straight; the distance is to the nearest point of any edge, in a plane laid on the
 * globe at the point, which is exact to a metre at the 10 km that count here.
 */
function distanceTo(shape: Shape, lon: number, lat: number): number {
  const east = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  let inside = false;
  let least = Number.POSITIVE_INFINITY;
  for (const ring of shape.rings) {
    for (let i = 1; i < ring.length; i++) {
      const [lon1, lat1] = ring[i - 1];
      const [lon2, lat2] = ring[i];
      if (lat1 > lat !== lat2 > lat && lon < lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1)) {
        inside = !inside;
      }
      const x = (lon1 - lon) * east;
      const y = (lat1 - lat) * KM_PER_DEGREE;
      const dx = (lon2 - lon1) * east;
      const dy = (lat2 - lat1) * KM_PER_DEGREE;
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length));
      least = Math.min(least, Math.hypot(x + along * dx, y + along * dy));
    }
  }
  return inside ? 0 : least;
}

/** The spellings that normalisation makes one: hamza carriers, final ya, taa marbuta, vowel marks, tatweel. */
function fold(name: string): string {
  return name
    .replace(/[\u064B-\u0652\u0670\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه');
}

const at = (row: (typeof places)[number]) =>
  `${row.file}:${row.line} ${row.cells.id} ${row.cells.name ?? row.cells.masculine}`;

describe('data/entities/places.tsv', () => {
  it('has at least 1,500 places', () => {
    expect(places.length).toBeGreaterThanOrEqual(1500);
  });

  it('has well-formed cells', () => {
    for (const row of places) {
      const { id, name, type, country, guard } = row.cells;
      expect(id, at(row)).toMatch(/^place\/[a-z0-9]+(-[a-z0-9]+)*$/u);
      expect(TYPES, at(row)).toContain(type);
      expect(['', 'head', 'prep'], at(row)).toContain(guard);
      if (country !== '-') expect(CODES.has(country), at(row)).toBe(true);
      for (const spelling of [name, ...variants(row.cells.variants)]) {
        expect(spelling, at(row)).toMatch(WORDS);
      }
    }
  });

  it('lists no spelling twice in a row, not even after normalisation', () => {
    for (const row of places) {
      const spellings = [row.cells.name, ...variants(row.cells.variants)].map(fold);
      expect(new Set(spellings).size, at(row)).toBe(spellings.length);
    }
  });

  it('leaves each spelling unguarded for one place at most', () => {
    const owners = new Map<string, string>();
    for (const row of places) {
      if (row.cells.guard !== '') continue;
      for (const spelling of [row.cells.name, ...variants(row.cells.variants)].map(fold)) {
        const owner = owners.get(spelling);
        if (owner !== undefined) expect.fail(`${at(row)}: "${spelling}" is unguarded in ${owner} too`);
        owners.set(spelling, row.cells.id);
      }
    }
  });

  it('has parents that exist, in the same country, without cycles', () => {
    for (const row of places) {
      if (row.cells.type === 'country') expect(row.cells.parent, at(row)).toBe('-');
      const seen = new Set<string>();
      let id = row.cells.id;
      while (id !== '-') {
        expect(seen.has(id), `${at(row)}: its parents run in a circle`).toBe(false);
        seen.add(id);
        const here = byId.get(id);
        if (here === undefined) expect.fail(`${at(row)}: there is no ${id}`);
        const { country } = here.cells;
        if (row.cells.country !== '-') expect([row.cells.country, '-'], at(row)).toContain(country);
        id = here.cells.parent;
      }
    }
  });

  it('has coordinates in range and no finer than two decimals', () => {
    for (const row of places) {
      const { lat, lon } = row.cells;
      expect(lat, at(row)).toMatch(/^-?\d{1,2}(\.\d{1,2})?$/u);
      expect(lon, at(row)).toMatch(/^-?\d{1,3}(\.\d{1,2})?$/u);
      expect(Math.abs(Number(lat)), at(row)).toBeLessThanOrEqual(90);
      expect(Math.abs(Number(lon)), at(row)).toBeLessThanOrEqual(180);
    }
  });

  it('has every country once, each with a capital', () => {
    const countries = places.filter((row) => row.cells.type === 'country').map((row) => row.cells.country);
    expect(new Set(countries).size).toBe(countries.length);
    // 193 members of the United Nations, Palestine, the Vatican, Kosovo, Taiwan and Western Sahara.
    expect(countries.length).toBe(198);
    const capitals = new Set(
      places.filter((row) => row.cells.type === 'capital').map((row) => row.cells.country),
    );
    // City states are their own capitals; the capitals of Israel, Palestine and Western Sahara are in dispute.
    const without = ['EH', 'IL', 'MC', 'PS', 'SG', 'SM', 'VA'];
    expect(countries.filter((code) => !capitals.has(code)).sort()).toEqual(without);
  });

  it.each(Object.entries(GOVERNORATES))('has all governorates of %s: %i', (code, expected) => {
    const found = places.filter((row) => row.cells.country === code && row.cells.type === 'governorate');
    expect(found.length).toBe(expected);
  });

  it('puts every place inside its country, within 10 km at coasts and borders', () => {
    const shapes = loadShapes();
    const wrong: string[] = [];
    for (const row of places) {
      const { id, country, lat, lon } = row.cells;
      if (country === '-' || MISSING_ISLANDS.has(id)) continue;
      const shape = shapes.get(otherShapes.get(id) ?? NUMERIC.get(country) ?? 'Kosovo');
      const distance = shape === undefined ? Number.NaN : distanceTo(shape, Number(lon), Number(lat));
      if (!(distance <= 10)) wrong.push(`${at(row)}: ${Math.round(distance)} km outside ${country}`);
    }
    expect(wrong).toEqual([]);
  });

  it('needs every exception it makes', () => {
    const shapes = loadShapes();
    for (const id of [...otherShapes.keys(), ...MISSING_ISLANDS]) {
      const row = byId.get(id);
      if (row === undefined) expect.fail(`${id} is no longer in the table`);
      const shape = shapes.get(NUMERIC.get(row.cells.country) ?? 'Kosovo');
      const { lat, lon } = row.cells;
      expect(shape && distanceTo(shape, Number(lon), Number(lat)), at(row)).toBeGreaterThan(10);
    }
  });
});

describe('data/demonyms.tsv', () => {
  it('has at least 200 rows, each with a place of the table and well-formed forms', () => {
    expect(demonyms.length).toBeGreaterThanOrEqual(200);
    for (const row of demonyms) {
      const { id, masculine, feminine, plural } = row.cells;
      expect(byId.has(id), at(row)).toBe(true);
      expect(masculine, at(row)).toMatch(/ي$/u);
      expect(feminine, at(row)).toMatch(/ية$/u);
      for (const form of [masculine, feminine, ...variants(plural), ...variants(row.cells.variants)]) {
        expect(form, at(row)).toMatch(WORDS);
      }
    }
  });

  it('gives each form to one place only', () => {
    const owners = new Map<string, string>();
    for (const row of demonyms) {
      const { id, masculine, feminine, plural } = row.cells;
      const forms = [masculine, feminine, ...variants(plural), ...variants(row.cells.variants)].map(fold);
      for (const form of forms) {
        const owner = owners.get(form);
        if (owner !== undefined) expect.fail(`${at(row)}: "${form}" stands in ${owner} already`);
        owners.set(form, id);
      }
    }
  });

  it('has every Arab country and neighbour but those whose adjective is another word', () => {
    const codes = 'SY IQ JO LB PS YE SA AE KW QA BH OM EG LY SD TN DZ MA MR SO DJ IL IR TR'.split(' ');
    const found = new Set(demonyms.map((row) => row.cells.id));
    for (const country of places.filter((row) => row.cells.type === 'country')) {
      if (codes.includes(country.cells.country)) expect(found.has(country.cells.id), at(country)).toBe(true);
    }
  });
});
