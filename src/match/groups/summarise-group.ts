import type { ClaimGroup, GroupFlag, GroupPlace } from '../../model/index.ts';
import { carriersOf } from '../chain/carriers.ts';
import { driftBetween } from '../chain/drift.ts';
import { originsOf } from '../chain/origins.ts';
import type { OutletTable } from '../chain/outlet-facts.ts';
import { READER, transmission } from '../chain/transmission.ts';
import type { ClaimItem } from '../claims/claim-item.ts';
import { isShared } from '../claims/source-key.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';

/** What a summary is told beside the group's claims. */
export interface GroupFacts {
  readonly id: string;
  /** Claims of the group in all; when they are all given, reports are counted among them. */
  readonly members: number;
  /** Reports that carry the group. */
  readonly carriers: number;
  /** Their outlets. */
  readonly outlets: number;
  readonly episode: string | null;
  readonly places: readonly GroupPlace[];
  /** Flags that come from links to other groups. */
  readonly flags: readonly GroupFlag[];
}

/** Nodes up to which what everything passes through is worth a word on a line. */
const NARROW = 3;

/** A group on one line, from its earliest claims. Deterministic for a set of claims. */
export function summariseGroup(
  items: readonly ClaimItem[],
  facts: GroupFacts,
  outlets: OutletTable,
  lexicon: MatchLexicon,
): ClaimGroup {
  const carriers = carriersOf(items);
  const way = transmission(carriers, outlets);
  const origins = originsOf(carriers, way, outlets);
  const first = carriers[0].item;
  const stances: Record<string, number> = {};
  const seen = new Set<string>();
  for (const { item } of carriers) {
    const once = `${item.article} ${item.stance}`;
    if (seen.has(once)) continue;
    seen.add(once);
    stances[item.stance] = (stances[item.stance] ?? 0) + 1;
  }
  const flags = new Set<GroupFlag>(facts.flags);
  const { named, documents, unnamed, reporters } = origins;
  if (unnamed.length > 0 && named.length + documents.length + reporters.length === 0)
    flags.add('anonymous-only');
  if (carriers.some(({ copyOf, credited, order }) => copyOf !== null && !credited && order === 'before')) {
    flags.add('same-words-uncredited');
  }
  if (
    carriers.some(({ item, copyOf }) => copyOf !== null && driftBetween(copyOf, item, lexicon).length > 0)
  ) {
    flags.add('drift');
  }
  const whole = items.length === facts.members;
  const nodes = new Map(way.graph.nodes.map((node) => [node.id, node]));
  const times = items.flatMap((item) => (item.earliest === null ? [] : [item.earliest]));
  return {
    id: facts.id,
    claim: first.id,
    article: first.article,
    words: first.content,
    span: first.hull,
    speaker: { ...first.chain[0], key: isShared(first.chain[0].key) ? first.chain[0].key : null },
    stance: first.stance,
    polarity: first.polarity,
    force: first.force,
    stances,
    origins: {
      named: named.length,
      documents: documents.length,
      unnamed: unnamed.length,
      reporters: reporters.length,
    },
    bottleneck: (origins.bottleneck.length <= NARROW ? origins.bottleneck : [])
      .filter((id) => id !== READER)
      .map((id) => ({ name: nodes.get(id)!.name, kind: nodes.get(id)!.kind })),
    carriers: whole ? new Set(carriers.map(({ item }) => item.article)).size : facts.carriers,
    outlets: whole ? new Set(carriers.map(({ item }) => item.outlet)).size : facts.outlets,
    flags: [...flags].sort(),
    first: first.earliest,
    last: times.length === 0 ? null : times.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a)),
    episode: facts.episode,
    places: facts.places,
  };
}
