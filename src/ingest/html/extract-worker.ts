import { parentPort } from 'node:worker_threads';
import { extractPage } from './extract.ts';
import type { PageLimits } from './parse-page.ts';

/** A page to extract. */
export interface ExtractRequest {
  readonly html: string;
  readonly address: string | null;
  readonly limits: PageLimits;
}

// The entry of the worker thread: one answer per request, null for a page that the code could not digest.
parentPort?.on('message', ({ html, address, limits }: ExtractRequest) => {
  try {
    parentPort?.postMessage(extractPage(html, address, limits));
  } catch {
    parentPort?.postMessage(null);
  }
});

// Loading the libraries takes longer than most pages do and must not count against the first of them.
parentPort?.postMessage('ready');
