import { useSpeech } from '../i18n/language.tsx';
import { formatMoment } from '../i18n/moment.ts';

/** A moment on the clock of the report, as finely as it is known. */
export function Moment({ iso, short = false }: { iso: string | null; short?: boolean }) {
  const { language, t } = useSpeech();
  if (iso === null) return <span>{t('report.noTime')}</span>;
  return (
    <time dateTime={iso} title={iso}>
      <bdi>{formatMoment(iso, language, short ? 'short' : 'long')}</bdi>
    </time>
  );
}
