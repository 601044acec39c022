/** Shows on standard error how far a long run is. */
export interface Progress {
  /** `total` null while it is not known. */
  update(done: number, total: number | null): void;
  /** A line of its own, above the bar. */
  say(line: string): void;
  /** Takes the bar off. */
  done(): void;
}

/** Where progress goes: standard error, or what a test puts in its place. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const LINE_EVERY = 1_000;
const REDRAW_MS = 100;
const BAR_WIDTH = 24;

/**
 * Progress of a run over `what` (a plural, such as `pages`): on a terminal a bar with rate and time left,
 * redrawn in place; elsewhere a line per thousand, as JSON with `json`.
 */
export function progressOf(
  what: string,
  json: boolean,
  out: ProgressOutput = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const terminal = out.isTTY === true && !json;
  const began = now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let shown = false;
  let lines = 0;
  const clear = (): void => {
    if (shown) out.write('\r\u001b[2K');
    shown = false;
  };
  return {
    update(done, total) {
      const seconds = (now() - began) / 1_000;
      if (terminal) {
        if (now() - drawnAt < REDRAW_MS) return;
        drawnAt = now();
        clear();
        out.write(bar(what, done, total, seconds));
        shown = true;
        return;
      }
      if (Math.floor(done / LINE_EVERY) === lines) return;
      lines = Math.floor(done / LINE_EVERY);
      const value = { progress: { done, total, seconds: Math.round(seconds * 10) / 10 } };
      out.write(json ? `${JSON.stringify(value)}\n` : `${plain(what, done, total, seconds)}\n`);
    },
    say(line) {
      clear();
      out.write(`${line}\n`);
    },
    done: clear,
  };
}

function plain(what: string, done: number, total: number | null, seconds: number): string {
  const rate = done / Math.max(seconds, 0.001);
  const left =
    total === null || total <= done || done === 0 ? '' : `, ${Math.ceil((total - done) / rate)} s left`;
  return `${done}${total === null ? '' : ` of ${total}`} ${what}, ${Math.round(rate)}/s${left}`;
}

function bar(what: string, done: number, total: number | null, seconds: number): string {
  if (total === null || total === 0) return plain(what, done, total, seconds);
  const full = Math.min(BAR_WIDTH, Math.round((BAR_WIDTH * done) / total));
  return `[${'='.repeat(full)}${' '.repeat(BAR_WIDTH - full)}] ${plain(what, done, total, seconds)}`;
}
