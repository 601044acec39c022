import { Link } from '@tanstack/react-router';
import type { ChainStation, Words } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { KindLabel } from './KindLabel.tsx';
import { WordsLink } from './WordsLink.tsx';

/** A chain of sources in one line: the original speaker first, outward to the last relay. */
export function ChainLine({ chain, cue }: { chain: readonly ChainStation[]; cue?: Words }) {
  const { t } = useSpeech();
  return (
    <p className="chain-line">
      {chain.length === 0 && <KindLabel kind="reporter">{t('report.saysHere')}</KindLabel>}
      {chain.map((station, i) => (
        <span key={`${station.name} ${station.words?.start ?? i}`}>
          {i > 0 && <span className="chain-line__arrow" aria-hidden="true" />}
          <Station station={station} />
        </span>
      ))}
      {cue && (
        <WordsLink words={cue} className="chain-line__cue">
          <bdi lang="ar">«{cue.text}»</bdi>
        </WordsLink>
      )}
    </p>
  );
}

function Station({ station }: { station: ChainStation }) {
  const label = <KindLabel kind={station.kind}>{station.name}</KindLabel>;
  if (station.source !== null) {
    return (
      <Link to="/sources/$key" params={{ key: station.source }}>
        {label}
      </Link>
    );
  }
  return station.words === null ? label : <WordsLink words={station.words}>{label}</WordsLink>;
}
