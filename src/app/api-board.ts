import { archiveSize } from '../store/api-claims.ts';
import {
  type BoardFilter,
  boardCounts,
  boardRows,
  busiestOutlets,
  mostGroupsCounted,
} from '../store/api-groups.ts';
import { episodeTitle } from './api-episode-title.ts';
import { claimLines } from './api-groups.ts';
import { remembered } from './api-memo.ts';
import type { Board } from './api-schema-claim.ts';
import { typedWords } from './api-typed-words.ts';
import type { Database } from './archive.ts';

export interface BoardRequest {
  readonly limit: number;
  readonly cursor: string | null;
  readonly order: 'recent' | 'contention';
  readonly flag?: string;
  readonly kind?: 'named' | 'document' | 'unnamed' | 'reporter';
  readonly stance?: string;
  readonly outlet?: string;
  readonly query?: string;
}

const ORIGIN = {
  named: 'named',
  document: 'documents',
  unnamed: 'unnamed',
  reporter: 'reporters',
} as const;
const KIND = { named: 'named', documents: 'document', unnamed: 'unnamed', reporters: 'reporter' } as const;

/** Claim groups, newest or most contended first. Facets come with the first page. */
export function readBoard(database: Database, request: BoardRequest): Promise<Board> {
  return remembered(database, `board ${JSON.stringify(request)}`, () => makeBoard(database, request));
}

async function makeBoard(database: Database, request: BoardRequest): Promise<Board> {
  const words = request.query === undefined ? null : typedWords(request.query);
  const filter: BoardFilter = {
    ...(request.flag === undefined ? {} : { flag: request.flag }),
    ...(request.kind === undefined ? {} : { origin: ORIGIN[request.kind] }),
    ...(request.stance === undefined ? {} : { stance: request.stance }),
    ...(request.outlet === undefined ? {} : { outlet: request.outlet }),
    ...(words === null ? {} : { words }),
  };
  const { read } = database;
  return database.withRetry(async () => {
    const [{ items, next }, counts, outlets, size] = await Promise.all([
      boardRows(read, filter, request),
      request.cursor === null ? boardCounts(read, filter) : null,
      request.cursor === null ? remembered(database, 'outlets', () => busiestOutlets(read, 12)) : [],
      remembered(database, 'size', () => archiveSize(read)),
    ]);
    const count = counts?.count ?? 0;
    return {
      items: await claimLines(
        database,
        items.map((row) => ({ summary: row.summary, episodeTitle: episodeTitle(row.subjectTitle) })),
      ),
      total: { count: Math.min(count, mostGroupsCounted), more: count > mostGroupsCounted },
      facets:
        counts === null
          ? {}
          : {
              flag: [...counts.flags].map(([value, n]) => ({ value, label: value, count: n })),
              kind: [...counts.kinds].map(([value, n]) => {
                const kind = KIND[value as keyof typeof KIND];
                return { value: kind, label: kind, count: n };
              }),
              outlet: outlets.map(({ outlet, reports }) => ({
                value: outlet,
                label: outlet,
                count: reports,
              })),
            },
      next,
      scope: { articles: size.articles, until: size.until },
    };
  });
}
