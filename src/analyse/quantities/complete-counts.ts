import type { Claim, Entity, Mention, Quantity, Span } from '../../model/index.ts';

/** What the later stages of the analysis know that counts need. */
export interface CountFrame {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly sentences: readonly Span[];
}

/**
 * Adds to each count of people who says so (the innermost claim whose content holds the figure) and the area it covers: the
 * next place named behind it in its sentence, else the last one before it there. Linear up to sorting.
 */
export function completeCounts(quantities: readonly Quantity[], frame: CountFrame): readonly Quantity[] {
  if (!quantities.some(({ count }) => count !== null)) return quantities;
  const speaker = innermostClaims(quantities, frame.claims);
  const kinds = new Map(frame.entities.map((entity) => [entity.id, entity.kind]));
  const places = frame.mentions
    .filter((mention) => kinds.get(mention.entity) === 'place')
    .sort((a, b) => a.start - b.start);
  let s = 0;
  let p = 0;
  return quantities.map((quantity, k) => {
    const { count } = quantity;
    if (count === null) return quantity;
    while (s < frame.sentences.length && frame.sentences[s].end <= quantity.start) s++;
    const sentence = frame.sentences[s];
    while (p < places.length && places[p].start < quantity.end) p++;
    const area = sentence === undefined ? null : areaIn(places, p, sentence);
    return { ...quantity, count: { ...count, by: speaker[k], area } };
  });
}

/** The place that begins at or behind index p inside a sentence, else the one before it there. */
function areaIn(places: readonly Mention[], p: number, sentence: Span): string | null {
  const next = places[p];
  if (next !== undefined && next.end <= sentence.end) return next.entity;
  const last = places[p - 1];
  return last !== undefined && last.start >= sentence.start ? last.entity : null;
}

/** For each quantity the claim with the shortest part of content around it, or null; one sweep over both. */
function innermostClaims(
  quantities: readonly Quantity[],
  claims: readonly Claim[],
): readonly (string | null)[] {
  const parts = claims
    .flatMap(({ id, content }) => content.parts.map(({ start, end }) => ({ id, start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const open: { id: string; start: number; end: number }[] = [];
  let next = 0;
  return quantities.map((quantity) => {
    while (next < parts.length && parts[next].start <= quantity.start) open.push(parts[next++]);
    while (open.length > 0 && open[open.length - 1].end < quantity.end) open.pop();
    return open.length === 0 ? null : open[open.length - 1].id;
  });
}
