import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new token of 256 random bits: shown once, never kept. */
export function newToken(): string {
  return `isnad_${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a token. Tokens are random and long, so a plain SHA-256 cannot be turned back. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Hashes as `ISNAD_TOKEN_HASH` or the token file list them: by spaces, commas or lines; # begins a remark. */
export function readTokenHashes(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split('#')[0].split(/[\s,]+/))
    .map((hash) => hash.toLowerCase())
    .filter((hash) => /^[0-9a-f]{64}$/.test(hash));
}

/** Whether a token is one of those; takes the same time whichever it is. */
export function isKnownToken(token: string, hashes: readonly string[]): boolean {
  const own = createHash('sha256').update(token).digest();
  let known = false;
  for (const hash of hashes) {
    if (timingSafeEqual(own, Buffer.from(hash, 'hex'))) known = true;
  }
  return known;
}
