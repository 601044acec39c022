import { normalisedKey } from '../../arabic/normalise.ts';
import { wordCount } from './blocks.ts';
import { meta, type PageSources } from './page-sources.ts';
import { collapse, textOf, walk } from './page-tree.ts';
import { SEPARATOR, siteNames } from './site-name.ts';

/** A document title without the name of the site, and that name, where a separator sets it apart. */
export function splitTitle(title: string, sites: readonly string[]): [string, string | null] {
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

/** The headline: what stands on the page, metadata telling which heading it is; `docTitle` is that of the document. */
export function pageTitle(sources: PageSources, docTitle: string): string | null {
  const { head, linked, root, skip } = sources;
  const given = [
    linked?.headline,
    meta(head, 'og:title'),
    meta(head, 'twitter:title'),
    meta(head, 'dc.title', 'title'),
    docTitle,
  ]
    .map((title) => (title ? splitTitle(collapse(title), siteNames(sources))[0] : ''))
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
