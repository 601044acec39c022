import type { SourceType, Span } from '../../../model/index.ts';

/** A source of this article with everything it has been called so far. */
export interface Speaker {
  readonly id: string;
  type: SourceType;
  canonical: string;
  /** Folded words of all its names and descriptions. */
  readonly words: Set<string>;
  /** Folded words of its proper name. */
  readonly name: Set<string>;
  readonly heads: Set<string>;
  feminine: boolean;
  plural: boolean;
  readonly mentions: Span[];
  /** Number of the claim that spoke last through it; for recency. */
  lastSpoke: number;
  /** The outlet it spoke to and the document that carried its words, last. */
  outlet: Speaker | null;
  document: Speaker | null;
  paragraph: number;
}

export interface SpeakerMention {
  readonly speaker: Speaker;
  readonly span: Span;
}
