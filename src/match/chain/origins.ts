import { normalisedKey } from '../../arabic/index.ts';
import type { OriginEntry, Origins, TransmissionGraph } from '../../model/index.ts';
import type { ClaimItem } from '../claims/claim-item.ts';
import { momentRange } from '../copies/moment.ts';
import type { Carrier } from './carriers.ts';
import { isInterested, type OutletTable } from './outlet-facts.ts';
import { READER, type Transmission } from './transmission.ts';
import { vertexCut } from './vertex-cut.ts';

/** Words by which a speaker owns up to something. */
const ADMITS = /^[وف]?(?:ا?عترف|يعترف|تعترف|ا?قر|يقر|تقر|اعتراف|اقرار)/;

/** Where a claim comes from, by kind, with what everything passes through. Unnamed sources are never added up. */
export function originsOf(
  carriers: readonly Carrier[],
  transmission: Transmission,
  outlets: OutletTable,
): Origins {
  const { graph, originOf } = transmission;
  const entries = new Map<string, { claims: Set<string>; remarks: Set<string> }>();
  for (const { item } of carriers) {
    const origin = originOf.get(item.id);
    if (origin === undefined || !states(item)) continue;
    const entry = entries.get(origin) ?? { claims: new Set(), remarks: new Set() };
    entries.set(origin, entry);
    entry.claims.add(item.id);
    for (const remark of remarksOn(item, outlets)) entry.remarks.add(remark);
  }
  const named: OriginEntry[] = [];
  const documents: OriginEntry[] = [];
  const unnamed: OriginEntry[] = [];
  const reporters: OriginEntry[] = [];
  for (const node of graph.nodes) {
    const entry = entries.get(node.id);
    if (entry === undefined) continue;
    const line = {
      node: node.id,
      name: node.name,
      claims: [...entry.claims].sort(),
      remarks: [...entry.remarks].sort(),
    };
    if (node.kind === 'document') documents.push(line);
    else if (node.kind === 'unnamed') unnamed.push(line);
    else if (node.kind === 'speaker') named.push(line);
    else reporters.push(line);
  }
  return {
    named,
    documents,
    unnamed,
    reporters,
    bottleneck: bottleneckOf(graph, [...entries.keys()]),
    until: latest(carriers.map(({ item }) => item)),
  };
}

/** Comment, belief and prediction confirm nothing, and a question or a denial does not state. */
export function states(item: Pick<ClaimItem, 'stance' | 'force'>): boolean {
  if (item.stance === 'question' || item.stance === 'conditional_future') return false;
  return item.force === 'statement' || item.force === 'announcement' || item.force === 'denial';
}

function bottleneckOf(graph: TransmissionGraph, origins: readonly string[]): readonly string[] {
  const index = new Map(graph.nodes.map((node, i) => [node.id, i]));
  const unnamed = graph.nodes.flatMap((node, i) => (node.kind === 'unnamed' ? [i] : []));
  const sources =
    origins.length > 0 ? origins : graph.nodes.filter((node) => isSource(graph, node.id)).map(({ id }) => id);
  const cut = vertexCut({
    size: graph.nodes.length,
    edges: graph.edges.map(({ from, to }) => [index.get(from)!, index.get(to)!] as const),
    sources: sources.map((id) => index.get(id)!),
    sink: index.get(READER)!,
    // Unnamed sources cannot be told apart, so they are not counted as so many ways either.
    uncuttable: new Set(unnamed),
  });
  return (cut ?? []).map((i) => graph.nodes[i].id).sort();
}

function isSource(graph: TransmissionGraph, id: string): boolean {
  return id !== READER && !graph.edges.some((edge) => edge.to === id);
}

function remarksOn(item: ClaimItem, outlets: OutletTable): readonly string[] {
  const out: string[] = [];
  const speaker = item.chain[0];
  if (speaker.type === 'outlet' && speaker.key !== null) {
    if (isInterested(speaker.key, outlets) || isInterested(normalisedKey(speaker.name), outlets))
      out.push('interested');
  }
  if (ADMITS.test(normalisedKey(item.cue))) out.push('against-interest');
  if (item.basis !== null) out.push(item.basis);
  return out;
}

function latest(items: readonly ClaimItem[]): string | null {
  let best: string | null = null;
  let moment = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const range = momentRange(item.latest);
    if (range !== null && range[1] > moment) {
      moment = range[1];
      best = item.latest;
    }
  }
  return best;
}
