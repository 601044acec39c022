import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { twin } from '../api/client.ts';
import { sourcesQuery } from '../api/queries.ts';
import { useSpeech } from '../i18n/language.tsx';
import { KindLabel } from '../ui/KindLabel.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { Empty, Failure, Loading } from '../ui/States.tsx';
import { WindowList } from '../ui/WindowList.tsx';

/** Named sources and outlets. */
export function SourcesPage() {
  const { t } = useSpeech();
  useTitle(t('sources.title'));
  const sources = useInfiniteQuery(sourcesQuery);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = sources;
  const items = sources.data?.pages.flatMap((page) => page.items) ?? [];
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return (
    <>
      <PageHead title={t('sources.title')} note={t('sources.note')} twin={twin('/sources')} />
      {sources.isPending ? (
        <Loading />
      ) : sources.isError ? (
        <Failure error={sources.error} retry={() => sources.refetch()} />
      ) : items.length === 0 ? (
        <Empty title={t('sources.none')} />
      ) : (
        <WindowList
          items={items}
          estimate={58}
          keyOf={(source) => source.key}
          atEnd={more}
          label={t('sources.title')}
        >
          {(source) => (
            <div className="source-line">
              <Link to="/sources/$key" params={{ key: source.key }}>
                <KindLabel kind={source.kind}>{source.name}</KindLabel>
              </Link>
              <span className="meta">
                <span>{t('source.claims', { n: source.claims })}</span>
                <span>{t('search.inReports', { n: source.articles })}</span>
              </span>
            </div>
          )}
        </WindowList>
      )}
    </>
  );
}
