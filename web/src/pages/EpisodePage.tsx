import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { twin } from '../api/client.ts';
import { episodeQuery } from '../api/queries.ts';
import type { EpisodePage as Page } from '../api/types.ts';
import { FiguresTable } from '../episode/FiguresTable.tsx';
import { Matrix } from '../episode/Matrix.tsx';
import { Days, Timeline } from '../episode/Timeline.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { formatMoment } from '../i18n/moment.ts';
import { ClaimCard } from '../ui/ClaimCard.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { Failure, Loading } from '../ui/States.tsx';
import { WindowList } from '../ui/WindowList.tsx';

const route = getRouteApi('/episodes/$id');
const EpisodeMap = lazy(() =>
  import('../map/EpisodeMap.tsx').then((module) => ({ default: module.EpisodeMap })),
);

/** One happening: when, where, who says what, and which figures. */
export function EpisodePage() {
  const { id } = route.useParams();
  const episode = useQuery(episodeQuery(id));
  useTitle(episode.data?.line.title ?? '');
  if (episode.isPending) return <Loading />;
  if (episode.isError) return <Failure error={episode.error} retry={() => episode.refetch()} />;
  return <Episode page={episode.data} id={id} />;
}

function Episode({ page, id }: { page: Page; id: string }) {
  const { t, language } = useSpeech();
  const { line } = page;
  return (
    <article>
      <PageHead
        title={
          <bdi lang="ar" className="episode-title">
            {line.title}
          </bdi>
        }
        twin={twin(`/episodes/${id}`)}
        note={
          <span className="meta">
            <Moment iso={line.from} />
            {line.to !== null && line.to !== line.from && (
              <>
                – <Moment iso={line.to} />
              </>
            )}
            {line.places.length > 0 && <bdi>{line.places.join(t('list.and'))}</bdi>}
            <span>{t('board.count', { n: line.claims })}</span>
            <span>{t('episode.reports', { n: line.reports })}</span>
            <span>{t('episode.outlets', { n: line.outlets })}</span>
          </span>
        }
      />
      <section className="section" aria-labelledby="timeline">
        <h2 id="timeline">{t('episode.timeline')}</h2>
        <Timeline entries={page.timeline} />
      </section>
      {page.figures.length > 0 && (
        <section className="section" aria-labelledby="figures">
          <h2 id="figures">{t('episode.figures')}</h2>
          <p className="section__note">{t('episode.figuresNote')}</p>
          <FiguresTable figures={page.figures} />
        </section>
      )}
      {page.places.length > 0 && (
        <section className="section" aria-labelledby="map">
          <h2 id="map">{t('episode.map')}</h2>
          <p className="section__note">{t('episode.mapNote')}</p>
          <Suspense fallback={<Loading rows={1} />}>
            <EpisodeMap places={page.places} />
          </Suspense>
        </section>
      )}
      <section className="section" aria-labelledby="matrix">
        <h2 id="matrix">{t('episode.matrix')}</h2>
        <Matrix matrix={page.matrix} claims={page.claims} />
      </section>
      {page.patterns.length > 0 && (
        <section className="section" aria-labelledby="patterns">
          <h2 id="patterns">{t('episode.patterns')}</h2>
          <ul className="cards">
            {page.patterns.map((pattern) => (
              <li key={pattern.id} className="card">
                <Link to="/patterns/$id" params={{ id: pattern.id }}>
                  <bdi>{pattern.title}</bdi>
                </Link>{' '}
                <small>{t('pattern.cases', { n: pattern.cases })}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="section" aria-labelledby="days">
        <h2 id="days">{t('episode.days')}</h2>
        <Days entries={page.timeline} />
      </section>
      <section className="section" aria-labelledby="claims">
        <h2 id="claims">{t('episode.claims')}</h2>
        <WindowList
          items={page.claims}
          estimate={215}
          keyOf={(claim) => claim.id}
          label={t('episode.claims')}
        >
          {(claim) => <ClaimCard line={claim} />}
        </WindowList>
      </section>
      <p className="scope-note">
        {t('claim.scope', { n: page.scope.articles })}
        {page.scope.until !== null && (
          <> · {t('board.until', { time: formatMoment(page.scope.until, language) })}</>
        )}
      </p>
    </article>
  );
}
