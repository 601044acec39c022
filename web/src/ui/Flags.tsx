import { Link } from '@tanstack/react-router';
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

/** The part of the claim's page that shows the words a flag rests on. */
const PARTS: Readonly<Record<Flag, string>> = {
  'anonymous-only': 'origins',
  denied: 'links',
  contradicted: 'links',
  'figure-differs': 'links',
  'figure-updated': 'links',
  corrected: 'links',
  'same-words-uncredited': 'versions',
  drift: 'versions',
};

/** What deserves a second look about a claim; each leads to the words it rests on. */
export function Flags({ flags, claim }: { flags: readonly Flag[]; claim: string }) {
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
            <Link to="/claims/$id" params={{ id: claim }} hash={PARTS[flag] ?? 'links'}>
              <Mark sign={sign} />
              {has(key) ? t(key) : <bdi>{flag}</bdi>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
