import type { Selectable } from 'kysely';
import { findArticlesById } from '../store/api-articles.ts';
import { archiveSize } from '../store/api-claims.ts';
import { groupsByIds } from '../store/api-groups.ts';
import type { ArticleSummary } from '../store/read-articles.ts';
import { currentVersions } from '../store/read-articles.ts';
import type { StoredClaim } from '../store/read-claims.ts';
import type { ChainNodesTable } from '../store/schema.ts';
import { decisionViews, gradesOf } from './api-decisions.ts';
import { episodeTitle } from './api-episode-title.ts';
import { claimLine, claimsById, sharedKey, storedWords } from './api-groups.ts';
import { remembered } from './api-memo.ts';
import type { ClaimPage, ClaimVersion } from './api-schema-claim.ts';
import type { ChainStation, Stance, Words } from './api-schema-words.ts';
import { kindOfSource, reportLine, wordsOf } from './api-words.ts';
import type { Database } from './archive.ts';
import { type ClaimWording, claimPage, type ClaimPage as MatchedClaim } from './match-claims.ts';

/** Everything the archive holds about the claim that an id leads to; null when there is none. */
export function readClaimPage(database: Database, id: string): Promise<ClaimPage | null> {
  return remembered(database, `claim ${id}`, () => makeClaimPage(database, id));
}

async function makeClaimPage(database: Database, id: string): Promise<ClaimPage | null> {
  const page = await claimPage(database, id);
  return page === null ? null : database.withRetry(() => claimView(database, page));
}

/** The claims and reports that a page speaks of. */
interface Material {
  readonly claims: ReadonlyMap<string, StoredClaim>;
  readonly articles: ReadonlyMap<string, ArticleSummary>;
  readonly texts: ReadonlyMap<string, string>;
}

async function claimView(database: Database, page: MatchedClaim): Promise<ClaimPage> {
  const { read } = database;
  const members = page.wordings.map(({ item }) => item);
  const claims = await claimsById(database, [
    ...members.map((item) => item.id),
    ...page.links.flatMap((link) => [link.mine, link.other.claim]),
    ...page.graph.edges.flatMap((edge) => edge.claims.slice(0, mostEvidence)),
  ]);
  const articleIds = [...new Set([...claims.values()].map((claim) => claim.article_id))];
  const [articles, versions, size, [row]] = await Promise.all([
    findArticlesById(read, articleIds),
    currentVersions(read, [...new Set(members.map((item) => item.article))]),
    remembered(database, 'size', () => archiveSize(read)),
    groupsByIds(read, [page.line.id]),
  ]);
  const material: Material = {
    claims,
    articles,
    texts: new Map([...versions].map(([article, version]) => [article, version.text])),
  };
  const bottleneck = new Set(page.origins.bottleneck);
  const keys = new Map<string, string>();
  for (const item of members) {
    for (const source of item.chain) {
      const key = sharedKey(source.key);
      if (key !== null) keys.set(source.name, key);
    }
  }
  const archived = new Set(members.flatMap((item) => item.outlet ?? []));
  const words = (claimId: string): Words[] => {
    const claim = claims.get(claimId);
    return claim === undefined ? [] : [storedWords(claim)];
  };
  const origin = (entry: MatchedClaim['origins']['named'][number], named: boolean) => ({
    node: entry.node,
    name: entry.name,
    source: named ? (keys.get(entry.name) ?? null) : null,
    remarks: [...entry.remarks],
    evidence: entry.claims.slice(0, mostEvidence).flatMap(words),
  });
  const decisions = decisionViews(page.decisions);
  return {
    line: claimLine(page.line, episodeTitle(row?.subjectTitle ?? null)),
    versions: page.wordings.flatMap((wording) => claimVersion(wording, material)),
    graph: {
      nodes: page.graph.nodes.map(({ id, kind, name, type, article }) => ({
        id,
        kind,
        name,
        type,
        article,
        source:
          kind === 'unnamed' || kind === 'reader'
            ? null
            : (keys.get(name) ?? (archived.has(name) ? name : null)),
        bottleneck: bottleneck.has(id),
      })),
      edges: page.graph.edges.map((edge) => ({
        from: edge.from,
        to: edge.to,
        basis: edge.basis,
        evidence: edge.claims.slice(0, mostEvidence).flatMap((claimId) => {
          const claim = claims.get(claimId);
          return claim === undefined
            ? []
            : [{ cue: cueWords(claim), words: storedWords(claim), outlet: claim.outlet }];
        }),
      })),
    },
    origins: {
      named: page.origins.named.map((entry) => origin(entry, true)),
      documents: page.origins.documents.map((entry) => origin(entry, true)),
      unnamed: page.origins.unnamed.map((entry) => origin(entry, false)),
      reporters: page.origins.reporters.map((entry) => origin(entry, true)),
    },
    remarks: page.remarks.flatMap((remark) =>
      words(remark.claim).map((one) => ({ rule: remark.rule, reason: remark.reason, words: one })),
    ),
    links: page.links.flatMap((link) => {
      const other = claims.get(link.other.claim);
      const article = other && articles.get(other.article_id);
      if (other === undefined || article === undefined) return [];
      const speaker = other.chain[0];
      return [
        {
          kind: link.kind,
          direction: link.direction,
          scope: link.aim,
          reasons: [...link.reasons],
          mine: words(link.mine)[0] ?? null,
          mineClaim: link.mine,
          other: {
            group: link.other.group,
            claim: link.other.claim,
            words: storedWords(other),
            speaker: link.other.speaker,
            kind: speaker === undefined ? null : kindOfSource(speaker.type, speaker.key),
            report: reportLine(article),
          },
          by: link.by,
        },
      ];
    }),
    grades: gradesOf(decisions),
    decisions,
    scope: { articles: size.articles, until: size.until },
  };
}

/** Quotations that one line of the graph or one origin shows. */
const mostEvidence = 12;

function claimVersion({ item, copyOf, drift }: ClaimWording, material: Material): ClaimVersion[] {
  const claim = material.claims.get(item.id);
  const article = claim && material.articles.get(claim.article_id);
  const text = claim && material.texts.get(claim.article_id);
  if (claim === undefined || article === undefined || text === undefined) return [];
  const parts: Words[] = [];
  for (let i = 0; i + 1 < claim.parts.length; i += 2) {
    parts.push(wordsOf(claim.article_id, text, { start: claim.parts[i], end: claim.parts[i + 1] }));
  }
  const source = copyOf === null ? undefined : material.articles.get(copyOf.article);
  return [
    {
      claim: claim.id,
      report: reportLine(article),
      words: storedWords(claim),
      parts,
      cue: cueWords(claim),
      cueKind: claim.cue_kind,
      rule: claim.rule,
      stance: claim.stance as Stance,
      polarity: claim.polarity as 'positive' | 'negative',
      force: claim.force,
      quote: claim.quote,
      distance: claim.distance,
      basis: claim.basis,
      chain: claim.chain.map((node, i) => chainStation(node, text, sharedKey(item.chain[i]?.key ?? null))),
      drift: drift.map((one) => {
        const from = material.claims.get(one.from);
        return {
          rule: one.rule,
          reason: one.reason,
          from: from === undefined ? null : storedWords(from),
          to: storedWords(claim),
        };
      }),
      copyOf:
        copyOf === null || source === undefined
          ? null
          : { report: reportLine(source), credited: copyOf.credited },
    },
  ];
}

/** A link of a chain with the words that name it. */
export function chainStation(
  node: Pick<
    Selectable<ChainNodesTable>,
    'article_id' | 'name' | 'type' | 'key' | 'mention_start' | 'mention_end' | 'relay_start' | 'relay_end'
  >,
  text: string,
  /** Key of the source's page, when it means the same in every report. */
  source: string | null,
): ChainStation {
  const words = (start: number | null, end: number | null): Words | null =>
    start === null || end === null ? null : wordsOf(node.article_id, text, { start, end });
  return {
    name: node.name,
    type: node.type,
    kind: kindOfSource(node.type, node.key),
    source,
    words: words(node.mention_start, node.mention_end),
    relay: words(node.relay_start, node.relay_end),
  };
}

function cueWords(claim: StoredClaim): Words {
  return { article: claim.article_id, start: claim.cue_start, end: claim.cue_end, text: claim.cue };
}
