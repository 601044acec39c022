import type { Run, VerbTraits } from '../cue.ts';

/** How a reporting verb attaches its content, and what stands between them. */
export interface Frame {
  readonly kind: 'an' | 'noun' | 'colon' | 'quote' | 'saying' | 'object' | 'describe';
  /** The written subject behind the verb, or null. */
  readonly subject: Run | null;
  readonly content: readonly Run[];
  readonly complementizer: boolean;
  readonly outlet: Run | null;
  readonly document: Run | null;
  /** «نقلا عن» between subject and content: the original speaker. */
  readonly via: Run | null;
  readonly viaCue: Run | null;
  /** What the noun of speech is that the verb says again (جدد نفيه). */
  readonly again?: VerbTraits;
}
