import { archiveSize } from '../store/api-claims.ts';
import { claimsWithSource, findSource, listSources, type SourceCount } from '../store/api-sources.ts';
import { listArticles } from '../store/read-articles.ts';
import { claimWords, materialOf } from './api-claim.ts';
import { groupsOfClaims } from './api-groups.ts';
import { outcomesOf, recordOf } from './api-record.ts';
import type { SourceLine, SourcePage } from './api-schema-source.ts';
import type { Stance } from './api-schema-words.ts';
import { kindOfSource, reportLine } from './api-words.ts';
import type { Database } from './archive.ts';

interface PageOf {
  readonly limit: number;
  readonly cursor: string | null;
}

/** Named sources and outlets; unnamed sources have no page anywhere. */
export async function readSources(
  database: Database,
  page: PageOf,
): Promise<{ items: SourceLine[]; next: string | null }> {
  const { items, next } = await database.withRetry(() => listSources(database.read, page));
  return { items: items.map(sourceLine), next };
}

/** The record of a named source, or null when no report names it. */
export async function readSource(database: Database, key: string, page: PageOf): Promise<SourcePage | null> {
  return database.withRetry(async () => {
    const source = await findSource(database.read, key);
    const reports = await listArticles(database.read, { outlet: source?.name ?? key, limit: 20 });
    if (source === null && reports.items.length === 0) return null;
    const line: SourceLine =
      source === null
        ? { key, name: key, kind: 'reporter', ref: null, articles: reports.items.length, claims: 0 }
        : sourceLine(source);
    const ids = await claimsWithSource(database.read, key, page);
    const [material, groups, outcomes, record, size] = await Promise.all([
      materialOf(database, ids.items),
      groupsOfClaims(database, ids.items),
      outcomesOf(database, ids.items),
      recordOf(database, key, line.claims),
      archiveSize(database.read),
    ]);
    return {
      line,
      record,
      asOf: size.until,
      claims: ids.items.flatMap((id) => {
        const claim = material.claims.get(id);
        const article = claim && material.articles.get(claim.article_id);
        const words = claimWords(material, id);
        if (claim === undefined || article === undefined || words === null) return [];
        return [
          {
            claim: id,
            group: groups.get(id) ?? null,
            words,
            stance: claim.stance as Stance,
            report: reportLine(article),
            outcome: outcomes.get(id) ?? ('unresolved' as const),
          },
        ];
      }),
      reports: reports.items.map(reportLine),
      next: ids.next,
    };
  });
}

function sourceLine(source: SourceCount): SourceLine {
  return {
    key: source.key,
    name: source.name,
    kind: kindOfSource(source.type, source.key),
    ref: source.ref,
    articles: source.articles,
    claims: source.claims,
  };
}
