import { type Kysely, type RawBuilder, sql } from 'kysely';
import { readCursor, writeCursor } from './cursor.ts';
import type { Tables } from './schema.ts';

/** One page of the board. */
export interface BoardPage {
  /** tsquery on the search terms of groups; null: all groups. */
  readonly terms: string | null;
  readonly order: 'recent' | 'contention';
  readonly limit: number;
  readonly cursor: string | null;
}

export interface BoardRow {
  readonly groupId: string;
  readonly summary: unknown;
  readonly subjectTitle: string | null;
}

/** Groups are counted up to here; beyond it is said to be "more". */
export const mostGroupsCounted = 50_000;

const SORT = {
  recent: { column: sql.ref('sort_at'), type: sql`timestamptz` },
  contention: { column: sql.ref('contention'), type: sql`int` },
} as const;

/** Claim groups, newest or most contended first. */
export async function boardRows(
  db: Kysely<Tables>,
  page: BoardPage,
): Promise<{ items: readonly BoardRow[]; next: string | null }> {
  const place = readCursor(page.cursor);
  const { column, type } = SORT[page.order];
  const after =
    place === null
      ? sql``
      : sql`AND (${column}, group_id) < (${String(place[0])}::${type}, ${String(place[1])})`;
  const { rows } = await sql<{
    group_id: string;
    summary: unknown;
    subject_title: string | null;
    place: string;
  }>`
    SELECT g.group_id, l.summary, g.subject_title, g.place FROM (
      SELECT group_id, subject_title, ${column} AS sort, ${column}::text AS place FROM match_groups
      WHERE ${fits(page.terms)} ${after}
      ORDER BY ${column} DESC, group_id DESC LIMIT ${sql.lit(page.limit + 1)}) g
    JOIN match_lines l ON l.group_id = g.group_id ORDER BY g.sort DESC, g.group_id DESC`.execute(db);
  const last = rows[page.limit - 1];
  return {
    items: rows.slice(0, page.limit).map((row) => ({
      groupId: row.group_id,
      summary: row.summary,
      subjectTitle: row.subject_title,
    })),
    next: rows.length > page.limit && last ? writeCursor([last.place, last.group_id]) : null,
  };
}

/** How many groups fit by their signs, and how many of them name each of the commonest places. */
export async function boardCounts(
  db: Kysely<Tables>,
  terms: string | null,
  mostPlaces: number,
): Promise<{
  readonly signs: readonly { readonly signs: number; readonly count: number }[];
  readonly places: ReadonlyMap<string, number>;
}> {
  const { rows } = await sql<{ signs: number | null; place: string; n: string }>`
    WITH counted AS MATERIALIZED (
      SELECT signs, places, count(*) AS n FROM (
        SELECT signs, places FROM match_groups WHERE ${fits(terms)} LIMIT ${sql.lit(mostGroupsCounted + 1)}) AS fitting
      GROUP BY GROUPING SETS ((signs), (places)))
    SELECT signs, NULL AS place, n FROM counted WHERE places IS NULL
    UNION ALL (SELECT NULL, place, sum(n) AS n FROM counted, unnest(places) AS place
      GROUP BY place ORDER BY n DESC, place LIMIT ${sql.lit(mostPlaces)})`.execute(db);
  return {
    signs: rows.flatMap(({ signs, n }) => (signs === null ? [] : [{ signs, count: Number(n) }])),
    places: new Map(
      rows.flatMap(({ signs, place, n }) => (signs === null ? [[place, Number(n)] as const] : [])),
    ),
  };
}

function fits(terms: string | null): RawBuilder<unknown> {
  return terms === null ? sql`true` : sql`terms @@ ${terms}::tsquery`;
}

/** The outlets with most reports. */
export async function busiestOutlets(
  db: Kysely<Tables>,
  most: number,
): Promise<{ outlet: string; reports: number }[]> {
  const { rows } = await sql<{ outlet: string; n: string }>`
    SELECT outlet, count(*) AS n FROM articles WHERE outlet IS NOT NULL
    GROUP BY outlet ORDER BY n DESC, outlet LIMIT ${sql.lit(most)}`.execute(db);
  return rows.map(({ outlet, n }) => ({ outlet, reports: Number(n) }));
}

/** The group of each claim, by claim id. */
export async function groupIdsOfClaims(
  db: Kysely<Tables>,
  claimIds: readonly string[],
): Promise<Map<string, string>> {
  if (claimIds.length === 0) return new Map();
  const { rows } = await sql<{ claim_id: string; group_id: string }>`
    SELECT m.claim_id, f.group_id FROM match_members m JOIN match_forms f ON f.form_id = m.form_id
    WHERE m.claim_id = ANY(${claimIds})`.execute(db);
  return new Map(rows.map((row) => [row.claim_id, row.group_id]));
}

/** Groups of which a report holds a claim, with their lines. */
export async function groupsByIds(db: Kysely<Tables>, ids: readonly string[]): Promise<BoardRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ group_id: string; summary: unknown; subject_title: string | null }>`
    SELECT g.group_id, l.summary, g.subject_title FROM match_groups g JOIN match_lines l ON l.group_id = g.group_id
    WHERE g.group_id = ANY(${ids})`.execute(db);
  return rows.map((row) => ({
    groupId: row.group_id,
    summary: row.summary,
    subjectTitle: row.subject_title,
  }));
}

/** Where reports name places, for those of some articles. */
export async function placesNamed(
  db: Kysely<Tables>,
  articleIds: readonly string[],
): Promise<{ article: string; name: string; ref: string | null; starts: number[]; ends: number[] }[]> {
  if (articleIds.length === 0) return [];
  const { rows } = await sql<{
    article_id: string;
    name: string;
    ref: string | null;
    starts: number[];
    ends: number[];
  }>`SELECT article_id, name, ref, starts, ends FROM entities
     WHERE kind = 'place' AND article_id = ANY(${articleIds})`.execute(db);
  return rows.map((row) => ({
    article: row.article_id,
    name: row.name,
    ref: row.ref,
    starts: row.starts,
    ends: row.ends,
  }));
}

/** An episode as a subject within days (counted from 1970). */
export interface SubjectDays {
  readonly subject: string;
  readonly from: number;
  readonly to: number;
}

/** The headline of the earliest report of each episode; null: none has one. */
export async function headlines(
  db: Kysely<Tables>,
  episodes: readonly SubjectDays[],
): Promise<(string | null)[]> {
  if (episodes.length === 0) return [];
  const { rows } = await sql<{ title: string | null }>`
    SELECT best.title FROM unnest(
      ${episodes.map((one) => one.subject)}::text[], ${episodes.map((one) => one.from)}::int[],
      ${episodes.map((one) => one.to)}::int[]) WITH ORDINALITY AS e(subject, day_from, day_to, n)
    LEFT JOIN LATERAL (
      SELECT a.title FROM match_groups g JOIN articles a ON a.id = g.article_id
      WHERE g.subject = e.subject AND g.day_to >= e.day_from AND g.day_from <= e.day_to AND a.title IS NOT NULL
      ORDER BY a.sort_at, g.carriers DESC, a.id LIMIT 1) AS best ON true
    ORDER BY e.n`.execute(db);
  return rows.map((row) => row.title);
}
