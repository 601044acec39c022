import { searchTerms } from '../arabic/search-terms.ts';
import type { SearchQuery } from './search-query.ts';

/** A piece of the original text, with the words that were looked for. */
export interface Snippet {
  /** Offset of the piece in the text (UTF-16). */
  readonly start: number;
  readonly text: string;
  /** Spans within `text`. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const snippetLength = 220;

/**
 * The stretch of a text that has most different terms of a query, with every match marked: the earliest of
 * equally good ones. The beginning of the text when nothing matches. Linear.
 */
export function makeSnippet(text: string, finds: SearchQuery['finds'], length = snippetLength): Snippet {
  const words = searchTerms(text);
  const hits = words.filter((word) => word.term !== null && finds(word.term));
  let best = { from: 0, to: 0, distinct: 0 };
  const counts = new Map<string, number>();
  for (let from = 0, to = 0; to < hits.length; to++) {
    const term = hits[to].term as string;
    counts.set(term, (counts.get(term) ?? 0) + 1);
    while (hits[to].end - hits[from].start > length) {
      const gone = hits[from++].term as string;
      const left = (counts.get(gone) ?? 1) - 1;
      if (left === 0) counts.delete(gone);
      else counts.set(gone, left);
    }
    if (counts.size > best.distinct) best = { from, to: to + 1, distinct: counts.size };
  }
  const first = hits[best.from];
  const last = hits[best.to - 1];
  const centre = first && last ? Math.floor((first.start + last.end) / 2) : 0;
  let start = Math.max(0, Math.min(centre - Math.floor(length / 2), text.length - length));
  let end = Math.min(text.length, start + length);
  start = wordEdge(words, start, 'start', start);
  end = wordEdge(words, end, 'end', end);
  if (first && first.start < start) start = first.start;
  const piece = text.slice(start, end);
  return {
    start,
    text: piece,
    highlights: hits
      .filter((hit) => hit.start >= start && hit.end <= end)
      .map((hit) => ({ start: hit.start - start, end: hit.end - start })),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

/** Moves an edge that would cut a word to the inside of the piece. */
function wordEdge(
  words: readonly { readonly start: number; readonly end: number }[],
  at: number,
  side: 'start' | 'end',
  otherwise: number,
): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle].end <= at) low = middle + 1;
    else high = middle;
  }
  const word = words[low];
  if (word === undefined || word.start >= at) return otherwise;
  return side === 'start' ? word.end : word.start;
}
