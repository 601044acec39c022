import type { ClientBase } from 'pg';

/** Where the words of a claim name a place. */
export interface PlaceInClaim {
  readonly claim: string;
  readonly article: string;
  /** As the article names it. */
  readonly name: string;
  /** Id in the table of places; null: not in it. */
  readonly ref: string | null;
  readonly start: number;
  readonly end: number;
}

/** Every place named in the words of these claims, in the order of the words. */
export async function placesInClaims(
  client: Pick<ClientBase, 'query'>,
  claims: readonly string[],
): Promise<readonly PlaceInClaim[]> {
  if (claims.length === 0) return [];
  const { rows } = await client.query<PlaceInClaim>(
    `SELECT c.id AS claim, c.article_id AS article, e.name, e.ref, m.start_at AS start, m.end_at AS "end"
     FROM claims c JOIN entities e ON e.article_id = c.article_id AND e.kind = 'place',
       unnest(e.starts, e.ends) AS m(start_at, end_at)
     WHERE c.id = ANY($1) AND m.start_at >= c.parts[1] AND m.end_at <= c.parts[cardinality(c.parts)]
     ORDER BY c.id, m.start_at, m.end_at`,
    [claims],
  );
  return rows;
}
