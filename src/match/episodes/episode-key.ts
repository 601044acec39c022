import type { ClaimItem } from '../claims/claim-item.ts';
import { hashId } from '../hash.ts';
import { termsOf } from '../language/terms.ts';

/** Days without a report after which the next one is of another episode. */
export const EPISODE_GAP = 4;

/** What a claim's episode is told by. */
export interface EpisodeSubject {
  /** A rare word of the claim and its report's opening, or two families when there is none. */
  readonly key: string;
  readonly title: string;
}

/**
 * The subject of the happening a claim speaks of: the rarest word that both the claim and the opening of its report
 * hold, else the one its report is about. Null for claims of nothing that happened.
 */
export function episodeSubject(item: ClaimItem): EpisodeSubject | null {
  const own = new Set(item.units.map(([id]) => id));
  const { frames } = item.facets;
  const about = item.context;
  const known = item.contextNames.length > 0 || item.namedPlaces.length > 0;
  const places = known ? item.namedPlaces : item.facets.sites;
  const rare = about.filter(([id, weight]) => !id.startsWith('~') && weight >= RARE).map(([id]) => id);
  // Where the analysis knows names, only a name is a subject; else any rare word of the opening.
  const named = known ? item.contextNames : rare;
  const shared = named.find((id) => own.has(id));
  if (shared !== undefined) return subjectOf(item, shared);
  // A claim that names another place than its report's opening speaks of another happening.
  if (places.length > 0 && frames.length > 0) return subjectOf(item, places[0]);
  if (frames.length > 0 && named.length > 0) return subjectOf(item, named[0]);
  const frame = about.find(([id]) => FRAMES_OF_EPISODES.has(id) && (own.has(id) || frames.length > 0));
  if (frame === undefined) return null;
  const country = about.find(([id]) => id.startsWith('~') && !FRAMES_OF_EPISODES.has(id) && own.has(id));
  if (country === undefined) return null;
  return { key: `${frame[0]} ${country[0]}`, title: `${frame[0].slice(1)} ${country[0].slice(1)}` };
}

/** A subject with its title as the report writes it. */
function subjectOf(item: ClaimItem, id: string): EpisodeSubject {
  const place = item.context.findIndex(([unit]) => unit === id);
  if (place >= 0) return { key: id, title: item.contextWords[place] ?? id };
  const term = termsOf(item.content).find((candidate) => candidate.stem.endsWith(id));
  return { key: id, title: term === undefined ? id : item.content.slice(term.start, term.end) };
}

/** Rarity from which a word tells one happening from another. */
const RARE = 2.8;

const FRAMES_OF_EPISODES = new Set([
  '~strike',
  '~missile',
  '~intercept',
  '~kill',
  '~assassinate',
  '~leave',
  '~hide',
  '~fear',
  '~chemical',
  '~explode',
  '~clash',
  '~arrest',
  '~release',
  '~agreement',
  '~sanction',
  '~election',
  '~recount',
  '~protest',
  '~resign',
  '~poison',
  '~expel',
]);

/** The id of the episode of a subject on a day (days since 1970). Every day of an episode gives an id of it. */
export function episodeId(key: string, day: number): string {
  return `${hashId(`episode\n${key}`).slice(0, 12)}-${day}`;
}

/** The subject's hash and the day of an episode's id; null when it is not one. */
export function readEpisodeId(id: string): { readonly subject: string; readonly day: number } | null {
  const match = /^([0-9a-f]{12})-(-?\d{1,7})$/.exec(id);
  return match === null ? null : { subject: match[1], day: Number(match[2]) };
}

/** The hash by which a subject is looked up. */
export function subjectHash(key: string): string {
  return hashId(`episode\n${key}`).slice(0, 12);
}

/**
 * Runs of days without a gap of more than `EPISODE_GAP` days, each as first and last day. The same for any order of
 * `days`.
 */
export function runsOf(days: Iterable<number>): readonly (readonly [number, number])[] {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const day of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && day - last[1] <= EPISODE_GAP) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
