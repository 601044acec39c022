import type { Format } from './format.ts';
import type { LimitValues } from './limits.ts';

/** What the reader of a source may be told; everything has a default. */
export interface ReadOptions {
  /** Outlet for articles that name none. */
  readonly outlet?: string;
  /** Publication time, ISO 8601, for articles that name none. */
  readonly publishedAt?: string;
  /** Address of a plain text or a page that names none; files of many articles take no notice of it. */
  readonly url?: string;
  /** Read as this format instead of recognising it from the content. */
  readonly format?: Format;
  /** Limits that differ from the table in limits.ts. */
  readonly limits?: LimitValues;
  /**
   * Pages are extracted in a worker thread with a time limit unless this is false (then in this thread,
   * guarded but without a time limit).
   */
  readonly worker?: boolean;
  /** Pass over this many records of a file of many (JSONL lines, WARC records): where a run stopped before. */
  readonly skip?: number;
}
