import type { FetchFailure } from '../ingest/fetch/fetch-failure.ts';
import type { Fetched, Fetcher } from '../ingest/fetch/fetcher.ts';
import { type RawDocument, rawDocument } from '../ingest/fetch/raw-document.ts';
import { isProblem, type Problem, type ReadOptions, readSource } from '../ingest/index.ts';
import type { Article } from '../model/index.ts';
import { type ReportChange, reportChanges } from './fetch-change.ts';
import type { FetchMemory, RememberedPage, RememberedReport } from './fetch-memory.ts';

/** What a fetch of one address came to. */
export type PageOutcome = PageRead | PageUnchanged | PageFailed;

export interface PageRead {
  readonly kind: 'read';
  readonly url: string;
  readonly raw: RawDocument;
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** Whether the address was read for the first time. */
  readonly first: boolean;
  /** Ids of the reports that stood there before. */
  readonly known: ReadonlySet<string>;
  /** What changed since the last reading; empty for feeds, whose items come and go. */
  readonly changes: readonly ReportChange[];
}

/** The server says, or the bytes show, that nothing changed. */
export interface PageUnchanged {
  readonly kind: 'unchanged';
  readonly url: string;
}

export interface PageFailed {
  readonly kind: 'failed';
  readonly url: string;
  readonly failure: FetchFailure;
  /** Reports that stood there before: not null means that the page was taken away. */
  readonly vanished: readonly RememberedReport[] | null;
}

export interface FetchPagesOptions {
  readonly fetcher: Fetcher;
  readonly memory: FetchMemory;
  /** Name and version of the program, kept with the bytes. */
  readonly tool: string;
  readonly read?: ReadOptions;
  /** Pass over addresses that were read before. */
  readonly skipKnown?: boolean;
  /** The addresses are feeds: what is no longer in them was not taken back. */
  readonly feed?: boolean;
  readonly signal?: AbortSignal;
}

/** Addresses under way at once; the fetcher keeps to one request per host. */
const AT_ONCE = 16;

/** Fetches addresses and reads what they hold; outcomes come as they are ready, in no certain order. */
export async function* fetchPages(
  urls: Iterable<string>,
  options: FetchPagesOptions,
): AsyncGenerator<PageOutcome> {
  const waiting = new Set<Promise<{ outcome: PageOutcome; self: Promise<unknown> }>>();
  const next = urls[Symbol.iterator]();
  const seen = new Set<string>();
  let more = true;
  while (more || waiting.size > 0) {
    while (more && waiting.size < AT_ONCE && !options.signal?.aborted) {
      const { done, value: url } = next.next();
      if (done) {
        more = false;
        break;
      }
      if (seen.has(url)) continue;
      seen.add(url);
      const task: Promise<{ outcome: PageOutcome; self: Promise<unknown> }> = fetchPage(url, options).then(
        (outcome) => ({ outcome, self: task }),
      );
      waiting.add(task);
    }
    if (options.signal?.aborted) more = false;
    if (waiting.size === 0) continue;
    const { outcome, self } = await Promise.race(waiting);
    waiting.delete(self as Promise<{ outcome: PageOutcome; self: Promise<unknown> }>);
    yield outcome;
  }
}

/** Fetches and reads one address, comparing it with what it held before. */
export async function fetchPage(url: string, options: FetchPagesOptions): Promise<PageOutcome> {
  const { fetcher, memory, tool } = options;
  const before = await memory.get(url);
  if (options.skipKnown && before !== null) return { kind: 'unchanged', url };
  const result = await fetcher.get(url, before?.goneAt === null ? before : null);
  if (result.kind === 'failed') {
    const gone = result.reason === 'not-found' && before !== null && before.goneAt === null;
    if (gone) await memory.put({ ...before, goneAt: new Date().toISOString() });
    return { kind: 'failed', url, failure: result, vanished: gone ? before.reports : null };
  }
  if (result.kind === 'unchanged') {
    if (before !== null) await memory.put({ ...before, lastAt: new Date(result.at).toISOString() });
    return { kind: 'unchanged', url };
  }
  const raw = rawDocument(result, tool);
  if (before !== null && before.sha256 === raw.sha256) {
    await memory.put(remembered(url, result, raw, before.reports, before));
    return { kind: 'unchanged', url };
  }
  const { articles, problems } = await readBody(result, options.read ?? {});
  const reports = articles.map(reportOf);
  const known = new Set(before?.reports.map((report) => report.id));
  const changes = before === null || options.feed ? [] : reportChanges(before.reports, reports);
  await memory.put(remembered(url, result, raw, reports, before));
  return { kind: 'read', url, raw, articles, problems, first: before === null, known, changes };
}

async function readBody(
  fetched: Fetched,
  read: ReadOptions,
): Promise<{ articles: Article[]; problems: Problem[] }> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const contentType = fetched.headers['content-type'];
  const input = {
    kind: 'bytes',
    name: fetched.url,
    bytes: fetched.body,
    url: fetched.finalUrl,
    ...(contentType === undefined ? {} : { contentType }),
  } as const;
  for await (const item of readSource(input, read)) {
    if (isProblem(item)) problems.push(item);
    else articles.push(item);
  }
  return { articles, problems };
}

function remembered(
  url: string,
  { at, headers }: Fetched,
  { sha256 }: RawDocument,
  reports: readonly RememberedReport[],
  before: RememberedPage | null,
): RememberedPage {
  const time = new Date(at).toISOString();
  return {
    url,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    sha256,
    firstAt: before?.firstAt ?? time,
    lastAt: time,
    goneAt: null,
    reports,
  };
}

function reportOf({ id, text, title }: Article): RememberedReport {
  return { id, title: title === null ? null : text.slice(title.start, title.end), text };
}
