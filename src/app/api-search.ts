import { findArticlesById } from '../store/api-articles.ts';
import { groupIdsOfClaims } from '../store/api-groups.ts';
import { speakingKeys } from '../store/api-sources.ts';
import { claimsById, storedWords } from './api-groups.ts';
import type { SearchResults } from './api-schema-search.ts';
import { kindOfSource, reportLine } from './api-words.ts';
import type { Database } from './archive.ts';
import { type SearchRequest, search } from './search.ts';

/** Search with what a page needs to lead on: reports, claim pages, sources. */
export async function searchArchive(database: Database, request: SearchRequest): Promise<SearchResults> {
  const answer = await search(database, request);
  const claimIds = answer.claims.map((claim) => claim.id);
  const [articles, groups, claims, speaking] = await Promise.all([
    findArticlesById(database.read, [
      ...answer.articles.map((article) => article.id),
      ...answer.claims.map((claim) => claim.articleId),
    ]),
    groupIdsOfClaims(database.read, claimIds),
    claimsById(database, claimIds),
    speakingKeys(
      database.read,
      answer.names.flatMap((hit) => (hit.ref === null ? [hit.key] : [hit.ref, hit.key])),
    ),
  ]);
  return {
    scope: answer.scope,
    articles: answer.articles.flatMap((hit) => {
      const summary = articles.get(hit.id);
      return summary === undefined
        ? []
        : [
            {
              report: reportLine(summary),
              titleHighlights: hit.titleHighlights.map((mark) => ({ ...mark })),
              snippet: plainSnippet(hit.snippet),
            },
          ];
    }),
    claims: answer.claims.flatMap((hit) => {
      const article = articles.get(hit.articleId);
      const claim = claims.get(hit.id);
      const speaker = claim?.chain[0];
      if (article === undefined) return [];
      return [
        {
          claim: hit.id,
          group: groups.get(hit.id) ?? null,
          words: claim === undefined ? null : storedWords(claim),
          speaker: hit.speaker,
          kind: speaker ? kindOfSource(speaker.type, speaker.key) : null,
          stance: hit.stance,
          report: reportLine(article),
          snippet: plainSnippet(hit.snippet),
        },
      ];
    }),
    names: answer.names.map(({ kind, key, name, ref, articles: count }) => ({
      kind,
      key,
      name,
      articles: count,
      source: [ref, key].find((one) => one !== null && speaking.has(one)) ?? null,
    })),
    total: answer.total,
    facets:
      answer.facets === null
        ? null
        : Object.fromEntries(
            Object.entries(answer.facets).map(([name, values]) => [
              name,
              values.map((value) => ({ ...value })),
            ]),
          ),
    next: answer.next,
  };
}

function plainSnippet(snippet: {
  readonly start: number;
  readonly text: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}) {
  return { ...snippet, highlights: snippet.highlights.map((mark) => ({ ...mark })) };
}
