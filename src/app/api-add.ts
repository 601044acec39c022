import { randomUUID } from 'node:crypto';
import { type AddReport, addSources } from './add.ts';
import { problemLine, type SourceInput } from './add-source.ts';
import type { Job, NewReport } from './api-schema-job.ts';
import type { Database } from './archive.ts';
import { fetchPages } from './fetch-pages.ts';
import { keepInArchive, openFetchSession } from './fetch-session.ts';

/** Jobs that ended are remembered up to here, for pages that ask later. */
const remembered = 50;
/** Problems a job keeps in words. */
const mostProblems = 50;
const mostArticles = 100;

export interface AddJobsOptions {
  readonly database: Database;
  readonly now: () => Date;
  /** Called whenever a job got further. */
  readonly onProgress: (job: Job) => void;
  /** Called with ids of reports that were added or changed, to match them. */
  readonly onSaved?: (ids: readonly string[]) => void;
  /** Proxy for fetching, or null. */
  readonly proxy: string | null;
}

/** Adds reports that pages and programs send, one job after the other, and says how far each is. */
export class AddJobs {
  readonly #options: AddJobsOptions;
  readonly #jobs = new Map<string, Job>();
  readonly #stop = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(options: AddJobsOptions) {
    this.#options = options;
  }

  get all(): readonly Job[] {
    return [...this.#jobs.values()].reverse();
  }

  find(id: string): Job | null {
    return this.#jobs.get(id) ?? null;
  }

  /** Begins to add what was pasted, or what stands at an address. */
  addReport(report: NewReport): Job {
    if (report.kind !== 'text') {
      return this.#begin(report.kind, report.url, (job) => this.#fetch(job, report.url));
    }
    const { outlet, published, url } = report;
    const options = {
      ...(outlet ? { outlet } : {}),
      ...(published ? { publishedAt: published } : {}),
      ...(url ? { url } : {}),
    };
    const input: SourceInput = {
      kind: 'bytes',
      name: 'pasted text',
      bytes: new TextEncoder().encode(report.text),
    };
    return this.#begin('text', firstLine(report.text), (job) => this.#read(job, [input], options));
  }

  /** Begins to add the reports of a file whose bytes were sent. */
  addFile(name: string, bytes: Uint8Array, contentType: string | null): Job {
    const input: SourceInput = {
      kind: 'bytes',
      name,
      bytes,
      ...(contentType === null ? {} : { contentType }),
    };
    return this.#begin('file', name, (job) => this.#read(job, [input], {}));
  }

  /** Begins to add what files or folders of this machine hold. */
  addPaths(paths: readonly string[]): Job {
    const inputs = paths.map((path): SourceInput => ({ kind: 'path', path }));
    return this.#begin('folder', paths.join(', '), (job) => this.#read(job, inputs, {}));
  }

  /** Stops taking work; what is being written is finished. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#last;
  }

  #begin(kind: string, name: string, work: (job: Job) => Promise<AddReport | null>): Job {
    const job: Job = {
      id: randomUUID(),
      kind,
      name: name.slice(0, 200),
      state: 'running',
      read: 0,
      added: 0,
      changed: 0,
      known: 0,
      problems: [],
      articles: [],
      startedAt: this.#options.now().toISOString(),
      endedAt: null,
    };
    this.#jobs.set(job.id, job);
    for (const old of this.#jobs.keys()) {
      if (this.#jobs.size <= remembered) break;
      if (this.#jobs.get(old)?.state !== 'running') this.#jobs.delete(old);
    }
    this.#last = this.#last.then(async () => {
      try {
        const report = await work(job);
        if (report !== null) take(job, report);
        job.state = job.problems.length > 0 && job.added + job.changed + job.known === 0 ? 'failed' : 'done';
      } catch (error) {
        job.state = 'failed';
        job.problems.push(wordsOfFailure(error));
      }
      job.endedAt = this.#options.now().toISOString();
      this.#options.onProgress({ ...job });
    });
    return job;
  }

  #read(
    job: Job,
    inputs: readonly SourceInput[],
    options: { outlet?: string; publishedAt?: string; url?: string },
  ): Promise<AddReport> {
    return addSources(this.#options.database, inputs, options, this.#addOptions(job));
  }

  async #fetch(job: Job, url: string): Promise<AddReport | null> {
    const settings = {
      allowPrivate: false,
      proxy: this.#options.proxy,
      pause: 1000,
      folder: null,
      read: {},
      skipKnown: false,
    };
    const session = openFetchSession(settings, this.#stop.signal);
    try {
      return await keepInArchive(
        this.#options.database,
        fetchPages([url], session.options),
        (outcome) => {
          if (outcome.kind === 'failed') note(job, outcome.failure.message);
          if (outcome.kind === 'read')
            for (const problem of outcome.problems) note(job, problemLine(problem));
        },
        this.#addOptions(job),
      );
    } finally {
      await session.close();
    }
  }

  #addOptions(job: Job) {
    return {
      signal: this.#stop.signal,
      now: this.#options.now,
      onProgress: (report: AddReport) => {
        take(job, report);
        this.#options.onProgress({ ...job });
      },
      onProblem: (problem: Parameters<typeof problemLine>[0]) => note(job, problemLine(problem)),
      onSaved: (outcomes: readonly { readonly id: string; readonly outcome: string }[]) => {
        const fresh = outcomes.filter(({ outcome }) => outcome === 'added' || outcome === 'changed');
        for (const { id } of fresh) if (job.articles.length < mostArticles) job.articles.push(id);
        this.#options.onSaved?.(fresh.map(({ id }) => id));
      },
    };
  }
}

function take(job: Job, report: AddReport): void {
  job.read = report.read;
  job.added = report.added;
  job.changed = report.changed;
  job.known = report.known;
}

function note(job: Job, line: string): void {
  if (job.problems.length < mostProblems) job.problems.push(line.slice(0, 500));
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0].slice(0, 120);
}

function wordsOfFailure(error: unknown): string {
  return error instanceof Error && error.name === 'StoreError'
    ? error.message
    : 'the work stopped because of an error in the program';
}
