import { normalisedKey } from '../arabic/index.ts';
import type { ClaimItem } from '../match/index.ts';
import type { ClaimGroup, GroupFlag } from '../model/index.ts';
import type { NewGroupRow } from '../store/match-groups.ts';
import { facetTerm, groupPrefix } from './archive-terms.ts';
import { writeSigns } from './group-signs.ts';

/** How much each flag makes a group contended: what others say of it weighs more than what it says by itself. */
const CONTENTION: Readonly<Partial<Record<GroupFlag, number>>> = {
  denied: 4,
  contradicted: 3,
  'figure-differs': 3,
  corrected: 2,
  'anonymous-only': 2,
  'same-words-uncredited': 1,
  drift: 1,
};

/** What a list sorts a group by and finds it by. */
export function lookUpOf(
  summary: ClaimGroup,
  items: readonly ClaimItem[],
  outletKeys: readonly string[],
): Pick<NewGroupRow, 'articleId' | 'contention' | 'signs' | 'places' | 'claims' | 'facets'> {
  const { flags, carriers } = summary;
  const origins = (Object.keys(summary.origins) as (keyof ClaimGroup['origins'])[]).filter(
    (kind) => summary.origins[kind] > 0,
  );
  const places = summary.places.map(({ name }) => name);
  const facets = [
    ...flags.map((flag) => facetTerm(groupPrefix.flag, flag)),
    ...origins.map((kind) => facetTerm(groupPrefix.origin, kind)),
    ...outletKeys.map((key) => facetTerm(groupPrefix.outlet, key)),
    ...places.map((name) => facetTerm(groupPrefix.place, normalisedKey(name))),
  ];
  const weight = flags.reduce((sum, flag) => sum + (CONTENTION[flag] ?? 0), 0);
  return {
    articleId: summary.article,
    contention: weight * 1000 + Math.min(carriers, 999),
    signs: writeSigns([...flags, ...origins]),
    places,
    claims: items.map(({ id }) => id),
    facets,
  };
}
