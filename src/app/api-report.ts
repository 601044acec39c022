import { type MemberWithForm, readMembersOfArticle } from '../store/match-groups.ts';
import { claimsOf, type StoredClaim } from '../store/read-claims.ts';
import { chainStation } from './api-claim.ts';
import { decisionView } from './api-decisions.ts';
import { demonstrationOrigin } from './api-demonstration.ts';
import { sharedKey } from './api-groups.ts';
import { remembered } from './api-memo.ts';
import { passagesOf } from './api-passages.ts';
import type { Report, ReportClaim } from './api-schema-article.ts';
import type { Stance } from './api-schema-words.ts';
import { reportLine } from './api-words.ts';
import type { Database } from './archive.ts';
import { readArticle } from './archive-read.ts';
import { itemOfMember } from './match-groups.ts';

/** One report with everything found in it, or null when the archive does not have it. */
export function readReport(database: Database, id: string): Promise<Report | null> {
  return remembered(database, `report ${id}`, () => makeReport(database, id));
}

async function makeReport(database: Database, id: string): Promise<Report | null> {
  const found = await readArticle(database, id);
  if (found === null) return null;
  const { analysis, summary } = found;
  const { text } = analysis.article;
  const claims = await claimsOf(database.read, id);
  const [members, passages] = await Promise.all([
    readMembersOfArticle(database.writers, id),
    passagesOf(database, id, text),
  ]);
  const matched = new Map(members.map((member) => [member.claimId, member]));
  const evidence = new Map(analysis.claims.map((claim) => [claim.id, claim.because.evidence]));
  return {
    report: reportLine(summary),
    text,
    titleSpan: analysis.article.title === null ? null : plainSpan(analysis.article.title),
    language: analysis.article.language,
    sample: found.versions.some((version) => version.origin?.startsWith(demonstrationOrigin) ?? false),
    publishedRule: analysis.article.publishedAt.because.rule,
    regions: analysis.regions.map(({ start, end, kind, detail }) => ({ start, end, kind, detail })),
    claims: claims.map((claim) =>
      reportClaim(claim, text, matched.get(claim.id), evidence.get(claim.local_id) ?? []),
    ),
    dates: analysis.dates.map(({ start, end, value, granularity, basis }) => ({
      start,
      end,
      value,
      granularity,
      basis,
    })),
    quantities: analysis.quantities.map(({ start, end, value, min, max, modifier, unit }) => ({
      start,
      end,
      value: typeof value === 'number' || value === null ? value : [...value],
      min,
      max,
      modifier,
      unit,
    })),
    passages,
    diagnostics: analysis.diagnostics.map(({ start, end, reason }) => ({ start, end, reason })),
    versions: found.versions.map(({ id, addedAt, origin, current }) => ({ id, addedAt, origin, current })),
    decisions: found.decisions.map((decision) => decisionView(decision, false)),
  };
}

function reportClaim(
  claim: StoredClaim,
  text: string,
  member: MemberWithForm | undefined,
  evidence: readonly { readonly start: number; readonly end: number }[],
): ReportClaim {
  const sources = member === undefined ? [] : itemOfMember(member).chain;
  const parts: { start: number; end: number }[] = [];
  for (let i = 0; i + 1 < claim.parts.length; i += 2) {
    parts.push({ start: claim.parts[i], end: claim.parts[i + 1] });
  }
  return {
    id: claim.id,
    group: member?.groupId ?? null,
    parent: claim.parent_id,
    parts,
    cue: { start: claim.cue_start, end: claim.cue_end },
    cueKind: claim.cue_kind,
    stance: claim.stance as Stance,
    polarity: claim.polarity as 'positive' | 'negative',
    force: claim.force,
    quote: claim.quote,
    distance: claim.distance,
    chain: claim.chain.map((node, i) => chainStation(node, text, sharedKey(sources[i]?.key ?? null))),
    rule: claim.rule,
    evidence: evidence.map(plainSpan),
  };
}

function plainSpan({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}
