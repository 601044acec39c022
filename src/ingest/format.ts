/** What a file can be; always told from its content, never from its name. */
export type Format =
  | 'text'
  | 'posts'
  | 'jsonl'
  | 'json'
  | 'telegram'
  | 'html'
  | 'feed'
  | 'jsonfeed'
  | 'sitemap'
  | 'opml'
  | 'warc';

export const FORMATS: readonly Format[] = [
  'text',
  'posts',
  'jsonl',
  'json',
  'telegram',
  'html',
  'feed',
  'jsonfeed',
  'sitemap',
  'opml',
  'warc',
];
