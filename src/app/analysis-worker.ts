import { parentPort } from 'node:worker_threads';
import type { PreparedArticle } from '../store/prepared-article.ts';
import { type AnalysisTask, analyseForArchive } from './archive-analyse.ts';

/** What a worker thread is sent, and what it answers. */
export interface WorkerRequest {
  readonly id: number;
  readonly tasks: readonly AnalysisTask[];
}

export interface WorkerReply {
  readonly id: number;
  readonly results: readonly AnalysisResult[];
}

/** Rows, or why there are none. */
export type AnalysisResult = PreparedArticle | { readonly failed: string };

/** Analyses a task; what the analyser throws becomes a result, so that one article stops nobody. */
export function analyseTask(task: AnalysisTask): AnalysisResult {
  try {
    return analyseForArchive(task);
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  const reply: WorkerReply = { id: request.id, results: request.tasks.map(analyseTask) };
  parentPort?.postMessage(reply);
});
