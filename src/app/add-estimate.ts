import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

const newline = 0x0a;

/**
 * How many articles the sources hold, as far as that can be told quickly: JSON Lines files, also gzipped, are
 * one article a line. Null when a source is anything else: then there is no time left to be told.
 */
export async function estimateArticles(
  paths: readonly string[],
  signal: AbortSignal,
): Promise<number | null> {
  let total = 0;
  for (const path of paths) {
    const lines = path === '-' ? null : await countLines(path, signal).catch(() => null);
    if (lines === null) return null;
    total += lines;
  }
  return total;
}

async function countLines(path: string, signal: AbortSignal): Promise<number | null> {
  if (!(await stat(path)).isFile()) return null;
  const file = await open(path);
  const head = Buffer.alloc(2);
  await file.read(head, 0, 2, 0).finally(() => file.close());
  const gzipped = head[0] === 0x1f && head[1] === 0x8b;
  const stream = createReadStream(path, { signal, highWaterMark: 1 << 18 });
  // Closing the unpacker when the file fails keeps the loop below from waiting for ever.
  const chunks: AsyncIterable<Buffer> = gzipped
    ? stream.on('error', (error) => unpacked.destroy(error)).pipe(createGunzip())
    : stream;
  const unpacked = chunks as ReturnType<typeof createGunzip>;
  let lines = 0;
  let first = true;
  for await (const chunk of chunks) {
    if (first && chunk[0] !== 0x7b) return null;
    first = false;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) lines++;
  }
  return lines;
}
