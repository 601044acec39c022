import type { Article } from '../../model/index.ts';
import { buildArticle } from '../build-article.ts';
import { collect } from '../byte-source.ts';
import { canonicalUrl } from '../canonical-url.ts';
import { decode } from '../decode.ts';
import { declaredCharset } from '../html/declared-charset.ts';
import { describeLimit, type LimitName } from '../limits.ts';
import { type Problem, problem } from '../problem.ts';
import type { ReadOptions } from '../read-options.ts';
import type { Opened } from '../read-source.ts';
import { parseTime } from '../time/parse-time.ts';
import { type Feed, type FeedItem, readFeedItems } from './feed-items.ts';
import { fragmentLines, fragmentText } from './fragment-lines.ts';

type Limits = Readonly<Record<LimitName, number>>;

/** Reads an RSS, RDF or Atom feed: one article per item. */
export async function* readFeed(
  source: Opened,
  options: ReadOptions,
  limits: Limits,
): AsyncGenerator<Article | Problem> {
  const { bytes, more } = await collect(source.chunks, limits.record);
  const decoded = decode(bytes, declaredCharset(bytes, source.contentType));
  if (decoded === null) {
    yield problem(source.name, 'this is binary data, not a feed');
    return;
  }
  const feed = readFeedItems(decoded.text, limits['feed-items']);
  if (feed.stopped === 'doctype') {
    yield problem(source.name, 'the feed has a DOCTYPE, which no feed needs and which can hide an attack');
    return;
  }
  for (const item of feed.items) yield* itemArticles(item, feed, source, options, limits);
  yield* feedProblems(feed, more, source.name, limits);
}

function itemArticles(
  item: FeedItem,
  feed: Feed,
  source: Opened,
  options: ReadOptions,
  limits: Limits,
): readonly (Article | Problem)[] {
  const title = item.title === null ? null : fragmentText(item.title);
  const lines = fragmentLines(item.content);
  const body = lines.length > 0 && lines[0] === title ? lines.slice(1) : lines;
  const base = canonicalUrl(feed.link) ?? source.url ?? undefined;
  const outlet = item.source === null || /^https?:/.test(item.source) ? feed.title : item.source;
  return buildArticle(
    {
      title,
      body: body.join('\n'),
      url: canonicalUrl(item.link, base),
      outlet: outlet === null ? null : outletName(fragmentText(outlet)),
      publishedAt: parseTime(item.date),
      byline: item.author === null ? null : personName(fragmentText(item.author)),
      section: item.category === null ? null : fragmentText(item.category),
      language: feed.language,
    },
    options,
    limits,
    { file: source.name, line: null },
  );
}

/** «الجزيرة نت | أخبار العالم» is «الجزيرة نت». */
function outletName(title: string): string {
  const [first] = title
    .split(/\s+[|\-–—»:]\s+/)
    .filter((part) => !/^(?:rss|الأخبار|أخبار|آخر الأخبار)$/i.test(part));
  return (first ?? title).trim();
}

/** RSS writes `mail@host (Name)`. */
function personName(author: string): string | null {
  const name = /\(([^()]+)\)/.exec(author)?.[1] ?? author;
  return /^\S+@\S+$/.test(name) || name === '' ? null : name;
}

function feedProblems(feed: Feed, more: boolean, name: string, limits: Limits): readonly Problem[] {
  if (more) {
    const message = `the feed is larger than ${describeLimit('record', limits.record)}; the rest is not read`;
    return [problem(name, message, { limit: 'record', effect: 'cut' })];
  }
  if (feed.stopped === 'items') {
    const message = `the feed has more than ${describeLimit('feed-items', limits['feed-items'])}; the further ones are left out`;
    return [problem(name, message, { limit: 'feed-items', effect: 'cut' })];
  }
  if (feed.stopped === 'depth') {
    const message = `elements are nested deeper than ${describeLimit('depth', limits.depth)}; the rest is not read`;
    return [problem(name, message, { limit: 'depth', effect: 'cut' })];
  }
  if (feed.items.length === 0) return [problem(name, 'there is no item in this feed')];
  if (feed.truncated) return [problem(name, 'the feed breaks off before its end', { effect: 'cut' })];
  return [];
}
