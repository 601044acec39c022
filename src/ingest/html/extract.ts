import { normalisedKey } from '../../arabic/normalise.ts';
import { type Block, blocksOf, wordCount } from './blocks.ts';
import { heaviestElement, markedBody } from './body-element.ts';
import { commentSection } from './comment-section.ts';
import { type LinkedArticle, readJsonLd } from './json-ld.ts';
import { type LivePost, livePosts } from './live-blog.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import type { PageCut } from './page-tree.ts';
import { collapse, type PageElement, walk } from './page-tree.ts';
import { type PageLimits, parsePage } from './parse-page.ts';
import { furnitureElements } from './prune.ts';
import { readableHtml } from './readable.ts';
import { reportLines } from './report-lines.ts';
import { teasers } from './teasers.ts';
import { isProse, textWeights } from './weights.ts';

/** A report read from a page. */
export interface ExtractedPage extends PageFacts {
  /** Paragraphs in page order. */
  readonly paragraphs: readonly string[];
  /** Posts of a live blog; empty for other pages. */
  readonly posts: readonly LivePost[];
  readonly cuts: readonly PageCut[];
}

/** Fewest characters of a text that is taken for a report without further marks. */
const SOME_TEXT = 80;

/** Extracts the report of a page; its paragraphs are empty when it holds none. */
export function extractPage(html: string, address: string | null, limits: PageLimits): ExtractedPage {
  const page = parsePage(html, limits);
  const { root, head } = page;
  const linked = readJsonLd(head.jsonLd);
  const all = blocksOf(root);
  const weight = textWeights(root, all);
  const holdsBody = holdersOfBody(root);
  const skip = furnitureElements(root, weight, (element) => holdsBody.has(element));
  const comments = commentSection(all);
  if (comments !== null && !holdsBody.has(comments)) skip.add(comments);
  const live =
    livePosts(root, skip, linked, { title: head.title, url: address, publishedAt: null }).length > 0;
  if (!live) {
    const bodies = markedBody(root, weight, skip);
    for (const teaser of teasers(root, unskipped(all, skip), bodies)) {
      if (!holdsBody.has(teaser)) skip.add(teaser);
    }
  }
  const chosen = chooseLines(root, skip, limits, linked, weight);
  const firstLine = originOf(chosen, all);
  const facts = pageFacts({ head, root, linked, blocks: all, address, firstLine, skip });
  const posts = live ? livePosts(root, skip, linked, facts) : [];
  const lines = reportLines(chosen, facts.title);
  return { ...facts, paragraphs: lines.map((line) => line.text), posts, cuts: page.cuts };
}

/** The lines that stand in no skipped element. */
function unskipped(blocks: readonly Block[], skip: ReadonlySet<PageElement>): readonly Block[] {
  const outside = new Map<PageElement, boolean>();
  const stands = (element: PageElement): boolean => {
    const path: PageElement[] = [];
    let up: PageElement | null = element;
    while (up !== null && !outside.has(up)) {
      path.push(up);
      up = up.parent;
    }
    let verdict = up === null ? true : outside.get(up)!;
    for (const step of path.reverse()) {
      verdict = verdict && !skip.has(step);
      outside.set(step, verdict);
    }
    return verdict;
  };
  return blocks.filter((block) => stands(block.element));
}

/** Elements that contain what the page marks as its text: never furniture themselves. */
function holdersOfBody(root: PageElement): ReadonlySet<PageElement> {
  const holders = new Set<PageElement>();
  walk(root, (element) => {
    if (element.attributes.itemprop === 'articleBody') {
      for (let up: PageElement | null = element; up !== null && !holders.has(up); up = up.parent)
        holders.add(up);
    }
    return true;
  });
  return holders;
}

/**
 * The lines of the main part: what the page marks as its text, checked against what Readability finds, then
 * against the text its JSON-LD gives.
 */
function chooseLines(
  root: PageElement,
  skip: ReadonlySet<PageElement>,
  limits: PageLimits,
  linked: LinkedArticle | null,
  weight: ReadonlyMap<PageElement, number>,
): readonly Block[] {
  const skipping = (element: PageElement): boolean => skip.has(element);
  const marked = markedBody(root, weight, skip).flatMap((element) => blocksOf(element, skipping));
  const readable = readableLines(root, skip, limits);
  const found = proseLength(marked) >= Math.max(SOME_TEXT, 0.3 * proseLength(readable)) ? marked : readable;
  const layout =
    found === readable && spansColumns(root) ? blocksOf(heaviestElement(root, weight, skip), skipping) : [];
  const lines = proseLength(layout) >= 0.5 * proseLength(found) && proseLength(layout) > 0 ? layout : found;
  const fallback = proseLength(lines) >= SOME_TEXT ? lines : widerLines(lines, root, weight, skip);
  return linked?.body ? linkedLines(linked.body, fallback, root, skipping) : fallback;
}

function readableLines(
  root: PageElement,
  skip: ReadonlySet<PageElement>,
  limits: PageLimits,
): readonly Block[] {
  const html = readableHtml(root, skip);
  return html === null ? [] : blocksOf(parsePage(html, limits).root);
}

/** Whether a page is laid out with tables, of which Readability takes all columns. */
function spansColumns(root: PageElement): boolean {
  let cells = 0;
  let paragraphs = 0;
  walk(root, (element) => {
    if (element.tag === 'td') cells++;
    else if (element.tag === 'p') paragraphs++;
    return true;
  });
  return cells > 6 && cells > paragraphs;
}

function widerLines(
  lines: readonly Block[],
  root: PageElement,
  weight: ReadonlyMap<PageElement, number>,
  skip: ReadonlySet<PageElement>,
): readonly Block[] {
  const wider = blocksOf(heaviestElement(root, weight, skip), (element) => skip.has(element));
  return proseLength(wider) > proseLength(lines) ? wider : lines;
}

/**
 * The text that JSON-LD gives, in the paragraphs of the page where the page shows it. Where the page does
 * not, the given text itself; a text shorter than what the page shows is an excerpt and changes nothing.
 */
function linkedLines(
  body: string,
  lines: readonly Block[],
  root: PageElement,
  skipping: (element: PageElement) => boolean,
): readonly Block[] {
  const given = body.includes('<') && /<\/?(?:p|br|div)\b/i.test(body) ? stripTags(body) : body;
  const length = proseLength(lines);
  if (given.length < Math.max(SOME_TEXT, 0.8 * length)) return lines;
  const haystack = ` ${normalisedKey(given)} `;
  const shown = blocksOf(root, skipping).filter((block) =>
    haystack.includes(` ${normalisedKey(block.text)} `),
  );
  const unique = dedupe(shown);
  if (unique.reduce((sum, block) => sum + block.text.length, 0) >= 0.85 * given.length) return unique;
  if (length >= 0.6 * given.length) return lines;
  return given
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '')
    .map((text) => ({ text, linked: 0, element: root, heading: false, broken: false }));
}

function dedupe(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.filter((block) => {
    if (seen.has(block.text)) return false;
    seen.add(block.text);
    return true;
  });
}

function stripTags(html: string): string {
  const { root } = parsePage(html, { depth: 64, elements: 20_000, attributes: 16 });
  return blocksOf(root)
    .map((block) => block.text)
    .join('\n');
}

function proseLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
}

/** The line of the page that the first running line of the report is. */
function originOf(lines: readonly Block[], all: readonly Block[]): Block | null {
  const first = lines.find((line) => isProse(line)) ?? lines.find((line) => wordCount(line.text) >= 4);
  if (first === undefined) return null;
  const key = normalisedKey(first.text);
  return all.find((block) => block === first || normalisedKey(block.text) === key) ?? null;
}
