import type { Force, Polarity, SourceType, Stance } from './claim.ts';
import type { Span } from './span.ts';

/** The same claim in several reports, on one line: what is claimed, on whose word, and what is shaky. */
export interface ClaimGroup {
  /** Any id a group ever had leads to it. */
  readonly id: string;
  /** The claim whose words stand for the group: the earliest. */
  readonly claim: string;
  readonly article: string;
  readonly words: string;
  /** Where those words stand in the article, first to last. */
  readonly span: Span;
  readonly speaker: { readonly name: string; readonly key: string | null; readonly type: SourceType };
  readonly stance: Stance;
  readonly polarity: Polarity;
  readonly force: Force;
  /** Reports by stance. */
  readonly stances: Readonly<Record<string, number>>;
  /** Numbers of origins by kind; `unnamed` is a number of mentions, not of persons. */
  readonly origins: {
    readonly named: number;
    readonly documents: number;
    readonly unnamed: number;
    readonly reporters: number;
  };
  /** What everything passes through, when it is at most three nodes; else empty. */
  readonly bottleneck: readonly { readonly name: string; readonly kind: string }[];
  /** Reports that carry it, and their outlets. */
  readonly carriers: number;
  readonly outlets: number;
  readonly flags: readonly GroupFlag[];
  /** First and last publication, ISO 8601. */
  readonly first: string | null;
  readonly last: string | null;
  readonly episode: string | null;
  /** Places its claims name, the finest first. */
  readonly places: readonly GroupPlace[];
}

/** A place named in the words of a claim. */
export interface GroupPlace {
  readonly name: string;
  /** The report, and where in it. */
  readonly article: string;
  readonly span: Span;
}

/** What deserves a second look, in neutral words. */
export type GroupFlag =
  | 'anonymous-only'
  | 'denied'
  | 'contradicted'
  | 'figure-differs'
  | 'figure-updated'
  | 'corrected'
  | 'same-words-uncredited'
  | 'drift';
