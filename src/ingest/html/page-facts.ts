import { canonicalUrl } from '../canonical-url.ts';
import { pageOutlet } from './page-outlet.ts';
import { meta, type PageSources } from './page-sources.ts';
import { pageTime } from './page-time.ts';
import { pageTitle, splitTitle } from './page-title.ts';
import { collapse } from './page-tree.ts';
import { siteNames } from './site-name.ts';

/** What a page says of the report besides its text. */
export interface PageFacts {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly byline: string | null;
  readonly section: string | null;
  readonly language: string | null;
}

/** Reads title, outlet, address, time, byline, section and language of a page. */
export function pageFacts(sources: PageSources): PageFacts {
  const { head, linked } = sources;
  const [docTitle, siteFromTitle] = splitTitle(head.title, siteNames(sources));
  const title = pageTitle(sources, docTitle);
  const url = chooseUrl(sources);
  return {
    title,
    outlet: pageOutlet(sources, title, siteFromTitle),
    url,
    publishedAt: pageTime(sources, url),
    byline: cleanByline(
      linked?.author ??
        meta(head, 'author', 'article:author_name', 'dc.creator', 'byl', 'sailthru.author', 'parsely-author'),
    ),
    section:
      linked?.section ??
      meta(head, 'article:section', 'section', 'parsely-section', 'cxenseparse:recs:category'),
    language: languageOf(sources),
  };
}

function chooseUrl({ head, linked, address }: PageSources): string | null {
  const base = address ?? undefined;
  const candidates = [
    head.links.find(([rel]) => rel.split(/\s+/).includes('canonical'))?.[1],
    meta(head, 'og:url'),
    linked?.url,
    address,
  ];
  for (const candidate of candidates) {
    const url = canonicalUrl(candidate, base);
    // A canonical link to the front page is a mistake of the page.
    if (
      url !== null &&
      (new URL(url).pathname !== '/' || new URL(url).search !== '' || candidate === address)
    )
      return url;
  }
  return canonicalUrl(address);
}

function languageOf({ head, linked }: PageSources): string | null {
  const given = head.language ?? linked?.language ?? meta(head, 'content-language', 'og:locale', 'language');
  const tag =
    given
      ?.trim()
      .split(/[\s,;]/)[0]
      .replace('_', '-') ?? '';
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)
    ? tag.toLowerCase().replace(/-([a-z]{2})$/, (_, region: string) => `-${region.toUpperCase()}`)
    : null;
}

function cleanByline(value: string | null): string | null {
  if (value === null || /^https?:/.test(value) || value.length > 200) return null;
  const cleaned = collapse(value).replace(/^(?:بقلم|كتب|كتبت|إعداد|by)\s*:?\s*/i, '');
  return cleaned === '' || /^(?:admin|administrator|editor|webmaster)$/i.test(cleaned) ? null : cleaned;
}
