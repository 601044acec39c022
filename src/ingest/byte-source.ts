import { open } from 'node:fs/promises';
import type { SourceInput } from './source-input.ts';

/** Bytes in the order they come, with the name people know them by. */
export interface ByteSource {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly contentType: string | null;
  readonly url: string | null;
}

/** Bytes read at once: large enough that a call costs nothing, small enough to hold a few. */
const CHUNK = 1 << 20;

/** Opens a source for one pass; files are closed when the pass ends, early or not. */
export function byteSource(input: SourceInput): ByteSource {
  if (input.kind === 'path') {
    return { name: input.path, chunks: fileChunks(input.path), contentType: null, url: null };
  }
  if (input.kind === 'stream') {
    return { name: input.name, chunks: input.stream, contentType: null, url: null };
  }
  return {
    name: input.name,
    chunks: once(input.bytes),
    contentType: input.contentType ?? null,
    url: input.url ?? null,
  };
}

async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    for (;;) {
      const buffer = new Uint8Array(CHUNK);
      const { bytesRead } = await file.read(buffer, 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

/** The first bytes of a source and the source whole again, so that it can be recognised and then read. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done) break;
    if (next.value.length === 0) continue;
    held.push(next.value);
    length += next.value.length;
  }
  return { head: joinBytes(held).subarray(0, size), chunks: resume(held, iterator) };
}

async function* resume(
  held: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* held;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

/** All bytes up to `limit`, and whether there were more. */
export async function collect(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ bytes: Uint8Array; more: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > limit) return { bytes: joinBytes(parts).subarray(0, limit), more: true };
  }
  return { bytes: joinBytes(parts), more: false };
}

/** Several byte runs as one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0];
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
