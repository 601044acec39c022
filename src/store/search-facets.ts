import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';
import { byIndex, type TermSearch, timeRange } from './term-search.ts';

/** Facets are counted among so many newest matches. */
const mostCounted = 1000;

/** How often each value of a facet occurs among the newest matches. */
export async function facetCounts(
  db: Kysely<Tables>,
  search: TermSearch,
  values: number,
): Promise<Record<string, { value: string; count: number }[]>> {
  const { rows } = await byIndex(
    db,
    sql<{ facet: string; value: string; count: string }>`
    WITH matches AS MATERIALIZED (
      SELECT outlet, speakers, source_types, stances, event_types, places, sort_at FROM article_search
      WHERE terms @@ ${search.tsquery}::tsquery ${timeRange(search)}
      ORDER BY sort_at DESC, article_id DESC LIMIT ${sql.lit(mostCounted)}),
    pairs AS (
      SELECT 'outlet' AS facet, outlet AS value FROM matches WHERE outlet IS NOT NULL
      UNION ALL SELECT 'speaker', unnest(speakers) FROM matches
      UNION ALL SELECT 'sourceType', unnest(source_types) FROM matches
      UNION ALL SELECT 'stance', unnest(stances) FROM matches
      UNION ALL SELECT 'eventType', unnest(event_types) FROM matches
      UNION ALL SELECT 'place', unnest(places) FROM matches
      UNION ALL SELECT 'month', to_char(sort_at, 'YYYY-MM') FROM matches WHERE sort_at > '-infinity'),
    counted AS (
      SELECT facet, value, count(*) AS count, row_number() OVER (PARTITION BY facet ORDER BY count(*) DESC, value) AS place
      FROM pairs GROUP BY facet, value)
    SELECT facet, value, count FROM counted WHERE place <= ${sql.lit(values)} ORDER BY facet, place`,
  );
  const facets: Record<string, { value: string; count: number }[]> = {};
  for (const { facet, value, count } of rows) {
    facets[facet] ??= [];
    facets[facet].push({ value, count: Number(count) });
  }
  return facets;
}
