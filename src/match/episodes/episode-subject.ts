import type { ClaimItem, ItemUnit } from '../claims/claim-item.ts';
import { termsOf } from '../language/terms.ts';

/** What an episode is told by. */
export interface EpisodeSubject {
  /** A word as matching compares it, or two families where there is none. */
  readonly key: string;
  /** The word as the report writes it. */
  readonly title: string;
}

/** Rarity from which a word tells one happening from another, and from which it helps to. */
const TELLING = 2.8;
const HELPING = 2.4;

/**
 * What a report is about, its subject first: the names of its opening, places before others, then the rarest words it comes
 * back to. A report of none of these is told by a happening and a country; one of neither is about nothing.
 */
export function reportAbout(
  item: Pick<ClaimItem, 'context' | 'contextWords' | 'contextNames'>,
): readonly EpisodeSubject[] {
  const { context, contextWords, contextNames } = item;
  const told = (id: string): EpisodeSubject => ({
    key: id,
    title: contextWords[context.findIndex(([unit]) => unit === id)] ?? id,
  });
  const words = context.filter(([id, weight]) => !id.startsWith('~') && weight >= HELPING);
  const first = contextNames[0] ?? words.find(([, weight]) => weight >= TELLING)?.[0];
  if (first === undefined) {
    const families = familySubject(context);
    return families === null ? [] : [families, ...words.map(([id]) => told(id))];
  }
  return [...new Set([first, ...contextNames, ...words.map(([id]) => id)])].map(told);
}

/**
 * The subject of the happening a claim speaks of: that of its report, or the place it names itself when its report is about
 * other places; then it speaks of another happening. Null when neither is about anything.
 */
export function episodeSubject(item: ClaimItem): EpisodeSubject | null {
  const about = reportAbout(item);
  const known = item.contextNames.length > 0 || item.namedPlaces.length > 0;
  const places = known ? item.namedPlaces : item.facets.targets;
  const elsewhere =
    item.facets.frames.length > 0 &&
    places.length > 0 &&
    !places.some((id) => item.context.some(([unit]) => unit === id));
  if (!elsewhere) return about[0] ?? null;
  const term = termsOf(item.content).find((candidate) => candidate.stem.endsWith(places[0]));
  return {
    key: places[0],
    title: term === undefined ? places[0] : item.content.slice(term.start, term.end),
  };
}

function familySubject(context: readonly ItemUnit[]): EpisodeSubject | null {
  const frame = context.find(([id]) => HAPPENINGS.has(id))?.[0];
  const other = context.find(([id]) => id.startsWith('~') && !HAPPENINGS.has(id))?.[0];
  if (frame === undefined || other === undefined) return null;
  return { key: `${frame} ${other}`, title: `${frame.slice(1)} ${other.slice(1)}` };
}

/** Families that say that something happened. */
const HAPPENINGS = new Set(
  'strike missile intercept kill assassinate leave hide fear chemical explode clash arrest release agreement sanction election recount protest resign poison expel'
    .split(' ')
    .map((family) => `~${family}`),
);
