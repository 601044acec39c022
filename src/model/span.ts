/** A stretch of an article's text: half-open, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` up to but not including `end`, both UTF-16 offsets. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** Number of code units two spans share; 0 when they are apart or only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
