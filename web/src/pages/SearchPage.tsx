import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { twin } from '../api/client.ts';
import { searchQuery } from '../api/queries.ts';
import type { SearchResults } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { Empty, Failure, Loading } from '../ui/States.tsx';
import { TypedField } from '../ui/TypedField.tsx';
import { WindowList } from '../ui/WindowList.tsx';
import { ClaimHitCard, NameHitLine, ReportHitCard } from './SearchHits.tsx';

const route = getRouteApi('/search');
const SCOPES = [
  ['articles', 'search.reports'],
  ['claims', 'search.claims'],
  ['names', 'search.names'],
] as const;
/** Heights of hits before they are measured (px). */
const HEIGHTS = { articles: 175, claims: 165, names: 58 } as const;
/** Outlets that are offered. */
const mostOutlets = 8;

type Hit =
  | { readonly kind: 'report'; readonly key: string; readonly hit: SearchResults['articles'][number] }
  | { readonly kind: 'claim'; readonly key: string; readonly hit: SearchResults['claims'][number] }
  | { readonly kind: 'name'; readonly key: string; readonly hit: SearchResults['names'][number] };

/** Search as you type, in reports, claims and names. */
export function SearchPage() {
  const { t, number } = useSpeech();
  const given = route.useSearch();
  const navigate = route.useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const scope = given.scope ?? 'articles';
  const order = given.order ?? 'relevance';
  useTitle(t('search.title'));
  useEffect(() => {
    input.current?.focus();
  }, []);
  const search = useInfiniteQuery(searchQuery({ q: given.q ?? '', scope, order, outlet: given.outlet }));
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = search;
  const first = search.data?.pages[0];
  const hits = useMemo(() => search.data?.pages.flatMap(hitsOf) ?? [], [search.data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const set = (change: Partial<typeof given>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  // A letter, or the article and a letter, may become any word.
  const asked = /\S{2}|\d/.test((given.q ?? '').replace(/(?<!\S)ال(?=\S?$)/, ''));
  const outlets = (first?.facets?.outlet ?? []).slice(0, mostOutlets);
  return (
    <>
      <PageHead
        title={t('search.title')}
        twin={twin('/search', { q: given.q, scope, order, outlet: given.outlet, typing: true })}
      />
      <search>
        <TypedField
          input={input}
          className="search-field"
          label={t('search.label')}
          value={given.q ?? ''}
          change={(q) => set({ q: q.trim() === '' ? undefined : q })}
        />
        <div className="tabs">
          {SCOPES.map(([key, label]) => (
            <button
              key={key}
              type="button"
              aria-pressed={scope === key}
              data-state={scope === key ? 'on' : 'off'}
              onClick={() => set({ scope: key })}
            >
              {t(label)}
            </button>
          ))}
          {scope !== 'names' && (
            <button
              type="button"
              className="tabs__order"
              onClick={() => set({ order: order === 'date' ? 'relevance' : 'date' })}
            >
              {t(order === 'date' ? 'search.newest' : 'search.best')}
            </button>
          )}
        </div>
      </search>
      {!asked ? (
        <p className="section__note">{t('search.start')}</p>
      ) : search.isPending ? (
        <Loading />
      ) : search.isError ? (
        <Failure error={search.error} retry={() => search.refetch()} />
      ) : (
        <div aria-busy={search.isFetching}>
          {(outlets.length > 1 || given.outlet !== undefined) && scope !== 'names' && (
            <fieldset className="chips" aria-label={t('board.outlets')}>
              {(given.outlet === undefined ? outlets : [{ value: given.outlet, count: null }]).map(
                ({ value, count }) => (
                  <button
                    key={value}
                    type="button"
                    className="chip"
                    aria-pressed={given.outlet === value}
                    onClick={() => set({ outlet: given.outlet === value ? undefined : value })}
                  >
                    <bdi>{value}</bdi> {count === null ? '×' : <small>{number(count)}</small>}
                  </button>
                ),
              )}
            </fieldset>
          )}
          {first === undefined || first.total.count === 0 ? (
            <Empty title={t('search.none', { query: given.q ?? '' })} />
          ) : (
            <>
              <p className="board__count" role="status">
                {t(first.total.more ? 'search.more' : 'search.count', { n: first.total.count })}
              </p>
              <div className="hits">
                <WindowList<Hit>
                  key={scope}
                  items={hits}
                  estimate={HEIGHTS[scope]}
                  keyOf={(hit) => hit.key}
                  atEnd={more}
                  label={t('search.title')}
                >
                  {(hit) =>
                    hit.kind === 'report' ? (
                      <ReportHitCard hit={hit.hit} />
                    ) : hit.kind === 'claim' ? (
                      <ClaimHitCard hit={hit.hit} />
                    ) : (
                      <NameHitLine hit={hit.hit} />
                    )
                  }
                </WindowList>
              </div>
            </>
          )}
        </div>
      )}
    </>
  );
}

function hitsOf(page: SearchResults): Hit[] {
  return [
    ...page.articles.map((hit) => ({ kind: 'report', key: hit.report.id, hit }) as const),
    ...page.claims.map((hit) => ({ kind: 'claim', key: `${hit.report.id} ${hit.claim}`, hit }) as const),
    ...page.names.map((hit) => ({ kind: 'name', key: `${hit.kind} ${hit.key}`, hit }) as const),
  ];
}
