import type { DerivedTableName } from './bulk-tables.ts';

/**
 * An article with its analysis, ready to be written: each string holds the rows of one table as JSON objects
 * joined by commas (without brackets), columns as in `bulkTables`. Made where the analysis is made, in a
 * worker thread; here it is only put together.
 */
export interface PreparedArticle {
  readonly id: string;
  readonly versionId: string;
  /** The row of `articles`, with `versions` 1. */
  readonly article: string;
  /** The row of `versions`, with `seq` 1. */
  readonly version: string;
  readonly analysis: string;
  readonly derived: Readonly<Record<DerivedTableName, string>>;
  /** Rows of `names`, one per string with its key, so that duplicates and lock order can be dealt with. */
  readonly names: readonly { readonly key: string; readonly row: string }[];
  /** The row of `raw_documents`, or empty when there are no original bytes. */
  readonly raw: string;
}

/** What became of an article that was to be kept. */
export type SaveOutcome = 'added' | 'changed' | 'known' | 'deleted';
