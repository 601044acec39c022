import { type Kysely, type RawBuilder, sql } from 'kysely';
import { readCursor, writeCursor } from './cursor.ts';
import type { Tables } from './schema.ts';

/** What the board may be narrowed down to; everything asked for must hold. */
export interface BoardFilter {
  readonly flag?: string;
  /** Part of the summary's origins that must not be zero. */
  readonly origin?: 'named' | 'documents' | 'unnamed' | 'reporters';
  readonly stance?: string;
  readonly outlet?: string;
  /** tsquery on the words of the claims. */
  readonly words?: string;
}

export interface BoardRow {
  readonly groupId: string;
  readonly summary: unknown;
  readonly subjectTitle: string | null;
}

/** Counts go up to here; beyond it is said to be "more". */
export const mostGroupsCounted = 5000;

/** Links to others weigh more than what a group says by itself. */
const contention = sql`(
  (flags && ARRAY['denied'])::int * 4 + (flags && ARRAY['contradicted','figure-differs'])::int * 3 +
  (flags && ARRAY['corrected'])::int * 2 + (flags && ARRAY['anonymous-only'])::int * 2 +
  (flags && ARRAY['same-words-uncredited'])::int + (flags && ARRAY['drift'])::int) * 1000 + least(carriers, 999)`;

/** Claim groups, newest or most contended first. */
export async function boardRows(
  db: Kysely<Tables>,
  filter: BoardFilter,
  page: { readonly order: 'recent' | 'contention'; readonly limit: number; readonly cursor: string | null },
): Promise<{ items: readonly BoardRow[]; next: string | null }> {
  const place = readCursor(page.cursor);
  const sort = page.order === 'recent' ? sql`sort_at` : contention;
  const type = page.order === 'recent' ? sql`timestamptz` : sql`int`;
  const after =
    place === null
      ? sql``
      : sql`AND (${sort}, group_id) < (${String(place[0])}::${type}, ${String(place[1])})`;
  const { rows } = await sql<{
    group_id: string;
    summary: unknown;
    subject_title: string | null;
    place: string;
  }>`
    SELECT group_id, summary, subject_title, (${sort})::text AS place FROM match_groups
    WHERE ${conditions(filter)} ${after}
    ORDER BY ${sort} DESC, group_id DESC LIMIT ${sql.lit(page.limit + 1)}`.execute(db);
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

/** How many groups fit, and how many of them have each flag and each kind of origin. */
export async function boardCounts(
  db: Kysely<Tables>,
  filter: BoardFilter,
): Promise<{ count: number; flags: Map<string, number>; kinds: Map<string, number> }> {
  const { rows } = await sql<{ facet: string; value: string; n: string }>`
    WITH fitting AS MATERIALIZED (
      SELECT flags, summary->'origins' AS origins FROM match_groups WHERE ${conditions(filter)}
      LIMIT ${sql.lit(mostGroupsCounted + 1)})
    SELECT 'all' AS facet, '' AS value, count(*) AS n FROM fitting
    UNION ALL SELECT 'flag', flag, count(*) FROM fitting, unnest(flags) AS flag GROUP BY flag
    UNION ALL SELECT 'kind', kind, count(*) FROM fitting,
      unnest(ARRAY['named','documents','unnamed','reporters']) AS kind WHERE (origins->>kind)::int > 0 GROUP BY kind`.execute(
    db,
  );
  const flags = new Map<string, number>();
  const kinds = new Map<string, number>();
  let count = 0;
  for (const { facet, value, n } of rows) {
    if (facet === 'all') count = Number(n);
    else (facet === 'flag' ? flags : kinds).set(value, Number(n));
  }
  return { count, flags, kinds };
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
    SELECT group_id, summary, subject_title FROM match_groups WHERE group_id = ANY(${ids})`.execute(db);
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

function conditions(filter: BoardFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (filter.flag !== undefined) parts.push(sql`flags @> ARRAY[${filter.flag}]`);
  if (filter.origin !== undefined) parts.push(sql`(summary->'origins'->>${filter.origin})::int > 0`);
  if (filter.stance !== undefined) parts.push(sql`jsonb_exists(summary->'stances', ${filter.stance})`);
  if (filter.outlet !== undefined) {
    parts.push(sql`group_id IN (SELECT f.group_id FROM match_forms f JOIN match_members m ON m.form_id = f.form_id
      WHERE m.article_id IN (SELECT id FROM articles WHERE outlet = ${filter.outlet}))`);
  }
  if (filter.words !== undefined) {
    parts.push(sql`group_id IN (SELECT f.group_id FROM claims c
      JOIN match_members m ON m.article_id = c.article_id AND m.claim_id = c.id
      JOIN match_forms f ON f.form_id = m.form_id WHERE c.terms @@ ${filter.words}::tsquery)`);
  }
  return sql.join(parts, sql` AND `);
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
      SELECT a.title FROM match_groups g JOIN articles a ON a.id = g.summary->>'article'
      WHERE g.subject = e.subject AND g.day_to >= e.day_from AND g.day_from <= e.day_to AND a.title IS NOT NULL
      ORDER BY a.sort_at, g.carriers DESC, a.id LIMIT 1) AS best ON true
    ORDER BY e.n`.execute(db);
  return rows.map((row) => row.title);
}
