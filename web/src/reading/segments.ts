/** Something said of a stretch of a text. */
export interface Layer<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A stretch of a text on which the same things lie. */
export interface Segment<T> {
  readonly start: number;
  readonly end: number;
  /** Outermost first: longer before shorter, earlier before later. */
  readonly values: readonly T[];
}

/** Cuts a text where anything begins or ends. Spans outside the text are cut to it; empty ones are left out. */
export function segments<T>(from: number, to: number, layers: readonly Layer<T>[]): Segment<T>[] {
  const inside = layers
    .map((layer) => ({ ...layer, start: Math.max(from, layer.start), end: Math.min(to, layer.end) }))
    .filter((layer) => layer.end > layer.start)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const cuts = [...new Set([from, to, ...inside.flatMap((layer) => [layer.start, layer.end])])].sort(
    (a, b) => a - b,
  );
  const begins = new Map<number, number[]>();
  const ends = new Map<number, number[]>();
  inside.forEach((layer, i) => {
    begins.set(layer.start, [...(begins.get(layer.start) ?? []), i]);
    ends.set(layer.end, [...(ends.get(layer.end) ?? []), i]);
  });
  const active = new Set<number>();
  const out: Segment<T>[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    for (const gone of ends.get(cuts[i]) ?? []) active.delete(gone);
    for (const come of begins.get(cuts[i]) ?? []) active.add(come);
    const values = [...active].sort((a, b) => a - b).map((n) => inside[n].value);
    out.push({ start: cuts[i], end: cuts[i + 1], values });
  }
  return out;
}
