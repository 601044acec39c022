import { availableParallelism } from 'node:os';
import { ANALYSER_VERSION } from '../analyse/index.ts';
import { SEARCH_TERMS_VERSION } from '../arabic/search-terms.ts';
import type { Database } from '../store/database.ts';
import { decisionsOf } from '../store/decisions.ts';
import type { PreparedArticle } from '../store/prepared-article.ts';
import { articleIdsAfter, countOutdated, currentVersions } from '../store/read-articles.ts';
import { refreshArticles } from '../store/refresh-articles.ts';
import { inTransaction, lockArticles } from '../store/save-articles.ts';
import { AnalysisWorkerPool } from './analysis-worker-pool.ts';
import { readyToAnalyse } from './archive-analyse.ts';
import { articleOf } from './archive-read.ts';

/** What the analyser and the stemmer of this Isnad are called in the archive. */
export const currentMakers = { analyser: ANALYSER_VERSION, termsVersion: SEARCH_TERMS_VERSION };

export interface ReanalyseOptions {
  /** Also articles that are up to date: after a change of the lexicon. */
  readonly all?: boolean;
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (report: ReanalyseReport) => void;
  readonly now?: () => Date;
}

export interface ReanalyseReport {
  /** Articles there are to do in all. */
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly interrupted: boolean;
}

const batchSize = 32;

/**
 * Analyses articles again that an older analyser analysed, or an older stemmer indexed, in the order of their
 * ids. Each article's rows change in one transaction. Interrupted, it goes on where it stopped; analyses by
 * the older analyser are kept.
 */
export async function reanalyse(
  database: Database,
  options: ReanalyseOptions = {},
): Promise<ReanalyseReport> {
  const outdated = options.all ? undefined : currentMakers;
  const total = await database.withRetry(() =>
    outdated ? countOutdated(database.write, outdated) : countAll(database),
  );
  const counts = { total, done: 0, failed: 0, interrupted: false };
  readyToAnalyse();
  const pool = new AnalysisWorkerPool(total > batchSize ? (options.workers ?? availableParallelism()) : 0);
  try {
    let last = '';
    for (;;) {
      if (options.signal?.aborted) {
        counts.interrupted = true;
        break;
      }
      const ids = await database.withRetry(() =>
        articleIdsAfter(database.write, last, batchSize * Math.max(1, pool.size), outdated),
      );
      if (ids.length === 0) break;
      last = ids[ids.length - 1];
      const parts: string[][] = [];
      for (let i = 0; i < ids.length; i += batchSize) parts.push(ids.slice(i, i + batchSize));
      const done = await Promise.all(
        parts.map((part) => reanalyseArticles(database, part, pool, options.now)),
      );
      for (const result of done) {
        counts.done += result.done;
        counts.failed += result.failed;
      }
      options.onProgress?.({ ...counts });
    }
  } finally {
    await pool.close();
  }
  return counts;
}

/** Analyses these articles again, whoever analysed them before. Idempotent. */
export async function reanalyseArticles(
  database: Database,
  ids: readonly string[],
  pool: AnalysisWorkerPool,
  now: () => Date = () => new Date(),
): Promise<{ done: number; failed: number }> {
  return database.withRetry(async () => {
    const [versions, decisions] = await Promise.all([
      currentVersions(database.write, ids),
      decisionsOf(database.writers, ids),
    ]);
    const at = now().toISOString();
    const tasks = [...versions.values()].map((row) => ({
      article: articleOf(row),
      origin: row.origin,
      at,
      decisions: decisions.get(row.article_id) ?? [],
    }));
    const results = await pool.run(tasks);
    const prepared = results.filter((result): result is PreparedArticle => !('failed' in result));
    await inTransaction(database.writers, async (client) => {
      const current = await lockArticles(client, ids);
      const still = await decisionsOf(client, ids);
      // What changed while it was analysed is up to date already, or will be met again.
      const unchanged = (article: PreparedArticle) =>
        current.get(article.id) === article.versionId &&
        (still.get(article.id) ?? []).length === (decisions.get(article.id) ?? []).length;
      await refreshArticles(client, prepared.filter(unchanged));
    });
    return { done: prepared.length, failed: results.length - prepared.length };
  });
}

async function countAll(database: Database): Promise<number> {
  const { n } = await database.write
    .selectFrom('articles')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}
