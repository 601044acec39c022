import type { ClientBase } from 'pg';

/** A claim with its form, as the pages read it. */
export interface MemberWithForm {
  readonly articleId: string;
  readonly claimId: string;
  readonly formId: string;
  readonly groupId: string;
  readonly outlet: string | null;
  readonly told: unknown;
  readonly item: unknown;
}

/** A group as a row of the list. */
export interface GroupRow {
  readonly groupId: string;
  /** ISO 8601, or `-infinity` when unknown. */
  readonly sortAt: string;
  readonly dayFrom: number | null;
  readonly dayTo: number | null;
  readonly subject: string | null;
  readonly subjectTitle: string | null;
  readonly patterns: readonly string[];
  readonly flags: readonly string[];
  readonly carriers: number;
  readonly outlets: number;
  readonly summary: unknown;
}

/** A group with what lists sort it by and find it by. */
export interface NewGroupRow extends GroupRow {
  /** The earliest report. */
  readonly articleId: string;
  readonly contention: number;
  /** Flags and kinds of origins as bits. */
  readonly signs: number;
  readonly places: readonly string[];
  /** Claims whose search terms it is found by. */
  readonly claims: readonly string[];
  /** Words of the index that stand for what lists are narrowed down by. */
  readonly facets: readonly string[];
}

type Reader = Pick<ClientBase, 'query'>;

/** The earliest members of each form of these groups, `most` of each form. */
export async function readMembers(
  client: Reader,
  groups: readonly string[],
  most: number,
): Promise<readonly MemberWithForm[]> {
  if (groups.length === 0) return [];
  const { rows } = await client.query(
    `SELECT m.article_id, m.claim_id, f.form_id, f.group_id, m.outlet, m.told, f.item FROM match_forms f,
     LATERAL (SELECT article_id, claim_id, outlet, told FROM match_members x WHERE x.form_id = f.form_id
       ORDER BY sort_at, article_id, claim_id LIMIT $2) m
     WHERE f.group_id = ANY($1) ORDER BY f.group_id, f.form_id, m.article_id, m.claim_id`,
    [groups, most],
  );
  return rows.map(memberOf);
}

/** The earliest member of each form. */
export async function firstMembers(
  client: Reader,
  forms: readonly string[],
): Promise<readonly MemberWithForm[]> {
  if (forms.length === 0) return [];
  const { rows } = await client.query(
    `SELECT m.article_id, m.claim_id, f.form_id, f.group_id, m.outlet, m.told, f.item FROM match_forms f,
     LATERAL (SELECT article_id, claim_id, outlet, told FROM match_members x WHERE x.form_id = f.form_id
       ORDER BY sort_at, article_id, claim_id LIMIT 1) m WHERE f.form_id = ANY($1) ORDER BY f.form_id`,
    [forms],
  );
  return rows.map(memberOf);
}

/** Members by claim id. */
export async function readMembersByClaim(
  client: Reader,
  claims: readonly string[],
): Promise<readonly MemberWithForm[]> {
  if (claims.length === 0) return [];
  const { rows } = await client.query(
    `SELECT m.article_id, m.claim_id, f.form_id, f.group_id, m.outlet, m.told, f.item
     FROM match_members m JOIN match_forms f ON f.form_id = m.form_id WHERE m.claim_id = ANY($1)
     ORDER BY m.claim_id, m.article_id`,
    [claims],
  );
  return rows.map(memberOf);
}

/** Members of an article. */
export async function readMembersOfArticle(
  client: Reader,
  article: string,
): Promise<readonly MemberWithForm[]> {
  const { rows } = await client.query(
    `SELECT m.article_id, m.claim_id, f.form_id, f.group_id, m.outlet, m.told, f.item
     FROM match_members m JOIN match_forms f ON f.form_id = m.form_id WHERE m.article_id = $1 ORDER BY m.claim_id`,
    [article],
  );
  return rows.map(memberOf);
}

/** Claims of a named source, or carried by an outlet, latest first. */
export async function readMembersOfSource(
  client: Reader,
  by: { readonly speakerKey: string } | { readonly outletKey: string },
  until: string | null,
  most: number,
): Promise<readonly MemberWithForm[]> {
  const [column, key] = 'speakerKey' in by ? ['speaker_key', by.speakerKey] : ['outlet_key', by.outletKey];
  const { rows } = await client.query(
    `SELECT m.article_id, m.claim_id, f.form_id, f.group_id, m.outlet, m.told, f.item
     FROM match_members m JOIN match_forms f ON f.form_id = m.form_id
     WHERE m.${column} = $1 AND ($2::timestamptz IS NULL OR m.sort_at < $2::timestamptz)
     ORDER BY m.sort_at DESC, m.article_id, m.claim_id LIMIT $3`,
    [key, until, most],
  );
  return rows.map(memberOf);
}

/** Keys under which a source of this normalised name may speak: the id of a known entity, or the name. */
export async function keysOfName(client: Reader, plain: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ key: string }>(
    `SELECT DISTINCT coalesce(c.ref, c.key) AS key FROM chain_nodes c WHERE c.key = $1
     UNION SELECT DISTINCT coalesce(n.ref, n.key) FROM names n WHERE n.key = $1 ORDER BY 1`,
    [plain],
  );
  return rows.map(({ key }) => key);
}

/**
 * How many members and articles each group has, and of which outlets. Articles of groups of more than `most` members are
 * as many as members: counting those of a hundred thousand would cost more than it tells.
 */
export async function countMembers(
  client: Reader,
  groups: readonly string[],
  most: number,
): Promise<
  ReadonlyMap<
    string,
    { readonly members: number; readonly articles: number; readonly outletKeys: readonly string[] }
  >
> {
  if (groups.length === 0) return new Map();
  const { rows } = await client.query(
    `SELECT g.group_id, g.members,
       CASE WHEN g.members <= $2 THEN
         (SELECT count(DISTINCT m.article_id) FROM match_forms f JOIN match_members m ON m.form_id = f.form_id
          WHERE f.group_id = g.group_id) ELSE g.members END AS articles,
       CASE WHEN g.members <= $2 THEN
         ARRAY(SELECT DISTINCT m.outlet_key FROM match_forms f JOIN match_members m ON m.form_id = f.form_id
          WHERE f.group_id = g.group_id AND m.outlet_key IS NOT NULL ORDER BY 1)
       ELSE ARRAY(SELECT DISTINCT o.outlet_key FROM match_forms f, LATERAL (
          WITH RECURSIVE walk AS (
            (SELECT outlet_key FROM match_members m WHERE m.form_id = f.form_id AND outlet_key IS NOT NULL
             ORDER BY outlet_key LIMIT 1)
            UNION ALL SELECT (SELECT m.outlet_key FROM match_members m WHERE m.form_id = f.form_id
              AND m.outlet_key > walk.outlet_key ORDER BY m.outlet_key LIMIT 1)
            FROM walk WHERE walk.outlet_key IS NOT NULL)
          SELECT outlet_key FROM walk WHERE outlet_key IS NOT NULL) o WHERE f.group_id = g.group_id ORDER BY 1)
       END AS outlets
     FROM (SELECT group_id, sum(members)::integer AS members FROM match_forms WHERE group_id = ANY($1) GROUP BY group_id) g`,
    [groups, most],
  );
  return new Map(
    rows.map((row) => [
      row.group_id,
      {
        members: row.members,
        articles: Number(row.articles),
        outletKeys: row.outlets,
      },
    ]),
  );
}

/** Latest moment of publication in each group, as text. */
export async function lastOfGroups(
  client: Reader,
  groups: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (groups.length === 0) return new Map();
  const { rows } = await client.query<{ group_id: string; last: string }>(
    `SELECT f.group_id, max(m.last)::text AS last FROM match_forms f,
     LATERAL (SELECT sort_at AS last FROM match_members x WHERE x.form_id = f.form_id AND x.sort_at < 'infinity'
       ORDER BY sort_at DESC LIMIT 1) m
     WHERE f.group_id = ANY($1) GROUP BY f.group_id`,
    [groups],
  );
  return new Map(rows.map((row) => [row.group_id, row.last]));
}

/** Writes the lines of groups, and takes away those that are no groups any more. */
export async function writeGroups(
  client: ClientBase,
  groups: readonly NewGroupRow[],
  gone: readonly string[],
): Promise<void> {
  if (gone.length > 0) {
    await client.query(
      `WITH lines AS (DELETE FROM match_lines WHERE group_id = ANY($1))
       DELETE FROM match_groups WHERE group_id = ANY($1)`,
      [gone],
    );
  }
  if (groups.length === 0) return;
  await client.query(
    `WITH r AS MATERIALIZED (
       SELECT * FROM json_to_recordset($1::json) AS r(group_id text, sort_at timestamptz, day_from integer,
         day_to integer, subject text, subject_title text, patterns text[], flags text[], carriers integer,
         outlets integer, summary jsonb, article_id text, contention integer, signs integer, places text[],
         claims text[], facets text[])),
     lines AS (
       INSERT INTO match_lines (group_id, summary) SELECT group_id, summary FROM r
       ON CONFLICT (group_id) DO UPDATE SET summary = excluded.summary)
     INSERT INTO match_groups (group_id, sort_at, day_from, day_to, subject, subject_title, patterns, flags, carriers,
       outlets, article_id, contention, signs, places, terms)
     SELECT group_id, sort_at, day_from, day_to, subject, subject_title, patterns, flags, carriers, outlets, article_id,
       contention, signs, places, array_to_tsvector(facets) || coalesce((
         SELECT string_agg(c.terms::text, ' ')::tsvector FROM claims c WHERE c.id = ANY(r.claims)), '')
     FROM r
     ON CONFLICT (group_id) DO UPDATE SET sort_at = excluded.sort_at, day_from = excluded.day_from,
       day_to = excluded.day_to, subject = excluded.subject, subject_title = excluded.subject_title,
       patterns = excluded.patterns, flags = excluded.flags, carriers = excluded.carriers,
       outlets = excluded.outlets, article_id = excluded.article_id, contention = excluded.contention,
       signs = excluded.signs, places = excluded.places, terms = excluded.terms`,
    [
      JSON.stringify(
        groups.map((group) => ({
          group_id: group.groupId,
          sort_at: group.sortAt,
          day_from: group.dayFrom,
          day_to: group.dayTo,
          subject: group.subject,
          subject_title: group.subjectTitle,
          patterns: group.patterns,
          flags: group.flags,
          carriers: group.carriers,
          outlets: group.outlets,
          summary: group.summary,
          article_id: group.articleId,
          contention: group.contention,
          signs: group.signs,
          places: group.places,
          claims: group.claims,
          facets: group.facets,
        })),
      ),
    ],
  );
}

export interface GroupQuery {
  readonly order: 'newest' | 'carriers';
  readonly flag?: string;
  readonly subject?: string;
  readonly fromDay?: number;
  readonly toDay?: number;
  readonly limit: number;
  /** Sort value and id of the last group of the page before. */
  readonly after?: readonly [string, string];
}

const groupColumns = `g.group_id, g.sort_at::text AS sort_text, g.day_from, g.day_to, g.subject, g.subject_title,
  g.patterns, g.flags, g.carriers, g.outlets, l.summary`;
const groupTables = 'match_groups g JOIN match_lines l ON l.group_id = g.group_id';

/** Groups, newest or most carried first. */
export async function listGroups(client: Reader, query: GroupQuery): Promise<readonly GroupRow[]> {
  const where: string[] = [];
  const values: unknown[] = [];
  const value = (given: unknown): string => {
    values.push(given);
    return `$${values.length}`;
  };
  if (query.flag !== undefined) where.push(`flags @> ARRAY[${value(query.flag)}]`);
  if (query.subject !== undefined) where.push(`subject = ${value(query.subject)}`);
  if (query.fromDay !== undefined) where.push(`day_to >= ${value(query.fromDay)}`);
  if (query.toDay !== undefined) where.push(`day_from <= ${value(query.toDay)}`);
  const column = query.order === 'newest' ? 'sort_at' : 'carriers';
  const type = query.order === 'newest' ? 'timestamptz' : 'integer';
  if (query.after !== undefined) {
    where.push(`(${column}, g.group_id) < (${value(query.after[0])}::${type}, ${value(query.after[1])})`);
  }
  const { rows } = await client.query(
    `SELECT ${groupColumns} FROM ${groupTables} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
     ORDER BY ${column} DESC, g.group_id DESC LIMIT ${value(query.limit)}`,
    values,
  );
  return rows.map(groupOf);
}

/** A group as the cases of a pattern are made from it. */
export type PatternGroup = Pick<GroupRow, 'groupId' | 'dayFrom' | 'dayTo' | 'subject' | 'patterns'>;

/** Groups of a pattern, newest first, without their lines. */
export async function groupsOfPattern(
  client: Reader,
  pattern: string,
  limit: number,
): Promise<readonly PatternGroup[]> {
  const { rows } = await client.query(
    `SELECT group_id, day_from, day_to, subject, patterns FROM match_groups WHERE patterns @> ARRAY[$1]
     ORDER BY sort_at DESC, group_id DESC LIMIT $2`,
    [pattern, limit],
  );
  return rows.map((row) => ({
    groupId: row.group_id,
    dayFrom: row.day_from,
    dayTo: row.day_to,
    subject: row.subject,
    patterns: row.patterns,
  }));
}

/** The lines of these groups. */
export async function readGroups(client: Reader, ids: readonly string[]): Promise<readonly GroupRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query(
    `SELECT ${groupColumns} FROM ${groupTables} WHERE g.group_id = ANY($1) ORDER BY g.group_id`,
    [ids],
  );
  return rows.map(groupOf);
}

/** The group an id leads to: of a group, of any form that ever named one, or of a claim. Null: no such thing. */
export async function resolveGroup(client: Reader, id: string): Promise<string | null> {
  const { rows } = await client.query<{ group_id: string }>(
    `SELECT group_id FROM match_forms WHERE form_id = $1
     UNION ALL SELECT f.group_id FROM match_members m JOIN match_forms f ON f.form_id = m.form_id WHERE m.claim_id = $1
     LIMIT 1`,
    [id],
  );
  return rows[0]?.group_id ?? null;
}

/** Groups that claims of these reports on these subjects (hashes) are in, most carried first. */
export async function groupsOfReports(
  client: Reader,
  articles: readonly string[],
  subjects: readonly string[],
  limit: number,
): Promise<readonly GroupRow[]> {
  const { rows } = await client.query(
    `SELECT ${groupColumns} FROM ${groupTables} WHERE g.group_id IN (
       SELECT f.group_id FROM match_members m JOIN match_forms f ON f.form_id = m.form_id
       WHERE m.article_id = ANY($1) AND f.subject = ANY($2))
     ORDER BY g.carriers DESC, g.group_id DESC LIMIT $3`,
    [articles, subjects, limit],
  );
  return rows.map(groupOf);
}

/** How many groups claims of these reports on these subjects are in. */
export async function countGroupsOfReports(
  client: Reader,
  articles: readonly string[],
  subjects: readonly string[],
): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(DISTINCT f.group_id)::integer AS n FROM match_members m JOIN match_forms f ON f.form_id = m.form_id
     WHERE m.article_id = ANY($1) AND f.subject = ANY($2)`,
    [articles, subjects],
  );
  return rows[0].n;
}

/** Patterns that groups of at least two different subjects or far apart days share, most subjects first. */
export async function commonPatterns(
  client: Reader,
  limit: number,
): Promise<
  readonly {
    readonly pattern: string;
    readonly subjects: number;
    readonly from: number;
    readonly to: number;
  }[]
> {
  const { rows } = await client.query(
    `SELECT p AS pattern, count(DISTINCT subject)::integer AS subjects, min(day_from) AS "from", max(day_to) AS "to"
     FROM match_groups, unnest(patterns) AS p WHERE subject IS NOT NULL AND day_from IS NOT NULL
     GROUP BY p HAVING count(DISTINCT subject) > 1 OR max(day_to) - min(day_from) > 10
     ORDER BY subjects DESC, p LIMIT $1`,
    [limit],
  );
  return rows;
}

/** Subjects with most groups lately, for the list of episodes. */
export async function recentSubjects(
  client: Reader,
  limit: number,
  before: number | null,
): Promise<
  readonly {
    readonly subject: string;
    readonly title: string;
    readonly day: number;
    readonly groups: number;
  }[]
> {
  const { rows } = await client.query(
    `SELECT subject, min(subject_title) AS title, max(day_to) AS day, count(*)::integer AS groups FROM match_groups
     WHERE subject IS NOT NULL AND day_to IS NOT NULL AND ($2::integer IS NULL OR day_to < $2)
     GROUP BY subject HAVING count(*) > 1 ORDER BY day DESC, groups DESC, subject LIMIT $1`,
    [limit, before],
  );
  return rows;
}

/** How many articles are matched, and the latest publication among them. */
export async function matchedScope(
  client: Reader,
): Promise<{ readonly articles: number; readonly until: string | null }> {
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::integer FROM match_articles) AS articles,
       (SELECT max(sort_at)::text FROM match_groups WHERE sort_at > '-infinity') AS until`,
  );
  return { articles: rows[0].articles, until: rows[0].until };
}

/** Outlets that have matched reports. */
export async function matchedOutlets(client: Reader): Promise<readonly string[]> {
  const { rows } = await client.query<{ outlet: string }>(
    `WITH RECURSIVE walk AS (
       (SELECT outlet_key FROM match_members WHERE outlet_key IS NOT NULL ORDER BY outlet_key LIMIT 1)
       UNION ALL SELECT (SELECT m.outlet_key FROM match_members m WHERE m.outlet_key > walk.outlet_key
         ORDER BY m.outlet_key LIMIT 1) FROM walk WHERE walk.outlet_key IS NOT NULL)
     SELECT outlet_key AS outlet FROM walk WHERE outlet_key IS NOT NULL`,
  );
  return rows.map((row) => row.outlet);
}

function memberOf(row: Record<string, unknown>): MemberWithForm {
  return {
    articleId: row.article_id as string,
    claimId: row.claim_id as string,
    formId: row.form_id as string,
    groupId: row.group_id as string,
    outlet: row.outlet as string | null,
    told: row.told,
    item: row.item,
  };
}

function groupOf(row: Record<string, unknown>): GroupRow {
  return {
    groupId: row.group_id as string,
    sortAt: row.sort_text as string,
    dayFrom: row.day_from as number | null,
    dayTo: row.day_to as number | null,
    subject: row.subject as string | null,
    subjectTitle: row.subject_title as string | null,
    patterns: row.patterns as string[],
    flags: row.flags as string[],
    carriers: row.carriers as number,
    outlets: row.outlets as number,
    summary: row.summary,
  };
}
