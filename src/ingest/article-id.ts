// node:crypto is the one thing here that a browser would have to replace; a synchronous SHA-256 is worth it.
import { createHash } from 'node:crypto';
import { canonicalUrl } from './canonical-url.ts';

/**
 * The id of an article: hash of its canonical URL, or of its text when it has none. The scheme and a
 * leading `www.` do not count, so a page fetched over http and over https is one article. `part` tells
 * apart the reports of one page, such as the posts of a live blog; without an address it names a post of a
 * platform, such as `telegram/channel/7`.
 */
export function articleId(url: string | null, text: string, part = ''): string {
  const canonical = canonicalUrl(url);
  if (canonical === null) return hash(part === '' ? `text\n${text}` : `post\n${part}`);
  return hash(`url\n${canonical.replace(/^https?:\/\/(?:www\.)?/, '')}${part === '' ? '' : `#${part}`}`);
}

/** The id of one version of an article: hash of its text. */
export function versionId(text: string): string {
  return hash(`text\n${text}`);
}

/** SHA-256 of bytes, 64 hex digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** 96 bits of SHA-256: short enough to show, and two among a thousand million meet once in 10^11 archives. */
function hash(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 24);
}
