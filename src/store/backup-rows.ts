import type { ClientBase, Pool } from 'pg';
import { bulkInsert } from './bulk-insert.ts';
import { bulkTables } from './bulk-tables.ts';
import type { PreparedArticle } from './prepared-article.ts';
import { writeDerived } from './save-articles.ts';

/** A row as JSON: column names as in the schema, times in ISO 8601 UTC, bytes in base64. */
export type BackupRow = Readonly<Record<string, unknown>>;

/** Small tables that are written out whole, in the order they are read in again. */
export const wholeTables = {
  decisions: 'id',
  deleted_articles: 'id',
  redactions: 'id',
  fetch_state: 'url',
} as const;

export type WholeTable = keyof typeof wholeTables;

/** Rows of a table in the order of its key, a page at a time, as PostgreSQL writes them as JSON. */
export async function* rowsOf(
  pool: Pool,
  table: string,
  key: string,
  pageSize: number,
): AsyncGenerator<BackupRow> {
  let last = '';
  for (;;) {
    const { rows } = await pool.query<{ key: string; row: BackupRow }>(
      `SELECT "${key}" AS key, to_jsonb(t) AS row FROM ${table} t WHERE "${key}" > $1 ORDER BY "${key}" LIMIT ${pageSize}`,
      [last],
    );
    for (const { row } of rows) yield row;
    if (rows.length < pageSize) return;
    last = rows[rows.length - 1].key;
  }
}

/** Rows of the original bytes, with the bytes in base64. */
export async function* rawRowsOf(pool: Pool, pageSize: number): AsyncGenerator<BackupRow> {
  let last = '';
  for (;;) {
    const { rows } = await pool.query<{ key: string; row: BackupRow; bytes: Buffer | null }>(
      `SELECT sha256 AS key, to_jsonb(t) - 'bytes' AS row, bytes FROM raw_documents t
       WHERE sha256 > $1 ORDER BY sha256 LIMIT ${pageSize}`,
      [last],
    );
    for (const { row, bytes } of rows) yield { ...row, bytes: bytes?.toString('base64') ?? null };
    if (rows.length < pageSize) return;
    last = rows[rows.length - 1].key;
  }
}

/** Everything kept of one article: its row, its versions, its analyses. */
export interface ArticleBackup {
  readonly article: BackupRow;
  readonly versions: readonly BackupRow[];
  readonly analyses: readonly (BackupRow & { readonly body: string })[];
}

/** Articles in the order of their ids with all their versions and analyses, bodies in base64. */
export async function* articleBackups(pool: Pool, pageSize: number): AsyncGenerator<ArticleBackup> {
  for await (const articles of pagesOf(rowsOf(pool, 'articles', 'id', pageSize), pageSize)) {
    const ids = articles.map((article) => article.id);
    const versions = await pool.query<{ id: string; row: BackupRow }>(
      'SELECT article_id AS id, to_jsonb(t) AS row FROM versions t WHERE article_id = ANY($1) ORDER BY seq',
      [ids],
    );
    const analyses = await pool.query<{ id: string; row: BackupRow; body: Buffer }>(
      `SELECT article_id AS id, to_jsonb(t) - 'body' AS row, body FROM analyses t WHERE article_id = ANY($1)
       ORDER BY version_id, analyser`,
      [ids],
    );
    for (const article of articles) {
      yield {
        article,
        versions: versions.rows.filter((row) => row.id === article.id).map((row) => row.row),
        analyses: analyses.rows
          .filter((row) => row.id === article.id)
          .map((row) => ({ ...row.row, body: row.body.toString('base64') })),
      };
    }
  }
}

async function* pagesOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let page: T[] = [];
  for await (const item of items) {
    page.push(item);
    if (page.length >= size) {
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}

/** Writes rows of one of the small tables; rows that are there stay as they are. */
export async function restoreWhole(
  client: ClientBase,
  table: WholeTable,
  rows: readonly BackupRow[],
): Promise<void> {
  await client.query(
    `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)
     ON CONFLICT (${wholeTables[table]}) DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/** Writes original bytes back. */
export async function restoreRaw(client: ClientBase, rows: readonly BackupRow[]): Promise<void> {
  await bulkInsert(
    client,
    bulkTables.raw_documents,
    rows.map((row) => JSON.stringify(row)),
    'ON CONFLICT (sha256) DO NOTHING',
  );
}

/**
 * Writes articles back as they were, with rows made from their current analyses. An article that the archive
 * has already keeps what it has, and gets the versions and analyses it lacks. Gives the ids that were new.
 */
export async function restoreArticles(
  client: ClientBase,
  articles: readonly { readonly backup: ArticleBackup; readonly prepared: PreparedArticle }[],
): Promise<Set<string>> {
  const sorted = [...articles].sort((a, b) => (a.prepared.id < b.prepared.id ? -1 : 1));
  const inserted = await bulkInsert(
    client,
    bulkTables.articles,
    sorted.map(({ backup }) => JSON.stringify(backup.article)),
    'ON CONFLICT (id) DO NOTHING',
    'id',
  );
  const fresh = new Set(inserted.map((row) => row.id as string));
  await bulkInsert(
    client,
    bulkTables.versions,
    sorted.flatMap(({ backup }) => backup.versions.map((row) => JSON.stringify(row))),
    'ON CONFLICT (article_id, id) DO NOTHING',
  );
  await bulkInsert(
    client,
    bulkTables.analyses,
    sorted.flatMap(({ backup }) => backup.analyses.map((row) => JSON.stringify(row))),
    'ON CONFLICT (article_id, version_id, analyser) DO NOTHING',
  );
  const known = sorted.filter(({ prepared }) => !fresh.has(prepared.id)).map(({ prepared }) => prepared.id);
  await client.query(
    `UPDATE articles a SET versions = v.n FROM (
       SELECT article_id, count(*)::int AS n FROM versions WHERE article_id = ANY($1) GROUP BY article_id) v
     WHERE v.article_id = a.id AND a.versions <> v.n`,
    [known],
  );
  await writeDerived(
    client,
    sorted.filter(({ prepared }) => fresh.has(prepared.id)).map(({ prepared }) => prepared),
  );
  return fresh;
}
