import type { Article, Post } from '../model/index.ts';
import { articleId } from './article-id.ts';
import { cutText } from './cut-text.ts';
import { describeLimit } from './limits.ts';
import { type Problem, problem } from './problem.ts';
import type { ReadOptions } from './read-options.ts';

/** What a reader found of one article, before it becomes an Article. */
export interface Parts {
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly body: string;
  readonly publishedAt?: string | null;
  readonly byline?: string | null;
  readonly section?: string | null;
  readonly language?: string | null;
  readonly post?: Post;
  /** Which report of its page it is, where a page holds several. */
  readonly part?: string;
  /** Id that the input itself gives (the `id` of a JSON object). */
  readonly givenId?: string | null;
}

/** Where an article stands, for messages. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** The limits that building an article looks at. */
export interface ArticleLimits {
  readonly text: number;
  readonly title: number;
}

/**
 * Joins title and body to the text of an article (`title + "\n\n" + body`) and fills gaps from the options.
 * A text over the limit is cut and gives a second item, the problem that says so.
 */
export function buildArticle(
  parts: Parts,
  options: ReadOptions,
  limits: ArticleLimits,
  place: Place,
): [Article] | [Article, Problem] {
  const title = parts.title ? short(parts.title, limits.title) : null;
  // A headline without text (feeds, sitemaps) stands alone.
  const whole = title === null ? parts.body : parts.body === '' ? title : `${title}\n\n${parts.body}`;
  const cut = cutText(whole, limits.text);
  const text = cut ?? whole;
  const url = parts.url || null;
  const article: Article = {
    id: articleId(url, text, parts.part),
    url,
    outlet: field(parts.outlet, limits) ?? options.outlet ?? null,
    title: title === null ? null : { start: 0, end: Math.min(title.length, text.length) },
    publishedAt: parts.publishedAt ?? options.publishedAt ?? null,
    byline: field(parts.byline, limits),
    section: field(parts.section, limits),
    language: parts.language ?? null,
    text,
    ...(parts.post === undefined ? {} : { post: parts.post }),
    ...(parts.givenId ? { givenId: parts.givenId } : {}),
    ...(place.line === null ? {} : { line: place.line }),
  };
  if (cut === null) return [article];
  const message = `the text is longer than ${describeLimit('text', limits.text)} and is cut there`;
  return [article, problem(place.file, message, { line: place.line, limit: 'text', effect: 'cut' })];
}

function field(value: string | null | undefined, limits: ArticleLimits): string | null {
  return value ? short(value, limits.title) : null;
}

function short(value: string, limit: number): string {
  if (value.length <= limit) return value;
  const end = value.charCodeAt(limit - 1) >> 10 === 0x36 ? limit - 1 : limit;
  return value.slice(0, end);
}
