import type { ReactNode } from 'react';

/** The signs of kinds, stances and flags: drawn, so that none depends on a font or on colour. */
const SIGNS = {
  named: <circle cx="8" cy="8" r="5.6" fill="currentColor" />,
  document: (
    <path d="M3.5 1.5h6l3 3v10h-9zM5.5 8h5M5.5 11h5" fill="none" stroke="currentColor" strokeWidth="1.6" />
  ),
  unnamed: (
    <circle cx="8" cy="8" r="5.4" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2.1" />
  ),
  reporter: <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill="currentColor" />,
  agency: (
    <path d="M8 1.5 14.5 8 8 14.5 1.5 8zM8 5.5 10.5 8 8 10.5 5.5 8z" fill="currentColor" fillRule="evenodd" />
  ),
  reader: (
    <path
      d="M1.5 8s2.4-4.2 6.5-4.2S14.5 8 14.5 8s-2.4 4.2-6.5 4.2S1.5 8 1.5 8zM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
  asserted: <path d="M2.5 8h11" stroke="currentColor" strokeWidth="2.4" />,
  denied: <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" strokeWidth="2.2" />,
  hedged: (
    <path d="M1.5 9.5c2-4 4-4 6.5-1.5s4.5 2.5 6.5-1.5" fill="none" stroke="currentColor" strokeWidth="2" />
  ),
  conditional_future: (
    <path
      d="M2 8h8M8 4.5 12 8l-4 3.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="2.6 1.4"
    />
  ),
  question: (
    <path
      d="M5 6a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2M8 13v1"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
    />
  ),
  number: (
    <path
      d="M5.5 2 4 14M12 2l-1.5 12M2 6h12M1.5 10.5h12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  ),
  copy: <path d="M2 5h8v9H2zM6 5V2h8v9h-4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  change: <path d="M2 5h9L8 2M14 11H5l3 3" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  against: <path d="M7 3 2 8l5 5M9 3l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  pencil: <path d="M2 14l1-4 8-8 3 3-8 8z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  place: (
    <path
      d="M8 14.5S3 9.6 3 6.4a5 5 0 0 1 10 0C13 9.6 8 14.5 8 14.5zM8 4.6a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    />
  ),
  more: <circle cx="8" cy="8" r="3" fill="currentColor" />,
} as const;

export type Sign = keyof typeof SIGNS;

/** A small drawn sign; words always stand beside it. */
export function Mark({ sign }: { sign: Sign }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {SIGNS[sign]}
    </svg>
  );
}
