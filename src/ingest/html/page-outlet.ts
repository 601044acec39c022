import { normalisedKey } from '../../arabic/normalise.ts';
import { wordCount } from './blocks.ts';
import { meta, type PageSources } from './page-sources.ts';
import { collapse } from './page-tree.ts';
import { bareSiteName, siteNames } from './site-name.ts';

/** The outlet as the page names it; `fromTitle` is what the document title sets apart from the headline. */
export function pageOutlet(
  sources: PageSources,
  title: string | null,
  fromTitle: string | null,
): string | null {
  const { head } = sources;
  const names = [
    ...siteNames(sources),
    meta(head, 'dc.publisher', 'publisher'),
    notInTitle(fromTitle, title),
    copyrightHolder(sources),
  ]
    .map((name) => (name ? bareSiteName(name) : ''))
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

/** Whose rights are reserved, in the last lines of the page. */
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
