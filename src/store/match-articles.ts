import type { ClientBase } from 'pg';

/** A matched article with the fingerprints of its text. */
export interface MatchedArticleRow {
  readonly articleId: string;
  readonly versionId: string;
  readonly analyser: string;
  readonly matcher: string;
  readonly outlet: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Moment for sorting; `infinity` when unknown. */
  readonly sortAt: string;
  readonly words: number;
  readonly prints: readonly number[];
  readonly printAt: readonly number[];
  readonly printStart: readonly number[];
  readonly printEnd: readonly number[];
  /** Day of publication, from 1970; null: unknown. */
  readonly day: number | null;
  /** What it is about, its subject first: as matching compares it, as it is written, and as hashes. */
  readonly about: readonly string[];
  readonly aboutWords: readonly string[];
  readonly subjects: readonly string[];
}

/** A claim of an article with its form. */
export interface MemberRow {
  readonly articleId: string;
  readonly claimId: string;
  readonly formId: string;
  readonly outlet: string | null;
  readonly outletKey: string | null;
  readonly speakerKey: string | null;
  readonly sortAt: string;
  /** Hash of the content, by which people's decisions find the claim again. */
  readonly quoteHash: string;
  readonly told: unknown;
}

/** An article that holds a fingerprint. */
export interface HolderRow {
  readonly print: number;
  readonly articleId: string;
  readonly outlet: string | null;
  readonly earliest: string | null;
}

/** Which of these articles need matching: those that are new, changed, or matched by another version. */
export async function articlesToMatch(
  client: ClientBase,
  ids: readonly string[],
  matcher: string,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT a.id FROM articles a LEFT JOIN match_articles m ON m.article_id = a.id
     WHERE a.id = ANY($1) AND (m.article_id IS NULL OR m.version_id <> a.version_id OR m.analyser <> a.analyser
       OR m.matcher <> $2) ORDER BY a.id`,
    [ids, matcher],
  );
  return rows.map(({ id }) => id);
}

/** Articles that wait to be matched, up to `limit`, in the order of their ids. */
export async function unmatchedArticles(
  client: Pick<ClientBase, 'query'>,
  matcher: string,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT a.id FROM articles a LEFT JOIN match_articles m ON m.article_id = a.id
     WHERE m.article_id IS NULL OR m.version_id <> a.version_id OR m.analyser <> a.analyser OR m.matcher <> $1
     ORDER BY a.id LIMIT $2`,
    [matcher, limit],
  );
  return rows.map(({ id }) => id);
}

/** Lets articles wait to be matched anew: what was known of them changed though text and analyser did not. */
export async function markUnmatched(client: ClientBase, ids: readonly string[]): Promise<void> {
  await client.query(`UPDATE match_articles SET analyser = '' WHERE article_id = ANY($1)`, [ids]);
}

/** Matched articles that are in the archive no more. */
export async function orphanedArticles(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ article_id: string }>(
    'SELECT article_id FROM match_articles m WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.id = m.article_id)',
  );
  return rows.map((row) => row.article_id);
}

/** Current version and analyser of articles. */
export async function currentStates(
  client: ClientBase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly versionId: string; readonly analyser: string }>> {
  const { rows } = await client.query<{ id: string; version_id: string; analyser: string }>(
    'SELECT id, version_id, analyser FROM articles WHERE id = ANY($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, { versionId: row.version_id, analyser: row.analyser }]));
}

/** Adds matched articles with their fingerprints. */
export async function addMatchedArticles(
  client: ClientBase,
  articles: readonly MatchedArticleRow[],
): Promise<void> {
  if (articles.length === 0) return;
  await client.query(
    `INSERT INTO match_articles (article_id, version_id, analyser, matcher, outlet, earliest, latest, words, prints,
       print_at, print_start, print_end, day, about, about_words, subjects)
     SELECT * FROM json_to_recordset($1::json) AS r(article_id text, version_id text, analyser text, matcher text,
       outlet text, earliest text, latest text, words integer, prints bigint[], print_at integer[],
       print_start integer[], print_end integer[], day integer, about text[], about_words text[], subjects text[])`,
    [
      JSON.stringify(
        articles.map((article) => ({
          article_id: article.articleId,
          version_id: article.versionId,
          analyser: article.analyser,
          matcher: article.matcher,
          outlet: article.outlet,
          earliest: article.earliest,
          latest: article.latest,
          words: article.words,
          prints: article.prints,
          print_at: article.printAt,
          print_start: article.printStart,
          print_end: article.printEnd,
          day: article.day,
          about: article.about,
          about_words: article.aboutWords,
          subjects: article.subjects,
        })),
      ),
    ],
  );
  const prints = articles.flatMap((article) =>
    [...new Set(article.prints)].map((print) => ({ print, article })),
  );
  await client.query(
    `INSERT INTO match_prints (print, sort_at, article_id)
     SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::text[]) ON CONFLICT DO NOTHING`,
    [
      prints.map(({ print }) => print),
      prints.map(({ article }) => article.sortAt),
      prints.map(({ article }) => article.articleId),
    ],
  );
}

/** Adds claims under their forms, and counts them but for forms that were counted when they were written. */
export async function addMembers(
  client: ClientBase,
  members: readonly MemberRow[],
  counted: ReadonlySet<string>,
): Promise<void> {
  if (members.length === 0) return;
  await client.query(
    `INSERT INTO match_members (article_id, claim_id, form_id, outlet, outlet_key, speaker_key, sort_at, quote_hash, told)
     SELECT * FROM json_to_recordset($1::json) AS r(article_id text, claim_id text, form_id text, outlet text,
       outlet_key text, speaker_key text, sort_at timestamptz, quote_hash text, told jsonb)`,
    [
      JSON.stringify(
        members.map((member) => ({
          article_id: member.articleId,
          claim_id: member.claimId,
          form_id: member.formId,
          outlet: member.outlet,
          outlet_key: member.outletKey,
          speaker_key: member.speakerKey,
          sort_at: member.sortAt,
          quote_hash: member.quoteHash,
          told: member.told,
        })),
      ),
    ],
  );
  const counts = new Map<string, number>();
  for (const { formId } of members) {
    if (!counted.has(formId)) counts.set(formId, (counts.get(formId) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  await client.query(
    `UPDATE match_forms f SET members = f.members + c.n FROM unnest($1::text[], $2::integer[]) AS c(form, n)
     WHERE f.form_id = c.form`,
    [[...counts.keys()], [...counts.values()]],
  );
}

/** Forms that lost claims: those that no claim has any more, and those that others still have. */
export interface LostForms {
  readonly empty: readonly string[];
  readonly left: readonly string[];
}

/** Takes articles out; gives the forms of their claims. */
export async function removeMatchedArticles(client: ClientBase, ids: readonly string[]): Promise<LostForms> {
  if (ids.length === 0) return { empty: [], left: [] };
  await client.query(
    `DELETE FROM match_prints p USING match_articles a, unnest(a.prints) AS own(print)
     WHERE a.article_id = ANY($1) AND p.print = own.print AND p.article_id = a.article_id`,
    [ids],
  );
  await client.query('DELETE FROM match_articles WHERE article_id = ANY($1)', [ids]);
  const { rows } = await client.query<{ form_id: string; n: string }>(
    `WITH gone AS (DELETE FROM match_members WHERE article_id = ANY($1) RETURNING form_id)
     SELECT form_id, count(*) AS n FROM gone GROUP BY form_id`,
    [ids],
  );
  const { rows: forms } = await client.query<{ form_id: string; members: number }>(
    `UPDATE match_forms f SET members = f.members - c.n FROM unnest($1::text[], $2::integer[]) AS c(form, n)
     WHERE f.form_id = c.form RETURNING f.form_id, f.members`,
    [rows.map((row) => row.form_id), rows.map((row) => Number(row.n))],
  );
  const having = (some: boolean): readonly string[] =>
    forms.filter(({ members }) => members > 0 === some).map((row) => row.form_id);
  return { empty: having(false), left: having(true) };
}

/** The earliest holders of each fingerprint, `most` of each. */
export async function readHolders(
  client: Pick<ClientBase, 'query'>,
  prints: readonly number[],
  most: number,
): Promise<readonly HolderRow[]> {
  if (prints.length === 0) return [];
  const { rows } = await client.query(
    `SELECT p.print::text AS print, h.article_id, a.outlet, a.earliest FROM unnest($1::bigint[]) AS p(print),
     LATERAL (SELECT article_id FROM match_prints m WHERE m.print = p.print ORDER BY sort_at, article_id LIMIT $2) h
     JOIN match_articles a ON a.article_id = h.article_id`,
    [prints, most],
  );
  return rows.map((row) => ({
    print: Number(row.print),
    articleId: row.article_id,
    outlet: row.outlet,
    earliest: row.earliest,
  }));
}

/** Matched articles with their fingerprints. */
export async function readMatchedArticles(
  client: Pick<ClientBase, 'query'>,
  ids: readonly string[],
): Promise<readonly Omit<MatchedArticleRow, 'sortAt'>[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query(
    'SELECT * FROM match_articles WHERE article_id = ANY($1) ORDER BY article_id',
    [ids],
  );
  return rows.map((row) => ({
    articleId: row.article_id,
    versionId: row.version_id,
    analyser: row.analyser,
    matcher: row.matcher,
    outlet: row.outlet,
    earliest: row.earliest,
    latest: row.latest,
    words: row.words,
    prints: (row.prints as string[]).map(Number),
    printAt: row.print_at,
    printStart: row.print_start,
    printEnd: row.print_end,
    day: row.day,
    about: row.about,
    aboutWords: row.about_words,
    subjects: row.subjects,
  }));
}
