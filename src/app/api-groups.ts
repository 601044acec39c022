import type { ClaimGroup } from '../model/index.ts';
import { findClaims, type StoredClaim } from '../store/read-claims.ts';
import type { ClaimLine } from './api-schema-claim.ts';
import type { Words } from './api-schema-words.ts';
import { kindOfSource } from './api-words.ts';
import type { Database } from './archive.ts';

/** A group of the list with the title of its episode. */
export interface GroupLine {
  readonly summary: unknown;
  readonly episodeTitle: string | null;
}

/** Groups as lines: their words come with where they stand. */
export async function claimLines(database: Database, groups: readonly GroupLine[]): Promise<ClaimLine[]> {
  const summaries = groups.map((group) => group.summary as ClaimGroup);
  const claims = await claimsById(
    database,
    summaries.map((summary) => summary.claim),
  );
  return summaries.map((summary, i) => claimLine(summary, claims.get(summary.claim), groups[i].episodeTitle));
}

/** One group on a line. */
export function claimLine(
  group: ClaimGroup,
  claim: StoredClaim | undefined,
  episodeTitle: string | null,
): ClaimLine {
  const { speaker } = group;
  return {
    id: group.id,
    words:
      claim === undefined
        ? { article: group.article, start: 0, end: 0, text: group.words }
        : storedWords(claim),
    speaker: {
      name: speaker.name,
      kind: kindOfSource(speaker.type, speaker.key),
      source: sharedKey(speaker.key),
    },
    stances: { ...group.stances },
    origins: { ...group.origins },
    bottleneck: group.bottleneck.map(({ name, kind }) => ({ name, kind })),
    carriers: group.carriers,
    outlets: group.outlets,
    flags: [...group.flags],
    first: group.first,
    last: group.last,
    places: [],
    episode:
      group.episode === null || episodeTitle === null ? null : { id: group.episode, title: episodeTitle },
  };
}

/** The words of a claim's content, from the first part to the last, as its row has them. */
export function storedWords(claim: StoredClaim): Words {
  return {
    article: claim.article_id,
    start: claim.parts[0] ?? claim.cue_start,
    end: claim.parts.at(-1) ?? claim.cue_end,
    text: claim.content,
  };
}

/** Claims by id; those that are not in the archive are left out. */
export async function claimsById(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, StoredClaim>> {
  const claims = await findClaims(database.read, [...new Set(ids)]);
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/** The key of a source that means the same in every report; null for those known only within one. */
export function sharedKey(key: string | null): string | null {
  return key === null || key.startsWith('@') ? null : key;
}
