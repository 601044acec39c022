import { createHash } from 'node:crypto';
import type { Analysis, Article, Claim, Entity } from '../model/index.ts';
import { keyOf, nameOf } from './archive-entity-rows.ts';
import { storable, storableSlice } from './archive-storable.ts';
import { facetTerms, nameTerms } from './archive-terms.ts';

/** The id of a claim in the whole archive: hash of version, cue span and content spans. */
export function claimIdentities(version: string, claims: readonly Claim[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const claim of claims) {
    const parts = claim.content.parts.map((part) => `${part.start}-${part.end}`).join(' ');
    const identity = `claim\n${version}\n${claim.cue.start}-${claim.cue.end}\n${parts}`;
    const again = seen.get(identity) ?? 0;
    seen.set(identity, again + 1);
    const text = again === 0 ? identity : `${identity}\n${again}`;
    ids.set(claim.id, createHash('sha256').update(text).digest('hex').slice(0, 20));
  }
  return ids;
}

/** What the row of a claim is made from, beside the claim. */
export interface ClaimContext {
  readonly article: Article;
  readonly claimIds: ReadonlyMap<string, string>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly outlet: string | null;
  readonly sortAt: string;
  readonly shown: Analysis;
}

/** The row of a claim. */
export function claimRow(claim: Claim, ordinal: number, context: ClaimContext): object {
  const { article, claimIds, entities, outlet, sortAt, shown } = context;
  const speaker = claim.chain[0];
  const entity = speaker?.entity ? entities.get(speaker.entity) : undefined;
  const content = claim.content.parts.map((part) => storableSlice(article.text, part)).join(' … ');
  const inClaim = shown.events.filter((event) => event.claims.includes(claim.id));
  const placed = inClaim.flatMap((event) => event.places).map((id) => nameOf(entities.get(id)));
  return {
    article_id: article.id,
    id: claimIds.get(claim.id),
    ordinal,
    local_id: claim.id,
    parent_id: claim.parent === null ? null : (claimIds.get(claim.parent) ?? null),
    group_id: claim.group === null ? null : (claimIds.get(claim.group) ?? null),
    cue: storableSlice(article.text, claim.cue),
    cue_kind: claim.cue.kind,
    cue_start: claim.cue.start,
    cue_end: claim.cue.end,
    content,
    parts: claim.content.parts.flatMap((part) => [part.start, part.end]),
    stance: claim.stance,
    polarity: claim.polarity,
    force: claim.force,
    quote: claim.quote,
    basis: claim.basis,
    distance: claim.distance,
    rule: claim.because.rule,
    speaker: storable(speaker?.canonical ?? null),
    speaker_key: storable(entity?.key ?? null),
    speaker_type: speaker?.type ?? null,
    outlet: storable(outlet),
    sort_at: sortAt,
    terms: nameTerms(
      [content, ...claim.chain.map((node) => node.canonical)],
      facetTerms({
        outlet,
        speakers: claim.chain.map((node) =>
          keyOf(node.entity === null ? undefined : entities.get(node.entity)),
        ),
        sourceTypes: claim.chain.map((node) => node.type),
        stances: [claim.stance],
        eventTypes: inClaim.map((event) => event.type),
        places: placed,
      }),
    ),
  };
}

/** The rows of a claim's sources. */
export function chainRows(
  articleId: string,
  claim: Claim,
  claimIds: ReadonlyMap<string, string>,
  entities: ReadonlyMap<string, Entity>,
): object[] {
  return claim.chain.map((node, position) => {
    const entity = node.entity === null ? undefined : entities.get(node.entity);
    return {
      article_id: articleId,
      claim_id: claimIds.get(claim.id),
      position,
      entity: node.entity,
      key: storable(entity?.key ?? null),
      ref: entity?.ref ?? null,
      name: storable(node.canonical),
      type: node.type,
      mention_start: node.mention?.start ?? null,
      mention_end: node.mention?.end ?? null,
      relay_start: node.relayCue?.start ?? null,
      relay_end: node.relayCue?.end ?? null,
    };
  });
}
