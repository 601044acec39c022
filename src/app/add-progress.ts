import type { AddReport } from './add.ts';
import { estimateArticles } from './add-estimate.ts';

/** Shows how far `isnad add` is, on standard error. */
export interface AddProgress {
  update(report: AddReport): void;
  /** A line of its own, above the bar. */
  say(line: string): void;
  done(): void;
}

const lineEvery = 1000;
const redrawEvery = 100;

/**
 * On a terminal a bar with rate and time left, redrawn in place; otherwise a line per thousand articles, as
 * JSON when asked for. The time left is told when the number of articles can be.
 */
export function addProgress(sources: readonly string[], json: boolean): AddProgress {
  const out = process.stderr;
  const terminal = out.isTTY === true && !json;
  const began = performance.now();
  const counting = new AbortController();
  let total: number | null = null;
  let drawn = 0;
  let lines = 0;
  void estimateArticles(sources, counting.signal).then((count) => {
    total = count;
  });
  const clear = (): void => {
    if (terminal && drawn > 0) out.write('\r\u001b[2K');
  };
  return {
    update(report) {
      const finished = report.added + report.changed + report.known + report.deleted;
      const seconds = (performance.now() - began) / 1000;
      if (terminal) {
        if (performance.now() - drawn < redrawEvery) return;
        clear();
        drawn = performance.now();
        out.write(bar(finished, total, seconds));
      } else if (Math.floor(finished / lineEvery) > lines) {
        lines = Math.floor(finished / lineEvery);
        out.write(
          json
            ? `${JSON.stringify({ progress: report, total, seconds: round(seconds) })}\n`
            : `${plain(finished, total, seconds)}\n`,
        );
      }
    },
    say(line) {
      clear();
      out.write(`${line}\n`);
    },
    done() {
      counting.abort();
      clear();
      drawn = 0;
    },
  };
}

function plain(finished: number, total: number | null, seconds: number): string {
  const rate = finished / Math.max(seconds, 0.001);
  const left = total === null || total <= finished ? '' : `, ${Math.ceil((total - finished) / rate)} s left`;
  return `${finished}${total === null ? '' : ` of ${total}`} articles, ${Math.round(rate)}/s${left}`;
}

function bar(finished: number, total: number | null, seconds: number): string {
  if (total === null || total === 0) return plain(finished, total, seconds);
  const width = 24;
  const full = Math.min(width, Math.round((width * finished) / total));
  return `[${'='.repeat(full)}${' '.repeat(width - full)}] ${plain(finished, total, seconds)}`;
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
