import { normalisedKey } from '../../arabic/normalise.ts';
import { type Block, wordCount } from './blocks.ts';
import type { PageElement } from './page-tree.ts';
import { isProse } from './weights.ts';

/** Headings of what readers write below a report, folded. */
const HEADINGS: ReadonlySet<string> = new Set([
  'التعليقات',
  'تعليقات',
  'تعليقات القراء',
  'تعليقات الزوار',
  'اراء القراء',
  'ردود القراء',
  'comments',
  'reader comments',
]);

/**
 * The element that holds the readers' comments, told by its heading, for pages whose names do not tell: the
 * largest one around the heading that begins after the report. Null when nothing but the heading does.
 */
export function commentSection(blocks: readonly Block[]): PageElement | null {
  const before = new Set<PageElement>();
  for (const block of blocks) {
    if (before.size > 0 && isCommentHeading(block)) {
      let section: PageElement | null = null;
      for (let up: PageElement | null = block.element; up !== null && !before.has(up); up = up.parent)
        section = up;
      if (section !== null && section !== block.element) return section;
    }
    if (!isProse(block)) continue;
    for (let up: PageElement | null = block.element; up !== null && !before.has(up); up = up.parent)
      before.add(up);
  }
  return null;
}

function isCommentHeading({ linked, text }: Block): boolean {
  if (linked > 0 || wordCount(text) > 4) return false;
  const key = normalisedKey(text).replace(/\d+/g, '').trim().replace(/ {2,}/g, ' ');
  return HEADINGS.has(key);
}
