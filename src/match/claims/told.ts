import type { CueKind, QuoteType, Span } from '../../model/index.ts';
import type { ClaimItem, ItemSource } from './claim-item.ts';

/** What all claims of a form have in common: kept once. */
export type FormItem = Omit<ClaimItem, keyof Told | 'id' | 'article' | 'outlet'>;

/** What only the article says of its claim. */
export interface Told {
  readonly parent: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly content: string;
  readonly hull: Span;
  readonly cue: string;
  readonly cueKind: CueKind;
  readonly chain: readonly ItemSource[];
  readonly quote: QuoteType;
  readonly distance: boolean;
  readonly basis: 'saw' | 'told' | null;
}

/** The two halves of a claim: what its form keeps and what the article keeps. */
export function splitItem(item: ClaimItem): { readonly form: FormItem; readonly told: Told } {
  const { parent, earliest, latest, content, hull, cue, cueKind, chain, quote, distance, basis } = item;
  const { stance, polarity, force, units, context, contextWords, facets, counts, shingles, speakerOf } = item;
  return {
    form: { stance, polarity, force, units, context, contextWords, facets, counts, shingles, speakerOf },
    told: { parent, earliest, latest, content, hull, cue, cueKind, chain, quote, distance, basis },
  };
}

/** The claim made of its halves. */
export function joinItem(
  of: { readonly id: string; readonly article: string; readonly outlet: string | null },
  form: FormItem,
  told: Told,
): ClaimItem {
  return { ...form, ...told, ...of };
}
