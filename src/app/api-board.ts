import { archiveSize } from '../store/api-claims.ts';
import { claimLine, materialOf } from './api-claim.ts';
import { listGroups } from './api-groups.ts';
import type { Board } from './api-schema-claim.ts';
import type { Database } from './archive.ts';

export interface BoardRequest {
  readonly limit: number;
  readonly cursor: string | null;
  readonly order: 'recent' | 'contention';
  readonly flag?: string;
  readonly kind?: string;
  readonly outlet?: string;
  readonly query?: string;
}

/** Claim groups, newest or most contended first. */
export async function readBoard(database: Database, request: BoardRequest): Promise<Board> {
  return database.withRetry(async () => {
    const [{ items, next }, size] = await Promise.all([
      listGroups(database, request),
      archiveSize(database.read),
    ]);
    const material = await materialOf(
      database,
      items.flatMap((facts) => facts.claims),
    );
    return {
      items: items.flatMap((facts) => claimLine(facts, material) ?? []),
      total: { count: size.claims, more: false },
      facets: {},
      next,
      scope: { articles: size.articles, until: size.until },
    };
  });
}
