import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ExtractedPage } from './extract.ts';
import type { ExtractRequest } from './extract-worker.ts';
import type { PageResult } from './page-result.ts';

/** Memory of the worker; a page at the limits takes a third of it. */
const MEMORY_MB = 384;

/**
 * Extracts pages in a worker thread, one after another, each within a time limit. A page that takes longer
 * or more memory ends the worker; the next page gets a new one. The thread does not keep the process alive.
 */
export class Extractor {
  #worker: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /** Extracts one page; never rejects. */
  extract(request: ExtractRequest, milliseconds: number): Promise<PageResult> {
    const result = this.#queue.then(() => this.#run(request, milliseconds));
    this.#queue = result;
    return result;
  }

  /** Ends the thread; a later page starts a new one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #run(request: ExtractRequest, milliseconds: number): Promise<PageResult> {
    return new Promise((resolve) => {
      const worker = this.#worker ?? startWorker();
      this.#worker = worker;
      worker.ref();
      const finish = (result: PageResult, ended: boolean): void => {
        clearTimeout(timer);
        worker.removeAllListeners();
        worker.unref();
        if (ended) {
          this.#worker = null;
          // Whatever a dying thread still says is no answer to anything.
          worker.on('error', () => {});
          void worker.terminate();
        }
        resolve(result);
      };
      const timer = setTimeout(() => finish({ kind: 'too-slow' }, true), milliseconds);
      worker.on('message', (page: ExtractedPage | null) =>
        finish(page === null ? { kind: 'failed' } : { kind: 'page', page }, false),
      );
      worker.on('error', (error) => {
        const memory = (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
        finish({ kind: memory ? 'too-large' : 'failed' }, true);
      });
      worker.on('exit', () => finish({ kind: 'failed' }, true));
      worker.postMessage(request);
    });
  }
}

let shared: Extractor | null = null;

/** The one extractor of this process, started with the first page. */
export function sharedExtractor(): Extractor {
  shared ??= new Extractor();
  return shared;
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
