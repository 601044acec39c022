import type { CueKind, Force, Polarity, QuoteType, SourceType, Span, Stance } from '../../model/index.ts';
import type { Count } from '../figures/count.ts';
import type { Facets } from './facets.ts';

/** A source as matching sees it. */
export interface ItemSource {
  readonly name: string;
  /** Comparable name; null for every unnamed source: it has no identity outside its article. */
  readonly key: string | null;
  readonly type: SourceType;
  /** How the report introduces it, where that says more than the name: «المتحدث باسم الجيش العقيد سعد البنا». */
  readonly as?: string;
}

/** What matching keeps of one claim of one article. */
export interface ClaimItem {
  readonly id: string;
  readonly article: string;
  /** The claim whose content holds this one, or null. */
  readonly parent: string | null;
  readonly outlet: string | null;
  /** Publication of the article, ISO 8601; null: unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The content as it is written, its parts joined by ` … `, as the archive has it. */
  readonly content: string;
  /** From the start of the first part to the end of the last, in the article's text. */
  readonly hull: Span;
  readonly cue: string;
  readonly cueKind: CueKind;
  /** Original speaker first, outward to the last named relay; never empty. */
  readonly chain: readonly ItemSource[];
  readonly stance: Stance;
  readonly polarity: Polarity;
  readonly force: Force;
  readonly quote: QuoteType;
  readonly distance: boolean;
  readonly basis: 'saw' | 'told' | null;
  /** Units of the content, each once. */
  readonly units: readonly ItemUnit[];
  /** The rarest units of the article's opening: what the report is about. */
  readonly context: readonly ItemUnit[];
  /** How the report writes the units of its opening, in their order. */
  readonly contextWords: readonly string[];
  /** Units of the opening that are names of places, persons and groups, places first; empty: the analysis knows none. */
  readonly contextNames: readonly string[];
  /** Units of names of places (countries aside) in the claim's own words. */
  readonly namedPlaces: readonly string[];
  /** Roles its opening speaks of (`~leader`, `~militia`): what stays of it when names are masked. */
  readonly contextRoles: readonly string[];
  readonly facets: Facets;
  /** Day (since 1970) on which the claim says it happened, from its own words; null: it does not say. */
  readonly happened: number | null;
  /** The day the opening of its report speaks of; null: none, or several. */
  readonly contextDay: number | null;
  /** Counts of people the content gives. */
  readonly counts: readonly Count[];
  /** Hash of the content's words, folded: equal for contents that differ in typing only. */
  readonly words: string;
  /** Such hashes of the claims that this one reports: those whose content stands within its own. */
  readonly holds: readonly string[];
  /** Hashes of the runs of four words of the content, for telling the same words from the same claim. */
  readonly shingles: readonly number[];
  /** Countries in the names of the speaker: whose act a denial without subject speaks of. */
  readonly speakerOf: readonly string[];
}

/** A claim without what only comparing it with others needs, and what costs to make. */
export type ToldClaim = Omit<ClaimItem, 'units' | 'context' | 'shingles'>;

/** Unit and its weight. */
export type ItemUnit = readonly [id: string, weight: number];
