import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { twin } from '../api/client.ts';
import { patternQuery } from '../api/queries.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { Failure, Loading } from '../ui/States.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';

/** A type of source in words; names stay as they are. */
function typeWords(name: string, { t, has }: ReturnType<typeof useSpeech>): string {
  const key = `type.${name}`;
  return has(key) ? t(key) : name;
}

const route = getRouteApi('/patterns/$id');

/** Precedents: earlier cases of the same shape, dated and sourced. */
export function PatternPage() {
  const speech = useSpeech();
  const { t, has, language } = speech;
  const words = (units: readonly string[]): string =>
    units
      .map((unit) => {
        const key: string = `unit.${unit}`;
        return has(key) ? t(key) : unit;
      })
      .join(' · ');
  const { id } = route.useParams();
  const pattern = useQuery(patternQuery(id));
  useTitle(pattern.data?.line.title ?? '');
  if (pattern.isPending) return <Loading />;
  if (pattern.isError) return <Failure error={pattern.error} retry={() => pattern.refetch()} />;
  const { line, shared, cases } = pattern.data;
  return (
    <article>
      <PageHead
        title={<bdi dir="auto">{language === 'ar' ? line.title : words(shared)}</bdi>}
        note={t('patterns.note')}
        twin={twin(`/patterns/${id}`)}
      />
      {shared.length > 0 && (
        <p className="pattern-shared">
          <strong>{t('pattern.shared')}: </strong>
          <bdi dir="auto">{words(shared)}</bdi>
        </p>
      )}
      <ol className="precedents">
        {cases.map((one) => (
          <li key={one.episode.id} className="card">
            <h2>
              <Moment iso={one.when} />
              {' · '}
              <Link to="/episodes/$id" params={{ id: one.episode.id }}>
                <bdi lang="ar">{one.episode.title}</bdi>
              </Link>
            </h2>
            <p className="words">
              <WordsLink words={one.words} />
            </p>
            <p className="meta">
              {one.report.outlet !== null && <bdi>{one.report.outlet}</bdi>}
              <span>
                {t('pattern.sourcing')}:{' '}
                <bdi>{one.sourcing.map((name) => typeWords(name, speech)).join(t('list.and'))}</bdi>
              </span>
            </p>
            {one.reports.length > 1 && (
              <details>
                <summary>
                  {t('pattern.followed')}: {t('episode.reports', { n: one.reports.length })}
                </summary>
                <ul className="plain-list">
                  {one.reports.map((report) => (
                    <li key={report.id}>
                      <Moment iso={report.published} short />{' '}
                      <Link to="/articles/$id" params={{ id: report.id }}>
                        <bdi lang="ar">{report.title ?? t('report.untitled')}</bdi>
                      </Link>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
