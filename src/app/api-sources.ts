import type { Outcome } from '../model/index.ts';
import { findArticlesById } from '../store/api-articles.ts';
import { archiveSize } from '../store/api-claims.ts';
import { listSources, type SourceCount } from '../store/api-sources.ts';
import { listArticles } from '../store/read-articles.ts';
import { claimsById, storedWords } from './api-groups.ts';
import { remembered } from './api-memo.ts';
import type { SourceLine, SourcePage } from './api-schema-source.ts';
import type { Stance } from './api-schema-words.ts';
import { kindOfSource, reportLine } from './api-words.ts';
import type { Database } from './archive.ts';
import { sourcePage } from './match-sources.ts';

interface PageOf {
  readonly limit: number;
  readonly cursor: string | null;
}

/** Named sources and outlets; unnamed sources have no page anywhere. */
export async function readSources(
  database: Database,
  page: PageOf,
): Promise<{ items: SourceLine[]; next: string | null }> {
  const { items, next } = await remembered(database, `sources ${page.limit} ${page.cursor}`, () =>
    database.withRetry(() => listSources(database.read, page)),
  );
  return { items: items.map(sourceLine), next };
}

/** The record of a named source or outlet, or null when no report names it. */
export function readSource(
  database: Database,
  key: string,
  page: PageOf & { readonly outcome?: Outcome },
): Promise<SourcePage | null> {
  return remembered(database, `source ${page.limit} ${page.cursor} ${page.outcome} ${key}`, () =>
    makeSource(database, key, page),
  );
}

async function makeSource(
  database: Database,
  key: string,
  page: PageOf & { readonly outcome?: Outcome },
): Promise<SourcePage | null> {
  const found = await sourcePage(database, key);
  return database.withRetry(async () => {
    const [own, size] = await Promise.all([
      listArticles(database.read, { outlet: key, limit: mostReports }),
      remembered(database, 'size', () => archiveSize(database.read)),
    ]);
    // Asked for by the name of an outlet, its page is the outlet's, though it may also speak through a reporter.
    const name = own.items.length > 0 ? key : (found?.record.name ?? key);
    const published =
      own.items.length > 0 || name === key
        ? own
        : await listArticles(database.read, { outlet: name, limit: mostReports });
    if (found === null && published.items.length === 0) return null;
    const all = found?.claims ?? [];
    const from = Math.max(0, Number(page.cursor ?? 0) || 0);
    const fitting =
      page.outcome === undefined
        ? all
        : all.filter((claim) => claim.outcomes.includes(page.outcome as Outcome));
    const shown = fitting.slice(from, from + page.limit);
    const claims = await claimsById(
      database,
      shown.map((claim) => claim.claim),
    );
    const articles = await findArticlesById(
      database.read,
      shown.map((claim) => claim.article),
    );
    const first = claims.get(shown[0]?.claim ?? '')?.chain[0];
    return {
      line: {
        key,
        name,
        kind: found?.kind === 'speaker' ? kindOfSource(first?.type ?? 'person', key) : 'reporter',
        articles: found === null ? published.items.length : new Set(all.map((claim) => claim.article)).size,
        claims: found?.record.n ?? 0,
      },
      record: { n: found?.record.n ?? 0, ...(found?.record.counts ?? none) },
      asOf: size.until,
      claims: shown.flatMap((one) => {
        const claim = claims.get(one.claim);
        const article = articles.get(one.article);
        if (claim === undefined || article === undefined) return [];
        return [
          {
            claim: one.claim,
            group: one.group,
            words: storedWords(claim),
            stance: one.stance as Stance,
            report: reportLine(article),
            outcomes: [...one.outcomes],
          },
        ];
      }),
      reports: published.items.map(reportLine),
      next: from + page.limit < fitting.length ? String(from + page.limit) : null,
    };
  });
}

/** Latest reports of an outlet that its page shows. */
const mostReports = 20;

const none = { corroborated: 0, contradicted: 0, denied: 0, corrected: 0, settled: 0, unresolved: 0 };

function sourceLine(source: SourceCount): SourceLine {
  return {
    key: source.key,
    name: source.name,
    kind: kindOfSource(source.type, source.key),
    articles: source.articles,
    claims: source.claims,
  };
}
