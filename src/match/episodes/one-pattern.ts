/** A group as patterns see it. */
export interface PatternGroup {
  readonly groupId: string;
  readonly subject: string | null;
  readonly dayFrom: number | null;
  readonly dayTo: number | null;
  readonly patterns: readonly string[];
}

/** Share of the smaller one's happenings from which two ways to say a pattern are one, and the fewest they share. */
const ONE_PATTERN = 0.6;
const SHARED_LEAST = 3;

/** A way to say it that is so much more common is another pattern. */
const MUCH_MORE = 3;

/** Whether two ways to say a pattern are one: most of the happenings of the rarer one are the other's too. */
export function isOnePattern(own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...other].filter((happening) => own.has(happening)).length;
  return (
    shared >= SHARED_LEAST &&
    shared >= ONE_PATTERN * Math.min(other.size, own.size) &&
    other.size <= MUCH_MORE * own.size
  );
}

/** The happenings that groups are of, coarsely: a subject in a week. */
export function happeningsOf(groups: readonly PatternGroup[]): ReadonlySet<string> {
  return new Set(groups.flatMap((group) => (group.subject === null ? [] : [happeningOf(group)])));
}

/** The happening of a group. */
export function happeningOf(group: PatternGroup): string {
  return `${group.subject} ${group.dayFrom === null ? '' : Math.floor(group.dayFrom / 7)}`;
}

/** What all ways to say a pattern speak of: happenings and roles. */
export function sharedFamilies(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.flatMap((key) => key.split(/[+|]/)))].sort();
}
