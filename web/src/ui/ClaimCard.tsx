import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { ClaimLine } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Flags } from './Flags.tsx';
import { KindLabel } from './KindLabel.tsx';
import { Moment } from './Moment.tsx';
import { OriginsLine } from './OriginsLine.tsx';
import { Places } from './Places.tsx';
import { StanceLabel } from './StanceLabel.tsx';
import { StanceStrip } from './StanceStrip.tsx';
import { WordsLink } from './WordsLink.tsx';

/** A claim group in a list: what is claimed, on whose word, and what is shaky. */
export const ClaimCard = memo(function ClaimCard({ line }: { line: ClaimLine }) {
  const { t } = useSpeech();
  const kind = line.speaker?.kind ?? 'reporter';
  const single = Object.keys(line.stances).length === 1 ? Object.keys(line.stances)[0] : null;
  return (
    <article className={`card claim-card is-${kind}`}>
      <p className="claim-card__speaker">
        {line.speaker === null ? (
          <span>{t('claim.noSpeaker')}</span>
        ) : (
          <KindLabel kind={kind}>{line.speaker.name}</KindLabel>
        )}
        {single !== null && single !== 'asserted' && <StanceLabel stance={single} />}
      </p>
      <h2 className="claim-card__words">
        <Link to="/claims/$id" params={{ id: line.id }} lang="ar" dir="rtl">
          <span className="quote">{line.words.text}</span>
        </Link>
      </h2>
      <div className="claim-card__row">
        <Link to="/claims/$id" params={{ id: line.id }} hash="origins" className="plain-link">
          <OriginsLine line={line} />
        </Link>
        {single === null && <StanceStrip stances={line.stances} />}
      </div>
      <Flags flags={line.flags} claim={line.id} />
      <p className="meta">
        <Moment iso={line.last} />
        <Places places={line.places} />
        {line.episode && (
          <Link to="/episodes/$id" params={{ id: line.episode.id }}>
            {t('claim.episode')}
          </Link>
        )}
        <WordsLink words={line.words} className="">
          {t('claim.inReport')}
        </WordsLink>
      </p>
    </article>
  );
});
