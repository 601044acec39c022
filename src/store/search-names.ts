import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** A name that was found. */
export interface NameHit {
  readonly kind: string;
  readonly key: string;
  readonly name: string;
  readonly ref: string | null;
  /** Articles that name it. */
  readonly articles: number;
}

/** Named persons, bodies and places whose name has the words; those in most articles first. */
export async function searchNames(db: Kysely<Tables>, tsquery: string, limit: number): Promise<NameHit[]> {
  const { rows } = await sql<{
    kind: string;
    key: string;
    name: string;
    ref: string | null;
    articles: string;
  }>`
    SELECT n.kind, n.key, n.name, n.ref, (
      SELECT count(DISTINCT article_id) FROM (
        SELECT article_id FROM entities e WHERE e.key = n.key AND e.kind = n.kind LIMIT 10000) AS found) AS articles
    FROM (SELECT * FROM names WHERE terms @@ ${tsquery}::tsquery
          ORDER BY length(name), key LIMIT ${sql.lit(Math.max(limit * 3, 30))}) AS n
    ORDER BY articles DESC, n.name LIMIT ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => ({ ...row, articles: Number(row.articles) })).filter((row) => row.articles > 0);
}

/** Which of these are keys of named entities. */
export async function knownKeys(db: Kysely<Tables>, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('names')
    .select('key')
    .distinct()
    .where('key', 'in', [...keys])
    .execute();
  return new Set(rows.map((row) => row.key));
}

/** Keys of named entities whose name has the words, shortest names first. */
export async function keysWithWords(db: Kysely<Tables>, tsquery: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`SELECT key FROM (
    SELECT DISTINCT key, length(name) AS length FROM names WHERE terms @@ ${tsquery}::tsquery) AS found
    ORDER BY length, key LIMIT ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => row.key);
}
