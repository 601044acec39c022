import { siteInJsonLd } from './json-ld.ts';
import { meta, type PageSources } from './page-sources.ts';
import { collapse } from './page-tree.ts';

/** What sets the parts of a document title apart. */
export const SEPARATOR = /\s+(?:[|\-–—•·»«:]|::|\|\|)\s+/;

/** The names that a page gives its site, the surest first. */
export function siteNames({ head, linked }: PageSources): readonly string[] {
  return [
    linked?.publisher,
    meta(head, 'og:site_name'),
    meta(head, 'application-name'),
    siteInJsonLd(head.jsonLd),
  ].filter((name): name is string => name !== null && name !== undefined && name !== '');
}

/** A site name without slogan and address: «الجزيرة نت | آخر أخبار اليوم» is «الجزيرة نت». */
export function bareSiteName(name: string): string {
  const parts = name
    .split(SEPARATOR)
    .map(collapse)
    .filter((part) => part !== '' && !/^www\./.test(part));
  return parts[0] ?? collapse(name);
}
