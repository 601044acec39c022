import type { PatternCase } from '../../model/index.ts';
import type { ToldClaim } from '../claims/claim-item.ts';
import { isShared } from '../claims/source-key.ts';
import { episodeId, runsOf } from './episode-key.ts';
import type { PatternGroup } from './one-pattern.ts';

/** Groups of one case that are looked at. */
const GROUPS_OF_CASE = 12;

/** The groups of one case: a subject in one run of days. */
export interface CaseGroups {
  readonly episode: string;
  /** First day of reports (ISO 8601); null: unknown. */
  readonly when: string | null;
  readonly groups: readonly string[];
}

/** The cases that groups of a pattern are: those of a subject within a few days of each other are one. */
export function casesOf(groups: readonly PatternGroup[]): readonly CaseGroups[] {
  const bySubject = new Map<string, PatternGroup[]>();
  for (const group of groups) {
    if (group.subject === null) continue;
    const list = bySubject.get(group.subject);
    if (list === undefined) bySubject.set(group.subject, [group]);
    else list.push(group);
  }
  const out: CaseGroups[] = [];
  const add = (episode: string, when: string | null, own: readonly PatternGroup[]): void => {
    if (own.length > 0)
      out.push({ episode, when, groups: own.slice(0, GROUPS_OF_CASE).map((group) => group.groupId) });
  };
  for (const [subject, list] of [...bySubject].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const dated = list.filter((group) => group.dayFrom !== null);
    for (const [from, to] of runsOf(dated.flatMap((group) => [group.dayFrom!, group.dayTo!]))) {
      const inside = dated.filter((group) => group.dayFrom! >= from && group.dayTo! <= to);
      add(episodeId(subject, from), isoDay(from), inside);
    }
    const undated = list.filter((group) => group.dayFrom === null);
    add(undated[0]?.groupId ?? '', null, undated);
  }
  return out;
}

/** The cases in order of time, each with how it was sourced and what reports followed; a report that speaks of two subjects is one case. */
export function caseList(
  cases: readonly CaseGroups[],
  claimsOf: (group: string) => readonly ToldClaim[],
): readonly PatternCase[] {
  const all = cases.flatMap((one) => {
    const items = one.groups.flatMap(claimsOf).sort(byMoment);
    return items.length === 0 ? [] : [caseFrom(one, items)];
  });
  return sameArticleOnce(all).sort((a, b) => {
    const [x, y] = [a.when ?? '9', b.when ?? '9'];
    return x < y ? -1 : x > y ? 1 : a.episode < b.episode ? -1 : 1;
  });
}

function sameArticleOnce(cases: readonly PatternCase[]): PatternCase[] {
  const out: PatternCase[] = [];
  const sorted = [...cases].sort(
    (a, b) => b.reports.length - a.reports.length || (a.episode < b.episode ? -1 : 1),
  );
  for (const one of sorted) {
    const reports = new Set(one.reports);
    if (!out.some((other) => other.when === one.when && other.reports.some((report) => reports.has(report))))
      out.push(one);
  }
  return out;
}

function caseFrom({ episode, when }: CaseGroups, items: readonly ToldClaim[]): PatternCase {
  const sourcing = items.map(({ chain: [first] }) => (isShared(first.key) ? first.name : first.type));
  return {
    episode,
    when,
    claim: items[0].id,
    article: items[0].article,
    sourcing: [...new Set(sourcing)],
    reports: [...new Set(items.map((item) => item.article))],
  };
}

/** A day from 1970 as ISO 8601. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Claims by publication; unknown times last. */
export function byMoment(a: ToldClaim, b: ToldClaim): number {
  const [x, y] = [a.earliest ?? '9', b.earliest ?? '9'];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
