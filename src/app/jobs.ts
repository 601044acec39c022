import { availableParallelism } from 'node:os';
import type PgBoss from 'pg-boss';
import type { Database } from '../store/database.ts';
import { articleIdsAfter } from '../store/read-articles.ts';
import { AnalysisWorkerPool } from './analysis-worker-pool.ts';
import { currentMakers, reanalyseArticles } from './reanalyse.ts';

/** Work that can wait, and what it is told. Handlers must be idempotent: a killed worker's job runs again. */
export interface JobData {
  /** Analyse these articles again. */
  reanalyse: { readonly articleIds: readonly string[] };
  /** Match whatever waits for it against the archive. */
  match: Readonly<Record<string, never>>;
  /** Fetch these addresses and keep what they hold. */
  fetch: { readonly urls: readonly string[] };
}

export type JobName = keyof JobData;
export type JobHandlers = {
  readonly [Name in JobName]?: (data: JobData[Name], signal: AbortSignal) => Promise<void>;
};

export const jobNames: readonly JobName[] = ['reanalyse', 'match', 'fetch'];

/** Articles in one job of re-analysis. */
const articlesPerJob = 100;

/** The queue of the archive; `close` it when done. */
export interface JobQueue {
  send<Name extends JobName>(name: Name, data: JobData[Name]): Promise<void>;
  /** Jobs that wait or run, by name. */
  waiting(): Promise<Record<JobName, number>>;
  /** Works on jobs of the kinds that have a handler until the signal comes, then finishes those begun. */
  work(
    handlers: JobHandlers,
    signal: AbortSignal,
    onJob?: (name: JobName, ok: boolean) => void,
  ): Promise<void>;
  close(): Promise<void>;
}

/** Opens the job queue in the archive's own database (schema `pgboss`). */
export async function openJobs(database: Database): Promise<JobQueue> {
  const { default: Boss } = await import('pg-boss');
  const connection = await database.connection();
  const boss = new Boss({ ...(connection as PgBoss.DatabaseOptions), max: 4, application_name: 'isnad' });
  // A lost connection shows itself where a job is sent or fetched.
  boss.on('error', () => undefined);
  await boss.start();
  for (const name of jobNames) {
    await boss.createQueue(name, {
      name,
      policy: 'standard',
      retryLimit: 5,
      retryDelay: 5,
      retryBackoff: true,
      expireInSeconds: 600,
      retentionDays: 14,
    });
  }
  return {
    async send(name, data) {
      await boss.send(name, data);
    },
    async waiting() {
      const sizes = await Promise.all(
        jobNames.map((name) => boss.getQueueSize(name, { before: 'completed' })),
      );
      return Object.fromEntries(jobNames.map((name, i) => [name, sizes[i]])) as Record<JobName, number>;
    },
    async work(handlers, signal, onJob) {
      for (const name of jobNames) {
        const handler = handlers[name] as ((data: unknown, signal: AbortSignal) => Promise<void>) | undefined;
        if (handler === undefined) continue;
        await boss.work<object>(name, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
          try {
            await handler(job.data, signal);
            onJob?.(name, true);
          } catch (error) {
            onJob?.(name, false);
            throw error;
          }
        });
      }
      if (!signal.aborted) {
        await new Promise<void>((resolve) =>
          signal.addEventListener('abort', () => resolve(), { once: true }),
        );
      }
    },
    close: () => boss.stop({ graceful: true, wait: true, timeout: 30_000 }),
  };
}

/** Handlers that the archive itself has; others are added by those who can do the work. */
export function archiveHandlers(database: Database, pool: AnalysisWorkerPool): JobHandlers {
  return {
    async reanalyse({ articleIds }) {
      await reanalyseArticles(database, articleIds, pool);
    },
    async match(_, signal) {
      const { matchWaiting } = await import('./match.ts');
      await matchWaiting(database, { signal });
    },
  };
}

/** Puts all outdated articles (or all) into the queue for workers; gives the number of articles. */
export async function queueReanalysis(database: Database, queue: JobQueue, all: boolean): Promise<number> {
  let last = '';
  let sum = 0;
  for (;;) {
    const ids = await articleIdsAfter(database.read, last, articlesPerJob, all ? undefined : currentMakers);
    if (ids.length === 0) break;
    await queue.send('reanalyse', { articleIds: ids });
    last = ids[ids.length - 1];
    sum += ids.length;
  }
  // Jobs of a kind are done in turn, but those of matching may run before the last re-analysis has ended: what
  // comes later waits for the next one.
  if (sum > 0) await queue.send('match', {});
  return sum;
}

/** Works on the queue until the signal comes. */
export async function runWorker(
  database: Database,
  signal: AbortSignal,
  options: { handlers?: JobHandlers; onJob?: (name: JobName, ok: boolean) => void } = {},
): Promise<void> {
  const pool = new AnalysisWorkerPool(availableParallelism());
  const queue = await openJobs(database);
  try {
    await queue.work({ ...archiveHandlers(database, pool), ...options.handlers }, signal, options.onJob);
  } finally {
    await queue.close();
    await pool.close();
  }
}
