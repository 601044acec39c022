import type { Database } from '../app/archive.ts';
import { interruptSignal } from '../app/archive-interrupt.ts';
import type { PageOutcome } from '../app/fetch-pages.ts';
import { type FetchSettings, keepInArchive, keepInFolder, openFetchSession } from '../app/fetch-session.ts';
import { watchEvery, watchRound } from '../app/watch.ts';
import { onArchive, printJson } from './archive-command.ts';
import { compareAdded } from './compare-added.ts';
import {
  count,
  type FetchTotals,
  outcomeLines,
  outcomeProblems,
  outcomeRecord,
  totalLine,
} from './fetch-report.ts';
import { addressesOf } from './fetch-run.ts';

interface WatchRun {
  readonly every: number;
  readonly once: boolean;
  readonly itemsOnly: boolean;
  readonly json: boolean;
}

/** Watches the feeds that the arguments name until it is interrupted, or for one round. */
export async function runWatch(
  names: readonly string[],
  settings: FetchSettings,
  run: WatchRun,
): Promise<void> {
  const urls = await addressesOf(names);
  if (urls === null) return;
  const feeds = urls.map((url) => ({ url, title: null }));
  const { release, signal } = interruptSignal();
  const session = openFetchSession(settings, signal);
  const rechecks = await session.rechecks();
  const options = { ...session.options, clock: session.clock, rechecks, itemsOnly: run.itemsOnly };

  const round = async (archive: Database | null): Promise<void> => {
    const totals: FetchTotals = { read: 0, reports: 0, unchanged: 0, changed: 0, failed: 0 };
    const tell = (outcome: PageOutcome): void => {
      count(totals, outcome);
      if (run.json) printJson(outcomeRecord(outcome));
      else for (const line of outcomeLines(outcome)) process.stdout.write(`${line}\n`);
      for (const line of outcomeProblems(outcome)) process.stderr.write(`${line}\n`);
      if (outcome.kind === 'failed') process.exitCode = 1;
    };
    const outcomes = watchRound(feeds, options);
    if (archive !== null) {
      await keepInArchive(archive, outcomes, tell, { signal });
      await compareAdded(archive, signal, run.json);
    } else if (session.folder !== null) await keepInFolder(session.folder, outcomes, tell);
    const time = new Date(session.clock.now()).toISOString().slice(0, 16);
    if (!run.json) process.stdout.write(`${time}Z  ${totalLine(totals)}\n`);
  };
  const work = (archive: Database | null): Promise<void> =>
    run.once ? round(archive) : watchEvery(run.every, session.clock, signal, () => round(archive));
  try {
    if (session.folder !== null) await work(null);
    else await onArchive(work);
    if (signal.aborted && run.once) process.exitCode = 130;
  } finally {
    release();
    await session.close();
  }
}
