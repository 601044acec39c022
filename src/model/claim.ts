import type { Because } from './because.ts';
import type { Span } from './span.ts';

/** How the cue attributes (GRAMMAR §3). */
export type CueKind =
  | 'verb_vso'
  | 'verb_vso_masdar'
  | 'verb_vso_biqawl'
  | 'verb_implicit_subject'
  | 'participle'
  | 'verb_svo'
  | 'verb_svo_kana'
  | 'according_to_pre'
  | 'according_to_post'
  | 'relay_naqala_an_qawl'
  | 'relay_naqlan'
  | 'headline_colon'
  | 'elliptic_source_inna'
  | 'quote_first'
  | 'passive_impersonal'
  | 'nominal'
  | 'characterisation'
  | 'document_data'
  | 'post_hoc_frame'
  | 'continuation_quote';

/** What kind of source speaks (ANNOTATION F4). */
export type SourceType =
  | 'person'
  | 'official'
  | 'institution'
  | 'outlet'
  | 'anonymous_official'
  | 'anonymous_source'
  | 'eyewitness'
  | 'document'
  | 'social_media'
  | 'leak';

export type Stance = 'asserted' | 'denied' | 'hedged' | 'conditional_future' | 'question';
export type Polarity = 'positive' | 'negative';
export type Force =
  | 'statement'
  | 'announcement'
  | 'belief'
  | 'threat'
  | 'directive'
  | 'commitment'
  | 'warning'
  | 'denial'
  | 'characterisation';
export type QuoteType = 'direct' | 'indirect' | 'mixed';

/** One link of a chain of sources. */
export interface ChainNode {
  /** Where the source is named at this claim; null when it is not written here. */
  readonly mention: Span | null;
  /** Id of the entity in this analysis, or null when nothing is known of the source. */
  readonly entity: string | null;
  /** The fullest name found for the source in this article. */
  readonly canonical: string;
  readonly type: SourceType;
  /** The words that make this node a relay of the one before it, or null. */
  readonly relayCue: Span | null;
}

/** How the original speaker knows, where the text says it. */
export type Basis = 'saw' | 'told';

/** One cue, one chain of sources and one content in one article. */
export interface Claim {
  readonly id: string;
  /** The claim whose content contains this one, or null. */
  readonly parent: string | null;
  /** The first claim under the same cue, or null. */
  readonly group: string | null;
  readonly cue: Span & { readonly kind: CueKind };
  /** In text order; several parts when the content is interrupted. */
  readonly content: { readonly parts: readonly Span[] };
  /** Original speaker first, outward to the last named relay. */
  readonly chain: readonly ChainNode[];
  readonly stance: Stance;
  readonly polarity: Polarity;
  readonly force: Force;
  readonly quote: QuoteType;
  /** Whether the speaker saw it or was told, where the text says so; null otherwise. */
  readonly basis: Basis | null;
  /** The outlet keeps its distance from the content (زعم، على حد قوله). */
  readonly distance: boolean;
  readonly because: Because;
}
