import type { Kysely, Selectable } from 'kysely';
import type { ChainNodesTable, ClaimsTable, Tables } from './schema.ts';

/** A claim as its row has it, with its chain. */
export interface StoredClaim extends Omit<Selectable<ClaimsTable>, 'terms' | 'sort_at'> {
  readonly chain: readonly Selectable<ChainNodesTable>[];
}

const columns = [
  'article_id',
  'id',
  'ordinal',
  'local_id',
  'parent_id',
  'group_id',
  'cue',
  'cue_kind',
  'cue_start',
  'cue_end',
  'content',
  'parts',
  'stance',
  'polarity',
  'force',
  'quote',
  'basis',
  'distance',
  'rule',
  'speaker',
  'speaker_key',
  'speaker_type',
  'outlet',
] as const satisfies readonly (keyof ClaimsTable)[];

/** The claims of an article in text order. */
export async function claimsOf(db: Kysely<Tables>, articleId: string): Promise<StoredClaim[]> {
  const rows = await db
    .selectFrom('claims')
    .select(columns)
    .where('article_id', '=', articleId)
    .orderBy('ordinal')
    .execute();
  return withChains(db, rows);
}

/** Claims by their ids in the archive; ids that are not there are left out. */
export async function findClaims(db: Kysely<Tables>, ids: readonly string[]): Promise<StoredClaim[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('claims')
    .select(columns)
    .where('id', 'in', [...ids])
    .orderBy('article_id')
    .orderBy('ordinal')
    .execute();
  return withChains(db, rows);
}

async function withChains(
  db: Kysely<Tables>,
  claims: readonly Omit<Selectable<ClaimsTable>, 'terms' | 'sort_at'>[],
): Promise<StoredClaim[]> {
  if (claims.length === 0) return [];
  const nodes = await db
    .selectFrom('chain_nodes')
    .selectAll()
    .where('article_id', 'in', [...new Set(claims.map((claim) => claim.article_id))])
    .where(
      'claim_id',
      'in',
      claims.map((claim) => claim.id),
    )
    .orderBy('position')
    .execute();
  const byClaim = new Map<string, Selectable<ChainNodesTable>[]>();
  for (const node of nodes) {
    const key = `${node.article_id} ${node.claim_id}`;
    byClaim.set(key, [...(byClaim.get(key) ?? []), node]);
  }
  return claims.map((claim) => ({ ...claim, chain: byClaim.get(`${claim.article_id} ${claim.id}`) ?? [] }));
}
