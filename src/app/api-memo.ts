import type { Database } from './archive.ts';

/** How long an answer is taken for fresh though nothing said that the archive changed (ms). */
const lifetime = 60_000;
/** Answers kept of one archive. */
const mostKept = 500;

interface Kept {
  readonly at: number;
  readonly answer: Promise<unknown>;
}

const answers = new WeakMap<Database, Map<string, Kept>>();

/**
 * The answer to a question that many ask at the same time, such as the first page of the board: worked out once and
 * given to all, until the archive changes. A failure is not kept.
 */
export function remembered<T>(database: Database, key: string, work: () => Promise<T>): Promise<T> {
  let kept = answers.get(database);
  if (kept === undefined) {
    kept = new Map();
    answers.set(database, kept);
  }
  const known = kept.get(key);
  if (known !== undefined && performance.now() - known.at < lifetime) return known.answer as Promise<T>;
  const answer = work();
  kept.delete(key);
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string);
  kept.set(key, { at: performance.now(), answer });
  answer.catch(() => kept.delete(key));
  return answer;
}

/** Forgets everything: the archive changed. */
export function forgetRemembered(database: Database): void {
  answers.get(database)?.clear();
}
