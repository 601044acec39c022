import type { Span } from '../../model/index.ts';

/** A claim as gold files and analyses have it, as far as scoring looks at it. */
export interface ScoredClaim {
  readonly id?: string;
  readonly parent?: string | null;
  readonly cue: Span & { readonly kind?: string };
  readonly content: { readonly parts: readonly Span[] };
  readonly chain: readonly ScoredNode[];
  readonly stance: string;
  readonly quote: string;
  readonly because?: { readonly rule: string };
}

export interface ScoredNode {
  readonly mention: Span | null;
  readonly canonical: string;
  readonly type: string;
}

/** A date or quantity with its value. */
export interface ScoredValue extends Span {
  readonly value: unknown;
  readonly granularity?: string | null;
}

/** What is compared of one article: the gold, and an analysis. */
export interface Scored {
  readonly claims: readonly ScoredClaim[];
  readonly dates?: readonly ScoredValue[];
  readonly quantities?: readonly ScoredValue[];
}

/** The annotation of one article. */
export interface Gold extends Scored {
  /** Stretches that do not count. */
  readonly ignore?: readonly Span[];
  /** Look-alikes that must not be output. */
  readonly nonClaims?: readonly (Span | { readonly span: Span })[];
  readonly document?: { readonly nonClaims?: readonly (Span | { readonly span: Span })[] };
}
