import { collapse, type PageElement } from './page-tree.ts';
import { BLOCKS } from './tags.ts';

/** A line of a page: the text between two block boundaries or line breaks. */
export interface Block {
  readonly text: string;
  /** Characters of it that stand in links. */
  readonly linked: number;
  /** Innermost block element that holds it. */
  readonly element: PageElement;
  readonly heading: boolean;
  /** Ends with a line break (`<br>`) and not with the end of an element. */
  readonly broken: boolean;
}

/** A mark on the work list: end of an element. */
interface End {
  readonly end: PageElement;
}

/**
 * The lines of an element in page order: one per block element, and one per `<br>` inside. Elements for
 * which `skip` holds are passed over. No recursion.
 */
export function blocksOf(root: PageElement, skip: (element: PageElement) => boolean = () => false): Block[] {
  const blocks: Block[] = [];
  const holders: PageElement[] = [root];
  let parts: string[] = [];
  let linkedParts: string[] = [];
  let links = 0;

  const flush = (broken: boolean): void => {
    if (parts.length === 0) return;
    const text = collapse(parts.join(''));
    const linked = linkedParts.length === 0 ? 0 : collapse(linkedParts.join('')).length;
    parts = [];
    linkedParts = [];
    if (text === '') return;
    const element = holders[holders.length - 1];
    blocks.push({
      text,
      linked: Math.min(linked, text.length),
      element,
      heading: isHeading(element),
      broken,
    });
  };

  const pending: (PageElement | string | End)[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node === 'string') {
      parts.push(node);
      if (links > 0) linkedParts.push(node);
      continue;
    }
    if ('end' in node) {
      if (node.end.tag === 'a') links--;
      else {
        if (node.end.tag === 'td' || node.end.tag === 'th') parts.push(' ');
        flush(false);
        holders.pop();
      }
      continue;
    }
    if (node !== root && skip(node)) {
      if (BLOCKS.has(node.tag)) flush(false);
      continue;
    }
    if (node.tag === 'br') {
      flush(true);
      continue;
    }
    const block = BLOCKS.has(node.tag);
    if (block) {
      flush(false);
      holders.push(node);
    } else if (node.tag === 'a') links++;
    if (block || node.tag === 'a') pending.push({ end: node });
    for (let i = node.children.length - 1; i >= 0; i--) {
      pending.push(node.children[i]);
      if (i > 0 && apart(node.children[i - 1], node.children[i])) pending.push(' ');
    }
  }
  flush(false);
  return blocks;
}

/** Whether two neighbours are pieces of their own (`<span class="date">…</span><span class="by">…</span>`). */
function apart(before: PageElement | string, after: PageElement | string): boolean {
  return (
    typeof before !== 'string' &&
    typeof after !== 'string' &&
    before.attributes.class !== undefined &&
    after.attributes.class !== undefined
  );
}

function isHeading(element: PageElement): boolean {
  const tag = element.tag;
  return tag.length === 2 && tag[0] === 'h' && tag[1] >= '1' && tag[1] <= '6';
}

/** Number of words, by white space. */
export function wordCount(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const space = text.charCodeAt(i) === 32 || text.charCodeAt(i) === 10;
    if (!space && !inWord) words++;
    inWord = !space;
  }
  return words;
}

/** Share of a block's characters that stand in links. */
export function linkShare(block: Block): number {
  return block.text.length === 0 ? 0 : block.linked / block.text.length;
}
