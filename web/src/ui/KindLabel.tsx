import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Mark, type Sign } from './Mark.tsx';

const KINDS: Readonly<Record<string, Sign>> = {
  named: 'named',
  speaker: 'named',
  document: 'document',
  unnamed: 'unnamed',
  reporter: 'reporter',
  outlet: 'reporter',
  agency: 'agency',
  reader: 'reader',
};

/** The class that carries the colour of a kind of source. */
export function kindClass(kind: string): string {
  if (kind === 'speaker') return 'is-named';
  if (kind === 'outlet' || kind === 'agency' || kind === 'reader') return 'is-reporter';
  return `is-${kind}`;
}

/** A source with the sign of its kind; the kind is also said in words for those who cannot see it. */
export function KindLabel({ kind, children }: { kind: string; children?: ReactNode }) {
  const { t, has } = useSpeech();
  const key = `kind.${kind}`;
  const words = has(key) ? t(key) : kind;
  return (
    <span className={`kind ${kindClass(kind)}`} title={words}>
      <Mark sign={KINDS[kind] ?? 'named'} />
      {children === undefined ? (
        words
      ) : (
        <>
          <span className="visually-hidden">{words}: </span>
          <bdi>{children}</bdi>
        </>
      )}
    </span>
  );
}
