import type { Database } from './archive.ts';
import { matchWaiting } from './match.ts';

/** Matches what was added, one run at a time, and tells when something changed. */
export class Matching {
  readonly #database: Database;
  readonly #changed: (groups: number) => void;
  readonly #stop = new AbortController();
  #running: Promise<void> | null = null;
  #again = false;

  constructor(database: Database, changed: (groups: number) => void) {
    this.#database = database;
    this.#changed = changed;
  }

  /** Asks for a run; one that is under way is followed by another. */
  wake(): Promise<void> {
    if (this.#running !== null) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running?.catch(() => undefined);
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      const report = await matchWaiting(this.#database, {
        signal: this.#stop.signal,
        onRound: (round) => {
          if (round.groups.length > 0) this.#changed(round.groups.length);
        },
      });
      if (report.groups.length > 0) this.#changed(report.groups.length);
    } while (this.#again && !this.#stop.signal.aborted);
  }
}
