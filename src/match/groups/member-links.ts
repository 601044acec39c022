import type { ClaimLink } from '../../model/index.ts';
import type { Carrier } from '../chain/carriers.ts';
import { states } from '../chain/origins.ts';
import type { Transmission } from '../chain/transmission.ts';
import type { ClaimItem } from '../claims/claim-item.ts';

/**
 * How the claims of one group stand to the first of each origin: a claim from the same origin repeats it; a claim from
 * another origin that states the same corroborates it. Comment, belief and presupposition corroborate nothing,
 * and an unnamed source neither corroborates nor is corroborated by another unnamed one: they may be one person.
 */
export function memberLinks(carriers: readonly Carrier[], transmission: Transmission): readonly ClaimLink[] {
  const out: ClaimLink[] = [];
  const firsts = new Map<string, ClaimItem>();
  for (const { item, copyOf, credited, order } of carriers) {
    const origin = transmission.originOf.get(item.id);
    if (origin === undefined) continue;
    const same = firsts.get(origin);
    if (same !== undefined && same.article !== item.article) {
      out.push({
        kind: 'repeats',
        from: item.id,
        to: (copyOf ?? same).id,
        aim: null,
        aspect: null,
        rule: copyOf === null ? 'links/same-origin' : 'links/same-words',
        reasons: [reasonOf(same, copyOf, credited, order)],
        by: null,
      });
    }
    if (same === undefined) {
      for (const [other, first] of firsts) {
        if (first.article === item.article || !corroborates(item, first, origin, other)) continue;
        out.push({
          kind: 'corroborates',
          from: item.id,
          to: first.id,
          aim: null,
          aspect: null,
          rule: 'links/other-origin',
          reasons: [`${item.chain[0].name} غير ${first.chain[0].name}، وكلاهما يقرر الخبر`],
          by: null,
        });
      }
      firsts.set(origin, item);
    }
  }
  return out;
}

function corroborates(item: ClaimItem, first: ClaimItem, origin: string, other: string): boolean {
  if (!states(item) || !states(first)) return false;
  if (item.stance === 'hedged' || first.stance === 'hedged' || item.distance) return false;
  return !(origin.startsWith('unnamed:') && other.startsWith('unnamed:'));
}

function reasonOf(
  first: ClaimItem,
  copyOf: ClaimItem | null,
  credited: boolean,
  order: Carrier['order'],
): string {
  if (copyOf === null) return `المصدر الأول نفسه: ${first.chain[0].name}`;
  const where = copyOf.outlet ?? 'تقرير آخر';
  if (order === 'unknown' || order === 'same') return `الكلمات نفسها في ${where}، ولا يُعرف أيهما سبق`;
  return credited ? `الكلمات نفسها، منسوبة إلى ${where}` : `الكلمات نفسها سبقت في ${where} ولم يُر نسب إليه`;
}
