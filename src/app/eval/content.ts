import type { Span } from '../../model/index.ts';

/** The characters of a content as sorted spans that do not touch or overlap. */
export function charactersOf(parts: readonly Span[]): readonly Span[] {
  const sorted = parts.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = out.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** Number of characters. */
export function size(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Number of characters two sets of sorted spans share. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    sum += Math.max(0, Math.min(a[i].end, b[j].end) - Math.max(a[i].start, b[j].start));
    if (a[i].end < b[j].end) i++;
    else j++;
  }
  return sum;
}

/** The span from the first to the last character. */
export function hull(spans: readonly Span[]): Span {
  return { start: spans[0].start, end: spans[spans.length - 1].end };
}

/**
 * Whether two contents are the same: both ends within two characters, and no more than four characters and two
 * per cent of the first differing.
 */
export function sameContent(a: readonly Span[], b: readonly Span[]): boolean {
  const one = hull(a);
  const other = hull(b);
  const both = shared(a, b);
  return (
    Math.abs(one.start - other.start) <= 2 &&
    Math.abs(one.end - other.end) <= 2 &&
    size(a) + size(b) - 2 * both <= 4 + 0.02 * size(a)
  );
}
