import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReportClaim } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { ChainLine } from '../ui/ChainLine.tsx';
import { StanceLabel } from '../ui/StanceLabel.tsx';

type ShownClaim = Pick<ReportClaim, 'id' | 'group' | 'parts' | 'stance' | 'chain' | 'rule'> &
  Partial<Pick<ReportClaim, 'cue'>>;

/** The claims of a report in text order; the one looked at shows its chain. */
export function ClaimList({
  text,
  claims,
  active,
  choose,
}: {
  text: string;
  claims: readonly ShownClaim[];
  active: string | null;
  choose: (claim: string | null) => void;
}) {
  const { t } = useSpeech();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (active === null) return;
    list.current?.querySelector(`[data-claim="${CSS.escape(active)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (claims.length === 0) return <p className="section__note">{t('report.noClaims')}</p>;
  return (
    <ol className="claim-list" ref={list}>
      {claims.map((claim) => {
        const kind = claim.chain[0]?.kind ?? 'reporter';
        const chosen = claim.id === active;
        const first = claim.parts[0];
        const words =
          first === undefined ? '' : text.slice(first.start, claim.parts.at(-1)?.end ?? first.end);
        return (
          <li key={claim.id} data-claim={claim.id} className={`is-${kind} ${chosen ? 'is-chosen' : ''}`}>
            <button
              type="button"
              aria-pressed={chosen}
              onClick={() => {
                choose(claim.id);
                document.querySelector('.m-claim.is-active')?.scrollIntoView({ block: 'nearest' });
              }}
              onFocus={() => choose(claim.id)}
              onMouseEnter={() => choose(claim.id)}
            >
              <ChainNames claim={claim} />
              <span className="claim-list__words quote" lang="ar" dir="rtl">
                {words.length > 150 ? `${words.slice(0, 147)}…` : words}
              </span>
            </button>
            {chosen && (
              <div className="claim-list__more">
                <ChainLine chain={claim.chain} />
                <p className="meta">
                  <StanceLabel stance={claim.stance} />
                  {claim.cue && <bdi lang="ar">«{text.slice(claim.cue.start, claim.cue.end)}»</bdi>}
                  {claim.group !== null && (
                    <Link to="/claims/$id" params={{ id: claim.group }}>
                      {t('report.toClaim')}
                    </Link>
                  )}
                  <code className="rule" dir="ltr">
                    {claim.rule}
                  </code>
                </p>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function ChainNames({ claim }: { claim: ShownClaim }) {
  const { t, number } = useSpeech();
  const first = claim.chain[0];
  return (
    <span className="claim-list__who">
      <bdi>{first?.name ?? t('report.saysHere')}</bdi>
      {claim.chain.length > 1 && <small> +{number(claim.chain.length - 1)}</small>}
      {claim.stance !== 'asserted' && <StanceLabel stance={claim.stance} />}
    </span>
  );
}
