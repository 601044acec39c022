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
  const { t, has } = useSpeech();
  if (flags.length === 0) return null;
  return (
    <ul className="flags">
      {flags.map((flag) => {
        // A later server may know flags that this page does not.
        const [sign, look] = LOOKS[flag] ?? ['against', ''];
        const key = `flag.${flag}`;
        return (
          <li key={flag} className={`flag ${look}`}>
            <Mark sign={sign} />
            {has(key) ? t(key) : <bdi>{flag}</bdi>}
          </li>
        );
      })}
    </ul>
  );
}
