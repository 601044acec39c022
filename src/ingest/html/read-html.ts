import type { Article } from '../../model/index.ts';
import { buildArticle, type Place } from '../build-article.ts';
import { collect } from '../byte-source.ts';
import { decode } from '../decode.ts';
import { describeLimit, type LimitName } from '../limits.ts';
import { type Problem, problem } from '../problem.ts';
import type { ReadOptions } from '../read-options.ts';
import type { Opened } from '../read-source.ts';
import { declaredCharset } from './declared-charset.ts';
import type { ExtractedPage } from './extract.ts';
import { sharedExtractor } from './extractor.ts';
import type { PageResult } from './page-result.ts';
import type { PageCut } from './page-tree.ts';

type Limits = Readonly<Record<LimitName, number>>;

/** Reads an HTML page: one article, or one for each post of a live blog. */
export async function* readHtml(
  source: Opened,
  options: ReadOptions,
  limits: Limits,
): AsyncGenerator<Article | Problem> {
  const { bytes, more } = await collect(source.chunks, limits.page);
  yield* await readPage(bytes, more, source, options, limits);
}

/** What is known of a page besides its bytes. */
export interface PageSource {
  readonly name: string;
  readonly contentType: string | null;
  readonly url: string | null;
}

/** Reads a page from bytes in hand; `more` says that bytes beyond the limit were left out. */
export async function readPage(
  bytes: Uint8Array,
  more: boolean,
  source: PageSource,
  options: ReadOptions,
  limits: Limits,
): Promise<readonly (Article | Problem)[]> {
  const place: Place = { file: source.name, line: null };
  const decoded = decode(bytes, declaredCharset(bytes, source.contentType));
  if (decoded === null) return [problem(source.name, 'this is binary data, not a page')];
  const address = source.url ?? options.url ?? null;
  const pageLimits = { depth: limits.depth, elements: limits.elements, attributes: limits.attributes };
  const request = { html: decoded.text, address, limits: pageLimits };
  const result = await extracted(request, options, limits);
  if (result.kind !== 'page') return [refusal(result.kind, source.name, limits)];
  const { page } = result;
  const cuts: PageCut[] = more ? ['page', ...page.cuts] : [...page.cuts];
  return [
    ...articlesOf(page, options, limits, place),
    ...cuts.map((cut) => cutProblem(cut, source.name, limits)),
  ];
}

async function extracted(
  request: {
    html: string;
    address: string | null;
    limits: { depth: number; elements: number; attributes: number };
  },
  options: ReadOptions,
  limits: Limits,
): Promise<PageResult> {
  if (options.worker !== false) return sharedExtractor().extract(request, limits.extraction);
  const { extractPage } = await import('./extract.ts');
  return { kind: 'page', page: extractPage(request.html, request.address, request.limits) };
}

function articlesOf(
  page: ExtractedPage,
  options: ReadOptions,
  limits: Limits,
  place: Place,
): readonly (Article | Problem)[] {
  const { byline, language, outlet, publishedAt, section, title, url } = page;
  const common = { byline, language, outlet, section };
  if (page.posts.length > 0) {
    return page.posts.flatMap((post, index) =>
      buildArticle(
        {
          ...common,
          title: post.title ?? (post.paragraphs.length > 0 ? null : title),
          body: post.paragraphs.join('\n'),
          publishedAt: post.publishedAt ?? publishedAt,
          url: post.url ?? url,
          part: post.id ?? String(index + 1),
        },
        options,
        limits,
        place,
      ),
    );
  }
  if (page.paragraphs.length === 0) return [problem(place.file, noText(page))];
  return buildArticle(
    { ...common, title, body: page.paragraphs.join('\n'), publishedAt, url },
    options,
    limits,
    place,
  );
}

function noText(page: ExtractedPage): string {
  return page.title === null
    ? 'no report was found in the page'
    : `no report was found in the page «${page.title.slice(0, 80)}»`;
}

function cutProblem(cut: PageCut, name: string, limits: Limits): Problem {
  const bound = describeLimit(cut, limits[cut]);
  const message: Readonly<Record<PageCut, string>> = {
    page: `the page is longer than ${bound}; the rest is not read`,
    depth: `elements are nested deeper than ${bound}; deeper ones are unwrapped`,
    elements: `the page has more than ${bound}; the rest is not read`,
    attributes: `an element has more than ${bound}; the further ones are left out`,
  };
  return problem(name, message[cut], { limit: cut, effect: 'cut' });
}

function refusal(kind: Exclude<PageResult['kind'], 'page'>, name: string, limits: Limits): Problem {
  if (kind === 'too-slow') {
    const message = `the extraction took longer than ${describeLimit('extraction', limits.extraction)} and was stopped`;
    return problem(name, message, { limit: 'extraction' });
  }
  if (kind === 'too-large')
    return problem(name, 'the extraction needed too much memory and was stopped', { limit: 'extraction' });
  return problem(name, 'the page could not be extracted');
}
