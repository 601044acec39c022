import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { twin } from '../api/client.ts';
import { OUTCOMES, sourceQuery } from '../api/queries.ts';
import { useSpeech } from '../i18n/language.tsx';
import { formatMoment } from '../i18n/moment.ts';
import { KindLabel } from '../ui/KindLabel.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { StanceLabel } from '../ui/StanceLabel.tsx';
import { Failure, Loading } from '../ui/States.tsx';
import { WindowList } from '../ui/WindowList.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';

const route = getRouteApi('/sources/$key');
/** A record is made of so many claims at most, the latest. */
const mostClaims = 500;

/** The record of a named source or outlet. */
export function SourcePage() {
  const { t, language, number } = useSpeech();
  const { key } = route.useParams();
  const { outcome: chosen } = route.useSearch();
  const source = useInfiniteQuery({
    ...sourceQuery(key, chosen),
    placeholderData: (previous) => (previous?.pages[0]?.line.key === key ? previous : undefined),
  });
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = source;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const page = source.data?.pages[0];
  useTitle(page?.line.name ?? '');
  if (source.isPending) return <Loading />;
  if (source.isError || page === undefined) {
    return <Failure error={source.error} retry={() => source.refetch()} />;
  }
  const claims = source.data.pages.flatMap((one) => one.claims);
  return (
    <article>
      <PageHead
        title={<KindLabel kind={page.line.kind}>{page.line.name}</KindLabel>}
        twin={twin(`/sources/${encodeURIComponent(key)}`)}
        note={
          <span className="meta">
            <span>{t('source.claims', { n: page.line.claims })}</span>
            <span>{t('search.inReports', { n: page.line.articles })}</span>
          </span>
        }
      />
      {page.record.n > 0 && (
        <section className="section" aria-labelledby="record">
          <h2 id="record">{t('source.record')}</h2>
          <p className="section__note">
            {t('source.recordNote', { time: page.asOf === null ? '–' : formatMoment(page.asOf, language) })}
            {page.record.n >= mostClaims && <> {t('source.latest', { n: mostClaims })}</>}
          </p>
          <dl className="record">
            {OUTCOMES.map((outcome) => (
              <div key={outcome} className={page.record[outcome] === 0 ? 'is-zero' : ''}>
                <dt>
                  {page.record[outcome] === 0 ? (
                    t(`outcome.${outcome}`)
                  ) : (
                    <Link
                      to="/sources/$key"
                      params={{ key }}
                      search={{ outcome: chosen === outcome ? undefined : outcome }}
                      hash="said"
                      aria-current={chosen === outcome ? 'true' : undefined}
                    >
                      {t(`outcome.${outcome}`)}
                    </Link>
                  )}
                </dt>
                <dd>
                  <strong>{number(page.record[outcome])}</strong>{' '}
                  <small>{t('source.n', { n: page.record.n })}</small>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {claims.length > 0 && (
        <section className="section" aria-labelledby="said">
          <h2 id="said">{t('source.said')}</h2>
          {chosen !== undefined && (
            <p className="section__note">
              {t(`outcome.${chosen}`)} ·{' '}
              <Link to="/sources/$key" params={{ key }} search={{ outcome: undefined }} hash="said">
                {t('source.all')}
              </Link>
            </p>
          )}
          <WindowList
            items={claims}
            estimate={76}
            keyOf={(claim) => `${claim.report.id} ${claim.claim}`}
            atEnd={more}
            label={t('source.said')}
          >
            {(claim) => (
              <div className="said">
                <p className="words">
                  <WordsLink words={claim.words} />
                </p>
                <p className="meta">
                  {claim.stance !== 'asserted' && <StanceLabel stance={claim.stance} />}
                  {claim.outcomes
                    .filter((outcome) => outcome !== 'unresolved')
                    .map((outcome) => (
                      <span key={outcome} className="flag">
                        {t(`outcome.${outcome}`)}
                      </span>
                    ))}
                  {claim.report.outlet !== null && <bdi>{claim.report.outlet}</bdi>}
                  <Moment iso={claim.report.published} short />
                  {claim.group !== null && (
                    <Link to="/claims/$id" params={{ id: claim.group }}>
                      {t('report.toClaim')}
                    </Link>
                  )}
                </p>
              </div>
            )}
          </WindowList>
        </section>
      )}
      {page.reports.length > 0 && (
        <section className="section" aria-labelledby="published">
          <h2 id="published">{t('source.published')}</h2>
          <ul className="plain-list">
            {page.reports.map((report) => (
              <li key={report.id}>
                <Moment iso={report.published} short />{' '}
                <Link to="/articles/$id" params={{ id: report.id }}>
                  <bdi lang="ar">{report.title ?? t('report.untitled')}</bdi>
                </Link>{' '}
                <small>{t('report.claims', { n: report.claims })}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
