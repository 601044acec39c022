import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { twin } from '../api/client.ts';
import { patternsQuery } from '../api/queries.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { Empty, Failure, Loading } from '../ui/States.tsx';
import { More } from './EpisodesPage.tsx';

/** Episodes that are alike once the names are masked. */
export function PatternsPage() {
  const { t } = useSpeech();
  useTitle(t('patterns.title'));
  const patterns = useInfiniteQuery(patternsQuery);
  const items = patterns.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('patterns.title')} note={t('patterns.note')} twin={twin('/patterns')} />
      {patterns.isPending ? (
        <Loading />
      ) : patterns.isError ? (
        <Failure error={patterns.error} retry={() => patterns.refetch()} />
      ) : items.length === 0 ? (
        <Empty title={t('patterns.none')} />
      ) : (
        <ul className="cards">
          {items.map((pattern) => (
            <li key={pattern.id} className="card">
              <h2>
                <Link to="/patterns/$id" params={{ id: pattern.id }}>
                  <bdi dir="auto">{pattern.title}</bdi>
                </Link>
              </h2>
              <p className="meta">
                <span>{t('pattern.cases', { n: pattern.cases })}</span>
                <Moment iso={pattern.from} />
                {pattern.to !== null && pattern.to !== pattern.from && (
                  <>
                    – <Moment iso={pattern.to} />
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {patterns.hasNextPage && <More query={patterns} />}
    </>
  );
}
