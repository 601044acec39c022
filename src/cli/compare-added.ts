import type { Database } from '../app/archive.ts';
import { type MatchReport, matchWaiting } from '../app/match.ts';
import { progressOf } from '../app/progress.ts';

/** Compares what was added and waits with the archive, and shows how far it is; goes on with the next run when interrupted. */
export async function compareAdded(
  archive: Database,
  signal: AbortSignal,
  json: boolean,
): Promise<MatchReport> {
  const progress = progressOf('reports compared', json);
  let done = 0;
  try {
    return await matchWaiting(archive, {
      signal,
      onRound: (round) => {
        done += round.articles;
        progress.update(done, null);
      },
    });
  } finally {
    progress.done();
  }
}
