import type { Figure, FigureCell, FigureLink, FigureTable } from '../../model/index.ts';
import type { ClaimItem } from '../claims/claim-item.ts';
import { isShared } from '../claims/source-key.ts';
import { momentRange } from '../copies/moment.ts';
import type { Count } from './read-counts.ts';

/** Whether two counts count the same: only then can they be at odds. */
export function sameCell(a: Count, b: Count): boolean {
  return a.what === b.what && a.whom === b.whom && a.scope === b.scope;
}

/** Whether two counts cannot both be right: their numbers, widened by what their modifiers allow, do not meet. */
export function excludes(
  a: Pick<Count, 'value' | 'min' | 'max'>,
  b: Pick<Count, 'value' | 'min' | 'max'>,
): boolean {
  if (a.value === null || b.value === null) return false;
  const [lowA, highA] = bounds(a);
  const [lowB, highB] = bounds(b);
  return highA < lowB || highB < lowA;
}

function bounds(count: Pick<Count, 'value' | 'min' | 'max'>): readonly [number, number] {
  const { value, min, max } = count;
  if (min === null && max === null) return [value!, value!];
  return [min ?? 0, max ?? Number.POSITIVE_INFINITY];
}

/** The figures a claim gives, with who counts. A denial gives none. */
export function figuresOf(item: ClaimItem): readonly Figure[] {
  if (item.stance === 'denied' || item.stance === 'question' || item.stance === 'conditional_future')
    return [];
  const speaker = item.chain[0];
  return item.counts.map((count) => ({
    cell: { what: count.what, whom: count.whom, area: null, scope: count.scope },
    value: count.value,
    min: count.min,
    max: count.max,
    words: count.words,
    risen: count.risen,
    claim: item.id,
    article: item.article,
    counter: speaker.name,
    counterKey: isShared(speaker.key) ? speaker.key : null,
    asOf: item.earliest,
  }));
}

/**
 * The table of figures of an episode: who counts × as of when × what × whom × area × incident or cumulative. Within
 * one cell a later figure of the same counter is an update; figures of two counters that exclude each other
 * contradict, unless the earlier one was updated by its own counter since, or time alone may explain a rise: then
 * it is said in the reason. Deterministic for a set of items.
 */
export function figureTable(items: readonly ClaimItem[]): FigureTable {
  const cells = new Map<string, { cell: FigureCell; figures: Figure[] }>();
  for (const item of items) {
    for (const figure of figuresOf(item)) {
      const key = `${figure.cell.what}|${figure.cell.whom}|${figure.cell.area}|${figure.cell.scope}`;
      const known = cells.get(key);
      if (known === undefined) cells.set(key, { cell: figure.cell, figures: [figure] });
      else known.figures.push(figure);
    }
  }
  const rows = [...cells].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, row]) => row);
  const links: FigureLink[] = [];
  for (const row of rows) {
    row.figures.sort(byTime);
    links.push(...linksOf(row.figures));
  }
  return { rows, links };
}

function linksOf(figures: readonly Figure[]): readonly FigureLink[] {
  const out: FigureLink[] = [];
  // What each named counter says last; unnamed ones each stand alone.
  const last = new Map<string, Figure>();
  for (const figure of figures) {
    const counter = figure.counterKey ?? `unnamed ${figure.claim}`;
    const before = last.get(counter);
    if (before !== undefined && excludes(before, figure) && after(figure, before)) {
      out.push({
        kind: 'update',
        from: before.claim,
        to: figure.claim,
        reason: `${figure.counter}: ${before.words} → ${figure.words}`,
      });
    }
    last.set(counter, figure);
  }
  // Of counters that say the same number the first stands for all: repeating it is not another contradiction.
  const current = new Map<string, Figure>();
  for (const figure of figures) {
    const counter = figure.counterKey ?? `unnamed ${figure.claim}`;
    if (last.get(counter) !== figure) continue;
    const name = `${figure.value} ${figure.min} ${figure.max}`;
    if (!current.has(name)) current.set(name, figure);
  }
  const standing = [...current.values()];
  for (let i = 0; i < standing.length; i++) {
    for (let j = i + 1; j < standing.length; j++) {
      const [a, b] = [standing[i], standing[j]];
      if (!excludes(a, b)) continue;
      // A number that is said to have risen carries on the lower one, whoever gave it.
      const rises = b.risen && after(b, a) && (b.value ?? 0) > (a.value ?? 0);
      out.push({
        kind: rises ? 'update' : 'contradicts',
        from: a.claim,
        to: b.claim,
        reason: `${a.counter}: ${a.words} ${rises ? '→' : '·'} ${b.counter}: ${b.words}`,
      });
    }
  }
  return out;
}

function after(a: Figure, b: Figure): boolean {
  const x = momentRange(a.asOf);
  const y = momentRange(b.asOf);
  return x !== null && y !== null && x[0] > y[1];
}

function byTime(a: Figure, b: Figure): number {
  const x = momentRange(a.asOf)?.[0] ?? Number.POSITIVE_INFINITY;
  const y = momentRange(b.asOf)?.[0] ?? Number.POSITIVE_INFINITY;
  if (x !== y) return x < y ? -1 : 1;
  return a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0;
}
