import { type SearchTerm, searchTerms } from '../arabic/search-terms.ts';
import type { Analysis, Span } from '../model/index.ts';

/** What articles and claims can be narrowed down by, beside words and time. */
export interface FacetValues {
  readonly outlet: string | null;
  readonly speakers: readonly (string | null)[];
  readonly sourceTypes: readonly string[];
  readonly stances: readonly string[];
  readonly eventTypes: readonly string[];
  readonly places: readonly (string | null)[];
}

/** Facets stand in the index as words that no text can hold, because they have a colon in them. */
export const facetPrefix = {
  outlet: 'o:',
  speaker: 'k:',
  sourceType: 't:',
  stance: 's:',
  eventType: 'e:',
  place: 'p:',
} as const;

/** What groups of claims can be narrowed down by, beside what their claims can. */
export const groupPrefix = { flag: 'f:', origin: 'g:', outlet: 'o:', place: 'w:' } as const;

/** Words of the title stand in the index once more under this prefix. */
export const titlePrefix = 'h:';

/** PostgreSQL's own limits of a tsvector: places end here, and only so many are kept per word. */
const lastPosition = 16_383;
const mostPositions = 255;
/** Words beyond this many places are not searched for: a tsvector may hold 1 MB. */
const mostTerms = 60_000;
const longestWord = 500;
/** The first words of a report weigh more than the rest. */
const leadWords = 60;

export function facetTerms(facets: FacetValues): string[] {
  const all: string[] = [];
  const add = (prefix: string, values: readonly (string | null)[]): void => {
    for (const value of values) if (value !== null && value !== '') all.push(facetTerm(prefix, value));
  };
  add(facetPrefix.outlet, [facets.outlet]);
  add(facetPrefix.speaker, facets.speakers);
  add(facetPrefix.sourceType, facets.sourceTypes);
  add(facetPrefix.stance, facets.stances);
  add(facetPrefix.eventType, facets.eventTypes);
  add(facetPrefix.place, facets.places);
  return all;
}

export function facetTerm(prefix: string, value: string): string {
  return (prefix + value).slice(0, longestWord);
}

/**
 * The tsvector of an article, in PostgreSQL's notation: its words with their places, those of the title with
 * weight A and of the lead with B, and the facets. Boilerplate is left out: a banner is on every page.
 */
export function archiveTerms(analysis: Analysis, facets: readonly string[]): string {
  const { text, title } = analysis.article;
  const furniture = analysis.regions.filter((region) => region.kind === 'boilerplate');
  const vector = new Vector();
  let words = 0;
  let skip = 0;
  for (const term of searchTerms(text)) {
    while (skip < furniture.length && furniture[skip].end <= term.start) skip++;
    const hidden = skip < furniture.length && furniture[skip].start <= term.start;
    if (term.term === null || hidden) continue;
    if (++words > mostTerms) break;
    const inTitle = title !== null && within(title, term);
    vector.add(term.term, term.position, inTitle ? 'A' : words <= leadWords ? 'B' : '');
    if (inTitle) vector.add(titlePrefix + term.term);
  }
  for (const facet of facets) vector.add(facet);
  return vector.toString();
}

/** The tsvector of short texts that belong together (a claim and its speakers, a name), with facets. */
export function nameTerms(texts: readonly string[], facets: readonly string[] = []): string {
  const vector = new Vector();
  let offset = 0;
  for (const text of texts) {
    const terms = searchTerms(text);
    for (const { term, position } of terms) if (term !== null) vector.add(term, offset + position);
    // A gap, so that no phrase reaches from one text into the next.
    offset += (terms.at(-1)?.position ?? 0) + 10;
  }
  for (const facet of facets) vector.add(facet);
  return vector.toString();
}

/** Quotes a term as tsvector and tsquery write it. */
export function quoteTerm(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

class Vector {
  readonly #places = new Map<string, string[]>();

  add(term: string, position?: number, weight = ''): void {
    let places = this.#places.get(term);
    if (places === undefined) {
      places = [];
      this.#places.set(term, places);
    }
    if (position !== undefined && places.length < mostPositions) {
      places.push(Math.min(position, lastPosition) + weight);
    }
  }

  toString(): string {
    let out = '';
    for (const [term, places] of this.#places) {
      if (out !== '') out += ' ';
      out += quoteTerm(term.replaceAll('\0', ''));
      if (places.length > 0) out += `:${places.join(',')}`;
    }
    return out;
  }
}

function within(outer: Span, inner: SearchTerm): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
