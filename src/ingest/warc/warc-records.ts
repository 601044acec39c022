import { Buffer } from 'node:buffer';
import { joinBytes } from '../byte-source.ts';

/** One record of a WARC file. */
export interface WarcRecord {
  /** 1-based number within the file. */
  readonly number: number;
  /** Headers by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** The content block; null when it was larger than the limit and passed over. */
  readonly content: Uint8Array | null;
  /** What is wrong with the record, or null. */
  readonly fault: 'no-length' | 'wrong-length' | 'cut' | 'headers' | null;
}

/** Longest header line and most header lines of a record. */
const LINE = 65_536;
const LINES = 1_000;

/**
 * Reads the records of an inflated WARC stream one by one, holding one content block at a time. A record
 * without or with a wrong length is reported and reading goes on at the next line that begins a record.
 */
export async function* warcRecords(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<WarcRecord> {
  const reader = new BlockReader(chunks);
  for (let number = 1; ; number++) {
    const start = await nextStart(reader);
    if (start === null) return;
    const headers = new Map<string, string>();
    const ended = await readHeaders(reader, headers);
    if (!ended) {
      yield { number, headers, content: null, fault: 'cut' };
      return;
    }
    const length = headers.get('content-length')?.trim() ?? '';
    if (!/^\d{1,15}$/.test(length)) {
      yield { number, headers, content: null, fault: length === '' ? 'no-length' : 'wrong-length' };
      continue;
    }
    const { bytes, missing } = await reader.block(+length, limit);
    if (missing > 0) {
      yield { number, headers, content: bytes, fault: 'cut' };
      return;
    }
    if (await reader.atBlankOrEnd()) yield { number, headers, content: bytes, fault: null };
    else yield { number, headers, content: await repaired(reader, bytes, limit), fault: 'wrong-length' };
  }
}

/**
 * The content of a record with a wrong length: cut where the next record begins inside it (the rest is read
 * again), or lengthened up to where it begins. Null when there is no next record near.
 */
async function repaired(
  reader: BlockReader,
  content: Uint8Array | null,
  limit: number,
): Promise<Uint8Array | null> {
  if (content === null) return null;
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const inner = text.indexOf('\r\nWARC/1.');
  if (inner !== -1) {
    reader.unread(content.subarray(inner + 2));
    return withoutBlankEnd(content.subarray(0, inner));
  }
  const more = await reader.upToRecord(limit - content.length);
  return more === null ? null : withoutBlankEnd(joinBytes([content, more]));
}

function withoutBlankEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end--;
  return bytes.subarray(0, end);
}

/** Passes over lines until one begins a record; null at the end of the file. */
async function nextStart(reader: BlockReader): Promise<string | null> {
  for (;;) {
    const line = await reader.line(LINE);
    if (line === null) return null;
    if (/^WARC\/\d/.test(line)) return line;
  }
}

async function readHeaders(reader: BlockReader, headers: Map<string, string>): Promise<boolean> {
  let last = '';
  for (let count = 0; count < LINES; count++) {
    const line = await reader.line(LINE);
    if (line === null) return false;
    if (line === '') return true;
    if (/^[ \t]/.test(line) && last !== '') {
      headers.set(last, `${headers.get(last)} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon === -1) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
  }
  return true;
}

/** Lines and blocks out of a stream of chunks. */
class BlockReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);
  #at = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  async #fill(): Promise<boolean> {
    while (this.#at >= this.#chunk.length) {
      const next = await this.#source.next();
      if (next.done) return false;
      this.#chunk = next.value;
      this.#at = 0;
    }
    return true;
  }

  /** The next line without its end, cut to `most` bytes; null at the end. */
  async line(most: number): Promise<string | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      if (!(await this.#fill())) {
        if (length === 0) return null;
        break;
      }
      const end = this.#chunk.indexOf(10, this.#at);
      const part = this.#chunk.subarray(this.#at, end === -1 ? this.#chunk.length : end);
      if (length < most) parts.push(part.subarray(0, most - length));
      length += part.length;
      this.#at = end === -1 ? this.#chunk.length : end + 1;
      if (end !== -1) break;
    }
    return new TextDecoder().decode(joinBytes(parts)).replace(/\r$/, '');
  }

  /** The next `length` bytes, or null for the bytes beyond `limit`, and how many were missing at the end. */
  async block(length: number, limit: number): Promise<{ bytes: Uint8Array | null; missing: number }> {
    const parts: Uint8Array[] = [];
    let left = length;
    while (left > 0) {
      if (!(await this.#fill())) break;
      const part = this.#chunk.subarray(this.#at, this.#at + left);
      this.#at += part.length;
      left -= part.length;
      if (length <= limit) parts.push(part);
    }
    return { bytes: length <= limit ? joinBytes(parts) : null, missing: left };
  }

  /** Puts bytes back in front of what is still to be read. */
  unread(bytes: Uint8Array): void {
    this.#chunk = joinBytes([bytes, this.#chunk.subarray(this.#at)]);
    this.#at = 0;
  }

  /** The bytes up to the next line that begins a record, or to the end; null when more than `limit`. */
  async upToRecord(limit: number): Promise<Uint8Array | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    while (await this.#fill()) {
      const end = this.#chunk.indexOf(10, this.#at);
      const part = this.#chunk.subarray(this.#at, end === -1 ? this.#chunk.length : end + 1);
      this.#at += part.length;
      parts.push(part);
      length += part.length;
      if (length > limit) return null;
      if (end === -1 || !(await this.#fill())) continue;
      // Enough of the next line must be in hand to tell.
      while (this.#chunk.length - this.#at < 7) {
        const next = await this.#source.next();
        if (next.done) break;
        this.#chunk = joinBytes([this.#chunk.subarray(this.#at), next.value]);
        this.#at = 0;
      }
      if (Buffer.from(this.#chunk.subarray(this.#at, this.#at + 7)).toString('latin1') === 'WARC/1.') break;
    }
    return joinBytes(parts);
  }

  /** Whether a line end, the next record or the end of the file comes next, as it must after a block. */
  async atBlankOrEnd(): Promise<boolean> {
    if (!(await this.#fill())) return true;
    const byte = this.#chunk[this.#at];
    return byte === 13 || byte === 10 || byte === 0x57;
  }
}
