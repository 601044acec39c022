import type { ClientBase } from 'pg';
import { type Decision, writeDecision } from './decisions.ts';
import { removeDerived } from './save-articles.ts';

/** Tables with an `article_id` that go with their article; matching adds its own (see docs/scaling.md). */
export const articleTables: readonly string[] = ['analyses', 'versions'];

/**
 * Removes an article with everything made from it, and its original bytes unless another article was read
 * from the same. The decision stays as the log, and keeps the article from being added again; words of the
 * article quoted in other decisions go. Must run in a transaction.
 */
export async function deleteArticle(client: ClientBase, decision: Decision): Promise<boolean> {
  const id = decision.articleId as string;
  const found = await client.query('SELECT 1 FROM articles WHERE id = $1 FOR UPDATE', [id]);
  if (found.rowCount === 0) return false;
  const raw = await client.query<{ sha256: string }>(
    'SELECT DISTINCT raw_sha256 AS sha256 FROM versions WHERE article_id = $1 AND raw_sha256 IS NOT NULL',
    [id],
  );
  const names = await client.query<{ key: string }>(
    'SELECT DISTINCT key FROM entities WHERE article_id = $1 AND key IS NOT NULL',
    [id],
  );
  await removeDerived(client, [id]);
  for (const table of articleTables) await client.query(`DELETE FROM ${table} WHERE article_id = $1`, [id]);
  await client.query('DELETE FROM articles WHERE id = $1', [id]);
  await client.query(
    'DELETE FROM names n WHERE key = ANY($1) AND NOT EXISTS (SELECT 1 FROM entities e WHERE e.key = n.key AND e.kind = n.kind)',
    [names.rows.map((row) => row.key)],
  );
  await client.query(
    "UPDATE decisions SET quote = NULL, targets = '[]', value = NULL WHERE article_id = $1",
    [id],
  );
  await writeDecision(client, decision);
  await client.query(
    'INSERT INTO deleted_articles VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET decision_id = $2',
    [id, decision.id],
  );
  for (const { sha256 } of raw.rows) await redactRaw(client, sha256, decision);
  return true;
}

/** Removes original bytes that no article needs any more, and writes down who did it. */
async function redactRaw(client: ClientBase, sha256: string, decision: Decision): Promise<void> {
  const used = await client.query('SELECT 1 FROM versions WHERE raw_sha256 = $1 LIMIT 1', [sha256]);
  if (used.rowCount !== 0) return;
  await client.query('INSERT INTO redactions VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING', [
    `${decision.id}-${sha256.slice(0, 12)}`,
    sha256,
    decision.at,
    decision.who,
    decision.why ?? 'the article was deleted',
  ]);
  await client.query('UPDATE raw_documents SET bytes = NULL WHERE sha256 = $1', [sha256]);
}

/** Lets a deleted article be added again. */
export async function allowAgain(client: ClientBase, deletion: Decision): Promise<void> {
  await client.query('DELETE FROM deleted_articles WHERE decision_id = $1', [deletion.id]);
}
