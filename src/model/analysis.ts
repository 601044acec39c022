import type { Because, Diagnostic } from './because.ts';
import type { Claim } from './claim.ts';
import type { DateValue, PublicationTime } from './date.ts';
import type { Entity, Mention } from './entity.ts';
import type { Event } from './event.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './span.ts';

export const ANALYSIS_SCHEMA = 'isnad-analysis/1';

/** What one article says, who says it and through whom: format `isnad-analysis/1`. */
export interface Analysis {
  readonly schema: typeof ANALYSIS_SCHEMA;
  readonly article: AnalysedArticle;
  readonly regions: readonly Region[];
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateValue[];
  readonly quantities: readonly Quantity[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface AnalysedArticle {
  readonly id: string;
  readonly url: string | null;
  readonly language: string;
  readonly outlet: { readonly name: string | null; readonly basis: 'given' | 'stated' | null };
  readonly title: Span | null;
  readonly text: string;
  readonly publishedAt: PublicationTime;
}

export type RegionKind = 'boilerplate' | 'title' | 'dateline' | 'caption' | 'subheading' | 'joiner';

/** A stretch of the text that is not running prose of the report. */
export interface Region extends Span {
  readonly kind: RegionKind;
  /** Finer label, such as `breaking_banner` or `cookie_notice`; null when the kind says it all. */
  readonly detail: string | null;
  readonly because?: Because;
}
