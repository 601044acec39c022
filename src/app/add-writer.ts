import type { Database } from '../store/database.ts';
import type { PreparedArticle, SaveOutcome } from '../store/prepared-article.ts';
import { saveArticles } from '../store/save-articles.ts';

/** Articles that go to disk in one transaction at most. */
const commitSize = 64;

type Saved = readonly { readonly id: string; readonly outcome: SaveOutcome }[];

/**
 * Writes prepared articles in the order in which they were pushed, several in one transaction: whatever is
 * ready when the disk is. `onSaved` is called only after the commit.
 */
export class ArticleWriter {
  readonly #database: Database;
  readonly #onSaved: (saved: Saved) => void;
  readonly #queue: Promise<readonly PreparedArticle[]>[] = [];
  #ready: PreparedArticle[] = [];
  #running: Promise<void> | null = null;
  #failure: { error: unknown } | null = null;
  #room: (() => void) | null = null;

  constructor(database: Database, onSaved: (saved: Saved) => void) {
    this.#database = database;
    this.#onSaved = onSaved;
  }

  /** Takes a batch that is being prepared; waits while more than `most` batches are unwritten. */
  async push(batch: Promise<readonly PreparedArticle[]>, most: number): Promise<void> {
    this.#throwFailure();
    this.#queue.push(batch);
    this.#running ??= this.#run();
    while (this.#queue.length >= most && this.#failure === null) {
      await new Promise<void>((resolve) => {
        this.#room = resolve;
      });
    }
    this.#throwFailure();
  }

  /** Waits until everything is on disk. Throws what stood in the way. */
  async finish(): Promise<void> {
    while (this.#running !== null) await this.#running;
    this.#throwFailure();
  }

  async #run(): Promise<void> {
    try {
      while (this.#queue.length > 0 || this.#ready.length > 0) {
        await this.#collect();
        await this.#commit();
      }
    } catch (error) {
      this.#failure = { error };
    } finally {
      this.#running = null;
      this.#room?.();
    }
  }

  /** Takes the oldest batch, and as many of the next ones as are ready already. */
  async #collect(): Promise<void> {
    while (this.#queue.length > 0 && this.#ready.length < commitSize) {
      const oldest = this.#queue[0];
      const batch = this.#ready.length === 0 ? await oldest : await readyNow(oldest);
      if (batch === null) return;
      this.#queue.shift();
      this.#room?.();
      this.#ready.push(...batch);
    }
  }

  /** Writes what is ready, up to the first article that stands there a second time. */
  async #commit(): Promise<void> {
    const ids = new Set<string>();
    let count = 0;
    while (count < this.#ready.length && count < commitSize && !ids.has(this.#ready[count].id)) {
      ids.add(this.#ready[count++].id);
    }
    const articles = this.#ready.slice(0, count);
    this.#ready = this.#ready.slice(count);
    if (articles.length === 0) return;
    const outcomes = await this.#database.withRetry(() => saveArticles(this.#database.writers, articles));
    this.#onSaved(articles.map((article, i) => ({ id: article.id, outcome: outcomes[i] })));
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}

/** The value of a promise that has settled already, else null. */
function readyNow<T>(promise: Promise<T>): Promise<T | null> {
  return Promise.race([promise, new Promise<null>((resolve) => setImmediate(() => resolve(null)))]);
}
