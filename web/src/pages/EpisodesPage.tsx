import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { twin } from '../api/client.ts';
import { episodesQuery } from '../api/queries.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { Empty, Failure, Loading } from '../ui/States.tsx';

/** Happenings, newest first. */
export function EpisodesPage() {
  const { t } = useSpeech();
  useTitle(t('episodes.title'));
  const episodes = useInfiniteQuery(episodesQuery);
  const items = episodes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('episodes.title')} note={t('episodes.note')} twin={twin('/episodes')} />
      {episodes.isPending ? (
        <Loading />
      ) : episodes.isError ? (
        <Failure error={episodes.error} retry={() => episodes.refetch()} />
      ) : items.length === 0 ? (
        <Empty title={t('episodes.none')} />
      ) : (
        <ul className="cards">
          {items.map((episode) => (
            <li key={episode.id} className="card">
              <h2 lang="ar" dir="rtl">
                <Link to="/episodes/$id" params={{ id: episode.id }}>
                  {episode.title}
                </Link>
              </h2>
              <p className="meta">
                <Moment iso={episode.from} />
                {episode.to !== null && episode.to !== episode.from && (
                  <>
                    – <Moment iso={episode.to} />
                  </>
                )}
                {episode.places.length > 0 && <bdi>{episode.places.join(t('list.and'))}</bdi>}
              </p>
              <p className="meta">
                <span>{t('board.count', { n: episode.claims })}</span>
                {episode.reports > 0 && <span>{t('episode.reports', { n: episode.reports })}</span>}
                {episode.outlets > 0 && <span>{t('episode.outlets', { n: episode.outlets })}</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
      {episodes.hasNextPage && <More query={episodes} />}
    </>
  );
}

/** Asks for the next page of a list. */
export function More({ query }: { query: { fetchNextPage: () => unknown; isFetchingNextPage: boolean } }) {
  const { t } = useSpeech();
  return (
    <p className="more">
      <button
        type="button"
        className="button"
        disabled={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {t('search.loadMore')}
      </button>
    </p>
  );
}
