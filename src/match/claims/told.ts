import type { CueKind, QuoteType, Span } from '../../model/index.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { weightOf } from '../language/units.ts';
import type { ClaimItem, ItemSource, ItemUnit, ToldClaim } from './claim-item.ts';
import { shinglesOf } from './same-words.ts';

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
  const {
    stance,
    polarity,
    force,
    units,
    context,
    contextWords,
    facets,
    happened,
    counts,
    words,
    holds,
    shingles,
    speakerOf,
    contextDay,
    contextRoles,
    contextNames,
    namedPlaces,
  } = item;
  return {
    form: {
      stance,
      polarity,
      force,
      units,
      context,
      contextWords,
      facets,
      happened,
      counts,
      words,
      holds,
      shingles,
      speakerOf,
      contextDay,
      contextRoles,
      contextNames,
      namedPlaces,
    },
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

/** A form as it is kept: weights and runs of words are left out, they follow from the words. */
export interface PackedForm extends Omit<FormItem, 'units' | 'context' | 'shingles'> {
  readonly units: readonly string[];
  readonly context: readonly string[];
  readonly content: string;
  readonly speaker: ItemSource;
}

/** The form of a claim as it is kept. */
export function packForm(item: ClaimItem): PackedForm {
  const { shingles, units, context, ...form } = splitItem(item).form;
  return {
    ...form,
    units: units.map(([id]) => id),
    context: context.map(([id]) => id),
    content: item.content,
    speaker: item.chain[0],
  };
}

/** A claim made of what is kept of its halves, as it is told. */
export function toldClaim(
  of: { readonly id: string; readonly article: string; readonly outlet: string | null },
  packed: PackedForm,
  told: Omit<Told, 'content'> & { readonly content?: string },
): ToldClaim {
  const { units: _, context: __, content, speaker: ___, ...form } = packed;
  return { ...form, ...told, content: told.content ?? content, ...of };
}

/** A kept form as matching reads it. */
export function unpackForm(
  packed: PackedForm,
  lexicon: MatchLexicon,
): { readonly form: FormItem; readonly content: string; readonly speaker: ItemSource } {
  const { units, context, content, speaker, ...form } = packed;
  const weigh = (id: string): ItemUnit => [id, weightOf(id, lexicon)];
  return {
    form: { ...form, units: units.map(weigh), context: context.map(weigh), shingles: shinglesOf(content) },
    content,
    speaker,
  };
}
