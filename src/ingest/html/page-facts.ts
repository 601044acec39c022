import { normalisedKey } from '../../arabic/normalise.ts';
import { canonicalUrl } from '../canonical-url.ts';
import { findTime, parseTime } from '../time/parse-time.ts';
import { type Block, wordCount } from './blocks.ts';
import { type LinkedArticle, siteInJsonLd } from './json-ld.ts';
import { collapse, type PageElement, type PageHead, textOf, walk } from './page-tree.ts';

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

/** Everything there is to read facts from. */
export interface PageSources {
  readonly head: PageHead;
  readonly root: PageElement;
  readonly linked: LinkedArticle | null;
  /** The lines of the whole page. */
  readonly blocks: readonly Block[];
  /** Address the page was fetched from, or null. */
  readonly address: string | null;
  /** First line of the report's text in the page, or null. */
  readonly firstLine: Block | null;
  readonly skip: ReadonlySet<PageElement>;
}

/** Reads title, outlet, address, time, byline, section and language of a page. */
export function pageFacts(sources: PageSources): PageFacts {
  const { head, linked } = sources;
  const [docTitle, siteFromTitle] = splitTitle(head.title, site(sources));
  const title = chooseTitle(sources, docTitle);
  return {
    title,
    outlet: chooseOutlet(sources, title, siteFromTitle),
    url: chooseUrl(sources),
    publishedAt: chooseTime(sources),
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

/** The content of the first of these metas that is there and not empty. */
function meta(head: PageHead, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const [key, content] of head.metas) if (key === name && content !== '') return content;
  }
  return null;
}

function site({ head, linked }: PageSources): readonly string[] {
  return [
    linked?.publisher,
    meta(head, 'og:site_name'),
    meta(head, 'application-name'),
    siteInJsonLd(head.jsonLd),
  ].filter((name): name is string => name !== null && name !== undefined && name !== '');
}

const SEPARATOR = /\s+(?:[|\-–—•·»«:]|::|\|\|)\s+/;

/** A document title without the name of the site, and that name, where a separator sets it apart. */
function splitTitle(title: string, sites: readonly string[]): [string, string | null] {
  const parts = title
    .split(SEPARATOR)
    .map(collapse)
    .filter((part) => part !== '');
  if (parts.length < 2) return [title, null];
  const keys = sites.map(normalisedKey);
  const known = parts.find((part) => keys.includes(normalisedKey(part)));
  if (known !== undefined) {
    const rest = parts.filter((part) => part !== known);
    return [longest(rest), known];
  }
  const main = longest(parts);
  // A name is short and stands at one end; otherwise the separator belongs to the headline.
  const ends = [parts[parts.length - 1], parts[0]];
  const name = ends.find((part) => part !== main && wordCount(part) <= 4);
  return wordCount(main) >= 3 && name !== undefined ? [main, name] : [title, null];
}

function longest(parts: readonly string[]): string {
  return parts.reduce((best, part) => (part.length > best.length ? part : best), '');
}

/** Headings looked at for the title. */
const MOST_HEADINGS = 50;

function chooseTitle(sources: PageSources, docTitle: string): string | null {
  const { head, linked, root, skip } = sources;
  const given = [
    linked?.headline,
    meta(head, 'og:title'),
    meta(head, 'twitter:title'),
    meta(head, 'dc.title', 'title'),
    docTitle,
  ]
    .map((title) => (title ? splitTitle(collapse(title), site(sources))[0] : ''))
    .filter((title) => title !== '');
  const headings: string[] = [];
  walk(root, (element) => {
    if (element.tag === 'h1' || /(?:^|\s)headline(?:\s|$)/.test(element.attributes.itemprop ?? '')) {
      const text = textOf(element, 1_000);
      if (text !== '' && text.length < 400 && !skip.has(element)) headings.push(text);
    }
    return !skip.has(element) && headings.length < MOST_HEADINGS;
  });
  // What stands on the page is what its readers saw; metadata tells which heading it is.
  for (const wanted of given) {
    const match = headings.find((heading) => alike(heading, wanted));
    if (match !== undefined) return match;
  }
  if (given.length > 0 && wordCount(given[0]) >= 2) return given[0];
  const heading = headings.find((text) => wordCount(text) >= 3);
  if (heading !== undefined) return heading;
  const other = sources.blocks.find(
    (block) => block.heading && wordCount(block.text) >= 4 && block.linked === 0,
  );
  return given[0] ?? other?.text ?? null;
}

/** Whether two titles are the same but for spelling, punctuation or a cut. */
export function alike(a: string, b: string): boolean {
  const x = new Set(normalisedKey(a).split(' '));
  const y = new Set(normalisedKey(b).split(' '));
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return shared / Math.max(1, Math.min(x.size, y.size)) >= 0.8 && shared / Math.max(x.size, y.size, 1) >= 0.5;
}

function chooseOutlet(sources: PageSources, title: string | null, fromTitle: string | null): string | null {
  const { head } = sources;
  const names = [
    ...site(sources),
    meta(head, 'dc.publisher', 'publisher'),
    notInTitle(fromTitle, title),
    copyrightHolder(sources),
  ]
    .map((name) => (name ? siteName(name) : ''))
    .filter(
      (name) => name !== '' && name.length <= 80 && name !== title && !/^(?:https?:|www\.)\S*$/.test(name),
    );
  // The page calls the outlet as its readers do where one of the names is Arabic.
  return names.find((name) => /[\u0621-\u064a]/.test(name)) ?? names[0] ?? null;
}

/** «اليمن - الحوثيون …» names no site: the separated name belongs to the headline that the page shows. */
function notInTitle(name: string | null, title: string | null): string | null {
  return name !== null && title !== null && normalisedKey(title).includes(normalisedKey(name)) ? null : name;
}

/** A site name without slogan and address: «الجزيرة نت | آخر أخبار اليوم» is «الجزيرة نت». */
function siteName(name: string): string {
  const parts = name
    .split(SEPARATOR)
    .map(collapse)
    .filter((part) => part !== '' && !/^www\./.test(part));
  return parts[0] ?? collapse(name);
}

function copyrightHolder({ blocks }: PageSources): string | null {
  for (let i = blocks.length - 1; i >= Math.max(0, blocks.length - 40); i--) {
    const { text } = blocks[i];
    if (text.length > 200) continue;
    const holder =
      /(?:جميع|كل|كافة) الحقوق محفوظة\s*(?:لـ|ل|©|:|-)?\s*(?:موقع|صحيفة|قناة|وكالة|شبكة)?\s*([^©\d.،|]{3,40})/.exec(
        text,
      )?.[1] ?? /(?:©|\(c\)|copyright)\s*(?:\d{4}\s*(?:-\s*\d{4})?)?\s*([^©\d.،|]{3,40})/i.exec(text)?.[1];
    const name = collapse(holder ?? '').replace(/[\s\-–:]+$/, '');
    if (name.length >= 3 && wordCount(name) <= 5 && !/حقوق|rights/i.test(name)) return name;
  }
  return null;
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

const TIME_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article.published',
  'rnews:datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publishdate',
  'publish_date',
  'published_time',
  'published_at',
  'pubdate',
  'pub_date',
  'article_date_original',
  'originalpublicationdate',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'date',
];

function chooseTime(sources: PageSources): string | null {
  const { head, linked } = sources;
  const published = parseTime(linked?.published ?? null);
  if (published !== null) return published;
  for (const name of TIME_METAS) {
    for (const [key, content] of head.metas) {
      if (key !== name) continue;
      const time = parseTime(content);
      if (time !== null) return time;
    }
  }
  return timeElement(sources) ?? visibleTime(sources) ?? addressDate(sources);
}

/** `<time datetime>` (or microdata) of the report: the one marked as publication, else the first outside furniture. */
function timeElement({ root, skip }: PageSources): string | null {
  let first: string | null = null;
  let marked: string | null = null;
  walk(root, (element) => {
    if (skip.has(element) || marked !== null) return false;
    const { attributes, tag } = element;
    const property = attributes.itemprop?.toLowerCase() ?? '';
    const given =
      attributes.datetime ?? (property.includes('datepublished') ? (attributes.content ?? '') : '');
    const other = attributes['data-timestamp'] ?? attributes['data-time'] ?? attributes['data-date'] ?? '';
    if (tag !== 'time' && given === '' && other === '') return true;
    const time =
      parseTime(given) ?? parseTime(other) ?? (tag === 'time' ? parseTime(textOf(element, 200)) : null);
    if (time === null) return true;
    if (property.includes('datepublished') || attributes.class?.includes('published')) marked = time;
    else if (!property.includes('modified') && !/updated|modified/.test(attributes.class ?? ''))
      first ??= time;
    return true;
  });
  return marked ?? first;
}

/** A dateline: a line that is little more than a date, near the beginning of the report. */
function visibleTime({ blocks, firstLine }: PageSources): string | null {
  const at = firstLine === null ? -1 : blocks.indexOf(firstLine);
  const stop = at === -1 ? Math.min(blocks.length, 200) : at;
  let best: { value: string; rank: number } | null = null;
  // Nearest to the text first, upwards; then the first lines below it.
  for (let i = stop - 1; i >= Math.max(0, stop - 60); i--) best = better(best, blocks[i]);
  if (best === null) {
    for (let i = stop; i < Math.min(blocks.length, stop + 3); i++) best = better(best, blocks[i]);
    for (let i = stop + 3; best === null && i < Math.min(blocks.length, stop + 200); i++) {
      if (/نشر|تاريخ/.test(blocks[i].text)) best = better(best, blocks[i]);
    }
  }
  return best?.value ?? null;
}

function better(
  best: { value: string; rank: number } | null,
  block: Block,
): { value: string; rank: number } | null {
  if (block.text.length > 160 || !/[\d٠-٩]/.test(block.text)) return best;
  const found = findTime(block.text);
  if (found === null || found.otherWords > 6) return best;
  // «نشر» says publication; a bare date may be today's date in the head of the page.
  const rank =
    (/نشر|تاريخ الخبر/.test(block.text) ? 4 : 0) +
    (found.value.length > 10 ? 2 : 0) +
    (found.otherWords <= 1 ? 1 : 0);
  return best === null || rank > best.rank ? { value: found.value, rank } : best;
}

/** The day in an address such as `/2024/01/22/`. */
function addressDate(sources: PageSources): string | null {
  const url = chooseUrl(sources);
  const match = url === null ? null : /\/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url);
  if (match === null) return null;
  return parseTime(`${match[1]}-${match[2].padStart(2, '0')}-${match[3].padStart(2, '0')}`);
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
