import type { Flag } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Mark, type Sign } from './Mark.tsx';

const LOOKS: Readonly<Record<Flag, readonly [Sign, string]>> = {
  'anonymous-only': ['unnamed', 'flag--unnamed'],
  denied: ['denied', 'flag--denied'],
  contradicted: ['against', 'flag--denied'],
  'figure-differs': ['number', 'flag--hedged'],
  'figure-updated': ['number', ''],
  corrected: ['pencil', 'flag--hedged'],
  'same-words-uncredited': ['copy', 'flag--hedged'],
  drift: ['change', 'flag--hedged'],
};

export const FLAGS = Object.keys(LOOKS) as readonly Flag[];

/** What deserves a second look about a claim. */
export function Flags({ flags }: { flags: readonly Flag[] }) {
  const { t } = useSpeech();
  if (flags.length === 0) return null;
  return (
    <ul className="flags">
      {flags.map((flag) => (
        <li key={flag} className={`flag ${LOOKS[flag][1]}`}>
          <Mark sign={LOOKS[flag][0]} />
          {t(`flag.${flag}`)}
        </li>
      ))}
    </ul>
  );
}
