import { byMoment, figureTable, readEpisodeId } from '../match/index.ts';
import type { ClaimGroup, Episode, FigureTable } from '../model/index.ts';
import type { Database } from '../store/database.ts';
import {
  countGroupsOfReports,
  groupsOfReports,
  matchedScope,
  readMembers,
  recentSubjects,
} from '../store/match-groups.ts';
import { placesOfReports } from '../store/match-reports.ts';
import type { Scope } from './match-claims.ts';
import { gatherEpisode } from './match-episode-reports.ts';
import { toldOfMember } from './match-groups.ts';
import { patternsOf } from './match-patterns.ts';

/** An episode on one line. */
export interface EpisodeLine {
  readonly id: string;
  readonly title: string;
  readonly places: readonly string[];
  /** First and last day of reports, ISO 8601. */
  readonly from: string | null;
  readonly to: string | null;
  readonly groups: number;
}

/** Everything about one episode. */
export interface EpisodePage {
  readonly line: Episode;
  /** Claim groups it has in all. */
  readonly groupsInAll: number;
  /** The most carried ones of them. */
  readonly claims: readonly ClaimGroup[];
  /** Who said what when, in order of time. */
  readonly timeline: readonly {
    readonly at: string | null;
    readonly group: string;
    readonly claim: string;
    readonly article: string;
    readonly outlet: string | null;
    readonly speaker: string;
    readonly speakerType: string;
    readonly stance: string;
    readonly words: string;
  }[];
  readonly figures: FigureTable;
  /** Patterns this episode is a case of, with the number of cases. */
  readonly patterns: readonly { readonly id: string; readonly title: string; readonly cases: number }[];
  readonly scope: Scope;
}

/** Groups of an episode that are shown, and claims of each of their forms. */
const MOST_GROUPS = 200;
const MEMBERS_OF_FORM = 12;

/** Subjects that are looked at for one episode of a list: several are told by the same reports. */
const SUBJECTS_OF_LINE = 4;

/** Episodes that reports spoke of lately, latest first; `before` is the last day of the page before. */
export async function listEpisodes(
  database: Database,
  options: { readonly limit?: number; readonly before?: string | null } = {},
): Promise<{ readonly items: readonly EpisodeLine[]; readonly next: string | null }> {
  const limit = options.limit ?? 20;
  const before = options.before == null ? null : Math.floor(Date.parse(options.before) / 86_400_000);
  return database.withRetry(async () => {
    const subjects = await recentSubjects(database.writers, limit * SUBJECTS_OF_LINE, before);
    const items = new Map<string, EpisodeLine>();
    const told = new Set<string>();
    for (const { subject, day } of subjects) {
      if (items.size > limit) break;
      if (told.has(subject)) continue;
      const found = await gatherEpisode(database, subject, day);
      if (found === null) continue;
      told.add(found.id.split('-')[0]);
      if (items.has(found.id)) continue;
      const groups = await countGroupsOfReports(database.writers, found.articles, found.subjects);
      const { id, title, from, to } = found;
      items.set(id, { id, title, places: [], from, to, groups });
    }
    const shown = [...items.values()].slice(0, limit);
    const last = shown.at(-1);
    return { items: shown, next: items.size > limit && last !== undefined ? last.to : null };
  });
}

/** The episode an id leads to, or null. Any subject and day of an episode give an id of it. */
export async function episodePage(database: Database, id: string): Promise<EpisodePage | null> {
  const place = readEpisodeId(id);
  if (place === null) return null;
  return database.withRetry(async () => {
    const client = database.writers;
    const found = await gatherEpisode(database, place.subject, place.day);
    if (found === null) return null;
    const groups = await groupsOfReports(client, found.articles, found.subjects, MOST_GROUPS);
    if (groups.length === 0) return null;
    const inside = new Set(found.articles);
    const ids = groups.map((group) => group.groupId);
    const items = (await readMembers(client, ids, MEMBERS_OF_FORM))
      .filter((member) => inside.has(member.articleId))
      .map((member) => ({ group: member.groupId, item: toldOfMember(member) }))
      .sort((a, b) => byMoment(a.item, b.item));
    const patterns = await patternsOf(database, groups);
    return {
      line: {
        id: found.id,
        title: found.title,
        places: await placesOfReports(client, found.articles),
        from: found.from,
        to: found.to,
        groups: ids,
      },
      groupsInAll: await countGroupsOfReports(client, found.articles, found.subjects),
      claims: groups.map((group) => group.summary as ClaimGroup),
      timeline: items.map(({ group, item }) => ({
        at: item.earliest,
        group,
        claim: item.id,
        article: item.article,
        outlet: item.outlet,
        speaker: item.chain[0].name,
        speakerType: item.chain[0].type,
        stance: item.stance,
        words: item.content,
      })),
      figures: figureTable(
        items.map(({ item }) => item),
        new Set(found.words),
      ),
      patterns: patterns.map(({ id: pattern, title, cases }) => ({
        id: pattern,
        title,
        cases: cases.length,
      })),
      scope: await matchedScope(client),
    };
  });
}
