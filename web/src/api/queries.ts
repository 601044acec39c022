import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import type {
  Board,
  ClaimPage,
  EpisodeList,
  EpisodePage,
  PatternList,
  PatternPage,
  Report,
  SearchResults,
  SourceList,
  SourcePage,
  Status,
} from './types.ts';

export interface BoardConditions {
  readonly order?: 'recent' | 'contention' | undefined;
  readonly flag?: string | undefined;
  readonly kind?: string | undefined;
  readonly outlet?: string | undefined;
  readonly place?: string | undefined;
  readonly q?: string | undefined;
}

// Keys under 'live' are asked again when the server says that the archive changed.

export const statusQuery = queryOptions({
  queryKey: ['live', 'status'],
  queryFn: ({ signal }) => ask<Status>('/status', {}, signal),
  retry: false,
});

export const boardQuery = (conditions: BoardConditions) =>
  infiniteQueryOptions({
    queryKey: ['live', 'board', conditions],
    queryFn: ({ pageParam, signal }) =>
      ask<Board>('/board', { ...conditions, cursor: pageParam, limit: 40 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: ['live', 'claim', id],
    queryFn: ({ signal }) => ask<ClaimPage>(`/claims/${encodeURIComponent(id)}`, {}, signal),
  });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['live', 'report', id],
    queryFn: ({ signal }) => ask<Report>(`/articles/${encodeURIComponent(id)}`, {}, signal),
  });

export const episodesQuery = infiniteQueryOptions({
  queryKey: ['live', 'episodes'],
  queryFn: ({ pageParam, signal }) => ask<EpisodeList>('/episodes', { cursor: pageParam }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

export const episodeQuery = (id: string) =>
  queryOptions({
    queryKey: ['live', 'episode', id],
    queryFn: ({ signal }) => ask<EpisodePage>(`/episodes/${encodeURIComponent(id)}`, {}, signal),
  });

export const patternsQuery = infiniteQueryOptions({
  queryKey: ['live', 'patterns'],
  queryFn: ({ pageParam, signal }) => ask<PatternList>('/patterns', { cursor: pageParam }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

export const patternQuery = (id: string) =>
  queryOptions({
    queryKey: ['live', 'pattern', id],
    queryFn: ({ signal }) => ask<PatternPage>(`/patterns/${encodeURIComponent(id)}`, {}, signal),
  });

export const sourcesQuery = infiniteQueryOptions({
  queryKey: ['live', 'sources'],
  queryFn: ({ pageParam, signal }) => ask<SourceList>('/sources', { cursor: pageParam, limit: 100 }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

/** What may have become of a claim. */
export const OUTCOMES = [
  'corroborated',
  'contradicted',
  'denied',
  'corrected',
  'settled',
  'unresolved',
] as const;

export const sourceQuery = (key: string, outcome?: string) =>
  infiniteQueryOptions({
    queryKey: ['live', 'source', key, outcome],
    queryFn: ({ pageParam, signal }) =>
      ask<SourcePage>(`/sources/${encodeURIComponent(key)}`, { cursor: pageParam, outcome }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export interface SearchConditions {
  readonly q?: string | undefined;
  readonly scope?: 'articles' | 'claims' | 'names' | undefined;
  readonly order?: 'relevance' | 'date' | undefined;
  readonly outlet?: string | undefined;
}

export const searchQuery = (conditions: SearchConditions) =>
  infiniteQueryOptions({
    queryKey: ['live', 'search', conditions],
    queryFn: ({ pageParam, signal }) =>
      ask<SearchResults>(
        '/search',
        {
          ...conditions,
          typing: true,
          facets: conditions.scope === 'articles',
          limit: 30,
          cursor: pageParam,
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: (conditions.q ?? '').trim() !== '',
    placeholderData: (previous) => previous,
  });
