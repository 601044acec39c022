import { sha256 } from '../article-id.ts';
import type { Fetched } from './fetcher.ts';

/** The bytes that were obtained from an address, with what is needed to show later where they came from. */
export interface RawDocument {
  /** Of the bytes, 64 hex digits. */
  readonly sha256: string;
  /** The address that answered. */
  readonly origin: string;
  /** ISO 8601, UTC. */
  readonly obtainedAt: string;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Name and version of the program. */
  readonly tool: string;
  /** The body without `Content-Encoding`. */
  readonly bytes: Uint8Array;
}

/** The record of a fetched answer. */
export function rawDocument(fetched: Fetched, tool: string): RawDocument {
  return {
    sha256: sha256(fetched.body),
    origin: fetched.finalUrl,
    obtainedAt: new Date(fetched.at).toISOString(),
    status: fetched.status,
    headers: fetched.headers,
    tool,
    bytes: fetched.body,
  };
}
