import { useSpeech } from '../i18n/language.tsx';
import { Mark, type Sign } from './Mark.tsx';

/** How a claim is put, in a sign and a word. */
export function StanceLabel({ stance }: { stance: string }) {
  const { t, has } = useSpeech();
  const key = `stance.${stance}`;
  return (
    <span className={`stance is-${stance}`}>
      <Mark sign={(stance as Sign) ?? 'asserted'} />
      {has(key) ? t(key) : stance}
    </span>
  );
}
