import { conceptOf } from '../language/concepts.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { type Term, termsOf } from '../language/terms.ts';
import { spelledNumber } from './spelled-number.ts';

/** A count of people as a claim's content gives it. */
export interface Count {
  readonly what: string;
  readonly whom: string | null;
  readonly scope: 'incident' | 'cumulative';
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly words: string;
  /** The words say that the number went up to this. */
  readonly risen: boolean;
}

/** What happened to the counted, by family of words. */
const WHAT: ReadonlyMap<string, string> = new Map([
  ['~kill', 'killed'],
  ['~injure', 'injured'],
  ['~arrest', 'arrested'],
  ['~assassinate', 'killed'],
  ['~release', 'released'],
]);

const WHOM: ReadonlyMap<string, string> = new Map([
  ['~civilian', 'civilian'],
  ['~child', 'child'],
  ['~soldier', 'combatant'],
  ['~army', 'combatant'],
  ['~militia', 'combatant'],
]);

/** Words that are counted as people without saying more. */
const PEOPLE = new Set([
  'شخص',
  'قتيل',
  'جريح',
  'فرد',
  'افراد',
  'ضحي',
  'انسان',
  'مصاب',
  'شهيد',
  'ضباط',
  'مسعف',
  'صحفي',
  'صحافي',
  'عامل',
  'طالب',
  'متظاهر',
  'فلسطيني',
]);

const VAGUE: ReadonlyMap<string, readonly [number, number | null]> = new Map([
  ['عشرات', [20, 99]],
  ['العشرات', [20, 99]],
  ['مءات', [200, 999]],
  ['المءات', [200, 999]],
  ['الاف', [2000, 9999]],
  ['الالاف', [2000, 9999]],
  ['عدد', [2, null]],
  ['عددا', [2, null]],
  ['العديد', [2, null]],
]);

const AT_LEAST = new Set(['الاقل', 'اكثر', 'يزيد', 'تجاوز', 'يتجاوز', 'فوق', 'اقله']);
const AT_MOST = new Set(['الاكثر', 'اقصي', 'اقل', 'يقل', 'دون']);
const ABOUT = new Set(['نحو', 'حوالي', 'قرابه', 'زهاء', 'تقريبا', 'قراب']);

/** Words between a number and what became of the counted. */
const REACH = 6;

/** Words that may stand behind a number that counts people whom the text named before. */
const BARE_AFTER = new Set(
  'علي من في بينهم منهم بينها منها اخرين اخرون اخر اخرين كانوا قتلوا قتلي لقوا سقطوا جراء بعد اثناء خلال واصيب واصابه وجرح'.split(
    ' ',
  ),
);

/** Words before a number that make it a year, a time or a name. */
const NOT_A_COUNT = new Set('منذ عام سنه العام الساعه اف رقم الماده القرار عمر يناهز'.split(' '));

const RISING = /^[وف]?(?:ارتفع|ارتفعت|ارتفاع|يرتفع|لترتفع|ليرتفع|وصل|وصلت|بلغ|بلغت|زاد|زادت)$/;

/** The counts of people in a claim's content, in text order; each number once. Linear. */
export function readCounts(
  content: string,
  lexicon: MatchLexicon,
  terms: readonly Term[] = termsOf(content),
): readonly Count[] {
  const families = terms.map((term) =>
    term.kind === 'word' ? (conceptOf(lexicon.concepts, term.word, term.stem)?.id ?? null) : null,
  );
  const out: Count[] = [];
  const cumulative = terms.some((term, i) => term.word === 'منذ' && families.slice(i).length > 0);
  for (let i = 0; i < terms.length; i++) {
    const number = numberAt(terms, i);
    if (number === null) continue;
    const { value, min, max, next } = number;
    const what = whatOf(terms, families, i, next);
    if (what !== null) {
      const modified = modifier(terms, i, next, value);
      out.push({
        what,
        whom: whomOf(terms, families, i, next),
        scope: cumulative ? 'cumulative' : 'incident',
        value,
        min: modified?.[0] ?? min,
        max: modified?.[1] ?? max,
        words: content.slice(terms[i].start, terms[next - 1].end),
        risen: [i - 1, i - 2, i - 3].some((j) => j >= 0 && RISING.test(terms[j].word)),
      });
    }
    i = next - 1;
  }
  return out;
}

function numberAt(
  terms: readonly Term[],
  i: number,
): { value: number | null; min: number | null; max: number | null; next: number } | null {
  const { word, kind } = terms[i];
  if (kind === 'number') {
    const value = Number(word);
    if (!Number.isInteger(value) || value < 0 || value > 10_000_000) return null;
    return { value, min: null, max: null, next: i + 1 };
  }
  const vague = VAGUE.get(word.replace(/^[وفبلك](?=ال|ع|م|ا)/, '')) ?? VAGUE.get(word);
  if (vague !== undefined) return { value: null, min: vague[0], max: vague[1], next: i + 1 };
  const spelled = spelledNumber(terms, i);
  return spelled === null ? null : { value: spelled.value, min: null, max: null, next: spelled.next };
}

function whatOf(
  terms: readonly Term[],
  families: readonly (string | null)[],
  from: number,
  next: number,
): string | null {
  if (from > 0 && NOT_A_COUNT.has(terms[from - 1].word)) return null;
  if (next < terms.length) {
    const family = families[next];
    const own = family === null ? undefined : WHAT.get(family);
    if (own !== undefined) return own;
    if (!countsPeople(terms[next], family)) return null;
  }
  for (let k = 1; k <= REACH; k++) {
    for (const j of [from - k, next - 1 + k]) {
      if (j < 0 || j >= terms.length) continue;
      const family = families[j];
      const what = family === null ? undefined : WHAT.get(family);
      if (what !== undefined) return what;
      if (j < from && terms[j].kind === 'number') break;
    }
  }
  return null;
}

/** Whether the word behind a number says people, or leaves open what is counted. */
function countsPeople(term: Term, family: string | null): boolean {
  if (family !== null)
    return WHOM.has(family) || isCountry(family) || family === '~leader' || family === '~minister';
  return PEOPLE.has(term.stem) || term.light || BARE_AFTER.has(term.word);
}

function whomOf(
  terms: readonly Term[],
  families: readonly (string | null)[],
  from: number,
  next: number,
): string | null {
  let nationality: string | null = null;
  let kind: string | null = null;
  for (let j = next; j < Math.min(terms.length, next + 3); j++) {
    const { stem } = terms[j];
    if (terms[j].kind === 'number' || /^(?:في|علي|جراء|خلال|بين|من)$/.test(terms[j].word)) break;
    const family = families[j];
    if (family !== null && WHOM.has(family)) kind ??= WHOM.get(family)!;
    else if (family !== null && isCountry(family)) nationality ??= family;
    else if (!PEOPLE.has(stem) && family === null && j === next) continue;
  }
  // «عدد القتلى الإيرانيين ارتفع إلى 7»: whose dead they are stands with the dead.
  if (nationality === null && kind === null) {
    for (let j = Math.max(0, from - REACH); j < from; j++) {
      const family = families[j];
      if (family === null || !isCountry(family) || j === 0 || families[j - 1] === null) continue;
      if (WHAT.has(families[j - 1]!) && terms[j].word.startsWith('ال')) nationality = family;
    }
  }
  return nationality ?? kind;
}

const COUNTRIES = new Set(
  '~united-states ~russia ~israel ~syria ~iran ~iraq ~france ~britain ~turkey ~saudi ~yemen ~houthi ~egypt ~lebanon ~jordan ~qatar ~emirates ~kuwait ~bahrain ~palestine ~china ~germany ~libya ~sudan ~tunisia ~algeria ~morocco'.split(
    ' ',
  ),
);

function isCountry(family: string): boolean {
  return COUNTRIES.has(family);
}

function modifier(
  terms: readonly Term[],
  from: number,
  next: number,
  value: number | null,
): readonly [number | null, number | null] | null {
  if (value === null) return null;
  const near = [from - 2, from - 1, next, next + 1, next + 2].filter((j) => j >= 0 && j < terms.length);
  for (const j of near) {
    const word = terms[j].word.replace(/^[وفبلك]/, '');
    if (AT_LEAST.has(terms[j].word) || AT_LEAST.has(word)) return [value, null];
    if (j < from && AT_MOST.has(terms[j].word)) return [null, value];
    if (ABOUT.has(terms[j].word) || ABOUT.has(word)) return [Math.floor(value * 0.9), Math.ceil(value * 1.1)];
  }
  return null;
}
