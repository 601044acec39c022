import type { Span } from '../../model/index.ts';
import { type Html, html } from './html.ts';

/** Something to be marked in a text: what opens and closes around its words. */
export interface Mark extends Span {
  /** Opening markup; `again` when the mark goes on after another one cut it in two. */
  readonly open: (again: boolean) => Html;
  readonly close: (again: boolean) => Html;
}

/**
 * A text with marks around its spans. Marks nest where their spans nest; where two cross, the inner one is
 * closed and opened again. Nothing of the text is left out or moved. Marks that are empty or reach outside
 * of the text are left out.
 */
export function markedText(text: string, marks: readonly Mark[]): Html {
  const opening = marks
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = opening.map(({ end }) => end).sort((a, b) => a - b);
  const open: { mark: Mark; again: boolean }[] = [];
  let out = '';
  let at = 0;
  let nextOpen = 0;
  let nextEnd = 0;
  const copyTo = (place: number): void => {
    out += html`${text.slice(at, place)}`.markup;
    at = place;
  };
  while (nextOpen < opening.length || nextEnd < ends.length) {
    const start = nextOpen < opening.length ? opening[nextOpen].start : text.length;
    if (nextEnd < ends.length && ends[nextEnd] <= start) {
      copyTo(ends[nextEnd]);
      const reopened: Mark[] = [];
      while (open.some(({ mark }) => mark.end === at)) {
        const { mark, again } = open.pop()!;
        out += mark.close(again).markup;
        if (mark.end !== at) reopened.unshift(mark);
      }
      for (const mark of reopened) {
        open.push({ mark, again: true });
        out += mark.open(true).markup;
      }
      while (nextEnd < ends.length && ends[nextEnd] === at) nextEnd++;
      continue;
    }
    copyTo(start);
    const mark = opening[nextOpen++];
    open.push({ mark, again: false });
    out += mark.open(false).markup;
  }
  copyTo(text.length);
  return { markup: out };
}
