import { normalisedKey } from '../arabic/index.ts';
import { archiveSize } from '../store/api-claims.ts';
import { boardCounts, boardRows, busiestOutlets, mostGroupsCounted } from '../store/api-groups.ts';
import { episodeTitle } from './api-episode-title.ts';
import { claimLine } from './api-groups.ts';
import { remembered } from './api-memo.ts';
import { type Board, Flag } from './api-schema-claim.ts';
import { SourceKind } from './api-schema-words.ts';
import type { Database } from './archive.ts';
import { facetPrefix, facetTerm, groupPrefix } from './archive-terms.ts';
import { type GroupSign, readSigns } from './group-signs.ts';
import { parseTyped, withFacets } from './search-query.ts';

export interface BoardRequest {
  readonly limit: number;
  readonly cursor: string | null;
  readonly order: 'recent' | 'contention';
  readonly flag?: string;
  readonly kind?: 'named' | 'document' | 'unnamed' | 'reporter';
  readonly stance?: string;
  readonly outlet?: string;
  readonly place?: string;
  readonly query?: string;
}

const ORIGIN = {
  named: 'named',
  document: 'documents',
  unnamed: 'unnamed',
  reporter: 'reporters',
} as const;

/** Places and outlets among the facets: the commonest. */
const mostNamed = 12;

/** Claim groups, newest or most contended first. Facets come with the first page. */
export function readBoard(database: Database, request: BoardRequest): Promise<Board> {
  return remembered(database, `board ${JSON.stringify(request)}`, () => makeBoard(database, request));
}

async function makeBoard(database: Database, request: BoardRequest): Promise<Board> {
  const terms = termsOf(request);
  const { read } = database;
  return database.withRetry(async () => {
    const first = request.cursor === null;
    const [{ items, next }, counts, outlets, size] = await Promise.all([
      boardRows(read, { ...request, terms }),
      first ? remembered(database, `counts ${terms}`, () => boardCounts(read, terms, mostNamed)) : null,
      first ? remembered(database, 'outlets', () => busiestOutlets(read, mostNamed)) : [],
      remembered(database, 'size', () => archiveSize(read)),
    ]);
    const { count, signs } = sumOf(counts?.signs ?? []);
    return {
      items: items.map((row) => claimLine(row.summary, episodeTitle(row.subjectTitle))),
      total: { count: Math.min(count, mostGroupsCounted), more: count > mostGroupsCounted },
      facets:
        counts === null
          ? {}
          : {
              flag: facetOf(signs, Flag.options, (flag) => flag),
              kind: facetOf(signs, SourceKind.options, (kind) => ORIGIN[kind]),
              place: [...counts.places].map(([value, n]) => ({ value, label: value, count: n })),
              outlet: outlets.map(({ outlet, reports }) => ({
                value: outlet,
                label: outlet,
                count: reports,
              })),
            },
      next,
      scope: { articles: size.articles, until: size.until },
    };
  });
}

function sumOf(rows: readonly { readonly signs: number; readonly count: number }[]) {
  let count = 0;
  const signs = new Map<GroupSign, number>();
  for (const row of rows) {
    count += row.count;
    for (const sign of readSigns(row.signs)) signs.set(sign, (signs.get(sign) ?? 0) + row.count);
  }
  return { count, signs };
}

function facetOf<T extends string>(
  counts: ReadonlyMap<GroupSign, number>,
  values: readonly T[],
  signOf: (value: T) => GroupSign,
) {
  return values.flatMap((value) => {
    const count = counts.get(signOf(value));
    return count === undefined ? [] : [{ value, label: value, count }];
  });
}

/** Everything that is asked for must hold. */
function termsOf(request: BoardRequest): string | null {
  const { flag, kind, stance, outlet, place, query } = request;
  const facet = (prefix: string, value: string | undefined): string[] =>
    value === undefined ? [] : [facetTerm(prefix, value)];
  return withFacets(query === undefined ? null : parseTyped(query).tsquery, [
    facet(groupPrefix.flag, flag),
    facet(groupPrefix.origin, kind && ORIGIN[kind]),
    facet(facetPrefix.stance, stance),
    facet(groupPrefix.outlet, outlet && normalisedKey(outlet)),
    facet(groupPrefix.place, place && normalisedKey(place)),
  ]);
}
