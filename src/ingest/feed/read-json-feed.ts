import type { Article } from '../../model/index.ts';
import { buildArticle } from '../build-article.ts';
import { collect } from '../byte-source.ts';
import { canonicalUrl } from '../canonical-url.ts';
import { decode } from '../decode.ts';
import { jsonFault } from '../jsonl.ts';
import { describeLimit, type LimitName } from '../limits.ts';
import { type Problem, problem } from '../problem.ts';
import type { ReadOptions } from '../read-options.ts';
import type { Opened } from '../read-source.ts';
import { parseTime } from '../time/parse-time.ts';
import { fragmentLines, fragmentText } from './fragment-lines.ts';

type Limits = Readonly<Record<LimitName, number>>;
type Json = Readonly<Record<string, unknown>>;

/** Reads a JSON Feed (1.0, 1.1): one article per item. */
export async function* readJsonFeed(
  source: Opened,
  options: ReadOptions,
  limits: Limits,
): AsyncGenerator<Article | Problem> {
  const { name } = source;
  const { bytes, more } = await collect(source.chunks, limits.record);
  if (more) {
    yield problem(name, `the feed is larger than ${describeLimit('record', limits.record)}`, {
      limit: 'record',
    });
    return;
  }
  const text = decode(bytes)?.text.replace(/^\ufeff/, '') ?? '';
  let feed: Json;
  try {
    feed = JSON.parse(text) as Json;
  } catch (error) {
    yield problem(name, `the feed is not JSON: ${jsonFault(error, text)}`);
    return;
  }
  const items = Array.isArray(feed.items) ? (feed.items as readonly unknown[]) : [];
  for (const item of items.slice(0, limits['feed-items'])) {
    if (typeof item !== 'object' || item === null) continue;
    yield* itemArticles(item as Json, feed, source, options, limits);
  }
  if (items.length === 0) yield problem(name, 'there is no item in this feed');
  if (items.length > limits['feed-items']) {
    const message = `the feed has more than ${describeLimit('feed-items', limits['feed-items'])}; the further ones are left out`;
    yield problem(name, message, { limit: 'feed-items', effect: 'cut' });
  }
}

function itemArticles(
  item: Json,
  feed: Json,
  source: Opened,
  options: ReadOptions,
  limits: Limits,
): readonly (Article | Problem)[] {
  const html = string(item.content_html);
  const text = string(item.content_text) ?? string(item.summary) ?? '';
  const title = string(item.title);
  const body = html === null ? text : fragmentLines(html).join('\n');
  if (title === null && body.trim() === '') return [];
  const base = canonicalUrl(string(feed.home_page_url)) ?? source.url ?? undefined;
  const authors = [...list(item.authors), item.author, ...list(feed.authors)];
  const author = authors
    .map((one) => string((one as Json | null | undefined)?.name))
    .find((name) => name !== null);
  return buildArticle(
    {
      title: title === null ? null : fragmentText(title),
      body,
      url: canonicalUrl(string(item.url) ?? string(item.external_url) ?? string(item.id), base),
      outlet: string(feed.title),
      publishedAt: parseTime(string(item.date_published) ?? string(item.date_modified)),
      byline: author ?? null,
      section: string(list(item.tags)[0]),
      language: string(item.language) ?? string(feed.language),
    },
    options,
    limits,
    { file: source.name, line: null },
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
