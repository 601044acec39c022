import type { Selectable } from 'kysely';
import { findArticlesById } from '../store/api-articles.ts';
import { archiveSize } from '../store/api-claims.ts';
import type { ArticleSummary } from '../store/read-articles.ts';
import { currentVersions } from '../store/read-articles.ts';
import { findClaims, type StoredClaim } from '../store/read-claims.ts';
import type { ChainNodesTable } from '../store/schema.ts';
import { decisionsOnWords, gradesOf } from './api-decisions.ts';
import type { GroupFacts } from './api-group.ts';
import { factsOf } from './api-groups.ts';
import type { ClaimLine, ClaimPage, ClaimVersion, Flag } from './api-schema-claim.ts';
import type { ChainStation, Stance, Words } from './api-schema-words.ts';
import { kindOfSource, reportLine, wordsOf } from './api-words.ts';
import type { Database } from './archive.ts';

/** The claims of some groups with the reports they stand in. */
export interface GroupMaterial {
  readonly claims: ReadonlyMap<string, StoredClaim>;
  readonly articles: ReadonlyMap<string, ArticleSummary>;
  readonly texts: ReadonlyMap<string, string>;
}

/** Everything the archive holds about one claim, or null when there is no such claim. */
export async function readClaimPage(database: Database, id: string): Promise<ClaimPage | null> {
  return database.withRetry(async () => {
    const facts = await factsOf(database, id);
    if (facts === null) return null;
    const linked = facts.links.flatMap((link) => [link.from, link.to]);
    const material = await materialOf(database, [...facts.claims, ...linked]);
    const line = claimLine(facts, material);
    if (line === null) return null;
    const members = facts.claims.flatMap((claim) => material.claims.get(claim) ?? []);
    const [decisions, size] = await Promise.all([
      decisionsOnWords(database, members),
      archiveSize(database.read),
    ]);
    const bottleneck = new Set(facts.origins.bottleneck);
    const keys = sourceKeys(members);
    return {
      line,
      versions: members.map((claim) => claimVersion(claim, facts, material)),
      graph: {
        nodes: facts.graph.nodes.map((node) => ({
          ...node,
          source:
            node.kind === 'unnamed' || node.kind === 'reader' ? null : (keys.get(node.name) ?? node.name),
          bottleneck: bottleneck.has(node.id),
        })),
        edges: facts.graph.edges.map((edge) => ({
          from: edge.from,
          to: edge.to,
          basis: edge.basis,
          evidence: edge.claims.flatMap((claim) => edgeEvidence(material, claim)),
        })),
      },
      origins: {
        named: facts.origins.named.map((entry) => originLine(entry, material, keys, true)),
        documents: facts.origins.documents.map((entry) => originLine(entry, material, keys, true)),
        unnamed: facts.origins.unnamed.map((entry) => originLine(entry, material, keys, false)),
        reporters: facts.origins.reporters.map((entry) => originLine(entry, material, keys, true)),
      },
      remarks: facts.remarks.flatMap((remark) => {
        const words = claimWords(material, remark.claim);
        return words === null ? [] : [{ rule: remark.rule, reason: remark.reason, words }];
      }),
      links: linkViews(facts, material),
      grades: gradesOf(decisions),
      decisions,
      scope: { articles: size.articles, until: facts.origins.until ?? size.until },
    };
  });
}

/** Loads claims, their reports and texts by claim id. */
export async function materialOf(database: Database, claimIds: readonly string[]): Promise<GroupMaterial> {
  const claims = await findClaims(database.read, [...new Set(claimIds)]);
  const ids = [...new Set(claims.map((claim) => claim.article_id))];
  const [articles, versions] = await Promise.all([
    findArticlesById(database.read, ids),
    currentVersions(database.read, ids),
  ]);
  return {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    articles,
    texts: new Map([...versions].map(([article, version]) => [article, version.text])),
  };
}

/** A group on one line; null when none of its claims is in the archive any more. */
export function claimLine(facts: GroupFacts, material: GroupMaterial): ClaimLine | null {
  const members = facts.claims.flatMap((id) => material.claims.get(id) ?? []);
  const first = members[0];
  const words = first && claimWords(material, first.id);
  if (first === undefined || !words) return null;
  const stances: Record<string, number> = {};
  for (const claim of members) stances[claim.stance] = (stances[claim.stance] ?? 0) + 1;
  const times = members.flatMap((claim) => material.articles.get(claim.article_id)?.published ?? []).sort();
  const { origins } = facts;
  const nodes = new Map(facts.graph.nodes.map((node) => [node.id, node]));
  const speaker = first.chain[0];
  return {
    id: facts.id,
    words,
    speaker: speaker
      ? { name: speaker.name, kind: kindOfSource(speaker.type, speaker.key), source: speaker.key }
      : null,
    stances,
    origins: {
      named: origins.named.length,
      documents: origins.documents.length,
      unnamed: origins.unnamed.length,
      reporters: origins.reporters.length,
    },
    bottleneck: origins.bottleneck.flatMap((id) => {
      const node = nodes.get(id);
      return node === undefined ? [] : [{ name: node.name, kind: node.kind }];
    }),
    carriers: new Set(members.map((claim) => claim.article_id)).size,
    outlets: new Set(members.map((claim) => claim.outlet ?? claim.article_id)).size,
    flags: flagsOf(facts),
    first: times[0] ?? null,
    last: times.at(-1) ?? null,
    places: [],
    episode: facts.episode,
  };
}

/** What is shaky about a group, from its links and origins. */
export function flagsOf(facts: GroupFacts): Flag[] {
  const flags: Flag[] = [];
  const { named, documents, unnamed, reporters } = facts.origins;
  if (unnamed.length > 0 && named.length + documents.length + reporters.length === 0) {
    flags.push('anonymous-only');
  }
  const own = new Set(facts.claims);
  if (facts.links.some((link) => link.kind === 'denies' && own.has(link.to))) flags.push('denied');
  if (facts.links.some((link) => link.kind === 'contradicts')) flags.push('contradicted');
  if (facts.links.some((link) => link.kind === 'updates' && own.has(link.from))) flags.push('figure-updated');
  if (facts.links.some((link) => link.kind === 'corrects' && own.has(link.to))) flags.push('corrected');
  if (facts.copies.some((copy) => !copy.credited)) flags.push('same-words-uncredited');
  if (facts.drift.length > 0) flags.push('drift');
  return flags;
}

/** The words of a claim's content, from its first part to its last. */
export function claimWords(material: GroupMaterial, claimId: string): Words | null {
  const claim = material.claims.get(claimId);
  const text = claim && material.texts.get(claim.article_id);
  if (claim === undefined || text === undefined) return null;
  const start = claim.parts[0] ?? claim.cue_start;
  const end = claim.parts.at(-1) ?? claim.cue_end;
  return wordsOf(claim.article_id, text, { start, end });
}

function claimVersion(claim: StoredClaim, facts: GroupFacts, material: GroupMaterial): ClaimVersion {
  const text = material.texts.get(claim.article_id) as string;
  const copy = facts.copies.find((one) => one.claim === claim.id);
  const source = copy && material.claims.get(copy.of);
  const parts: Words[] = [];
  for (let i = 0; i + 1 < claim.parts.length; i += 2) {
    parts.push(wordsOf(claim.article_id, text, { start: claim.parts[i], end: claim.parts[i + 1] }));
  }
  return {
    claim: claim.id,
    report: reportLine(material.articles.get(claim.article_id) as ArticleSummary),
    words: claimWords(material, claim.id) as Words,
    parts,
    cue: cueWords(claim, text),
    cueKind: claim.cue_kind,
    rule: claim.rule,
    stance: claim.stance as Stance,
    polarity: claim.polarity as 'positive' | 'negative',
    force: claim.force,
    quote: claim.quote,
    distance: claim.distance,
    basis: claim.basis,
    chain: claim.chain.map((node) => chainStation(node, text)),
    drift: facts.drift
      .filter((one) => one.claim === claim.id)
      .map((one) => ({ rule: one.rule, reason: one.reason, from: null, to: null })),
    copyOf:
      copy && source
        ? {
            report: reportLine(material.articles.get(source.article_id) as ArticleSummary),
            credited: copy.credited,
          }
        : null,
  };
}

/** A link of a chain with the words that name it. */
export function chainStation(
  node: Pick<
    Selectable<ChainNodesTable>,
    'article_id' | 'name' | 'type' | 'key' | 'mention_start' | 'mention_end' | 'relay_start' | 'relay_end'
  >,
  text: string,
): ChainStation {
  const words = (start: number | null, end: number | null): Words | null =>
    start === null || end === null ? null : wordsOf(node.article_id, text, { start, end });
  return {
    name: node.name,
    type: node.type,
    kind: kindOfSource(node.type, node.key),
    source: node.key,
    words: words(node.mention_start, node.mention_end),
    relay: words(node.relay_start, node.relay_end),
  };
}

function cueWords(claim: StoredClaim, text: string): Words {
  return wordsOf(claim.article_id, text, { start: claim.cue_start, end: claim.cue_end });
}

function edgeEvidence(material: GroupMaterial, id: string) {
  const claim = material.claims.get(id);
  const words = claimWords(material, id);
  if (claim === undefined || words === null) return [];
  const text = material.texts.get(claim.article_id) as string;
  return [{ cue: cueWords(claim, text), words, outlet: claim.outlet }];
}

function originLine(
  entry: GroupFacts['origins']['named'][number],
  material: GroupMaterial,
  keys: ReadonlyMap<string, string>,
  named: boolean,
) {
  return {
    node: entry.node,
    name: entry.name,
    source: named ? (keys.get(entry.name) ?? null) : null,
    remarks: [...entry.remarks],
    evidence: entry.claims.flatMap((id) => claimWords(material, id) ?? []),
  };
}

function linkViews(facts: GroupFacts, material: GroupMaterial): ClaimPage['links'] {
  const own = new Set(facts.claims);
  return facts.links.flatMap((link) => {
    const out = own.has(link.from);
    const mine = out ? link.from : link.to;
    const otherId = out ? link.to : link.from;
    const other = material.claims.get(otherId);
    const words = claimWords(material, otherId);
    const article = other && material.articles.get(other.article_id);
    if (other === undefined || words === null || article === undefined) return [];
    const speaker = other.chain[0];
    return [
      {
        kind: link.kind,
        direction: link.kind === 'contradicts' ? ('both' as const) : out ? ('out' as const) : ('in' as const),
        scope: link.scope,
        reasons: [...link.reasons],
        mine: claimWords(material, mine),
        other: {
          group: link.otherGroup,
          words,
          speaker: speaker?.name ?? null,
          kind: speaker ? kindOfSource(speaker.type, speaker.key) : null,
          report: reportLine(article),
        },
        by: link.by,
      },
    ];
  });
}

/** Keys of the named sources of some claims, by the name they bear there. */
function sourceKeys(claims: readonly StoredClaim[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const claim of claims) {
    for (const node of claim.chain) if (node.key !== null) keys.set(node.name, node.key);
  }
  return keys;
}
