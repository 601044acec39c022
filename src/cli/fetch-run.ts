import { interruptSignal } from '../app/archive-interrupt.ts';
import { ListError, listedAddresses } from '../app/fetch-list.ts';
import { fetchPages, type PageOutcome } from '../app/fetch-pages.ts';
import { type FetchSettings, keepInArchive, keepInFolder, openFetchSession } from '../app/fetch-session.ts';
import { progressOf } from '../app/progress.ts';
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

/** Fetches the addresses that the arguments name and says what came of each. */
export async function runFetch(
  names: readonly string[],
  settings: FetchSettings,
  json: boolean,
): Promise<void> {
  const urls = await addressesOf(names);
  if (urls === null) return;
  const { release, signal } = interruptSignal();
  const session = openFetchSession(settings, signal);
  const progress = progressOf('addresses', json);
  const totals: FetchTotals = { read: 0, reports: 0, unchanged: 0, changed: 0, failed: 0 };
  const tell = (outcome: PageOutcome): void => {
    count(totals, outcome);
    progress.done();
    if (json) printJson(outcomeRecord(outcome));
    else for (const line of outcomeLines(outcome)) process.stdout.write(`${line}\n`);
    for (const line of outcomeProblems(outcome)) progress.say(line);
    if (outcome.kind === 'failed' || (outcome.kind === 'read' && outcome.problems.length > 0))
      process.exitCode = 1;
    progress.update(totals.read + totals.unchanged + totals.failed, urls.length);
  };
  try {
    const outcomes = fetchPages(urls, session.options);
    if (session.folder !== null) await keepInFolder(session.folder, outcomes, tell);
    else
      await onArchive(async (archive) => {
        await keepInArchive(archive, outcomes, tell, { signal });
        progress.done();
        await compareAdded(archive, signal, json);
      });
    progress.done();
    if (!json) process.stdout.write(`${totalLine(totals)}\n`);
    if (signal.aborted) process.exitCode = 130;
  } finally {
    progress.done();
    release();
    await session.close();
  }
}

/** The addresses of all arguments; null after an argument that is none, which has been said. */
export async function addressesOf(names: readonly string[]): Promise<readonly string[] | null> {
  try {
    const lists = await Promise.all(names.map(listedAddresses));
    return lists.flat().map((feed) => feed.url);
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    process.stderr.write(`isnad: ${error.message}\n`);
    process.exitCode = 1;
    return null;
  }
}
