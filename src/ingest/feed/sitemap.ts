import { Parser } from 'htmlparser2';
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

/** One entry of a sitemap. */
export interface SitemapEntry {
  readonly url: string;
  /** ISO 8601, or null. */
  readonly modified: string | null;
  /** What a news sitemap says of the page. */
  readonly news: {
    readonly outlet: string | null;
    readonly language: string | null;
    readonly title: string | null;
    readonly publishedAt: string | null;
  } | null;
}

/** A sitemap: pages, or further sitemaps when it is an index. */
export interface Sitemap {
  readonly index: boolean;
  readonly entries: readonly SitemapEntry[];
  readonly stopped: 'doctype' | 'items' | null;
}

/** Reads a sitemap, news sitemap or sitemap index, tolerant of cuts and mistakes. */
export function readSitemapEntries(xml: string, mostEntries: number): Sitemap {
  const entries: SitemapEntry[] = [];
  let index = false;
  let stopped: Sitemap['stopped'] = null;
  let fields = new Map<string, string>();
  let text: string[] = [];
  const keep = (): void => {
    const url = canonicalUrl(fields.get('loc'));
    if (url !== null && entries.length < mostEntries) entries.push(entryOf(url, fields));
    else if (url !== null) stopped = 'items';
    fields = new Map();
  };
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!doctype') stopped = 'doctype';
      },
      onopentag(name) {
        text = [];
        if (name === 'sitemapindex') index = true;
        else if (name === 'url' || name === 'sitemap') keep();
      },
      ontext(piece) {
        if (text.length < 1_000) text.push(piece);
      },
      onclosetag(name) {
        if (name === 'url' || name === 'sitemap') keep();
        else if (!fields.has(name)) fields.set(name, text.join('').trim());
        text = [];
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true },
  );
  for (let at = 0; at < xml.length && stopped === null; at += 65_536)
    parser.write(xml.slice(at, at + 65_536));
  if (stopped === null) parser.end();
  return { index, entries, stopped };
}

function entryOf(url: string, fields: ReadonlyMap<string, string>): SitemapEntry {
  const title = fields.get('news:title') || null;
  const published = fields.get('news:publication_date') || null;
  const outlet = fields.get('news:name') || null;
  const news =
    title === null && published === null && outlet === null
      ? null
      : { title, outlet, language: fields.get('news:language') || null, publishedAt: parseTime(published) };
  return { url, modified: parseTime(fields.get('lastmod') ?? null), news };
}

/** Reads a sitemap as a source: the headlines of a news sitemap; other sitemaps hold addresses only. */
export async function* readSitemap(
  source: Opened,
  options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
): AsyncGenerator<Article | Problem> {
  const { name } = source;
  const { bytes } = await collect(source.chunks, limits.record);
  const xml = decode(bytes, declaredCharset(bytes, source.contentType))?.text ?? '';
  const { entries, index, stopped } = readSitemapEntries(xml, limits['feed-items']);
  if (stopped === 'doctype') {
    yield problem(name, 'the sitemap has a DOCTYPE, which no sitemap needs and which can hide an attack');
    return;
  }
  let headlines = 0;
  for (const { news, url } of entries) {
    if (news?.title === null || news === null) continue;
    headlines++;
    const { language, outlet, publishedAt, title } = news;
    yield* buildArticle({ title, body: '', url, outlet, language, publishedAt }, options, limits, {
      file: name,
      line: null,
    });
  }
  if (headlines === 0) {
    const what = index ? 'further sitemaps' : 'pages';
    yield problem(
      name,
      `this sitemap lists ${entries.length} ${what} without their text; fetch them with \`isnad fetch\``,
    );
  }
  if (stopped === 'items') {
    const message = `the sitemap has more than ${describeLimit('feed-items', limits['feed-items'])}; the further ones are left out`;
    yield problem(name, message, { limit: 'feed-items', effect: 'cut' });
  }
}
