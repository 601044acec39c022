import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { twin } from '../api/client.ts';
import { useSettled } from '../api/live.ts';
import { boardQuery } from '../api/queries.ts';
import type { ClaimLine } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { formatMoment } from '../i18n/moment.ts';
import { ClaimCard } from '../ui/ClaimCard.tsx';
import { FLAGS } from '../ui/Flags.tsx';
import { KindLabel } from '../ui/KindLabel.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { Empty, Failure, Loading } from '../ui/States.tsx';
import { WindowList } from '../ui/WindowList.tsx';

const route = getRouteApi('/board');
const KINDS = ['named', 'document', 'unnamed', 'reporter'] as const;

/** The first page: what is claimed, on whose word, and what is shaky. */
export function BoardPage() {
  const { t, number, language } = useSpeech();
  const conditions = route.useSearch();
  const navigate = route.useNavigate();
  const [words, setWords] = useState(conditions.q ?? '');
  const settled = useSettled(words);
  // On a small screen the claims come first and the conditions unfold.
  const [wide] = useState(() => matchMedia('(min-width: 62rem)').matches);
  useTitle(t('nav.board'));
  useEffect(() => {
    const q = settled.trim() === '' ? undefined : settled;
    void navigate({ search: (old) => (old.q === q ? old : { ...old, q }), replace: true });
  }, [settled, navigate]);

  const board = useInfiniteQuery({ ...boardQuery(conditions), placeholderData: (previous) => previous });
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = board;
  const first = board.data?.pages[0];
  const items = board.data?.pages.flatMap((page) => page.items) ?? [];
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const set = (change: Partial<typeof conditions>) =>
    navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const narrowed =
    conditions.flag !== undefined ||
    conditions.kind !== undefined ||
    conditions.outlet !== undefined ||
    conditions.q !== undefined;
  const count = (facet: string, value: string) =>
    first?.facets[facet]?.find((one) => one.value === value)?.count;

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
          <label className="field">
            <span>{t('board.filter')}</span>
            <input
              className="input"
              type="search"
              value={words}
              dir="auto"
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
          <details className="board__conditions" open={wide}>
            <summary>{t('board.conditions')}</summary>
            <Choice
              label={t('board.order')}
              value={conditions.order ?? 'recent'}
              choices={[
                ['recent', t('board.recent')],
                ['contention', t('board.contention')],
              ]}
              choose={(order) => set({ order: order === 'recent' ? undefined : (order as 'contention') })}
            />
            <Choice
              label={t('board.flags')}
              value={conditions.flag ?? ''}
              choices={[
                ['', t('board.all')],
                ...FLAGS.map((flag) => [flag, t(`flag.${flag}`), count('flag', flag)] as const),
              ]}
              choose={(flag) => set({ flag: flag === '' ? undefined : flag })}
            />
            <Choice
              label={t('board.kinds')}
              value={conditions.kind ?? ''}
              choices={[
                ['', t('board.all')],
                ...KINDS.map(
                  (kind) => [kind, <KindLabel key={kind} kind={kind} />, count('kind', kind)] as const,
                ),
              ]}
              choose={(kind) => set({ kind: kind === '' ? undefined : kind })}
            />
            {(first?.facets.outlet?.length ?? 0) > 0 && (
              <Choice
                label={t('board.outlets')}
                value={conditions.outlet ?? ''}
                choices={[
                  ['', t('board.all')],
                  ...(first?.facets.outlet ?? []).map(
                    (one) => [one.value, <bdi key={one.value}>{one.label}</bdi>, one.count] as const,
                  ),
                ]}
                choose={(outlet) => set({ outlet: outlet === '' ? undefined : outlet })}
              />
            )}
          </details>
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
                  onClick={() => {
                    setWords('');
                    void navigate({ search: {}, replace: true });
                  }}
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

type ChoiceEntry = readonly [value: string, label: React.ReactNode, count?: number | undefined];

/** One of a few, as radio buttons: arrow keys move, and screen readers say what is chosen. */
function Choice({
  label,
  value,
  choices,
  choose,
}: {
  label: string;
  value: string;
  choices: readonly ChoiceEntry[];
  choose: (value: string) => void;
}) {
  const { number } = useSpeech();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {choices.map(([key, words, count]) => (
        <label key={key} className="choice__one">
          <input type="radio" name={label} checked={value === key} onChange={() => choose(key)} />
          <span>{words}</span>
          {count !== undefined && <small>{number(count)}</small>}
        </label>
      ))}
    </fieldset>
  );
}
