import { readFile } from 'node:fs/promises';
import { writeWhole } from './fetch-memory.ts';

/** Ages at which a page is looked at again, in milliseconds: most silent edits come in the first hours. */
const AGES: readonly number[] = [1, 6, 24, 72].map((hours) => hours * 3_600_000);

interface Entry {
  readonly url: string;
  readonly firstAt: number;
  /** Looks done. */
  readonly done: number;
}

/** The pages of the last days that are still to be looked at again, kept in one file. */
export class WatchRechecks {
  readonly #file: string;
  readonly #entries: Map<string, Entry>;

  private constructor(file: string, entries: readonly Entry[]) {
    this.#file = file;
    this.#entries = new Map(entries.map((entry) => [entry.url, entry]));
  }

  static async open(file: string): Promise<WatchRechecks> {
    try {
      const entries = JSON.parse(await readFile(file, 'utf8')) as Entry[];
      return new WatchRechecks(file, Array.isArray(entries) ? entries : []);
    } catch {
      return new WatchRechecks(file, []);
    }
  }

  add(url: string, now: number): void {
    if (!this.#entries.has(url)) this.#entries.set(url, { url, firstAt: now, done: 0 });
  }

  /** The pages that are due; each counts as looked at. */
  due(now: number): readonly string[] {
    const urls: string[] = [];
    for (const entry of this.#entries.values()) {
      if (now - entry.firstAt < AGES[entry.done]) continue;
      urls.push(entry.url);
      // After a pause of days one look stands for all that were missed.
      const done = AGES.filter((age) => now - entry.firstAt >= age).length;
      if (done >= AGES.length) this.#entries.delete(entry.url);
      else this.#entries.set(entry.url, { ...entry, done });
    }
    return urls;
  }

  async save(): Promise<void> {
    await writeWhole(this.#file, JSON.stringify([...this.#entries.values()]));
  }
}
