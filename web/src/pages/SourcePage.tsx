import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { twin } from '../api/client.ts';
import { sourceQuery } from '../api/queries.ts';
import { useSpeech } from '../i18n/language.tsx';
import { formatMoment } from '../i18n/moment.ts';
import { KindLabel } from '../ui/KindLabel.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { StanceLabel } from '../ui/StanceLabel.tsx';
import { Failure, Loading } from '../ui/States.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';
import { More } from './EpisodesPage.tsx';

const route = getRouteApi('/sources/$key');
const OUTCOMES = ['corroborated', 'contradicted', 'denied', 'corrected', 'settled', 'unresolved'] as const;

/** The record of a named source or outlet. */
export function SourcePage() {
  const { t, language, number } = useSpeech();
  const { key } = route.useParams();
  const source = useInfiniteQuery(sourceQuery(key));
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
          </p>
          <dl className="record">
            {OUTCOMES.map((outcome) => (
              <div key={outcome} className={page.record[outcome] === 0 ? 'is-zero' : ''}>
                <dt>{t(`outcome.${outcome}`)}</dt>
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
          <ul className="said">
            {claims.map((claim) => (
              <li key={claim.claim}>
                <p className="words">
                  <WordsLink words={claim.words} />
                </p>
                <p className="meta">
                  <StanceLabel stance={claim.stance} />
                  {claim.outcome !== 'unresolved' && (
                    <span className="flag">{t(`outcome.${claim.outcome}`)}</span>
                  )}
                  {claim.report.outlet !== null && <bdi>{claim.report.outlet}</bdi>}
                  <Moment iso={claim.report.published} short />
                  {claim.group !== null && (
                    <Link to="/claims/$id" params={{ id: claim.group }}>
                      {t('report.toClaim')}
                    </Link>
                  )}
                </p>
              </li>
            ))}
          </ul>
          {source.hasNextPage && <More query={source} />}
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
