import { findTime, parseTime } from '../time/parse-time.ts';
import type { Block } from './blocks.ts';
import type { PageSources } from './page-sources.ts';
import { type PageElement, textOf, walk } from './page-tree.ts';

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

/** When the report appeared: metadata, `<time>`, a visible dateline, or the day in its address. */
export function pageTime(sources: PageSources, url: string | null): string | null {
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
  return timeElement(sources) ?? visibleTime(sources) ?? addressDate(url);
}

/**
 * `<time datetime>` (or microdata) of the report: the one marked as publication; else the first between the
 * headline and the text, the last above the headline, or the first below.
 */
function timeElement({ firstLine, root, skip }: PageSources): string | null {
  const found: { readonly time: string; readonly zone: 'above' | 'head' | 'below' }[] = [];
  let marked: string | null = null;
  let zone: 'above' | 'head' | 'below' = 'above';
  walk(root, (element) => {
    if (skip.has(element) || marked !== null) return false;
    if (element === firstLine?.element) zone = 'below';
    else if (element.tag === 'h1' && zone === 'above') zone = 'head';
    const time = timeOf(element);
    if (time === null) return true;
    const { attributes } = element;
    const property = attributes.itemprop?.toLowerCase() ?? '';
    const names = attributes.class ?? '';
    if (property.includes('datepublished') || names.includes('published')) marked = time;
    else if (!property.includes('modified') && !/updated|modified/.test(names)) found.push({ time, zone });
    return true;
  });
  const head = found.find((one) => one.zone === 'head') ?? found.findLast((one) => one.zone === 'above');
  return marked ?? head?.time ?? found[0]?.time ?? null;
}

/** The time that an element states: the finer of its attribute and its words, where both mean one day. */
function timeOf(element: PageElement): string | null {
  const { attributes, tag } = element;
  const property = attributes.itemprop?.toLowerCase() ?? '';
  const content = property.includes('datepublished') ? attributes.content : undefined;
  const given =
    attributes.datetime ??
    content ??
    attributes['data-timestamp'] ??
    attributes['data-time'] ??
    attributes['data-date'];
  if (given === undefined && tag !== 'time') return null;
  const stated = parseTime(given ?? null);
  if (tag !== 'time' || (stated !== null && stated.length > 10)) return stated;
  const shown = parseTime(textOf(element, 200));
  return shown !== null && (stated === null || shown.startsWith(stated)) ? shown : stated;
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
function addressDate(url: string | null): string | null {
  const match = url === null ? null : /\/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url);
  if (match === null) return null;
  return parseTime(`${match[1]}-${match[2].padStart(2, '0')}-${match[3].padStart(2, '0')}`);
}
