import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { twin } from '../api/client.ts';
import { reportQuery } from '../api/queries.ts';
import type { Passage, Report } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { formatMoment } from '../i18n/moment.ts';
import { ClaimList } from '../reading/ClaimList.tsx';
import { MarkedText, type MarkOn } from '../reading/MarkedText.tsx';
import { ResolvedValues, useResolvedValues } from '../reading/ResolvedValues.tsx';
import type { Layer } from '../reading/segments.ts';
import { Mark } from '../ui/Mark.tsx';
import { Moment } from '../ui/Moment.tsx';
import { useTitle } from '../ui/PageHead.tsx';
import { Failure, Loading } from '../ui/States.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';

const route = getRouteApi('/articles/$id');

/** One report with its claims coloured by source. */
export function ReportPage() {
  const { id } = route.useParams();
  const { t } = useSpeech();
  const report = useQuery(reportQuery(id));
  useTitle(report.data?.report.title ?? t('report.title'));
  if (report.isPending) return <Loading />;
  if (report.isError) return <Failure error={report.error} retry={() => report.refetch()} />;
  return <Reading key={id} report={report.data} />;
}

function Reading({ report }: { report: Report }) {
  const { t, language } = useSpeech();
  const values = useResolvedValues(report);
  const hash = useLocation({ select: (location) => location.hash });
  const target = useMemo(() => spanOfHash(hash, report.text.length), [hash, report.text.length]);
  const [active, choose] = useState<string | null>(() => claimAt(report, target));
  const [layers, setLayers] = useState({ claims: true, dates: true, passages: true });
  useEffect(() => {
    if (target === null) return;
    choose(claimAt(report, target));
    // The marked words stand in the page only after this rendering.
    requestAnimationFrame(() =>
      document.querySelector('.m-target')?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
    );
  }, [target, report]);

  const marks = useMemo(() => {
    const all: Layer<MarkOn>[] = [];
    if (report.titleSpan) all.push({ ...report.titleSpan, value: { kind: 'title' } });
    if (layers.passages) {
      for (const passage of report.passages) {
        all.push({
          start: passage.start,
          end: passage.end,
          value: { kind: 'passage', words: passageWords(passage, t) },
        });
      }
    }
    if (layers.claims) {
      for (const claim of report.claims) {
        const source = claim.chain[0]?.kind ?? 'reporter';
        for (const part of claim.parts) {
          all.push({ ...part, value: { kind: 'claim', id: claim.id, source, depth: 0 } });
        }
        all.push({ ...claim.cue, value: { kind: 'cue', id: claim.id, source } });
      }
    }
    if (layers.dates) {
      for (const { start, end, meaning } of values) {
        all.push({ start, end, value: { kind: 'value', words: meaning } });
      }
    }
    if (target !== null) all.push({ ...target, value: { kind: 'target' } });
    return all;
  }, [report, layers, target, t, values]);
  const boilerplate = useMemo(
    () => report.regions.filter((region) => region.kind === 'boilerplate'),
    [report],
  );

  return (
    <article>
      <header className="report-head">
        <p className="meta">
          {report.report.outlet === null ? (
            t('report.noOutlet')
          ) : (
            <Link to="/sources/$key" params={{ key: report.report.outlet }}>
              <bdi>{report.report.outlet}</bdi>
            </Link>
          )}
          <Moment iso={report.report.published} />
          {report.report.published !== null && report.report.publishedBasis !== 'given' && (
            <small>{t(`report.basis.${report.report.publishedBasis as 'stated'}`)}</small>
          )}
          <span>{t('report.claims', { n: report.claims.length })}</span>
          {report.sample && <span className="flag flag--hedged">{t('demo.one')}</span>}
          {report.report.url !== null && (
            <a href={report.report.url} target="_blank" rel="noreferrer noopener">
              {t('report.original')}
            </a>
          )}
          <a className="twin" href={twin(`/articles/${report.report.id}`)} title={t('twin.title')}>
            {t('twin')}
          </a>
        </p>
        <fieldset className="layers">
          <legend>{t('report.layers')}</legend>
          {(['claims', 'dates', 'passages'] as const).map((layer) => (
            <label key={layer}>
              <input
                type="checkbox"
                checked={layers[layer]}
                onChange={() => setLayers({ ...layers, [layer]: !layers[layer] })}
              />
              <span className={`layer layer--${layer}`}>{t(`layer.${layer}`)}</span>
            </label>
          ))}
        </fieldset>
      </header>
      <div className="reading">
        <div className="card reading__text">
          <MarkedText
            text={report.text}
            marks={marks}
            boilerplate={boilerplate}
            active={active}
            choose={choose}
          />
        </div>
        <aside className="reading__side" aria-label={t('layer.claims')}>
          <ClaimList text={report.text} claims={report.claims} active={active} choose={choose} />
        </aside>
      </div>
      <ResolvedValues report={report} values={values} />
      {report.passages.length > 0 && (
        <section className="section" aria-labelledby="passages">
          <h2 id="passages">{t('layer.passages')}</h2>
          <ul className="passages">
            {report.passages.map((passage) => (
              <li key={`${passage.start} ${passage.other.id}`} className="card">
                <p className="meta">
                  <Mark sign="copy" />
                  <strong>{passageWords(passage, t)}</strong>
                  <Moment iso={passage.other.published} short />
                </p>
                <p className="words">
                  <WordsLink words={passage.otherWords} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.versions.length > 1 && (
        <details className="section">
          <summary>{t('report.versions')}</summary>
          <ol className="plain-list">
            {report.versions.map((version) => (
              <li key={version.id}>
                <time dateTime={version.addedAt}>{formatMoment(version.addedAt, language)}</time>
                {version.current && ' ✓'}
              </li>
            ))}
          </ol>
        </details>
      )}
      {report.diagnostics.length > 0 && (
        <details className="section">
          <summary>{t('report.diagnostics')}</summary>
          <ul className="plain-list">
            {report.diagnostics.map((one) => (
              <li key={`${one.start} ${one.reason}`}>
                <bdi dir="auto">{one.reason}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function passageWords(passage: Passage, t: ReturnType<typeof useSpeech>['t']): string {
  const outlet = passage.other.outlet ?? t('report.noOutlet');
  const where =
    passage.order === 'after'
      ? t('report.passageAfter', { outlet })
      : passage.order === 'before'
        ? t('report.passageBefore', { outlet })
        : t('report.passageUnknown', { outlet });
  if (passage.credited === null || passage.order !== 'after') return where;
  return `${where} · ${t(passage.credited ? 'report.passageCredited' : 'report.passageUncredited')}`;
}

/** The words an address leads to. */
function spanOfHash(hash: string, length: number): { start: number; end: number } | null {
  const match = /^w(\d+)-(\d+)$/.exec(hash);
  if (match === null) return null;
  const start = Number(match[1]);
  const end = Number(match[2]);
  return start < end && end <= length ? { start, end } : null;
}

/** The innermost claim at a place. */
function claimAt(report: Report, place: { start: number; end: number } | null): string | null {
  if (place === null) return null;
  let best: string | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const claim of report.claims) {
    const start = claim.parts[0]?.start ?? claim.cue.start;
    const end = claim.parts.at(-1)?.end ?? claim.cue.end;
    const meets = place.start < end && start < place.end;
    const off = Math.abs(start - place.start) + Math.abs(end - place.end);
    if (meets && off < size) {
      best = claim.id;
      size = off;
    }
  }
  return best;
}
