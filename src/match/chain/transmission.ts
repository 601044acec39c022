import { normalisedKey } from '../../arabic/index.ts';
import type {
  NodeKind,
  SourceType,
  TransmissionEdge,
  TransmissionGraph,
  TransmissionNode,
} from '../../model/index.ts';
import type { ClaimItem, ItemSource } from '../claims/claim-item.ts';
import { oneSpeakerOf } from '../claims/one-speaker.ts';
import { isShared } from '../claims/source-key.ts';
import type { Carrier } from './carriers.ts';
import { isAgency, type OutletTable } from './outlet-facts.ts';

/** The node everything ends at. */
export const READER = 'reader';

/** The graph, and which node each claim starts from. */
export interface Transmission {
  readonly graph: TransmissionGraph;
  /** Claim id to the node its words come from first; copies start where the holder of their words starts. */
  readonly originOf: ReadonlyMap<string, string>;
}

/**
 * Who told whom, for the claims of one group: from first speakers through documents, agencies and outlets to the
 * reader. One named speaker, one document and one outlet are one node; an unnamed source is a node of its own
 * report; a copy hangs on the earliest holder of its words and brings no source of its own, whomever it names.
 */
export function transmission(carriers: readonly Carrier[], outlets: OutletTable): Transmission {
  const nodes = new Map<string, TransmissionNode>();
  const edges = new Map<
    string,
    { from: string; to: string; claims: Set<string>; basis: TransmissionEdge['basis'] }
  >();
  const originOf = new Map<string, string>();
  const node = (
    id: string,
    kind: NodeKind,
    name: string,
    type: SourceType | null,
    article: string | null,
  ): string => {
    if (!nodes.has(id)) nodes.set(id, { id, kind, name, type, article });
    return id;
  };
  const edge = (from: string, to: string, claim: string, basis: TransmissionEdge['basis']): void => {
    if (from === to) return;
    const known = edges.get(`${from}\n${to}`);
    if (known === undefined) edges.set(`${from}\n${to}`, { from, to, claims: new Set([claim]), basis });
    else known.claims.add(claim);
  };
  const one = oneSpeakerOf(carriers.map(({ item }) => item));
  node(READER, 'reader', '', null, null);
  for (const { item, copyOf, credited } of carriers) {
    const last = outletNode(item.outlet, item.article);
    node(last.id, last.kind, last.name, 'outlet', last.article);
    edge(last.id, READER, item.id, 'carries');
    if (copyOf !== null) {
      const holder = outletNode(copyOf.outlet, copyOf.article);
      edge(
        node(holder.id, holder.kind, holder.name, 'outlet', holder.article),
        last.id,
        item.id,
        credited ? 'credited' : 'words',
      );
      originOf.set(item.id, originOf.get(copyOf.id) ?? holder.id);
      continue;
    }
    let before: string | null = null;
    for (const source of item.chain) {
      const here = sourceNode(asOneSpeaker(source), item, outlets);
      node(here.id, here.kind, source.name, source.type, here.article);
      if (before !== null) edge(before, here.id, item.id, 'credited');
      else originOf.set(item.id, here.id);
      // Anyone can read a public document: it is a way to the reader of its own.
      if (here.kind === 'document') edge(here.id, READER, item.id, 'carries');
      before = here.id;
    }
    if (before !== null) edge(before, last.id, item.id, 'credited');
  }
  return {
    graph: {
      nodes: [...nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      edges: [...edges.values()]
        .map(({ from, to, claims, basis }) => ({ from, to, basis, claims: [...claims].sort() }))
        .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1)),
    },
    originOf,
  };

  /** A source under the key that stands for its speaker in all these reports. */
  function asOneSpeaker(source: ItemSource): ItemSource {
    const key = source.key === null || source.type === 'outlet' ? undefined : one.get(source.key);
    return key === undefined || key === source.key ? source : { ...source, key };
  }

  function outletNode(
    name: string | null,
    article: string,
  ): { id: string; kind: NodeKind; name: string; article: string | null } {
    if (name === null) return { id: `article:${article}`, kind: 'outlet', name: '', article };
    const key = normalisedKey(name);
    return {
      id: `outlet:${key}`,
      kind: isAgency(key, key, outlets) ? 'agency' : 'outlet',
      name,
      article: null,
    };
  }
}

/** The node of a source in a chain. */
export function sourceNode(
  source: ItemSource,
  item: ClaimItem,
  outlets: OutletTable,
): { readonly id: string; readonly kind: NodeKind; readonly article: string | null } {
  const plain = normalisedKey(source.name);
  if (source.key === null)
    return { id: `unnamed:${item.article}:${plain}`, kind: 'unnamed', article: item.article };
  const own = isShared(source.key) ? null : item.article;
  if (source.type === 'outlet' && own === null) {
    return {
      id: `outlet:${plain}`,
      kind: isAgency(source.key, plain, outlets) ? 'agency' : 'outlet',
      article: null,
    };
  }
  const kind = source.type === 'outlet' || source.type === 'document' ? source.type : 'speaker';
  return { id: `${kind}:${source.key}`, kind, article: own };
}
