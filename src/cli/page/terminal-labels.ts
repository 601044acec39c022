import type { SourceType, Stance } from '../../model/index.ts';

/** How the terminal page names a kind of source. */
export const SOURCE_LABELS: Readonly<Record<SourceType, string>> = {
  person: 'person',
  official: 'official',
  institution: 'institution',
  outlet: 'outlet',
  anonymous_official: 'unnamed official',
  anonymous_source: 'unnamed source',
  eyewitness: 'eyewitness',
  document: 'document',
  social_media: 'social media',
  leak: 'leak',
};

/** How the terminal page names a stance. */
export const STANCE_LABELS: Readonly<Record<Stance, string>> = {
  asserted: 'asserted',
  denied: 'denied',
  hedged: 'hedged',
  conditional_future: 'future or conditional',
  question: 'question',
};
