import { type Block, linkShare, wordCount } from './blocks.ts';
import { type PageElement, walk } from './page-tree.ts';

/** Fewest words of a line that counts as running text. */
const PROSE_WORDS = 8;

/** Whether a line is running text and not a label or a link. */
export function isProse(block: Block): boolean {
  return linkShare(block) < 0.4 && wordCount(block.text) >= PROSE_WORDS;
}

/** Characters of running text inside every element that has any; linear in elements and blocks. */
export function textWeights(root: PageElement, blocks: readonly Block[]): Map<PageElement, number> {
  const weight = new Map<PageElement, number>();
  for (const block of blocks) {
    if (isProse(block)) weight.set(block.element, (weight.get(block.element) ?? 0) + block.text.length);
  }
  const order: PageElement[] = [];
  walk(root, (element) => {
    order.push(element);
    return true;
  });
  for (let i = order.length - 1; i >= 0; i--) {
    const own = weight.get(order[i]);
    const { parent } = order[i];
    if (own !== undefined && parent !== null) weight.set(parent, (weight.get(parent) ?? 0) + own);
  }
  return weight;
}
