import type { AddReport } from './add.ts';
import { estimateArticles } from './add-estimate.ts';
import { progressOf } from './progress.ts';

/** Shows how far `isnad add` is, on standard error. */
export interface AddProgress {
  update(report: AddReport): void;
  /** A line of its own, above the bar. */
  say(line: string): void;
  done(): void;
}

/** The time left is told as soon as the articles of the sources are counted, where they can be. */
export function addProgress(sources: readonly string[], json: boolean): AddProgress {
  const progress = progressOf('articles', json);
  const counting = new AbortController();
  let total: number | null = null;
  void estimateArticles(sources, counting.signal).then((count) => {
    total = count;
  });
  return {
    update: (report) => progress.update(report.added + report.changed + report.known + report.deleted, total),
    say: (line) => progress.say(line),
    done() {
      counting.abort();
      progress.done();
    },
  };
}
