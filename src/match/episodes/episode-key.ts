import { hashId } from '../hash.ts';

/** Days without a report after which the next one is of another episode. */
export const EPISODE_GAP = 4;

/** The id of the episode of a subject, given as its hash, on a day (days since 1970). Every day of an episode gives an id of it. */
export function episodeId(subject: string, day: number): string {
  return `${subject}-${day}`;
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
