import { Buffer } from 'node:buffer';
import { joinBytes } from '../byte-source.ts';
import { inflateBody } from '../inflate-body.ts';

/** An HTTP answer as a WARC response record holds it, its body unchunked and inflated. */
export interface HttpMessage {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  /** Why the body could not be decoded, or null. */
  readonly fault: 'too-large' | 'damaged' | null;
}

/** Reads an HTTP answer; null when the block does not begin with a status line. */
export function httpMessage(block: Uint8Array, limit: number): HttpMessage | null {
  const end = headerEnd(block);
  const head = new TextDecoder('latin1').decode(block.subarray(0, end.at));
  const [first, ...lines] = head.split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const raw = block.subarray(end.at + end.length);
  const chunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  // Some crawlers keep the header and store the body already joined.
  const joined = chunked ? (unchunk(raw) ?? raw) : raw;
  return { status: +status, headers, ...inflateBody(joined, headers.get('content-encoding') ?? '', limit) };
}

function headerEnd(block: Uint8Array): { at: number; length: number } {
  for (let i = 0; i < block.length; i++) {
    if (block[i] !== 10) continue;
    if (block[i + 1] === 10) return { at: i, length: 2 };
    if (block[i + 1] === 13 && block[i + 2] === 10) return { at: i, length: 3 };
  }
  return { at: block.length, length: 0 };
}

/** A body sent in chunks, joined; null when it is not in chunks after all. */
function unchunk(body: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf(10, at);
    if (end === -1 || end - at > 64) break;
    const size = Buffer.from(body.subarray(at, end)).toString('latin1').split(';')[0].trim();
    if (!/^[0-9a-f]{1,8}$/i.test(size)) return parts.length === 0 ? null : joinBytes(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
  }
  return parts.length === 0 ? (body.length === 0 ? body : null) : joinBytes(parts);
}
