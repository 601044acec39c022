import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Analysis } from '../model/index.ts';
import {
  type ArticleBackup,
  articleBackups,
  type BackupRow,
  rawRowsOf,
  restoreArticles,
  restoreRaw,
  restoreWhole,
  rowsOf,
  type WholeTable,
  wholeTables,
} from '../store/backup-rows.ts';
import type { Database } from '../store/database.ts';
import { decisionsOf } from '../store/decisions.ts';
import type { PreparedArticle } from '../store/prepared-article.ts';
import { inTransaction } from '../store/save-articles.ts';
import type { VersionsTable } from '../store/schema.ts';
import { StoreError } from '../store/store-error.ts';
import { analyseForArchive } from './archive-analyse.ts';
import { correctedAnalysis } from './archive-corrections.ts';
import { prepareArticle } from './archive-prepare.ts';
import { articleOf } from './archive-read.ts';

export const BACKUP_FORMAT = 'isnad-archive/1';

const pageSize = 100;

/** What an export or import has done so far. */
export interface BackupReport {
  readonly articles: number;
  readonly decisions: number;
  readonly lines: number;
  /** Import only: articles the archive had already. */
  readonly known: number;
}

/**
 * The whole archive as lines of JSON: a header, people's decisions and logs, original bytes, articles with all
 * versions and analyses, and a last line with the number of lines, so that a cut file is noticed. The same
 * archive gives the same lines. What matching made is not in it: it is made again from the articles.
 */
export async function* exportArchive(
  database: Database,
  onProgress: (report: BackupReport) => void = () => undefined,
): AsyncGenerator<string> {
  const pool = database.writers;
  const counts = { articles: 0, decisions: 0, lines: 0, known: 0 };
  const line = (kind: string, value: object): string => {
    counts.lines++;
    return JSON.stringify({ kind, ...value });
  };
  yield line('archive', { format: BACKUP_FORMAT });
  for (const [table, key] of Object.entries(wholeTables)) {
    for await (const row of rowsOf(pool, table, key, 500)) {
      if (table === 'decisions') counts.decisions++;
      yield line(table, { row: inUtc(row) });
    }
  }
  for await (const row of rawRowsOf(pool, 20)) yield line('raw_documents', { row: inUtc(row) });
  for await (const backup of articleBackups(pool, pageSize)) {
    counts.articles++;
    yield line('article', {
      row: inUtc(backup.article),
      versions: backup.versions.map(inUtc),
      analyses: backup.analyses.map((row) => ({
        ...inUtc(row),
        body: JSON.parse(inflateRawSync(Buffer.from(row.body, 'base64')).toString('utf8')),
      })),
    });
    if (counts.articles % pageSize === 0) onProgress({ ...counts });
  }
  yield line('end', { lines: counts.lines + 1 });
  onProgress({ ...counts });
}

/**
 * Reads lines that `exportArchive` wrote into the archive. What is there already stays; doing it again changes
 * nothing. Throws a StoreError that names the line when one cannot be read; what came before it is kept.
 */
export async function importArchive(
  database: Database,
  lines: AsyncIterable<string>,
  onProgress: (report: BackupReport) => void = () => undefined,
): Promise<BackupReport> {
  const counts = { articles: 0, decisions: 0, lines: 0, known: 0 };
  let pending: { kind: string; items: Line[] } = { kind: '', items: [] };
  let ended = false;
  const flush = async (): Promise<void> => {
    const { kind, items } = pending;
    pending = { kind: '', items: [] };
    if (items.length === 0) return;
    const fresh = await database.withRetry(() => restore(database, kind, items));
    if (kind === 'article') {
      counts.articles += items.length;
      counts.known += items.length - fresh;
    }
    if (kind === 'decisions') counts.decisions += items.length;
    onProgress({ ...counts });
  };
  for await (const text of lines) {
    if (text.trim() === '') continue;
    counts.lines++;
    const line = readLine(text, counts.lines);
    if (counts.lines === 1) {
      if (line.kind !== 'archive' || line.format !== BACKUP_FORMAT) {
        throw new StoreError(
          'request',
          `This is not an archive of Isnad: its first line does not say ${BACKUP_FORMAT}.`,
        );
      }
      continue;
    }
    if (line.kind === 'end') {
      ended = line.lines === counts.lines;
      continue;
    }
    if (line.kind !== pending.kind || pending.items.length >= pageSize) await flush();
    pending.kind = line.kind;
    pending.items.push(line);
  }
  await flush();
  if (!ended) {
    throw new StoreError(
      'request',
      'The file is cut: its last line is missing. What it holds was read in all the same.',
    );
  }
  return counts;
}

interface Line {
  readonly kind: string;
  readonly number: number;
  readonly format?: unknown;
  readonly lines?: unknown;
  readonly row?: BackupRow;
  readonly versions?: readonly BackupRow[];
  readonly analyses?: readonly (BackupRow & { body: unknown })[];
}

function readLine(text: string, number: number): Line {
  try {
    const line = JSON.parse(text) as Line;
    if (typeof line.kind === 'string') return { ...line, number };
  } catch {
    // Falls through to the one message.
  }
  throw new StoreError('request', `Line ${number} is not a line of an archive of Isnad.`);
}

async function restore(database: Database, kind: string, items: readonly Line[]): Promise<number> {
  return inTransaction(database.writers, async (client) => {
    const rows = items.map((item) => item.row ?? {});
    if (kind in wholeTables) await restoreWhole(client, kind as WholeTable, rows);
    else if (kind === 'raw_documents') await restoreRaw(client, rows);
    else if (kind === 'article') {
      const ids = rows.map((row) => String(row.id));
      const decisions = await decisionsOf(client, ids);
      const articles = items.map((item) => {
        const backup = articleBackup(item);
        return {
          backup,
          prepared: preparedBackup(backup, item, decisions.get(String(backup.article.id)) ?? []),
        };
      });
      return (await restoreArticles(client, articles)).size;
    } else
      throw new StoreError(
        'request',
        `Line ${items[0].number}: this Isnad does not know "${kind}"; upgrade it.`,
      );
    return 0;
  });
}

function articleBackup(line: Line): ArticleBackup {
  const { row, versions, analyses } = line;
  if (!row || !Array.isArray(versions) || versions.length === 0 || !Array.isArray(analyses)) {
    throw new StoreError('request', `Line ${line.number}: the article is not whole.`);
  }
  return {
    article: row,
    versions,
    analyses: analyses.map((analysis) => ({
      ...analysis,
      body: deflateRawSync(Buffer.from(JSON.stringify(analysis.body)), { level: 3 }).toString('base64'),
    })),
  };
}

function preparedBackup(
  backup: ArticleBackup,
  line: Line,
  decisions: Parameters<typeof correctedAnalysis>[2],
): PreparedArticle {
  const { article } = backup;
  const version = backup.versions.find((row) => row.id === article.version_id);
  if (version === undefined)
    throw new StoreError('request', `Line ${line.number}: the article's text is missing.`);
  const row = version as unknown as Parameters<typeof articleOf>[0];
  const source = articleOf(row as never);
  const kept = line.analyses?.find(
    (analysis) => analysis.version_id === article.version_id && analysis.analyser === article.analyser,
  );
  const at = String(article.changed_at);
  const origin = (version as Partial<VersionsTable>).origin ?? null;
  if (kept === undefined) return analyseForArchive({ article: source, origin, at, decisions });
  const body = kept.body as Analysis;
  const analysis = { ...body, article: { ...body.article, text: source.text } };
  const shown = correctedAnalysis(analysis, String(article.version_id), decisions).analysis;
  return prepareArticle(source, analysis, { origin, at, analyser: String(article.analyser) }, shown);
}

/** PostgreSQL writes times with the session's offset; a backup has them in UTC, ending in Z. */
function inUtc<T extends BackupRow>(row: T): T {
  const times = ['added_at', 'changed_at', 'made_at', 'obtained_at', 'at', 'fetched_at', 'sort_at'];
  const fixed: Record<string, unknown> = { ...row };
  for (const name of times) {
    const value = fixed[name];
    if (typeof value === 'string' && !value.endsWith('infinity')) fixed[name] = new Date(value).toISOString();
  }
  return fixed as T;
}
