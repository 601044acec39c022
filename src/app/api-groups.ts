import type { ClaimGroup } from '../model/index.ts';
import { findClaims, type StoredClaim } from '../store/read-claims.ts';
import type { ClaimLine } from './api-schema-claim.ts';
import type { Words } from './api-schema-words.ts';
import { kindOfSource } from './api-words.ts';
import type { Database } from './archive.ts';

/** One group on a line, as its row has it. */
export function claimLine(summary: unknown, episodeTitle: string | null): ClaimLine {
  const group = summary as ClaimGroup;
  const { speaker } = group;
  return {
    id: group.id,
    words: { article: group.article, ...group.span, text: group.words },
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
    places: group.places.map(({ name, article, span }) => ({ name, article, ...span })),
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
