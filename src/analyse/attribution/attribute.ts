import { normalisedKey } from '../../arabic/index.ts';
import type { ChainNode, Claim, Entity, Mention, Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { basisOf, keepsDistance } from './basis.ts';
import { chainOf } from './chain/chain-of.ts';
import type { Attribution } from './content/attribution.ts';
import { boundContents } from './content/bound-contents.ts';
import { partSpan } from './content/part-span.ts';
import { nest, type Placed } from './nesting.ts';
import { settleOffices } from './office.ts';
import { proposeCues } from './propose.ts';
import { quoteTypeOf } from './quote-type.ts';
import { entityKind } from './speakers/entity-kind.ts';
import type { Speaker } from './speakers/speaker.ts';
import { Speakers } from './speakers/speakers.ts';
import { labelsOf } from './stance/labels-of.ts';

export interface Attributions {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/**
 * Who says what in one article: rules propose cues, boundary rules give them contents, nesting puts them into
 * each other, speakers resolves who it is, labels read stance, polarity and force off the content.
 */
export function attribute(reading: Reading, title: Span | null): Attributions {
  const placed = nest(boundContents(reading, proposeCues(reading, title)));
  const speakers = new Speakers(reading);
  const chains = new Map<Attribution, readonly ChainNode[]>();
  const inTitle = (p: Placed): boolean =>
    title !== null && reading.scan.tokens.end[p.attribution.cue.words.from] <= title.end;
  // The headline speaks of sources that the body introduces: it is resolved last.
  for (const p of placed) {
    if (inTitle(p)) continue;
    chains.set(p.attribution, chainOf(reading, p, speakers, chains));
  }
  for (const p of placed)
    if (inTitle(p)) chains.set(p.attribution, chainOf(reading, p, speakers, chains, true));

  settleOffices(reading, speakers.all);
  const ids = new Map<Attribution, string>();
  const kept = placed.filter((p) => (chains.get(p.attribution)?.length ?? 0) > 0);
  kept.forEach((p, i) => {
    ids.set(p.attribution, `c${i + 1}`);
  });
  const byId = new Map(speakers.all.map((speaker) => [speaker.id, speaker]));
  return {
    claims: kept.map((p) => {
      const chain = chains.get(p.attribution)!.map((node) => final(node, byId));
      return toClaim(reading, p, chain, ids);
    }),
    entities: speakers.all.map((s) => ({
      id: s.id,
      kind: entityKind(s.type),
      name: s.canonical,
      ref: null,
      key: entityKind(s.type) === 'source' ? null : normalisedKey(s.canonical),
    })),
    mentions: mentionsOf(speakers.all),
  };
}

function mentionsOf(speakers: readonly Speaker[]): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const { id, mentions: spans } of speakers)
    for (const { start, end } of spans) mentions.push({ start, end, entity: id });
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Names and types are settled only when the whole article has been read. */
function final(node: ChainNode, byId: ReadonlyMap<string, Speaker>): ChainNode {
  const speaker = node.entity === null ? undefined : byId.get(node.entity);
  if (speaker === undefined) return node;
  const { mention, entity, relayCue } = node;
  return { mention, entity, canonical: speaker.canonical, type: speaker.type, relayCue };
}

function toClaim(
  reading: Reading,
  p: Placed,
  chain: readonly ChainNode[],
  ids: ReadonlyMap<Attribution, string>,
): Claim {
  const { cue, group } = p.attribution;
  const words = partSpan(reading, cue.words);
  const spans = p.parts.map((part) => partSpan(reading, part));
  const evidence = [words];
  for (const { mention } of chain) if (mention !== null) evidence.push(mention);
  const { stance, polarity, force } = labelsOf(reading, p.parts, cue.verb, cue.complementizer);
  return {
    id: ids.get(p.attribution)!,
    parent: p.parent === null ? null : (ids.get(p.parent.attribution) ?? null),
    group: group === null ? null : (ids.get(group) ?? null),
    cue: { start: words.start, end: words.end, kind: cue.kind },
    content: { parts: spans },
    chain,
    stance,
    polarity,
    force,
    quote: quoteTypeOf(reading, p),
    basis: basisOf(reading, p.parts),
    distance: cue.verb.class === 'allege' || keepsDistance(reading, p.parts[p.parts.length - 1].to),
    because: { rule: cue.rule, evidence, from: p.parent === null ? [] : [ids.get(p.parent.attribution)!] },
  };
}
