import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type AnalysisResult, analyseTask, type WorkerReply } from './analysis-worker.ts';
import type { AnalysisTask } from './archive-analyse.ts';

/** Longest time for one batch (ms): a fixed part, and one for each UTF-16 unit of text. */
const fixedLimit = 30_000;
const limitPerUnit = 0.5;

/** One batch on its way through a worker. */
interface Job {
  readonly id: number;
  readonly tasks: readonly AnalysisTask[];
  readonly resolve: (results: AnalysisResult[]) => void;
}

/**
 * Worker threads that analyse articles. A thread that dies or takes too long is replaced, and the articles it
 * had are tried again one by one, so that only the one at fault fails. With size 0 everything is done in this
 * thread.
 */
export class AnalysisWorkerPool {
  #size: number;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, { job: Job; timer: NodeJS.Timeout }>();
  readonly #waiting: Job[] = [];
  readonly #limit: number;
  #next = 1;
  #closed = false;
  #proven = false;

  constructor(size: number, limit = fixedLimit) {
    this.#size = workerFile() === null ? 0 : size;
    this.#limit = limit;
  }

  /** Threads; 0 when everything is done in this one. */
  get size(): number {
    return this.#size;
  }

  /** The results of a batch, in its order. Never rejects; after `close` it never settles. */
  run(tasks: readonly AnalysisTask[]): Promise<AnalysisResult[]> {
    if (this.#size === 0) return Promise.resolve(tasks.map(analyseTask));
    return new Promise((resolve) => {
      this.#waiting.push({ id: this.#next++, tasks, resolve });
      this.#dispatch();
    });
  }

  /** Stops all threads; batches under way are dropped. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.length = 0;
    const workers = [...this.#idle, ...this.#busy.keys()];
    for (const { timer } of this.#busy.values()) clearTimeout(timer);
    this.#idle.length = 0;
    this.#busy.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? (this.#busy.size < this.#size ? this.#start() : undefined);
      if (worker === undefined) return;
      const job = this.#waiting.shift() as Job;
      const units = job.tasks.reduce((sum, task) => sum + task.article.text.length, 0);
      const timer = setTimeout(
        () => this.#lose(worker, 'its analysis took too long and was stopped'),
        this.#limit + units * limitPerUnit,
      );
      this.#busy.set(worker, { job, timer });
      worker.postMessage({ id: job.id, tasks: job.tasks });
    }
  }

  #start(): Worker {
    const file = workerFile() as string;
    const worker = file.endsWith('.ts') ? new Worker(fromSources(file), { eval: true }) : new Worker(file);
    worker.on('message', (reply: WorkerReply) => this.#finish(worker, reply));
    worker.on('error', (error) => this.#lose(worker, `its analysis failed: ${error.message}`));
    worker.on('exit', () => this.#lose(worker, 'its analysis ended unexpectedly'));
    return worker;
  }

  #finish(worker: Worker, reply: WorkerReply): void {
    const entry = this.#busy.get(worker);
    if (entry === undefined || entry.job.id !== reply.id) return;
    clearTimeout(entry.timer);
    this.#proven = true;
    this.#busy.delete(worker);
    this.#idle.push(worker);
    entry.job.resolve([...reply.results]);
    this.#dispatch();
  }

  #lose(worker: Worker, reason: string): void {
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
    const entry = this.#busy.get(worker);
    if (entry === undefined || this.#closed) return;
    clearTimeout(entry.timer);
    this.#busy.delete(worker);
    void worker.terminate();
    const { job } = entry;
    if (!this.#proven) {
      // Threads do not start here at all: do without them.
      this.#size = 0;
      for (const { tasks, resolve } of [job, ...this.#waiting.splice(0)]) resolve(tasks.map(analyseTask));
      return;
    }
    if (job.tasks.length === 1) job.resolve([{ failed: reason }]);
    else void Promise.all(job.tasks.map((task) => this.run([task]))).then((all) => job.resolve(all.flat()));
    this.#dispatch();
  }
}

/** A thread does not inherit the loader that this process reads TypeScript with. */
function fromSources(file: string): string {
  const url = JSON.stringify(pathToFileURL(file).href);
  return `import('tsx/esm/api').then(({ register }) => { register(); return import(${url}); });`;
}

/** The worker's program: beside this file in the sources, beside or above it in a build. */
function workerFile(): string | null {
  const names = import.meta.url.endsWith('.ts')
    ? ['./analysis-worker.ts']
    : ['./analysis-worker.js', '../analysis-worker.js'];
  for (const name of names) {
    const file = fileURLToPath(new URL(name, import.meta.url));
    if (existsSync(file)) return file;
  }
  return null;
}
