import { normalisedKey } from '../../arabic/index.ts';
import type { ItemSource } from './claim-item.ts';
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
 * الداخلية، وزارة الداخلية البحرينية), or is that of who speaks for it (المتحدث باسم الجيش الإسرائيلي). For claims that are the
 * same or of one happening; between any two reports it would say too much. Unnamed sources are nobody's equal.
 */
export function isOneSpeaker(a: ItemSource, b: ItemSource): boolean {
  if (a.key === null || b.key === null) return false;
  if (a.key === b.key) return isShared(a.key) || a.name === b.name;
  const [x, y] = [wordsOf(a.name), wordsOf(b.name)];
  const [less, more, lesser] = x.size <= y.size ? [x, y, a] : [y, x, b];
  // «وكالة أنباء» and «تقرير» are parts of too many names.
  if ((lesser.type === 'outlet' || lesser.type === 'document') && isVagueName(lesser.name)) return false;
  return less.size > 0 && [...less].every((word) => more.has(word));
}

/**
 * Which of the named sources of claims on one thing are one: key to the key that stands for all of its speaker. The
 * fullest names stand first, so that «الوزير» goes with one minister and does not join two. The same for any order.
 */
export function oneSpeakerOf(sources: readonly ItemSource[]): ReadonlyMap<string, string> {
  const unique = new Map<string, ItemSource>();
  for (const source of sources) {
    if (source.key === null) continue;
    const known = unique.get(source.key);
    if (known === undefined || source.name < known.name) unique.set(source.key, source);
  }
  const fullest = [...unique.values()]
    .map((source) => ({ source, size: wordsOf(source.name).size }))
    .sort((a, b) => b.size - a.size || (a.source.key! < b.source.key! ? -1 : 1));
  const out = new Map<string, string>();
  const heads: ItemSource[] = [];
  for (const { source } of fullest) {
    const head = heads.find((other) => isOneSpeaker(source, other));
    if (head === undefined) heads.push(source);
    out.set(source.key!, (head ?? source).key!);
  }
  return out;
}
