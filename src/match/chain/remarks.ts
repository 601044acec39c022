import { normalisedKey } from '../../arabic/index.ts';
import type { ChainRemark } from '../../model/index.ts';
import type { ClaimItem } from '../claims/claim-item.ts';
import { likeness } from '../claims/compare-claims.ts';
import { sameWords } from '../claims/same-words.ts';
import { isUnnamed } from '../claims/source-key.ts';
import { momentRange } from '../copies/moment.ts';
import type { Carrier } from './carriers.ts';

const CLOSED = /(?:اجتماع|جلس|لقاء)\S* (?:\S+ )?(?:مغلق|مغلقه|سري|سريه)|خلف الابواب|بعيدا عن الاعلام/;

/**
 * What deserves a second look in the chains of a group, in neutral words. `archived` holds the normalised names of
 * outlets that the archive has reports of: of others nothing can be said.
 */
export function chainRemarks(
  carriers: readonly Carrier[],
  archived: ReadonlySet<string> = new Set(),
): readonly ChainRemark[] {
  const out: ChainRemark[] = [];
  const carrying = new Set(
    carriers.map(({ item }) => (item.outlet === null ? '' : normalisedKey(item.outlet))),
  );
  const credit = new Map<string, Set<string>>();
  for (const { item } of carriers) {
    if (item.outlet === null) continue;
    const own = normalisedKey(item.outlet);
    for (const source of item.chain) {
      if (source.type !== 'outlet') continue;
      const name = normalisedKey(source.name);
      if (name !== own) credit.set(own, (credit.get(own) ?? new Set()).add(name));
    }
  }
  for (const { item, copyOf, credited, order } of carriers) {
    const [speaker, ...relays] = item.chain;
    const add = (rule: ChainRemark['rule'], reason: string): void => {
      out.push({ rule, claim: item.id, reason });
    };
    if (isUnnamed(speaker.type) || speaker.key === null)
      add('chain/anonymous-origin', `مصدر غير مسمّى: ${speaker.name}`);
    if (relays.length === 0 && speaker.type !== 'outlet' && CLOSED.test(normalisedKey(item.content))) {
      add('chain/no-relay-for-closed-meeting', 'كلام في لقاء مغلق ولم يُسمَّ ناقله');
    }
    if (
      speaker.type === 'outlet' &&
      relays.length === 0 &&
      item.outlet !== null &&
      normalisedKey(speaker.name) !== normalisedKey(item.outlet)
    ) {
      add('chain/relay-without-origin', `سُمّي الناقل (${speaker.name}) ولم يُسمَّ المصدر الأول`);
    }
    if (copyOf !== null && !credited && order !== 'unknown' && order !== 'same') {
      add(
        'chain/same-words-earlier',
        `الكلمات نفسها سبقت في ${copyOf.outlet ?? 'تقرير آخر'} ولم يُر نسب إليه`,
      );
    }
    const twin = copyOf === null ? foreignTwin(item, carriers) : null;
    if (twin !== null) {
      add(
        'chain/possible-foreign-original',
        `قد يكون له ولما في ${twin.outlet ?? 'تقرير آخر'} أصل أجنبي واحد: المعنى والوقت متقاربان والكلمات مختلفة`,
      );
    }
    for (const source of item.chain) {
      if (source.type !== 'outlet' || item.outlet === null) continue;
      const name = normalisedKey(source.name);
      const own = normalisedKey(item.outlet);
      if (name === own) continue;
      if (credit.get(name)?.has(own) && own < name)
        add('chain/circular-credit', `${item.outlet} و${source.name} ينسب كل منهما إلى الآخر`);
      if (archived.has(name) && !carrying.has(name))
        add('chain/credited-outlet-does-not-carry', `${source.name} لا يحمل الخبر في هذا الأرشيف`);
    }
  }
  return out;
}

/** Countries whose speakers' words come to Arabic reports by translation. */
const FOREIGN = new Set(
  '~united-states ~russia ~israel ~iran ~france ~britain ~turkey ~china ~germany ~europe ~united-nations'.split(
    ' ',
  ),
);

/** Hours between two reports of one foreign original. */
const FOREIGN_HOURS = 36;

/**
 * An earlier claim of another outlet that says the same of the same foreign speaker in other words soon before: both
 * may have translated one report. Null when there is none, or when both name where they have it from.
 */
function foreignTwin(item: ClaimItem, carriers: readonly Carrier[]): ClaimItem | null {
  if (!item.speakerOf.some((country) => FOREIGN.has(country)) || item.units.length < 6) return null;
  const time = momentRange(item.earliest);
  if (time === null) return null;
  for (const { item: before } of carriers) {
    if (before.id === item.id) return null;
    if (before.outlet === item.outlet || before.article === item.article) continue;
    const earlier = momentRange(before.earliest);
    if (earlier === null || time[0] - earlier[0] > FOREIGN_HOURS * 3_600_000) continue;
    if (!before.speakerOf.some((country) => item.speakerOf.includes(country))) continue;
    if (relaysOf(item).some((relay) => relaysOf(before).includes(relay))) continue;
    if (likeness(item, before).score >= 0.7 && sameWords(item, before) < 0.35) return before;
  }
  return null;
}

function relaysOf(item: ClaimItem): readonly string[] {
  return item.chain.slice(1).flatMap((source) => (source.key === null ? [] : [source.key]));
}
