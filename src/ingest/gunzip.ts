/** A gzip stream that breaks off, is damaged or grows beyond reason: what came before was given. */
export class GzipError extends Error {
  override readonly name = 'GzipError';
  readonly limit: 'inflation' | null;

  constructor(message: string, limit: 'inflation' | null = null) {
    super(message);
    this.limit = limit;
  }
}

/** Output between two looks at how much it grew. */
const WINDOW = 64_000_000;

/** Whether bytes begin like gzip. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/**
 * Inflates a gzip stream of one or many members chunk by chunk; memory does not grow with the inflated
 * size, so the reader behind it decides how much is too much and simply stops. Throws a GzipError with one
 * plain sentence when the stream is damaged or cut, or when 64 MB of output came out of `mostGrowth` times less
 * input: no text does, bombs do.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  mostGrowth: number,
): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib');
  const { Readable } = await import('node:stream');
  const source = Readable.from(chunks, { objectMode: true, highWaterMark: 2 });
  const inflater = createGunzip({ chunkSize: 262_144 });
  source.on('error', (error) => inflater.destroy(error));
  source.pipe(inflater);
  try {
    let out = 0;
    let inBefore = 0;
    for await (const chunk of inflater) {
      out += (chunk as Uint8Array).length;
      if (out >= WINDOW) {
        const read = inflater.bytesWritten - inBefore;
        if (out > read * mostGrowth) {
          throw new GzipError(
            `the gzip data grows more than ${mostGrowth}-fold and is not read on`,
            'inflation',
          );
        }
        out = 0;
        inBefore = inflater.bytesWritten;
      }
      yield chunk as Uint8Array;
    }
  } catch (error) {
    if (error instanceof GzipError) throw error;
    const code = (error as { code?: unknown }).code;
    if (typeof code !== 'string' || !code.startsWith('Z_')) throw error;
    throw new GzipError(code === 'Z_BUF_ERROR' ? 'the gzip data ends too early' : 'the gzip data is damaged');
  } finally {
    inflater.destroy();
    source.destroy();
  }
}
