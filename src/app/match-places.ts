import { normalisedKey } from '../arabic/index.ts';
import type { GroupPlace } from '../model/index.ts';
import type { PlaceInClaim } from '../store/match-places.ts';
import { knownPlace } from './place-table.ts';

/** Places a line names; a claim that names more is about none of them. */
const mostPlaces = 4;

/** How coarse a place is: towns say more of where something happened than the country around them. */
const COARSE: Readonly<Record<string, number>> = { region: 1, sea: 1, country: 2 };

/**
 * The places that the claims of a group name, the finest first, of equally fine ones that of most reports. A place
 * in several spellings is one.
 */
export function groupPlaces(named: readonly PlaceInClaim[]): readonly GroupPlace[] {
  const places = new Map<string, { place: GroupPlace; coarse: number; articles: Set<string> }>();
  for (const { article, name, ref, start, end } of named) {
    const known = knownPlace(ref, name);
    const key = known?.id ?? normalisedKey(name);
    const entry = places.get(key) ?? {
      place: { name: known?.name ?? name, article, span: { start, end } },
      coarse: COARSE[known?.type ?? ''] ?? 0,
      articles: new Set(),
    };
    entry.articles.add(article);
    places.set(key, entry);
  }
  return [...places.values()]
    .sort((a, b) => a.coarse - b.coarse || b.articles.size - a.articles.size)
    .slice(0, mostPlaces)
    .map(({ place }) => place);
}
