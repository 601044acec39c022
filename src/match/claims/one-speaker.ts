import { normalisedKey } from '../../arabic/index.ts';
import type { ClaimItem, ItemSource } from './claim-item.ts';
import { isShared } from './source-key.ts';
import { isVagueName } from './vague-name.ts';

/** Words behind which a name speaks of another than who bears it: سفير روسيا لدى الأمم المتحدة. */
const OTHER_THAN_NAMED = new Set(
  'لدي في الي من عن علي امام بعد قبل خلال حول ضد ان الذي التي الذين مع بين'.split(' '),
);

/** Words that do not tell one bearer from another: forms of address, and what a body speaks through. */
const LIGHT = new Set(
  'معالي سعاده صاحب سمو فخامه جلاله دكتور د سيد سيده شيخ استاذ مهندس بن ابن باسم متحدث متحدثه ناطق ناطقه رسمي رسميه بيان بيانات تقرير و ال'.split(
    ' ',
  ),
);

/** The words of a name by which it is compared, up to where it begins to speak of others. */
function wordsOf(name: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const raw of normalisedKey(name).split(' ')) {
    if (out.size > 0 && OTHER_THAN_NAMED.has(raw)) break;
    const word = raw
      .replace(/^(?:وال|بال|لل|ال)(?=.{2})/, '')
      .replace(/^ل(?=وزار|جيش|حكوم|خارجي|داخلي|رءاس)/, '');
    if (word.length > 1 && !LIGHT.has(word)) out.add(word);
  }
  return out;
}

/**
 * Whether two names in reports on one claim are one speaker's: one name holds the other (عباس، الرئيس الفلسطيني محمود عباس; وزارة
 * الداخلية، وزارة الداخلية البحرينية), or is that of who speaks for it (المتحدث باسم الجيش الإسرائيلي), or both end with one person's name. For claims that are the
 * same or of one happening; between any two reports it would say too much. Unnamed sources are nobody's equal.
 */
export function isOneSpeaker(a: ItemSource, b: ItemSource): boolean {
  if (a.key === null || b.key === null) return false;
  if (a.key === b.key) return isShared(a.key) || a.name === b.name;
  const [x, y] = [wordsOf(a.as ?? a.name), wordsOf(b.as ?? b.name)];
  const [less, more, lesser] = x.size <= y.size ? [x, y, a] : [y, x, b];
  // «وكالة أنباء» and «تقرير» are parts of too many names.
  if ((lesser.type === 'outlet' || lesser.type === 'document') && isVagueName(lesser.name)) return false;
  return less.size > 0 && ([...less].every((word) => more.has(word)) || endAlike(x, y));
}

/** Whether two names end with the same two words that name somebody: ranks and offices before them differ. */
function endAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [x, y] = [[...a].slice(-2), [...b].slice(-2)];
  return x.length === 2 && x[0] === y[0] && x[1] === y[1] && !x.some((word) => isVagueName(word));
}

/**
 * Which first speakers of claims on one thing are one: key to the key that stands for all of its speaker. The fullest names
 * stand first, so that «الوزير» goes with one minister and does not join two. A state named as such (موسكو، الحكومة
 * السورية) is whichever of its officials or bodies is named fullest. The same for any order.
 */
export function oneSpeakerOf(
  items: readonly Pick<ClaimItem, 'chain' | 'speakerOf'>[],
): ReadonlyMap<string, string> {
  const unique = new Map<string, Speaker>();
  for (const { chain, speakerOf } of items) {
    const source = chain[0];
    if (source.key === null) continue;
    const known = unique.get(source.key);
    if (known !== undefined && !fuller(source, known.source)) continue;
    unique.set(source.key, { source, countries: speakerOf, words: wordsOf(source.as ?? source.name) });
  }
  const fullest = [...unique.values()].sort(
    (a, b) => b.words.size - a.words.size || (a.source.key! < b.source.key! ? -1 : 1),
  );
  const out = new Map<string, string>();
  const heads: Speaker[] = [];
  for (const speaker of fullest) {
    const head = heads.find(
      (other) => isOneSpeaker(speaker.source, other.source) || isStateOf(speaker, other),
    );
    if (head === undefined) heads.push(speaker);
    out.set(speaker.source.key!, (head ?? speaker).source.key!);
  }
  return out;
}

/** Of two ways to name one source the one that says more; of equally long ones the lesser, so that order makes no difference. */
function fuller(a: ItemSource, b: ItemSource): boolean {
  const [x, y] = [a.as ?? a.name, b.as ?? b.name];
  return x.length > y.length || (x.length === y.length && x < y);
}

interface Speaker {
  readonly source: ItemSource;
  readonly countries: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** Words of a name that is only a state's. */
const GOVERNMENT = new Set(['حكومه', 'سلطات', 'مملكه', 'جمهوريه', 'دوله', 'نظام']);

/** Whether a name is that of the state an official or a body belongs to. */
function isStateOf(state: Speaker, other: Speaker): boolean {
  if (state.countries.length !== 1 || other.countries.length !== 1) return false;
  if (state.countries[0] !== other.countries[0]) return false;
  if (other.source.type !== 'official' && other.source.type !== 'institution') return false;
  return [...state.words].filter((word) => !GOVERNMENT.has(word)).length === 1;
}
