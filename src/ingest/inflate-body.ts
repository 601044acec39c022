import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** A body without its `Content-Encoding`. */
export interface InflatedBody {
  readonly body: Uint8Array;
  /** Why it could not be decoded, or null. */
  readonly fault: 'too-large' | 'damaged' | null;
}

/** Undoes `Content-Encoding`, giving at most `limit` bytes; a body cut short gives what there is. */
export function inflateBody(body: Uint8Array, encoding: string, limit: number): InflatedBody {
  let current = body;
  const steps = encoding
    .toLowerCase()
    .split(',')
    .map((step) => step.trim())
    .filter((step) => step !== '' && step !== 'identity');
  if (steps.length > 2) return { body: new Uint8Array(0), fault: 'damaged' };
  for (const step of steps.reverse()) {
    try {
      current = undo(current, step, limit);
    } catch (error) {
      const large = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
      return { body: new Uint8Array(0), fault: large ? 'too-large' : 'damaged' };
    }
  }
  return { body: current, fault: null };
}

function undo(body: Uint8Array, step: string, limit: number): Uint8Array {
  const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH };
  switch (step) {
    case 'gzip':
    case 'x-gzip':
      // Some crawlers keep the header and store the body already inflated.
      return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
    case 'deflate':
      return (body[0] & 15) === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
    case 'br':
      return brotliDecompressSync(body, {
        maxOutputLength: limit,
        finishFlush: constants.BROTLI_OPERATION_FLUSH,
      });
    default:
      throw new Error(`unknown content encoding ${step}`);
  }
}
