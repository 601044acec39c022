import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import type { SearchResults } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { KindLabel } from '../ui/KindLabel.tsx';
import { Moment } from '../ui/Moment.tsx';
import { StanceLabel } from '../ui/StanceLabel.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';

type ReportHit = SearchResults['articles'][number];
type ClaimHit = SearchResults['claims'][number];
type NameHit = SearchResults['names'][number];

/** A report that was found, with the words around what was looked for. */
export const ReportHitCard = memo(function ReportHitCard({ hit }: { hit: ReportHit }) {
  const { t } = useSpeech();
  const { report, snippet } = hit;
  const [mark] = snippet.highlights;
  return (
    <article className="card hit">
      <h2 lang="ar" dir="rtl">
        <Link to="/articles/$id" params={{ id: report.id }}>
          {report.title === null ? (
            t('report.untitled')
          ) : (
            <Marked text={report.title} marks={hit.titleHighlights} />
          )}
        </Link>
      </h2>
      <p className="words" lang="ar" dir="rtl">
        {mark === undefined ? (
          <SnippetWords snippet={snippet} />
        ) : (
          <WordsLink
            words={{
              article: report.id,
              start: snippet.start + mark.start,
              end: snippet.start + mark.end,
              text: '',
            }}
            className="hit__words"
          >
            <SnippetWords snippet={snippet} />
          </WordsLink>
        )}
      </p>
      <p className="meta">
        {report.outlet !== null && <bdi>{report.outlet}</bdi>}
        <Moment iso={report.published} />
        <span>{t('report.claims', { n: report.claims })}</span>
      </p>
    </article>
  );
});

/** A claim that was found. */
export const ClaimHitCard = memo(function ClaimHitCard({ hit }: { hit: ClaimHit }) {
  const { t } = useSpeech();
  return (
    <article className="card hit">
      <p className="claim-card__speaker">
        {hit.speaker !== null && <KindLabel kind={hit.kind ?? 'named'}>{hit.speaker}</KindLabel>}
        {hit.stance !== 'asserted' && <StanceLabel stance={hit.stance} />}
      </p>
      <h2 lang="ar" dir="rtl" className="hit__claim">
        {hit.group === null ? (
          <SnippetWords snippet={hit.snippet} />
        ) : (
          <Link to="/claims/$id" params={{ id: hit.group }}>
            <SnippetWords snippet={hit.snippet} />
          </Link>
        )}
      </h2>
      <p className="meta">
        {hit.report.outlet !== null && <bdi>{hit.report.outlet}</bdi>}
        <Moment iso={hit.report.published} />
        {hit.words && (
          <WordsLink words={hit.words} className="">
            {t('claim.inReport')}
          </WordsLink>
        )}
      </p>
    </article>
  );
});

/** A name that was found: a source leads to its record, another name to the reports that have it. */
export const NameHitLine = memo(function NameHitLine({ hit }: { hit: NameHit }) {
  const { t } = useSpeech();
  return (
    <div className="source-line">
      {hit.source === null ? (
        <Link to="/search" search={{ q: `«${hit.name}»`, scope: 'articles' }}>
          <bdi lang="ar">{hit.name}</bdi>
        </Link>
      ) : (
        <Link to="/sources/$key" params={{ key: hit.source }}>
          <bdi lang="ar">{hit.name}</bdi>
        </Link>
      )}
      <span className="meta">{t('search.inReports', { n: hit.articles })}</span>
    </div>
  );
});

/** A piece of a text with the words that were looked for. */
function SnippetWords({ snippet }: { snippet: ReportHit['snippet'] }) {
  return (
    <>
      {snippet.cutBefore && '… '}
      <Marked text={snippet.text} marks={snippet.highlights} />
      {snippet.cutAfter && ' …'}
    </>
  );
}

function Marked({ text, marks }: { text: string; marks: ReportHit['titleHighlights'] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    parts.push(text.slice(at, mark.start));
    parts.push(<mark key={mark.start}>{text.slice(mark.start, mark.end)}</mark>);
    at = mark.end;
  }
  parts.push(text.slice(at));
  return parts;
}
