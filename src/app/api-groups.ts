import { topClaims } from '../store/api-claims.ts';
import { findClaims } from '../store/read-claims.ts';
import { type GroupFacts, groupOfOne } from './api-group.ts';
import type { Database } from './archive.ts';

/** What matching knows of a group, or of the group a claim is in; null when there is neither. */
export async function factsOf(database: Database, id: string): Promise<GroupFacts | null> {
  const [claim] = await findClaims(database.read, [id]);
  return claim === undefined ? null : groupOfOne(claim);
}

/** A page of groups, newest first. */
export async function listGroups(
  database: Database,
  options: { readonly limit: number; readonly cursor: string | null },
): Promise<{ items: readonly GroupFacts[]; next: string | null }> {
  const { items, next } = await topClaims(database.read, options);
  const claims = new Map((await findClaims(database.read, items)).map((claim) => [claim.id, claim]));
  return {
    items: items.flatMap((id) => {
      const claim = claims.get(id);
      return claim === undefined ? [] : [groupOfOne(claim)];
    }),
    next,
  };
}

/** The group each claim is in, by claim id. */
export async function groupsOfClaims(
  _database: Database,
  claimIds: readonly string[],
): Promise<Map<string, string>> {
  return new Map(claimIds.map((id) => [id, id]));
}
