import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { PageElement } from './page-tree.ts';
import { VOID } from './tags.ts';

/** Levels handed on: Readability takes seconds for hundreds of nested elements, and pages use some thirty. */
const DEPTH = 100;

/** Largest page handed on, in elements and characters: real ones stay below a quarter, and the time grows. */
const ELEMENTS = 20_000;
const CHARACTERS = 1_000_000;

/**
 * The part of a page that Readability takes for the article, as HTML; null when it finds none or the page is very
 * large. `skip` holds the elements already known to be furniture.
 */
export function readableHtml(root: PageElement, skip: ReadonlySet<PageElement>): string | null {
  const html = serialise(root, skip);
  if (html === null) return null;
  const { document } = parseHTML(`<!DOCTYPE html><html><head></head><body>${html}</body></html>`);
  const article = new Readability(document as unknown as Document, {
    charThreshold: 140,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  return article?.content ?? null;
}

/** Well-formed HTML of a tree without the skipped elements; deeper ones are unwrapped. Null when it is too large. */
function serialise(root: PageElement, skip: ReadonlySet<PageElement>): string | null {
  const parts: string[] = [];
  let elements = 0;
  let characters = 0;
  const pending: (PageElement | string | { readonly close: string })[] = [root];
  let depth = 0;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node === 'string') {
      parts.push(escapeText(node));
      characters += node.length;
      if (characters > CHARACTERS) return null;
      continue;
    }
    if ('close' in node) {
      depth--;
      parts.push(`</${node.close}>`);
      continue;
    }
    if (skip.has(node)) continue;
    if (++elements > ELEMENTS) return null;
    if (node.tag === 'img' || node.tag === 'picture') continue;
    const shown = node !== root && depth < DEPTH && /^[a-z][a-z0-9]*$/.test(node.tag);
    if (shown) {
      parts.push(`<${node.tag}${attributesOf(node)}>`);
      if (VOID.has(node.tag)) continue;
      depth++;
      pending.push({ close: node.tag });
    }
    for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i]);
  }
  return parts.join('');
}

function attributesOf(element: PageElement): string {
  let out = '';
  for (const name of ['class', 'id', 'href', 'itemprop', 'role'] as const) {
    const value = element.attributes[name];
    if (value) out += ` ${name}="${escapeText(value.slice(0, 500)).replaceAll('"', '&quot;')}"`;
  }
  return out;
}

function escapeText(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
}
