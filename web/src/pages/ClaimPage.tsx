import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { Fragment, lazy, Suspense, useEffect } from 'react';
import { twin } from '../api/client.ts';
import { claimQuery } from '../api/queries.ts';
import type { ClaimLink, ClaimVersion, OriginLine, ClaimPage as Page, Words } from '../api/types.ts';
import { DecideMenu } from '../decide/DecideMenu.tsx';
import { DecisionsPanel } from '../decide/DecisionsPanel.tsx';
import { useSpeech } from '../i18n/language.tsx';
import { formatMoment } from '../i18n/moment.ts';
import { wordChanges } from '../reading/word-changes.ts';
import { ChainLine } from '../ui/ChainLine.tsx';
import { Flags } from '../ui/Flags.tsx';
import { KindLabel } from '../ui/KindLabel.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Moment } from '../ui/Moment.tsx';
import { OriginsLine } from '../ui/OriginsLine.tsx';
import { useTitle } from '../ui/PageHead.tsx';
import { StanceLabel } from '../ui/StanceLabel.tsx';
import { StanceStrip } from '../ui/StanceStrip.tsx';
import { Failure, Loading } from '../ui/States.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';

const route = getRouteApi('/claims/$id');
const ChainGraph = lazy(() =>
  import('../graph/ChainGraph.tsx').then((module) => ({ default: module.ChainGraph })),
);

/** Everything about one claim. */
export function ClaimPage() {
  const { id } = route.useParams();
  const claim = useQuery(claimQuery(id));
  useTitle(claim.data?.line.words.text.slice(0, 60) ?? '');
  if (claim.isPending) return <Loading />;
  if (claim.isError) return <Failure error={claim.error} retry={() => claim.refetch()} />;
  return <Claim page={claim.data} id={id} />;
}

function Claim({ page, id }: { page: Page; id: string }) {
  const { t, language } = useSpeech();
  const { line } = page;
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    // The part was not there yet when the address was opened.
    if (hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
  return (
    <article>
      <header className={`claim-head is-${line.speaker?.kind ?? 'reporter'}`}>
        <div className="claim-head__top">
          <p>
            {line.speaker === null ? (
              t('claim.noSpeaker')
            ) : (
              <>
                {t('claim.speaker')}{' '}
                {line.speaker.source === null ? (
                  <KindLabel kind={line.speaker.kind}>{line.speaker.name}</KindLabel>
                ) : (
                  <Link to="/sources/$key" params={{ key: line.speaker.source }}>
                    <KindLabel kind={line.speaker.kind}>{line.speaker.name}</KindLabel>
                  </Link>
                )}
              </>
            )}
          </p>
          <a className="twin" href={twin(`/claims/${id}`)} title={t('twin.title')}>
            {t('twin')}
          </a>
        </div>
        <h1 className="claim-head__words" lang="ar" dir="rtl">
          <WordsLink words={line.words} />
        </h1>
        <OriginsLine line={line} />
        <Flags flags={line.flags} claim={line.id} />
        <p className="meta">
          {Object.keys(line.stances).length > 1 && <StanceStrip stances={line.stances} />}
          {Object.entries(line.stances).map(([stance]) => (
            <StanceLabel key={stance} stance={stance} />
          ))}
          <Moment iso={line.first} />
          {line.episode && (
            <Link to="/episodes/$id" params={{ id: line.episode.id }}>
              {t('claim.episode')}
            </Link>
          )}
        </p>
      </header>

      <section className="section" aria-labelledby="graph">
        <h2 id="graph">{t('claim.graph')}</h2>
        <p className="section__note">{t('claim.graphNote')}</p>
        <Suspense fallback={<Loading rows={1} />}>
          <ChainGraph graph={page.graph} />
        </Suspense>
      </section>

      <Origins page={page} />

      {page.remarks.length > 0 && (
        <section className="section" aria-labelledby="remarks">
          <h2 id="remarks">{t('claim.remarks')}</h2>
          <ul className="remarks">
            {sameRemarks(page.remarks).map(([remark, words]) => (
              <li key={`${remark.rule} ${remark.words.article} ${remark.words.start}`}>
                <Mark sign="against" />
                <span>
                  <Remark rule={remark.rule} reason={remark.reason} />{' '}
                  {words.slice(0, mostQuoted).map((one) => (
                    <Fragment key={`${one.article} ${one.start}`}>
                      <WordsLink words={one} />{' '}
                    </Fragment>
                  ))}
                  {words.length > mostQuoted && (
                    <small>{t('claim.alsoIn', { n: words.length - mostQuoted })}</small>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}

      <section className="section" aria-labelledby="links">
        <h2 id="links">{t('claim.links')}</h2>
        {page.links.length === 0 ? (
          <p className="section__note">{t('claim.linksNone')}</p>
        ) : (
          <ul className="links">
            {page.links.map((link) => (
              <LinkCard
                key={`${link.kind} ${link.other.group} ${link.other.words.start} ${link.direction}`}
                link={link}
              />
            ))}
          </ul>
        )}
      </section>

      <section className="section" aria-labelledby="versions">
        <h2 id="versions">{t('claim.versions')}</h2>
        <p className="section__note">{t('claim.versionsNote')}</p>
        <ol className="versions">
          {page.versions.map((version, i) => (
            <Version
              key={version.claim}
              version={version}
              earliest={i === 0 ? null : (page.versions[0] as ClaimVersion)}
              other={page.versions.find((one) => one.claim !== version.claim)?.claim ?? null}
            />
          ))}
        </ol>
      </section>

      <DecisionsPanel page={page} />

      <p className="scope-note">
        {t('claim.scope', { n: page.scope.articles })}
        {page.scope.until !== null && (
          <> · {t('board.until', { time: formatMoment(page.scope.until, language) })}</>
        )}
      </p>
    </article>
  );
}

/** Quotations one remark shows. */
const mostQuoted = 3;

/** Remarks that say the same are one, with the words of each. */
function sameRemarks(remarks: Page['remarks']): (readonly [Page['remarks'][number], Words[]])[] {
  const same = new Map<string, readonly [Page['remarks'][number], Words[]]>();
  for (const remark of remarks) {
    const key = `${remark.rule} ${remark.reason}`;
    const known = same.get(key);
    if (known === undefined) same.set(key, [remark, [remark.words]]);
    else known[1].push(remark.words);
  }
  return [...same.values()];
}

const ORIGIN_KINDS = [
  ['named', 'named'],
  ['documents', 'document'],
  ['unnamed', 'unnamed'],
  ['reporters', 'reporter'],
] as const;

function Origins({ page }: { page: Page }) {
  const { t } = useSpeech();
  return (
    <section className="section" aria-labelledby="origins">
      <h2 id="origins">{t('origins.title')}</h2>
      <p className="section__note">{t('origins.note')}</p>
      <div className="origin-grid">
        {ORIGIN_KINDS.map(([part, kind]) => (
          <div key={part} className={`card origin-card is-${kind}`}>
            <h3>
              <KindLabel kind={kind} />
            </h3>
            {page.origins[part].length === 0 ? (
              <p className="origin-card__none">{t('origins.none')}</p>
            ) : (
              <ul>
                {page.origins[part].map((origin) => (
                  <OriginItem key={origin.node} origin={origin} />
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
      <p className="bottleneck">
        {page.line.bottleneck.length === 0 ? (
          t('origins.noBottleneck')
        ) : (
          <>
            <strong>{t('origins.bottleneck')}</strong>{' '}
            {page.line.bottleneck.map((station, i) => (
              <span key={`${station.kind} ${station.name}`}>
                {i > 0 && t('list.and')}
                <KindLabel kind={station.kind}>{station.name}</KindLabel>
              </span>
            ))}
            <small> {t('origins.bottleneckNote')}</small>
          </>
        )}
      </p>
    </section>
  );
}

function OriginItem({ origin }: { origin: OriginLine }) {
  const { t, has } = useSpeech();
  return (
    <li>
      {origin.source === null ? (
        <bdi className="origin-card__name">{origin.name}</bdi>
      ) : (
        <Link className="origin-card__name" to="/sources/$key" params={{ key: origin.source }}>
          <bdi>{origin.name}</bdi>
        </Link>
      )}
      {origin.remarks.map((remark) => {
        const key = `remark.${remark}`;
        return <small key={remark}>{has(key) ? t(key) : remark}</small>;
      })}
      {origin.evidence[0] && <WordsLink words={origin.evidence[0]} />}
    </li>
  );
}

/** The reason of a remark in the language of the interface where there are words for its rule. */
function Remark({ rule, reason }: { rule: string; reason: string }) {
  const { t, has, language } = useSpeech();
  const key = `rule.${rule}`;
  // The reasons are written in Arabic, with the names; other languages say the rule.
  return <>{language !== 'ar' && has(key) ? t(key) : <bdi dir="auto">{reason}</bdi>}</>;
}

function LinkCard({ link }: { link: ClaimLink }) {
  const { t, has } = useSpeech();
  const key = `link.${link.kind}.${link.direction}`;
  const scope = `scope.${link.scope}`;
  const { other } = link;
  return (
    <li className={`card link-card is-${link.kind}`}>
      <p className="link-card__kind">
        <Mark
          sign={
            link.kind === 'denies'
              ? 'denied'
              : link.kind === 'contradicts'
                ? 'against'
                : link.kind === 'corrects'
                  ? 'pencil'
                  : link.kind === 'updates'
                    ? 'number'
                    : 'asserted'
          }
        />
        <strong>{has(key) ? t(key) : link.kind}</strong>
        {other.speaker !== null && <KindLabel kind={other.kind ?? 'named'}>{other.speaker}</KindLabel>}
        {link.scope !== null && has(scope) && <span className="link-card__scope">{t(scope)}</span>}
      </p>
      <p className="words">
        <WordsLink words={other.words} />
      </p>
      {link.mine && (
        <p className="link-card__mine">
          <WordsLink words={link.mine} />
        </p>
      )}
      <p className="meta">
        {other.report.outlet !== null && <bdi>{other.report.outlet}</bdi>}
        <Moment iso={other.report.published} short />
        <Link to="/claims/$id" params={{ id: other.group }}>
          {t('report.toClaim')}
        </Link>
        {link.by !== null && <span>{t('link.byPerson', { who: link.by })}</span>}
        <DecideMenu
          actions={[
            {
              label: t('decide.unlink'),
              decision: { kind: 'unlink', claim: link.mineClaim, other: link.other.claim },
            },
            {
              label: t('decide.merge'),
              decision: { kind: 'merge', claim: link.mineClaim, other: link.other.claim },
            },
          ]}
        />
      </p>
      {link.reasons.length > 0 && (
        <details className="link-card__reasons">
          <summary>{t('claim.why')}</summary>
          {link.reasons.map((reason) => (
            <p key={reason} dir="auto">
              {reason}
            </p>
          ))}
        </details>
      )}
    </li>
  );
}

function Version({
  version,
  earliest,
  other,
}: {
  version: ClaimVersion;
  earliest: ClaimVersion | null;
  /** Another claim of the group, to take this one apart from. */
  other: string | null;
}) {
  const { t } = useSpeech();
  const { changes, left } =
    earliest === null
      ? { changes: [{ text: version.words.text, kind: 'same' as const }], left: [] }
      : wordChanges(earliest.words.text, version.words.text);
  const same = earliest !== null && left.length === 0 && changes.every((change) => change.kind === 'same');
  return (
    <li className="card version">
      <header>
        <h3>
          <Link to="/articles/$id" params={{ id: version.report.id }}>
            <bdi>{version.report.outlet ?? t('report.noOutlet')}</bdi>
          </Link>
        </h3>
        <Moment iso={version.report.published} short />
        <StanceLabel stance={version.stance} />
        {earliest === null && <span className="flag">{t('claim.first')}</span>}
        {same && <span className="flag">{t('claim.sameAs')}</span>}
      </header>
      <ChainLine chain={version.chain} cue={version.cue} />
      <p className="words version__words" lang="ar" dir="rtl">
        <WordsLink words={version.words}>
          <span className="quote">
            {changes.map((change, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
              <Fragment key={i}>
                {i > 0 && ' '}
                {change.kind === 'same' ? change.text : <ins title={t('claim.added')}>{change.text}</ins>}
              </Fragment>
            ))}
          </span>
        </WordsLink>
      </p>
      {left.length > 0 && left.length < 14 && (
        <p className="version__left">
          {t('claim.removed')}: <del lang="ar">{left.join(' ')}</del>
        </p>
      )}
      {version.drift.map((drift) => (
        <p key={drift.rule} className="flag flag--hedged">
          <Mark sign="change" />
          <Remark rule={drift.rule} reason={drift.reason} />
        </p>
      ))}
      {version.copyOf && (
        <p className={`flag ${version.copyOf.credited ? '' : 'flag--hedged'}`}>
          <Mark sign="copy" />
          <Link to="/articles/$id" params={{ id: version.copyOf.report.id }}>
            {t(version.copyOf.credited ? 'claim.copyCredited' : 'claim.copyUncredited', {
              outlet: version.copyOf.report.outlet ?? '',
            })}
          </Link>
        </p>
      )}
      <DecideMenu
        actions={[
          ...(other === null
            ? []
            : [{ label: t('decide.split'), decision: { kind: 'split', claim: version.claim, other } }]),
          { label: t('decide.notClaim'), decision: { kind: 'not-a-claim', claim: version.claim } },
        ]}
      />
    </li>
  );
}
