import { normalisedKey } from '../arabic/normalise.ts';
import type { Database } from '../store/database.ts';
import { type ArticleHit, type ClaimHit, searchArticles, searchClaims } from '../store/search.ts';
import { facetCounts } from '../store/search-facets.ts';
import { keysWithWords, knownKeys, type NameHit, searchNames } from '../store/search-names.ts';
import { StoreError } from '../store/store-error.ts';
import type { TermSearch } from '../store/term-search.ts';
import { facetPrefix, facetTerm } from './archive-terms.ts';
import { parseSearch, parseTyped, type SearchQuery, withFacets } from './search-query.ts';
import { makeSnippet, type Snippet } from './search-snippet.ts';

export type SearchScope = 'articles' | 'claims' | 'names';

/** What to look for and how to narrow it down. */
export interface SearchRequest {
  /** Words, "phrases" and -exclusions; may be empty when a facet is given. */
  readonly query: string;
  /** The query is still being typed: its last word may be the beginning of one. */
  readonly typing?: boolean;
  readonly scope?: SearchScope;
  readonly outlets?: readonly string[];
  readonly speakers?: readonly string[];
  readonly sourceTypes?: readonly string[];
  readonly stances?: readonly string[];
  readonly eventTypes?: readonly string[];
  readonly places?: readonly string[];
  /** Publication: ISO 8601 day, month or year, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly order?: 'relevance' | 'date';
  readonly limit?: number;
  readonly cursor?: string;
  /** Also count facets among the newest matches. */
  readonly facets?: boolean;
}

export interface ArticleResult extends Omit<ArticleHit, 'text' | 'score'> {
  readonly snippet: Snippet;
  /** Where the title has what was looked for. */
  readonly titleHighlights: Snippet['highlights'];
}

export interface ClaimResult extends Omit<ClaimHit, 'score'> {
  readonly snippet: Snippet;
}

export interface SearchAnswer {
  readonly scope: SearchScope;
  readonly articles: readonly ArticleResult[];
  readonly claims: readonly ClaimResult[];
  readonly names: readonly NameHit[];
  /** Matches in all; `more` when there may be further names. */
  readonly total: { readonly count: number; readonly more: boolean };
  readonly facets: Readonly<
    Record<string, readonly { readonly value: string; readonly count: number }[]>
  > | null;
  /** Pass as `cursor` for the next page; null at the end. */
  readonly next: string | null;
}

const longestPage = 200;
/** Names that a surname may stand for. */
const mostKeys = 100;

/**
 * Finds articles, claims or names. Words are compared by their search terms (see `stem`), so that spelling,
 * article, clitics and endings do not matter. Throws a StoreError for a request that asks for nothing, a bad
 * time or cursor, or a query that takes too long.
 */
export async function search(database: Database, request: SearchRequest): Promise<SearchAnswer> {
  const scope = request.scope ?? 'articles';
  const parsed = request.typing === true ? parseTyped(request.query) : parseSearch(request.query);
  const limit = Math.min(Math.max(1, Math.trunc(request.limit ?? 20)), longestPage);
  const answer = { scope, articles: [], claims: [], facets: null, next: null };
  if (scope === 'names') {
    const { tsquery } = parsed;
    if (tsquery === null) return nothing();
    const names = await database.withRetry(() => searchNames(database.read, tsquery, limit));
    return { ...answer, names, total: { count: names.length, more: names.length === limit } };
  }
  return database.withRetry(async () => {
    const speakers = await keysOf(database, request.speakers ?? []);
    const places = await keysOf(database, request.places ?? []);
    const terms = termSearch({ ...request, speakers, places }, parsed, limit);
    if (terms === null) return nothing();
    const [found, facets] = await Promise.all([
      scope === 'claims' ? claimResults(database, terms, parsed) : articleResults(database, terms, parsed),
      request.facets ? facetCounts(database.read, terms, 12) : null,
    ]);
    return { ...answer, names: [], ...found, facets };
  });

  /** Nothing is asked: a mistake, but not of somebody who has only begun to type. */
  function nothing(): SearchAnswer {
    if (request.typing !== true) throw nothingAsked();
    return { ...answer, names: [], total: { count: 0, more: false } };
  }
}

/**
 * The keys that names stand for: the one that is exactly the name, else all whose name has its words. So a value
 * of a facet means itself, and a surname typed in means everybody who bears it.
 */
async function keysOf(database: Database, names: readonly string[]): Promise<string[]> {
  const keys = names.map(normalisedKey);
  const known = await knownKeys(database.read, keys);
  const found: string[] = [];
  for (let i = 0; i < names.length; i++) {
    const { tsquery } = parseSearch(names[i]);
    if (known.has(keys[i]) || tsquery === null) found.push(keys[i]);
    // A name nobody bears must find nothing, not everything.
    else found.push(keys[i], ...(await keysWithWords(database.read, tsquery, mostKeys)));
  }
  return found;
}

async function articleResults(database: Database, terms: TermSearch, parsed: SearchQuery) {
  const { items, next, total } = await searchArticles(database.read, terms);
  const articles = items.map(({ text, score: _, ...hit }) => ({
    ...hit,
    titleHighlights:
      hit.title === null ? [] : makeSnippet(hit.title, parsed.finds, hit.title.length).highlights,
    snippet: bodySnippet(text, hit.title, parsed.finds),
  }));
  return { articles, next, total: { count: total, more: false } };
}

/** The title is shown anyway, so the snippet comes from what follows it. */
function bodySnippet(text: string, title: string | null, finds: SearchQuery['finds']): Snippet {
  const from = title !== null && text.startsWith(title) && text.length > title.length ? title.length : 0;
  const rest = text.slice(from);
  const lead = rest.length - rest.trimStart().length;
  const snippet = makeSnippet(rest.slice(lead), finds);
  return { ...snippet, start: snippet.start + from + lead };
}

async function claimResults(database: Database, terms: TermSearch, parsed: SearchQuery) {
  const { items, next, total } = await searchClaims(database.read, terms);
  const claims = items.map(({ score: _, ...hit }) => ({
    ...hit,
    snippet: makeSnippet(hit.content, parsed.finds, 400),
  }));
  return { claims, next, total: { count: total, more: false } };
}

/** Null when nothing is asked. */
function termSearch(request: SearchRequest, parsed: SearchQuery, limit: number): TermSearch | null {
  const facet = (prefix: string, values: readonly string[] | undefined): string[] =>
    (values ?? []).filter((value) => value !== '').map((value) => facetTerm(prefix, value));
  const tsquery = withFacets(parsed.tsquery, [
    facet(facetPrefix.outlet, request.outlets),
    facet(facetPrefix.speaker, request.speakers),
    facet(facetPrefix.sourceType, request.sourceTypes),
    facet(facetPrefix.stance, request.stances),
    facet(facetPrefix.eventType, request.eventTypes),
    facet(facetPrefix.place, request.places),
  ]);
  if (tsquery === null) return null;
  return {
    tsquery,
    rankQuery: parsed.tsquery,
    titleQuery: parsed.titleQuery,
    from: request.from === undefined ? null : boundary(request.from, 'first'),
    to: request.to === undefined ? null : boundary(request.to, 'last'),
    order: request.order ?? 'relevance',
    limit,
    cursor: request.cursor ?? null,
  };
}

function nothingAsked(): StoreError {
  return new StoreError(
    'request',
    'Give at least one word (not only ones to leave out) or a facet to look for.',
  );
}

/** The moment a day, month or year begins, or the one after it ends. */
function boundary(time: string, side: 'first' | 'last'): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(time.trim());
  const [year, month, day] = match
    ? [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)]
    : [0, 0, 0];
  if (!match || month > 12 || day > 31 || year === 0) {
    throw new StoreError('request', `"${time}" is not a day (2018-04-07), month (2018-04) or year (2018).`);
  }
  const more = side === 'last' ? 1 : 0;
  const at =
    day > 0
      ? Date.UTC(year, month - 1, day + more)
      : month > 0
        ? Date.UTC(year, month - 1 + more, 1)
        : Date.UTC(year + more, 0, 1);
  return new Date(at).toISOString();
}
