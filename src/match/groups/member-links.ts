import { normalisedKey } from '../../arabic/index.ts';
import type { ClaimLink } from '../../model/index.ts';
import type { Carrier } from '../chain/carriers.ts';
import { states } from '../chain/origins.ts';
import { isInterested, type OutletTable } from '../chain/outlet-facts.ts';
import type { Transmission } from '../chain/transmission.ts';
import type { ClaimItem } from '../claims/claim-item.ts';
import { likeness } from '../claims/compare-claims.ts';
import { isShared } from '../claims/source-key.ts';

/**
 * How the claims of one group stand to the first of each origin: a claim from the same origin repeats it; a claim from
 * another origin that states the same corroborates it. Comment, belief and presupposition corroborate nothing;
 * an unnamed source neither corroborates nor is corroborated by another unnamed one: they may be one person; what came by
 * one relay is that relay twice; and the medium of a state is that state.
 */
export function memberLinks(
  carriers: readonly Carrier[],
  transmission: Transmission,
  outlets: OutletTable,
): readonly ClaimLink[] {
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
      for (const first of firsts.values()) {
        if (first.article === item.article || !corroborates(item, first, outlets)) continue;
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

/** Likeness from which another origin states the same, and not only something on the same. */
const STATES_THE_SAME = 0.5;

function corroborates(item: ClaimItem, first: ClaimItem, outlets: OutletTable): boolean {
  if (!states(item) || !states(first)) return false;
  if (item.stance === 'hedged' || first.stance === 'hedged' || item.distance) return false;
  if (isUnnamed(item) && isUnnamed(first)) return false;
  return (
    !shareRelay(item, first) &&
    !areOneState(item, first, outlets) &&
    likeness(item, first).score >= STATES_THE_SAME
  );
}

function isUnnamed({ chain }: ClaimItem): boolean {
  return chain[0].key === null;
}

/** Whether both came by one relay: then it is that relay twice, whoever its sources are. */
function shareRelay(a: ClaimItem, b: ClaimItem): boolean {
  return a.chain.some(({ key }) => isShared(key) && b.chain.some((other) => other.key === key));
}

/** Whether one is the medium of a state whose official or medium the other is: it relays its government. */
function areOneState(a: ClaimItem, b: ClaimItem, outlets: OutletTable): boolean {
  if (!a.speakerOf.some((country) => b.speakerOf.includes(country))) return false;
  return [a, b].some(({ chain: [{ key, type, name }] }) => {
    if (type !== 'outlet' || key === null) return false;
    return (
      isInterested(key, outlets) ||
      isInterested(normalisedKey(name), outlets) ||
      STATE_MEDIUM.test(normalisedKey(name))
    );
  });
}

const STATE_MEDIUM = /رسمي|حكومي/;

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
