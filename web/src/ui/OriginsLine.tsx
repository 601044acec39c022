import type { ClaimLine } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { kindClass } from './KindLabel.tsx';
import { Mark, type Sign } from './Mark.tsx';

const PARTS = [
  ['named', 'named'],
  ['documents', 'document'],
  ['unnamed', 'unnamed'],
  ['reporters', 'reporter'],
] as const;

/** «مسمّون ٢ · وثيقة ١ · مجهولون ٣ · الكل عبر رويترز · ٤١ ناقلًا»: never one number. */
export function OriginsLine({ line }: { line: Pick<ClaimLine, 'origins' | 'bottleneck' | 'carriers'> }) {
  const { t } = useSpeech();
  return (
    <p className="origins">
      {PARTS.map(([part, kind]) =>
        line.origins[part] === 0 ? null : (
          <span key={part} className={`kind ${kindClass(kind)}`}>
            <Mark sign={kind as Sign} />
            {t(`origins.${part}`, { n: line.origins[part] })}
          </span>
        ),
      )}
      {PARTS.every(([part]) => line.origins[part] === 0) && <span>{t('origins.unstated')}</span>}
      {line.bottleneck.length === 1 && line.carriers > 1 && (
        <span className="through">{t('origins.through', { name: line.bottleneck[0].name })}</span>
      )}
      <span>{t('origins.carriers', { n: line.carriers })}</span>
    </p>
  );
}
