import type { SourceType } from './claim.ts';

/** What a node of the transmission graph stands for. */
export type NodeKind =
  /** A named speaker or an institution speaking as a body. */
  | 'speaker'
  /** An unnamed source: never joined with another report's. */
  | 'unnamed'
  /** A statement, report, post or paper that carries the words. */
  | 'document'
  | 'agency'
  | 'outlet'
  /** The person who reads: everything ends here. */
  | 'reader';

/** One station a claim passed on its way to the reader. */
export interface TransmissionNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** As the reports name it. */
  readonly name: string;
  /** Type of the source in the first report that names it; null for the reader. */
  readonly type: SourceType | null;
  /** Article that an unnamed source or an outlet's own words stand in; null for what several reports share. */
  readonly article: string | null;
}

/** One handing-on: `from` told `to`. */
export interface TransmissionEdge {
  readonly from: string;
  readonly to: string;
  /** Ids of the claims that say so, sorted. */
  readonly claims: readonly string[];
  /** credited: the receiver names the giver; words: same words appeared there earlier. */
  readonly basis: 'credited' | 'words' | 'carries';
}

/** From the first speakers through documents, agencies and outlets to the reader. */
export interface TransmissionGraph {
  readonly nodes: readonly TransmissionNode[];
  readonly edges: readonly TransmissionEdge[];
}

/** Where a claim comes from, by kind. Unnamed sources are listed, never added up. */
export interface Origins {
  readonly named: readonly OriginEntry[];
  readonly documents: readonly OriginEntry[];
  readonly unnamed: readonly OriginEntry[];
  /** Outlets that say it in their own voice. */
  readonly reporters: readonly OriginEntry[];
  /** The smallest set of nodes that everything passes through, nearest to the reader; ids of the graph. */
  readonly bottleneck: readonly string[];
  /** Everything above holds within the archive as it was up to this moment (ISO 8601); null: no time known. */
  readonly until: string | null;
}

export interface OriginEntry {
  readonly node: string;
  readonly name: string;
  /** Ids of the claims that carry it, sorted. */
  readonly claims: readonly string[];
  /** What is to be kept in mind: `interested`, `against-interest`, `saw`, `told`. */
  readonly remarks: readonly string[];
}

/** A defect of a chain in neutral words. */
export interface ChainRemark {
  readonly rule:
    | 'chain/anonymous-origin'
    | 'chain/no-relay-for-closed-meeting'
    | 'chain/relay-without-origin'
    | 'chain/same-words-earlier'
    | 'chain/credited-outlet-does-not-carry'
    | 'chain/circular-credit'
    | 'chain/possible-foreign-original';
  readonly claim: string;
  readonly reason: string;
}
