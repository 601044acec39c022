import { Buffer } from 'node:buffer';
import type { Format } from './format.ts';

/** Bytes that recognising looks at. */
export const HEAD = 65_536;

/** What the first bytes of a source show: a format, or why it is none. */
export type Recognised = { readonly format: Format } | { readonly refused: string };

/** Kinds of file that people pass by mistake, by their first bytes. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF file; save its text and pass that'],
  ['PK\x03\x04', 'a ZIP archive or an office document; unpack it or save its text'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['{\\rtf', 'an RTF document; save it as plain text'],
  ['\xd0\xcf\x11\xe0', 'an old office document; save its text'],
  ['BZh', 'a bzip2 file; unpack it'],
  ['\xfd7zXZ', 'an xz file; unpack it'],
  ['(\xb5/\xfd', 'a Zstandard file; unpack it'],
  ['7z\xbc\xaf', 'a 7-Zip archive; unpack it'],
  ['SQLite format 3', 'an SQLite database'],
];

/** Tells the format of a source from its first bytes (already inflated); never from its name. */
export function recognise(head: Uint8Array): Recognised {
  const raw = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  for (const [magic, what] of FOREIGN) if (raw.startsWith(magic)) return { refused: `this is ${what}` };
  if (raw.startsWith('WARC/')) return { format: 'warc' };
  const text = structural(head, raw);
  const first = text[0];
  if (first === '{' || first === '[') return { format: jsonFormat(text) };
  if (first === '<') return { format: markupFormat(text) };
  if (/<(?:!doctype html|html[\s>])/i.test(text.slice(0, 2_048))) return { format: 'html' };
  if (mostlyObjects(text)) return { format: 'jsonl' };
  return { format: POSTS.test(text.slice(0, 400)) ? 'posts' : 'text' };
}

/** Lines of which most are objects: JSON Lines whose first line is broken. */
function mostlyObjects(text: string): boolean {
  const lines = text.split('\n', 12).filter((line) => line.trim() !== '');
  const objects = lines.filter((line) => line.startsWith('{"') && line.trimEnd().endsWith('}'));
  return objects.length >= 2 && objects.length > lines.length / 2;
}

/** The line that Telegram puts over a copied post, read bytewise: name, then date and time in brackets. */
const POSTS = /^[^\n]{1,300}, \[\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\]\r?\n/;

/** The head as characters without byte order mark and leading white space; UTF-16 is decoded, the rest is read bytewise. */
function structural(head: Uint8Array, raw: string): string {
  let text = raw;
  if (raw.startsWith('\xff\xfe')) text = new TextDecoder('utf-16le').decode(head);
  else if (raw.startsWith('\xfe\xff')) text = new TextDecoder('utf-16be').decode(head);
  else if (raw.startsWith('\xef\xbb\xbf')) text = raw.slice(3);
  else if (raw[1] === '\0' && raw[3] === '\0') text = new TextDecoder('utf-16le').decode(head);
  else if (raw[0] === '\0' && raw[2] === '\0') text = new TextDecoder('utf-16be').decode(head);
  return text.trimStart();
}

/** An object around a list of objects, as programs answer with. */
const COLLECTION = /"(?:articles|items|results|data|documents|docs|records|news|posts)"\s*:\s*\[\s*\{/;

function jsonFormat(text: string): Format {
  const next = text.slice(1).trimStart()[0];
  // A text may well begin with a bracket: «[عاجل]», «{وَقُل رَّبِّ}».
  if (text[0] === '[' ? next !== '{' && next !== ']' : next !== '"' && next !== '}') return 'text';
  if (text[0] === '[') return 'json';
  if (/"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(text.slice(0, 4_096)))
    return 'jsonfeed';
  if (/"(?:messages|chats)"\s*:\s*[[{]/.test(text) && /"type"\s*:\s*"|"about"\s*:/.test(text))
    return 'telegram';
  const end = text.indexOf('\n');
  if (end === -1 || text.slice(end).trim() === '')
    return COLLECTION.test(text.split('"text"', 1)[0]) ? 'json' : 'jsonl';
  const line = text.slice(0, end).trimEnd();
  if (line.endsWith('}')) return 'jsonl';
  return text
    .slice(end + 1)
    .trimStart()
    .startsWith('{')
    ? 'jsonl'
    : 'json';
}

function markupFormat(text: string): Format {
  // The first element after declaration, comments and DOCTYPE.
  let at = 0;
  for (let guard = 0; guard < 64; guard++) {
    const open = text.indexOf('<', at);
    if (open === -1) break;
    if (text.startsWith('<!--', open)) {
      const end = text.indexOf('-->', open + 4);
      if (end === -1) break;
      at = end + 3;
      continue;
    }
    if (text[open + 1] === '!' || text[open + 1] === '?') {
      if (/^<!doctype\s+html/i.test(text.slice(open, open + 40))) return 'html';
      const end = text.indexOf('>', open);
      if (end === -1) break;
      at = end + 1;
      continue;
    }
    const name = /^<([A-Za-z][\w.-]*(?::[\w.-]+)?)/.exec(text.slice(open, open + 80))?.[1].toLowerCase();
    if (name === undefined) break;
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'rss' || local === 'feed' || local === 'rdf' || local === 'channel') return 'feed';
    if (local === 'urlset' || local === 'sitemapindex') return 'sitemap';
    if (local === 'opml') return 'opml';
    return 'html';
  }
  // A DOCTYPE with an internal subset ends late; what it declares still tells.
  const declared = /<!doctype\s+([\w:]+)/i.exec(text)?.[1].toLowerCase();
  if (declared === 'rss' || declared === 'feed' || declared === 'rdf:rdf') return 'feed';
  if (/<(?:rss|rdf:rdf|feed)[\s>]/i.test(text)) return 'feed';
  return /<\/?[a-z][^<>]{0,500}>/i.test(text) ? 'html' : 'text';
}
