import { type Block, linkShare, wordCount } from './blocks.ts';
import { type PageElement, walk } from './page-tree.ts';
import { BLOCKS } from './tags.ts';
import { isProse } from './weights.ts';

/** Fewest teasers side by side that are taken for a list of other reports. */
const FEWEST = 3;
/** Most lines and characters of running text under the linked headline of one teaser. */
const LINES = 2;
const CHARACTERS = 700;
/** Least running text that must stay on the page. */
const REMAINS = 80;

/** What an element holds. */
interface Holdings {
  /** Linked headlines. */
  heads: number;
  lines: number;
  characters: number;
  /** Lines that stand directly in it. */
  own: number;
  main: boolean;
  /** All its running text stands under linked headlines. */
  pure: boolean;
}

/**
 * The teasers of other reports on a page: linked headlines, each with a line or two of text, three or more of
 * them together. They read like reports and outweigh a short one. `bodies` are the elements that the page
 * marks as the text of its report. Empty when little else would remain, as on a front page.
 */
export function teasers(
  root: PageElement,
  blocks: readonly Block[],
  bodies: readonly PageElement[],
): ReadonlySet<PageElement> {
  const holdings = held(root, blocks);
  const found = new Set<PageElement>();
  let taken = 0;
  for (const [element, own] of holdings) {
    if (own.pure) continue;
    const inner = teasersAmong(elementsIn(element), holdings, bodies.includes(element));
    if (inner.reduce((sum, child) => sum + holdings.get(child)!.heads, 0) < FEWEST) continue;
    for (const child of inner) {
      found.add(child);
      taken += holdings.get(child)!.characters;
    }
  }
  const all = holdings.get(root)?.characters ?? 0;
  return all - taken >= REMAINS ? found : new Set();
}

/** The children that are teasers; in the marked text of a report (`body`) linked headings may be its own. */
function teasersAmong(
  children: readonly PageElement[],
  holdings: ReadonlyMap<PageElement, Holdings>,
  body: boolean,
): readonly PageElement[] {
  const found: PageElement[] = [];
  const under: PageElement[] = [];
  let afterHead = false;
  for (const child of children) {
    const inner = holdings.get(child);
    if (inner === undefined) continue;
    const bare = inner.lines === 0;
    if (inner.pure && !(bare && body)) found.push(child);
    else if (afterHead && !body && isShort(inner)) under.push(child);
    // A list of links is no headline: what follows it may be the report going on.
    afterHead = bare && (inner.heads === 1 || (inner.heads === 0 && afterHead));
  }
  return under.length < FEWEST ? found : [...found, ...under];
}

/** A line or two of text, as stands under the headline of a teaser. */
function isShort(inner: Holdings): boolean {
  return inner.heads === 0 && inner.lines <= LINES && inner.characters <= CHARACTERS;
}

function held(root: PageElement, blocks: readonly Block[]): Map<PageElement, Holdings> {
  const holdings = new Map<PageElement, Holdings>();
  const of = (element: PageElement): Holdings => {
    const known = holdings.get(element);
    if (known !== undefined) return known;
    const fresh = { heads: 0, lines: 0, characters: 0, own: 0, main: false, pure: false };
    holdings.set(element, fresh);
    return fresh;
  };
  for (const block of blocks) {
    const own = of(block.element);
    if (block.element.tag === 'h1') own.main = true;
    else if (isLinkedHead(block)) own.heads++;
    else if (isProse(block)) {
      own.lines++;
      own.own++;
      own.characters += block.text.length;
    }
  }
  const order: PageElement[] = [root];
  walk(root, (element) => {
    order.push(element);
    return true;
  });
  // From the inside out: an element is judged when all inside it is known.
  for (let i = order.length - 1; i >= 0; i--) {
    const element = order[i];
    const own = holdings.get(element);
    if (own === undefined) continue;
    own.pure = isPure(element, own, holdings);
    if (element === root || element.parent === null) continue;
    const above = of(element.parent);
    above.heads += own.heads;
    above.lines += own.lines;
    above.characters += own.characters;
    above.main ||= own.main;
  }
  return holdings;
}

function isPure(element: PageElement, own: Holdings, holdings: ReadonlyMap<PageElement, Holdings>): boolean {
  if (own.main || own.heads === 0) return false;
  // The text of an inline element counts for the block around it, so what stands in it is not known here.
  if (!BLOCKS.has(element.tag) && element.children.some(isText)) return false;
  if (own.heads <= 2 && own.lines <= LINES && own.characters <= CHARACTERS) return true;
  if (own.own > 0) return false;
  let afterHead = false;
  for (const child of elementsIn(element)) {
    const inner = holdings.get(child);
    if (inner === undefined) continue;
    const underHead =
      afterHead && inner.heads === 0 && inner.lines <= LINES && inner.characters <= CHARACTERS;
    if (inner.lines > 0 && !inner.pure && !underHead) return false;
    afterHead = inner.lines === 0 ? inner.heads > 0 || afterHead : false;
  }
  return true;
}

/** A line that is a link and reads like a headline. */
function isLinkedHead(block: Block): boolean {
  const words = wordCount(block.text);
  return linkShare(block) >= 0.8 && words <= 25 && words >= (block.heading ? 3 : 4);
}

function isText(child: PageElement | string): boolean {
  return typeof child === 'string' && child.trim() !== '';
}

function elementsIn(element: PageElement): readonly PageElement[] {
  return element.children.filter((child): child is PageElement => typeof child !== 'string');
}
