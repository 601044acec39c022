import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { twin } from '../api/client.ts';
import { useSettled } from '../api/live.ts';
import { searchQuery } from '../api/queries.ts';
import type { SearchResults } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { KindLabel } from '../ui/KindLabel.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PageHead, useTitle } from '../ui/PageHead.tsx';
import { StanceLabel } from '../ui/StanceLabel.tsx';
import { Empty, Failure, Loading } from '../ui/States.tsx';
import { More } from './EpisodesPage.tsx';

const route = getRouteApi('/search');
const SCOPES = [
  ['articles', 'search.reports'],
  ['claims', 'search.claims'],
  ['names', 'search.names'],
] as const;

/** Search as you type, in reports, claims and names. */
export function SearchPage() {
  const { t } = useSpeech();
  const given = route.useSearch();
  const navigate = route.useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(given.q ?? '');
  const settled = useSettled(words);
  const scope = given.scope ?? 'articles';
  const order = given.order ?? 'relevance';
  useTitle(t('search.title'));
  useEffect(() => {
    input.current?.focus();
  }, []);
  useEffect(() => {
    const q = settled.trim() === '' ? undefined : settled;
    void navigate({ search: (old) => (old.q === q ? old : { ...old, q }), replace: true });
  }, [settled, navigate]);
  const search = useInfiniteQuery(searchQuery({ q: given.q ?? '', scope, order, outlet: given.outlet }));
  const first = search.data?.pages[0];
  const asked = (given.q ?? '').trim() !== '';
  return (
    <>
      <PageHead
        title={t('search.title')}
        twin={twin('/search', { q: given.q, scope, order, outlet: given.outlet })}
      />
      <search>
        <label className="field search-field">
          <span>{t('search.label')}</span>
          <input
            ref={input}
            className="input"
            type="search"
            dir="auto"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <div className="tabs">
          {SCOPES.map(([key, label]) => (
            <button
              key={key}
              type="button"
              aria-pressed={scope === key}
              data-state={scope === key ? 'on' : 'off'}
              onClick={() => navigate({ search: (old) => ({ ...old, scope: key }), replace: true })}
            >
              {t(label)}
            </button>
          ))}
          {scope !== 'names' && (
            <button
              type="button"
              className="tabs__order"
              onClick={() =>
                navigate({
                  search: (old) => ({ ...old, order: order === 'date' ? 'relevance' : 'date' }),
                  replace: true,
                })
              }
            >
              {t(order === 'date' ? 'search.newest' : 'search.best')}
            </button>
          )}
        </div>
      </search>
      {!asked ? (
        <p className="section__note">{t('search.start')}</p>
      ) : search.isPending ? (
        <Loading />
      ) : search.isError ? (
        <Failure error={search.error} retry={() => search.refetch()} />
      ) : first === undefined || first.total.count === 0 ? (
        <Empty title={t('search.none', { query: given.q ?? '' })} />
      ) : (
        <div aria-busy={search.isFetching}>
          <p className="board__count" role="status">
            {t(first.total.more ? 'search.more' : 'search.count', { n: first.total.count })}
          </p>
          <ul className="hits">
            {search.data.pages.flatMap((page) => [
              ...page.articles.map((hit) => (
                <li key={hit.report.id} className="card">
                  <h2 lang="ar" dir="rtl">
                    <Link to="/articles/$id" params={{ id: hit.report.id }}>
                      {hit.report.title ?? t('report.untitled')}
                    </Link>
                  </h2>
                  <SnippetWords snippet={hit.snippet} />
                  <p className="meta">
                    {hit.report.outlet !== null && <bdi>{hit.report.outlet}</bdi>}
                    <Moment iso={hit.report.published} />
                    <span>{t('report.claims', { n: hit.report.claims })}</span>
                  </p>
                </li>
              )),
              ...page.claims.map((hit) => (
                <li key={hit.claim} className="card">
                  <p className="claim-card__speaker">
                    {hit.speaker !== null && <KindLabel kind={hit.kind ?? 'named'}>{hit.speaker}</KindLabel>}
                    <StanceLabel stance={hit.stance} />
                  </p>
                  <h2 lang="ar" dir="rtl" className="hit-claim">
                    {hit.group === null ? (
                      <SnippetWords snippet={hit.snippet} inline />
                    ) : (
                      <Link to="/claims/$id" params={{ id: hit.group }}>
                        <SnippetWords snippet={hit.snippet} inline />
                      </Link>
                    )}
                  </h2>
                  <p className="meta">
                    {hit.report.outlet !== null && <bdi>{hit.report.outlet}</bdi>}
                    <Moment iso={hit.report.published} />
                    {hit.words && (
                      <Link
                        to="/articles/$id"
                        params={{ id: hit.report.id }}
                        hash={`w${hit.words.start}-${hit.words.end}`}
                      >
                        {t('claim.inReport')}
                      </Link>
                    )}
                  </p>
                </li>
              )),
              ...page.names.map((hit) => (
                <li key={`${hit.kind} ${hit.key}`} className="source-line">
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
                </li>
              )),
            ])}
          </ul>
          {search.hasNextPage && <More query={search} />}
        </div>
      )}
    </>
  );
}

type Snippet = SearchResults['articles'][number]['snippet'];

/** A piece of a text with the words that were looked for. */
function SnippetWords({ snippet, inline = false }: { snippet: Snippet; inline?: boolean }) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const mark of snippet.highlights) {
    if (mark.start < at) continue;
    parts.push(snippet.text.slice(at, mark.start));
    parts.push(<mark key={mark.start}>{snippet.text.slice(mark.start, mark.end)}</mark>);
    at = mark.end;
  }
  parts.push(snippet.text.slice(at));
  const words = (
    <>
      {snippet.cutBefore && '… '}
      {parts}
      {snippet.cutAfter && ' …'}
    </>
  );
  return inline ? (
    words
  ) : (
    <p className="words" lang="ar" dir="rtl">
      {words}
    </p>
  );
}
