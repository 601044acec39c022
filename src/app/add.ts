import { availableParallelism } from 'node:os';
import {
  isProblem,
  type Problem,
  type ReadOptions,
  readSource,
  type SourceInput,
  versionId,
} from '../ingest/index.ts';
import type { Article } from '../model/index.ts';
import type { Database } from '../store/database.ts';
import { decisionsOf } from '../store/decisions.ts';
import { knownVersions } from '../store/known-versions.ts';
import type { PreparedArticle, SaveOutcome } from '../store/prepared-article.ts';
import { settleIndexes } from '../store/server-facts.ts';
import { withPauses } from './add-pauses.ts';
import { ArticleWriter } from './add-writer.ts';
import { AnalysisWorkerPool } from './analysis-worker-pool.ts';
import { readyToAnalyse } from './archive-analyse.ts';
import type { RawDocument } from './archive-prepare.ts';

/** An article to be kept, with the bytes it came from when they are at hand. */
export interface Arrival {
  readonly article: Article;
  readonly origin: string | null;
  readonly raw?: RawDocument;
}

export interface AddOptions {
  /** Worker threads; default: one per core. 0: analyse in this thread. */
  readonly workers?: number;
  /** Stops reading; what was read and is being written is finished. */
  readonly signal?: AbortSignal;
  /** Called after every commit and every batch of known articles. */
  readonly onProgress?: (report: AddReport) => void;
  readonly onProblem?: (problem: Problem) => void;
  /** Called when articles are on disk: with what became of each. */
  readonly onSaved?: (outcomes: readonly { readonly id: string; readonly outcome: SaveOutcome }[]) => void;
  /** The time of adding; default: now. */
  readonly now?: () => Date;
}

/** What a run did, so far or in all. */
export interface AddReport {
  /** Articles read from the sources. */
  readonly read: number;
  readonly added: number;
  /** Known articles with a new text. */
  readonly changed: number;
  readonly known: number;
  /** Articles a person removed before; they stay out. */
  readonly deleted: number;
  /** Things that could not be read, and articles whose analysis failed. */
  readonly problems: number;
  readonly interrupted: boolean;
}

/** Articles that are looked up together, and that a worker takes at once. */
const lookupSize = 128;
const taskSize = 8;
/** Batches that may wait for a worker or for the disk: bounds memory whatever the sources hold. */
const mostWaiting = 8;
/** After so many new articles the indexes are put in order at once instead of when the server gets to it. */
const settleFrom = 200;

/** Reads sources and keeps what they hold; see `addArticles`. */
export function addSources(
  database: Database,
  sources: readonly SourceInput[],
  readOptions: ReadOptions = {},
  options: AddOptions = {},
): Promise<AddReport> {
  async function* arrivals(): AsyncGenerator<Arrival | Problem> {
    for (const source of sources) {
      const origin = source.kind === 'path' ? source.path : source.name;
      for await (const item of readSource(source, readOptions)) {
        yield isProblem(item) ? item : { article: item, origin };
      }
    }
  }
  return addArticles(database, arrivals(), options);
}

/**
 * Analyses articles and keeps them, each with its analysis in one transaction. Known texts are passed over
 * before they are analysed, so a run that was interrupted goes on where it stopped when it is done again.
 * Articles are written in the order they come in, so that versions of one article keep their order.
 */
export async function addArticles(
  database: Database,
  arrivals: AsyncIterable<Arrival | Problem>,
  options: AddOptions = {},
): Promise<AddReport> {
  const counts = { read: 0, added: 0, changed: 0, known: 0, deleted: 0, problems: 0, interrupted: false };
  const now = options.now ?? (() => new Date());
  const report = (): void => options.onProgress?.({ ...counts });
  const fail = (problem: Problem): void => {
    counts.problems++;
    options.onProblem?.(problem);
  };
  readyToAnalyse();
  const pool = new AnalysisWorkerPool(options.workers ?? availableParallelism());
  const writer = new ArticleWriter(database, (outcomes) => {
    for (const { outcome } of outcomes) counts[outcome]++;
    options.onSaved?.(outcomes);
    report();
  });
  const small = new AnalysisWorkerPool(0);
  let seenMany = false;

  const submit = async (batch: readonly Arrival[]): Promise<void> => {
    const fresh = await lookUp(database, batch, counts);
    if (fresh.length < batch.length) report();
    if (fresh.length === 0) return;
    // Starting threads costs more than analysing a handful of articles.
    const workers = seenMany || fresh.length > taskSize ? pool : small;
    seenMany ||= fresh.length > taskSize;
    const decisions = await decisionsOf(
      database.writers,
      fresh.map((arrival) => arrival.article.id),
    );
    const at = now().toISOString();
    for (let i = 0; i < fresh.length; i += taskSize) {
      const part = fresh.slice(i, i + taskSize);
      const tasks = part.map((arrival) => ({
        ...arrival,
        at,
        decisions: decisions.get(arrival.article.id) ?? [],
      }));
      const results = workers.run(tasks).then((all) => {
        all.forEach((result, n) => {
          if ('failed' in result) fail(analysisProblem(part[n], result.failed));
        });
        return all.filter((result): result is PreparedArticle => !('failed' in result));
      });
      await writer.push(results, mostWaiting);
    }
  };

  try {
    let batch: Arrival[] = [];
    for await (const item of withPauses(arrivals, options.signal)) {
      if (item === 'pause') {
        await submit(batch);
        batch = [];
        continue;
      }
      if (item === 'stopped') {
        counts.interrupted = true;
        break;
      }
      if (isProblem(item)) {
        fail(item);
        continue;
      }
      counts.read++;
      batch.push(item);
      if (batch.length >= lookupSize) {
        await submit(batch);
        batch = [];
      }
    }
    if (!counts.interrupted) await submit(batch);
    await writer.finish();
    if (counts.added + counts.changed >= settleFrom)
      await settleIndexes(database.writers).catch(() => undefined);
  } finally {
    await pool.close();
  }
  return { ...counts };
}

/** The arrivals whose text the archive does not have; each text once. */
async function lookUp(
  database: Database,
  batch: readonly Arrival[],
  counts: { known: number; deleted: number },
): Promise<Arrival[]> {
  const candidates = batch.map(({ article }) => ({ id: article.id, versionId: versionId(article.text) }));
  const { known, current, deleted } = await database.withRetry(() =>
    knownVersions(database.write, candidates),
  );
  const taken = new Set<string>();
  return batch.filter((_, i) => {
    const key = `${candidates[i].id} ${candidates[i].versionId}`;
    if (deleted.has(candidates[i].id)) {
      counts.deleted++;
      return false;
    }
    // A page just fetched that shows an older text again: that text is the current one now.
    const returned = batch[i].raw !== undefined && known.has(key) && !current.has(key);
    if ((known.has(key) && !returned) || taken.has(key)) {
      counts.known++;
      return false;
    }
    taken.add(key);
    return true;
  });
}

function analysisProblem(arrival: Arrival, reason: string): Problem {
  const name = arrival.article.url ?? arrival.article.id;
  return {
    kind: 'problem',
    file: arrival.origin ?? name,
    line: null,
    message: `article ${name} was not kept: ${reason}`,
    limit: null,
    effect: 'refused',
  };
}
