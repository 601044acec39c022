import type { Figure, FigureCell, FigureLink, FigureTable } from '../../model/index.ts';
import type { ToldClaim } from '../claims/claim-item.ts';
import { oneSpeakerOf } from '../claims/one-speaker.ts';
import { isShared } from '../claims/source-key.ts';
import { momentRange } from '../copies/moment.ts';
import { excludes } from './count.ts';

/** The figures a claim gives, with who counts. A denial gives none; a claim that names the place of the happening counts there. */
function figuresOf(item: ToldClaim, here: ReadonlySet<string>): readonly Figure[] {
  if (item.stance === 'denied' || item.stance === 'question' || item.stance === 'conditional_future')
    return [];
  const speaker = item.chain[0];
  const isHere = item.namedPlaces.some((place) => here.has(place));
  return item.counts
    .filter(({ own }) => own)
    .map((count) => ({
      cell: {
        what: count.what,
        whom: count.whom,
        area:
          isHere || (count.area !== null && here.has(count.area.unit)) ? null : (count.area?.name ?? null),
        scope: count.scope,
      },
      value: count.value,
      min: count.min,
      max: count.max,
      words: count.words,
      risen: count.risen,
      claim: item.id,
      article: item.article,
      counter: speaker.as ?? speaker.name,
      counterKey: isShared(speaker.key) ? speaker.key : null,
      asOf: count.asOf ?? item.earliest,
      said: item.earliest,
    }));
}

/**
 * The table of figures of an episode: who counts × as of when × what × whom × area × incident or cumulative. Within
 * one cell a later figure of the same counter is an update; figures of two counters that exclude each other
 * contradict, unless the later one is said to have risen to it: then it carries on the other. Two reports that give
 * one counter different figures at one time contradict each other. `here`: units that name the place of the happening.
 * Deterministic for a set of items.
 */
export function figureTable(items: readonly ToldClaim[], here: ReadonlySet<string> = new Set()): FigureTable {
  const cells = new Map<string, { cell: FigureCell; figures: Figure[] }>();
  for (const item of [...items].sort(asTold)) {
    for (const figure of figuresOf(item, here)) {
      const key = `${figure.cell.what}|${figure.cell.whom}|${figure.cell.area}|${figure.cell.scope}`;
      const known = cells.get(key);
      if (known === undefined) cells.set(key, { cell: figure.cell, figures: [figure] });
      else known.figures.push(figure);
    }
  }
  const counterOf = counters(items);
  const rows = [...cells].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, row]) => row);
  return { rows, links: rows.flatMap(({ figures }) => linksOf(figures, counterOf)) };
}

/** Who counts, by claim: a body and who speaks for it are one counter; unnamed ones each stand alone. */
function counters(items: readonly ToldClaim[]): (claim: string) => string {
  const one = oneSpeakerOf(items);
  const of = new Map(
    items.map(({ id, chain }) => [id, chain[0].key === null ? null : one.get(chain[0].key)]),
  );
  return (claim) => of.get(claim) ?? `unnamed ${claim}`;
}

function linksOf(figures: readonly Figure[], counterOf: (claim: string) => string): readonly FigureLink[] {
  const numbers = figures.filter(({ value }) => value !== null);
  const out: FigureLink[] = [];
  const link = (kind: FigureLink['kind'], from: Figure, to: Figure, reason: string): void => {
    out.push({ kind, from: from.claim, to: to.claim, reason });
  };
  // What each counter holds to: what it said and has not said otherwise since.
  const standing = new Map<string, Figure[]>();
  for (const figure of numbers) {
    const counter = counterOf(figure.claim);
    const kept: Figure[] = [];
    for (const before of standing.get(counter) ?? []) {
      if (!excludes(before, figure)) kept.push(before);
      else if (follows(figure, before))
        link('update', before, figure, `${figure.counter}: ${before.words} → ${figure.words}`);
      else if (figure.article !== before.article)
        link('contradicts', before, figure, `${figure.counter}: ${before.words} · ${figure.words}`);
    }
    if (!kept.some(({ value }) => value === figure.value)) kept.push(figure);
    standing.set(counter, kept);
  }
  // Of counters that say the same number the first stands for all: repeating it is not another contradiction.
  const firsts = new Map<number, Figure>();
  for (const figure of numbers) {
    const held = standing.get(counterOf(figure.claim))!.includes(figure);
    if (held && !firsts.has(figure.value!)) firsts.set(figure.value!, figure);
  }
  const held = [...firsts.values()];
  for (let i = 0; i < held.length; i++) {
    for (let j = i + 1; j < held.length; j++) {
      const [a, b] = [held[i], held[j]];
      if (!excludes(a, b) || counterOf(a.claim) === counterOf(b.claim)) continue;
      const [less, more] = a.value! < b.value! ? [a, b] : [b, a];
      // A number that is said to have risen carries on the lower one, whoever gave it.
      if (more.risen && (less.article === more.article || !follows(less, more)))
        link('update', less, more, `${less.counter}: ${less.words} → ${more.counter}: ${more.words}`);
      else link('contradicts', a, b, `${a.counter}: ${a.words} · ${b.counter}: ${b.words}`);
    }
  }
  return out;
}

/** Whether a figure is surely later: in a later report, or further on in one that tells how the number rose. */
function follows(later: Figure, earlier: Figure): boolean {
  if (later.article === earlier.article) return later.value! > earlier.value!;
  const x = momentRange(later.said);
  const y = momentRange(earlier.said);
  return x !== null && y !== null && x[0] > y[1];
}

/** By publication, within a report as it is told; unknown times last. */
function asTold(a: ToldClaim, b: ToldClaim): number {
  const x = momentRange(a.earliest)?.[0] ?? Number.POSITIVE_INFINITY;
  const y = momentRange(b.earliest)?.[0] ?? Number.POSITIVE_INFINITY;
  if (x !== y) return x < y ? -1 : 1;
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.hull.start - b.hull.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
