import type { ClientBase, Pool, PoolClient } from 'pg';
import { bulkInsert } from './bulk-insert.ts';
import { bulkTables, derivedTables } from './bulk-tables.ts';
import type { PreparedArticle, SaveOutcome } from './prepared-article.ts';

/**
 * Writes articles with their analyses in one transaction; when it returns, they are on disk. What is known
 * already is left alone, so doing it twice changes nothing; a text that is new for a known article becomes
 * its newest version. Ids must differ within one call. The outcome stands at the article's place.
 */
export function saveArticles(pool: Pool, articles: readonly PreparedArticle[]): Promise<SaveOutcome[]> {
  return inTransaction(pool, (client) => saveIn(client, articles));
}

/** Does `work` in one transaction of its own. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function saveIn(client: ClientBase, articles: readonly PreparedArticle[]): Promise<SaveOutcome[]> {
  const outcomes = new Map<string, SaveOutcome>();
  for (const article of articles) {
    if (outcomes.has(article.id)) throw new Error(`Article ${article.id} stands twice in one call.`);
    outcomes.set(article.id, 'added');
  }
  // One order in all processes, so that two of them never wait for each other in a circle.
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const id of await deletedAmong(client, sorted)) outcomes.set(id, 'deleted');

  const wanted = sorted.filter((article) => outcomes.get(article.id) === 'added');
  const inserted = await bulkInsert(
    client,
    bulkTables.articles,
    wanted.map((article) => article.article),
    'ON CONFLICT (id) DO NOTHING',
    'id',
  );
  const fresh = new Set(inserted.map((row) => row.id as string));
  const known = wanted.filter((article) => !fresh.has(article.id));
  const changed = await changeVersions(client, known);
  for (const article of known) outcomes.set(article.id, changed.has(article.id) ? 'changed' : 'known');

  const write = wanted.filter((article) => outcomes.get(article.id) !== 'known');
  const added = write.filter((article) => outcomes.get(article.id) === 'added');
  await bulkInsert(
    client,
    bulkTables.raw_documents,
    write.map((article) => article.raw),
    'ON CONFLICT (sha256) DO NOTHING',
  );
  await bulkInsert(
    client,
    bulkTables.versions,
    added.map((article) => article.version),
  );
  await writeAnalyses(client, write);
  return articles.map((article) => outcomes.get(article.id) as SaveOutcome);
}

/**
 * Writes the analyses and all rows made from them; rows of an earlier analysis must be gone. An analysis by the
 * same analyser is replaced: what a person corrected in the article may have changed it.
 */
export async function writeAnalyses(client: ClientBase, articles: readonly PreparedArticle[]): Promise<void> {
  await bulkInsert(
    client,
    bulkTables.analyses,
    articles.map((article) => article.analysis),
    `ON CONFLICT (article_id, version_id, analyser) DO UPDATE
       SET made_at = EXCLUDED.made_at, length = EXCLUDED.length, body = EXCLUDED.body`,
  );
  await writeDerived(client, articles);
}

/** Writes the rows made from the current analyses of these articles. */
export async function writeDerived(client: ClientBase, articles: readonly PreparedArticle[]): Promise<void> {
  for (const table of derivedTables) {
    await bulkInsert(
      client,
      bulkTables[table],
      articles.map((article) => article.derived[table]),
    );
  }
  const names = new Map<string, string>();
  for (const article of articles) for (const name of article.names) names.set(name.key, name.row);
  const rows = [...names].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, row]) => row);
  await bulkInsert(client, bulkTables.names, rows, 'ON CONFLICT (key, kind) DO NOTHING');
}

/** Removes the rows made from the current analyses of these articles. */
export async function removeDerived(client: ClientBase, articleIds: readonly string[]): Promise<void> {
  for (const table of derivedTables) {
    await client.query(`DELETE FROM ${table} WHERE article_id = ANY($1)`, [articleIds]);
  }
}

async function deletedAmong(client: ClientBase, articles: readonly PreparedArticle[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM deleted_articles WHERE id = ANY($1)', [
    articles.map((article) => article.id),
  ]);
  return rows.map((row) => row.id);
}

/** Locks articles against other writers and gives their current versions, in one order everywhere. */
export async function lockArticles(client: ClientBase, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; version_id: string }>(
    'SELECT id, version_id FROM articles WHERE id = ANY($1) ORDER BY id FOR UPDATE',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.version_id]));
}

/** Adds the texts that are new for known articles, and clears what was made from the version before. */
async function changeVersions(client: ClientBase, known: readonly PreparedArticle[]): Promise<Set<string>> {
  const changed = new Set<string>();
  if (known.length === 0) return changed;
  const ids = known.map((article) => article.id);
  const current = await lockArticles(client, ids);
  const { rows } = await client.query<{ article_id: string; id: string; seq: number }>(
    'SELECT article_id, id, seq FROM versions WHERE article_id = ANY($1)',
    [ids],
  );
  const texts = new Set(rows.map((row) => `${row.article_id} ${row.id}`));
  const last = new Map<string, number>();
  for (const row of rows) last.set(row.article_id, Math.max(row.seq, last.get(row.article_id) ?? 0));
  const write: PreparedArticle[] = [];
  const returned: PreparedArticle[] = [];
  const versions: string[] = [];
  for (const article of known) {
    if (texts.has(`${article.id} ${article.versionId}`)) {
      // An article with its original bytes was just fetched: what it says now is current, though not new.
      if (article.raw === '' || current.get(article.id) === article.versionId) continue;
      changed.add(article.id);
      returned.push(article);
      continue;
    }
    changed.add(article.id);
    write.push(article);
    versions.push(JSON.stringify({ ...JSON.parse(article.version), seq: (last.get(article.id) ?? 0) + 1 }));
  }
  if (changed.size === 0) return changed;
  await removeDerived(client, [...changed]);
  await bulkInsert(client, bulkTables.versions, versions);
  if (write.length > 0) await updateArticles(client, write, true);
  if (returned.length > 0) await updateArticles(client, returned, false);
  return changed;
}

/** Sets the rows of `articles` to what the newest version and analysis say; keeps when it was first added. */
export async function updateArticles(
  client: ClientBase,
  articles: readonly PreparedArticle[],
  newVersion: boolean,
): Promise<void> {
  const columns = Object.entries(bulkTables.articles.columns);
  const typed = columns.map(([name, type]) => `"${name}" ${type}`).join(', ');
  const kept = new Set(['id', 'added_at', 'versions']);
  const sets = columns.filter(([name]) => !kept.has(name)).map(([name]) => `"${name}" = r."${name}"`);
  if (newVersion) sets.push('versions = a.versions + 1');
  await client.query(
    `UPDATE articles a SET ${sets.join(', ')} FROM json_to_recordset($1::json) AS r(${typed}) WHERE a.id = r.id`,
    [`[${articles.map((article) => article.article).join(',')}]`],
  );
}
