import { Buffer } from 'node:buffer';

/**
 * The longest beginning of `text` that takes at most `limit` bytes in UTF-8, ending at a line end where one
 * is near; null when the whole text fits.
 */
export function cutText(text: string, limit: number): string | null {
  // A code unit takes at most three bytes, so most texts need no counting.
  if (text.length * 3 <= limit || Buffer.byteLength(text) <= limit) return null;
  const bytes = Buffer.from(text.slice(0, limit));
  let end = Math.min(limit, bytes.length);
  while (end > 0 && (bytes[end] & 0xc0) === 0x80) end--;
  const cut = bytes.toString('utf8', 0, end);
  const line = cut.lastIndexOf('\n');
  return line > cut.length * 0.9 ? cut.slice(0, line) : cut;
}
