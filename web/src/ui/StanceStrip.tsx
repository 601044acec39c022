import { useSpeech } from '../i18n/language.tsx';

const ORDER = ['asserted', 'hedged', 'conditional_future', 'question', 'denied'] as const;

/** How many reports put a claim how: a bar of patterns, and the same in words. */
export function StanceStrip({ stances }: { stances: Readonly<Record<string, number>> }) {
  const { t, number } = useSpeech();
  const present = ORDER.filter((stance) => (stances[stance] ?? 0) > 0);
  const words = present
    .map((stance) => `${t(`stance.${stance}`)} ${number(stances[stance] as number)}`)
    .join(' · ');
  return (
    <span className="stance-strip" role="img" aria-label={`${t('stance.strip')}: ${words}`} title={words}>
      {present.map((stance) => (
        <i key={stance} className={`is-${stance}`} style={{ flexGrow: stances[stance] }} />
      ))}
    </span>
  );
}
