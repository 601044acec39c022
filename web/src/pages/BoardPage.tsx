import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { twin } from '../api/client.ts';
import { boardQuery } from '../api/queries.ts';
import type { ClaimLine } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { formatMoment } from '../i18n/moment.ts';
import { ClaimCard } from '../ui/ClaimCard.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { Empty, Failure, Loading } from '../ui/States.tsx';
import { TypedField } from '../ui/TypedField.tsx';
import { WindowList } from '../ui/WindowList.tsx';
import { BoardConditions } from './BoardConditions.tsx';

const route = getRouteApi('/board');

/** The first page: what is claimed, on whose word, and what is shaky. */
export function BoardPage() {
  const { t, number, language } = useSpeech();
  const conditions = route.useSearch();
  const navigate = route.useNavigate();
  useTitle(t('nav.board'));

  const board = useInfiniteQuery({ ...boardQuery(conditions), placeholderData: (previous) => previous });
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = board;
  const first = board.data?.pages[0];
  const items = useMemo(() => board.data?.pages.flatMap((page) => page.items) ?? [], [board.data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const set = useCallback(
    (change: Partial<typeof conditions>) =>
      void navigate({ search: (old) => ({ ...old, ...change }), replace: true }),
    [navigate],
  );
  const narrowed =
    conditions.flag !== undefined ||
    conditions.kind !== undefined ||
    conditions.outlet !== undefined ||
    conditions.place !== undefined ||
    conditions.q !== undefined;

  return (
    <>
      <PageHead
        title={t('board.title')}
        twin={twin('/board', { ...conditions })}
        note={
          first && (
            <>
              {t('board.scope', { n: first.scope.articles })}
              {first.scope.until !== null && (
                <>
                  {' · '}
                  {t('board.until', { time: formatMoment(first.scope.until, language) })}
                </>
              )}
            </>
          )
        }
      />
      <div className="board">
        <aside className="board__side" aria-label={t('board.conditions')}>
          <TypedField
            label={t('board.filter')}
            value={conditions.q ?? ''}
            change={(q) => set({ q: q.trim() === '' ? undefined : q })}
          />
          <BoardConditions conditions={conditions} facets={first?.facets} set={set} />
        </aside>
        <section className="board__list" aria-busy={board.isFetching}>
          {board.isPending ? (
            <Loading />
          ) : board.isError && items.length === 0 ? (
            <Failure error={board.error} retry={() => board.refetch()} />
          ) : items.length === 0 ? (
            narrowed ? (
              <Empty title={t('state.noMatch')}>
                <button
                  type="button"
                  className="button"
                  onClick={() => void navigate({ search: {}, replace: true })}
                >
                  {t('state.clear')}
                </button>
              </Empty>
            ) : (first?.scope.articles ?? 0) > 0 ? (
              <Empty title={t('state.matching')} />
            ) : (
              <Empty title={t('state.emptyArchive')}>
                <p>{t('state.emptyArchiveHint')}</p>
                <Link to="/add" className="button button--main">
                  {t('nav.add')}
                </Link>
              </Empty>
            )
          ) : (
            <>
              <p className="board__count" role="status">
                {first?.total.more
                  ? t('board.countMore', { n: first.total.count })
                  : t('board.count', { n: first?.total.count ?? items.length })}
              </p>
              <WindowList<ClaimLine>
                items={items}
                estimate={215}
                keyOf={(line) => line.id}
                atEnd={more}
                label={t('nav.board')}
              >
                {(line) => <ClaimCard line={line} />}
              </WindowList>
              {!hasNextPage && items.length > 10 && <p className="board__end">{t('state.end')}</p>}
              {isFetchingNextPage && <span className="visually-hidden">{number(items.length)}</span>}
            </>
          )}
        </section>
      </div>
    </>
  );
}
