import type { ChainRemark, Origins, TransmissionGraph } from '../model/index.ts';
import type { StoredClaim } from '../store/read-claims.ts';
import { kindOfSource } from './api-words.ts';

/** How a claim of the group stands to a claim of another. */
export interface GroupLink {
  readonly kind: 'repeats' | 'corroborates' | 'contradicts' | 'denies' | 'corrects' | 'updates';
  readonly from: string;
  readonly to: string;
  readonly scope: 'whole' | 'part' | 'adjacent' | null;
  readonly reasons: readonly string[];
  /** Group of the claim at the other end. */
  readonly otherGroup: string;
  /** Who set it, when a person did. */
  readonly by: string | null;
}

/** What matching knows of one claim group. */
export interface GroupFacts {
  readonly id: string;
  /** Ids of its claims, earliest report first. */
  readonly claims: readonly string[];
  readonly graph: TransmissionGraph;
  readonly origins: Origins;
  readonly remarks: readonly ChainRemark[];
  readonly links: readonly GroupLink[];
  readonly drift: readonly {
    readonly claim: string;
    readonly rule: string;
    readonly reason: string;
  }[];
  /** Claims whose report had the words from an earlier one. */
  readonly copies: readonly { readonly claim: string; readonly of: string; readonly credited: boolean }[];
  readonly episode: { readonly id: string; readonly title: string } | null;
}

/** A claim that nothing was matched with yet, as a group of its own. */
export function groupOfOne(claim: StoredClaim): GroupFacts {
  const speaker = claim.chain[0];
  const stations = claim.chain.map((node, i) => ({
    id: `s${i}`,
    kind: nodeKind(node.type, node.key),
    name: node.name,
    type: node.type as TransmissionGraph['nodes'][number]['type'],
    article: node.key === null ? claim.article_id : null,
  }));
  const outlet = {
    id: 'outlet',
    kind: 'outlet' as const,
    name: claim.outlet ?? '؟',
    type: null,
    article: claim.outlet === null ? claim.article_id : null,
  };
  const reader = { id: 'reader', kind: 'reader' as const, name: '', type: null, article: null };
  const last = stations.at(-1);
  const merged = last !== undefined && last.kind === 'outlet' && last.name === outlet.name;
  const nodes = merged ? [...stations, reader] : [...stations, outlet, reader];
  const kind = speaker ? kindOfSource(speaker.type, speaker.key) : 'reporter';
  const entry = speaker
    ? [
        {
          node: 's0',
          name: speaker.name,
          claims: [claim.id],
          remarks: claim.basis === null ? [] : [claim.basis],
        },
      ]
    : [{ node: 'outlet', name: outlet.name, claims: [claim.id], remarks: [] }];
  return {
    id: claim.id,
    claims: [claim.id],
    graph: {
      nodes,
      edges: nodes.slice(1).map((node, i) => ({
        from: nodes[i].id,
        to: node.id,
        claims: [claim.id],
        basis: node.kind === 'reader' ? ('carries' as const) : ('credited' as const),
      })),
    },
    origins: {
      named: kind === 'named' ? entry : [],
      documents: kind === 'document' ? entry : [],
      unnamed: kind === 'unnamed' ? entry : [],
      reporters: kind === 'reporter' ? entry : [],
      bottleneck: [nodes[nodes.length - 2].id],
      until: null,
    },
    remarks: [],
    links: [],
    drift: [],
    copies: [],
    episode: null,
  };
}

function nodeKind(type: string, key: string | null): TransmissionGraph['nodes'][number]['kind'] {
  if (type === 'outlet') return 'outlet';
  const kind = kindOfSource(type, key);
  return kind === 'document' ? 'document' : kind === 'unnamed' ? 'unnamed' : 'speaker';
}
