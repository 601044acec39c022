import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ExtractedPage } from './extract.ts';
import type { ExtractRequest } from './extract-worker.ts';
import type { PageResult } from './page-result.ts';

/** Memory of the worker; a page at the limits takes a third of it. */
const MEMORY_MB = 384;

/** Time for the thread to start and load its libraries, in milliseconds. */
const START = 60_000;

/** A worker thread and what tells that it has loaded. */
interface Thread {
  readonly worker: Worker;
  readonly ready: Promise<void>;
}

/**
 * Extracts pages in a worker thread, one after another, each within a time limit. A page that takes longer
 * or more memory ends the worker; the next page gets a new one. The thread does not keep the process alive.
 */
export class Extractor {
  #thread: Thread | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /** Extracts one page; never rejects. */
  extract(request: ExtractRequest, milliseconds: number): Promise<PageResult> {
    const result = this.#queue.then(() => this.#run(request, milliseconds));
    this.#queue = result;
    return result;
  }

  /** Ends the thread; a later page starts a new one. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.worker.terminate();
  }

  async #run(request: ExtractRequest, milliseconds: number): Promise<PageResult> {
    const thread = this.#thread ?? startThread();
    this.#thread = thread;
    const { worker } = thread;
    worker.ref();
    try {
      await within(thread.ready, START);
      worker.postMessage(request);
      const page = await within(answerOf<ExtractedPage | null>(worker), milliseconds);
      return page === null ? { kind: 'failed' } : { kind: 'page', page };
    } catch (error) {
      this.#thread = null;
      void worker.terminate();
      if (error === TOO_SLOW) return { kind: 'too-slow' };
      const memory = (error as { code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
      return { kind: memory ? 'too-large' : 'failed' };
    } finally {
      worker.unref();
    }
  }
}

const TOO_SLOW = new Error('too slow');

/** What `promise` gives, or a rejection with TOO_SLOW. */
function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(TOO_SLOW), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The next message of a worker; rejects when it fails or ends first. */
function answerOf<T>(worker: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    const onMessage = (value: T): void => settle(() => resolve(value));
    const onError = (error: unknown): void => settle(() => reject(error));
    const onExit = (): void => settle(() => reject(new Error('the worker ended')));
    const settle = (finish: () => void): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      finish();
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
  });
}

let shared: Extractor | null = null;

/** The one extractor of this process, started with the first page. */
export function sharedExtractor(): Extractor {
  shared ??= new Extractor();
  return shared;
}

function startThread(): Thread {
  const worker = startWorker();
  // Whatever a dying thread still says is no answer to anything.
  worker.on('error', () => {});
  return { worker, ready: answerOf<unknown>(worker).then(() => {}) };
}

function startWorker(): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } };
  for (const place of ['./extract-worker.js', '../extract-worker.js']) {
    const built = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(built)) return new Worker(built, options);
  }
  // From sources: Node 20 reads no TypeScript in a worker unless a loader is registered inside it.
  const source = new URL('./extract-worker.ts', import.meta.url);
  const code = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import('${source}'); })`;
  return new Worker(code, { ...options, eval: true });
}
