import { exportArchive } from '../../src/app/backup.ts';
import type { Database } from '../../src/store/database.ts';

const times = new Set(['added_at', 'changed_at', 'made_at', 'origin', 'obtained_at', 'at']);

/**
 * Everything an archive holds but for the times at which it came in: what two runs over the same sources must
 * have in common. With the number of rows of every table that is made from the analyses.
 */
export async function archiveState(database: Database): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportArchive(database)) {
    lines.push(JSON.stringify(JSON.parse(line, (key, value) => (times.has(key) ? null : value))));
  }
  for (const table of [
    'claims',
    'chain_nodes',
    'entities',
    'dates',
    'quantities',
    'events',
    'article_search',
  ] as const) {
    const { rows } = await database.writers.query<{ n: string; h: string }>(
      `SELECT count(*) AS n, md5(string_agg(row::text, ',' ORDER BY row::text)) AS h FROM ${table} AS row`,
    );
    lines.push(`${table} ${rows[0].n} ${rows[0].h}`);
  }
  return lines;
}
