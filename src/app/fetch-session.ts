import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Clock } from '../ingest/fetch/clock.ts';
import { Fetcher } from '../ingest/fetch/fetcher.ts';
import type { ReadOptions } from '../ingest/index.ts';
import { type AddOptions, type AddReport, type Arrival, addArticles } from './add.ts';
import type { Database } from './archive.ts';
import { dataFolder } from './archive-place.ts';
import { fetchClock } from './fetch-clock.ts';
import { FetchFolder } from './fetch-folder.ts';
import { FetchMemory } from './fetch-memory.ts';
import type { FetchPagesOptions, PageOutcome } from './fetch-pages.ts';
import { WatchRechecks } from './watch-rechecks.ts';

/** What the commands that fetch may be told. */
export interface FetchSettings {
  readonly allowPrivate: boolean;
  readonly proxy: string | null;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** Folder to keep things in; null: the archive. */
  readonly folder: string | null;
  readonly read: ReadOptions;
  readonly skipKnown: boolean;
}

/** Everything a run of `fetch` or `watch` works with. */
export interface FetchSession {
  readonly options: FetchPagesOptions;
  readonly clock: Clock;
  readonly folder: FetchFolder | null;
  rechecks(): Promise<WatchRechecks>;
  close(): Promise<void>;
}

/** Opens what a run needs; close it when the run is over. */
export function openFetchSession(settings: FetchSettings, signal: AbortSignal): FetchSession {
  const clock = fetchClock;
  // What servers are told, and what is kept with the bytes.
  const tool = `isnad/${manifest.version}`;
  const place = settings.folder ?? join(dataFolder(), 'fetch');
  const { allowPrivate, pause, proxy } = settings;
  const fetcher = new Fetcher({ clock, userAgent: tool, allowPrivate, proxy, pause, signal });
  const memory = new FetchMemory(join(place, 'pages'));
  return {
    options: { fetcher, memory, tool, read: settings.read, skipKnown: settings.skipKnown, signal },
    clock,
    folder: settings.folder === null ? null : new FetchFolder(settings.folder),
    rechecks: () => WatchRechecks.open(join(place, 'rechecks.json')),
    close: () => fetcher.close(),
  };
}

/** Keeps what was read in a folder; gives how many reports there were. */
export async function keepInFolder(
  folder: FetchFolder,
  outcomes: AsyncIterable<PageOutcome>,
  onOutcome: (outcome: PageOutcome) => void,
): Promise<number> {
  let kept = 0;
  for await (const outcome of outcomes) {
    onOutcome(outcome);
    if (outcome.kind !== 'read') continue;
    await folder.keep(outcome.raw, outcome.articles);
    kept += outcome.articles.length;
  }
  return kept;
}

/** Analyses and keeps what was read in the archive, with the original bytes. */
export function keepInArchive(
  archive: Database,
  outcomes: AsyncIterable<PageOutcome>,
  onOutcome: (outcome: PageOutcome) => void,
  options: AddOptions = {},
): Promise<AddReport> {
  async function* arrivals(): AsyncGenerator<Arrival> {
    for await (const outcome of outcomes) {
      onOutcome(outcome);
      if (outcome.kind !== 'read') continue;
      for (const article of outcome.articles) yield { article, origin: outcome.raw.origin, raw: outcome.raw };
    }
  }
  return addArticles(archive, arrivals(), options);
}
