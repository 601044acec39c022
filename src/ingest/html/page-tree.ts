/** An element of a page; text stands as plain strings among the children. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (PageElement | string)[];
  readonly parent: PageElement | null;
}

/** What a page says of itself outside its visible text. */
export interface PageHead {
  /** `<title>`, white space collapsed. */
  title: string;
  /** `<meta>`: lower-case name, property, itemprop or http-equiv, with the content; in page order. */
  readonly metas: (readonly [string, string])[];
  /** `<link>`: lower-case rel with href. */
  readonly links: (readonly [string, string])[];
  /** Bodies of `<script type="application/ld+json">`. */
  readonly jsonLd: string[];
  language: string | null;
  direction: string | null;
  /** `<base href>`. */
  base: string | null;
}

/** A page as a tree within the limits, with what had to be cut to get there. */
export interface PageTree {
  readonly root: PageElement;
  readonly head: PageHead;
  readonly cuts: readonly PageCut[];
  readonly elements: number;
}

/** A limit that fired while the page was read. */
export type PageCut = 'page' | 'depth' | 'elements' | 'attributes';

/** Calls `visit` for every element below `root` in page order, without recursion; `false` skips what is inside. */
export function walk(root: PageElement, visit: (element: PageElement) => boolean | undefined): void {
  const pending: PageElement[] = [root];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (element !== root && visit(element) === false) continue;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (typeof child !== 'string') pending.push(child);
    }
  }
}

/** All text inside an element, white space collapsed; at most `limit` characters of it. */
export function textOf(element: PageElement, limit = 1_000_000): string {
  const parts: string[] = [];
  let length = 0;
  const pending: (PageElement | string)[] = [element];
  for (let node = pending.pop(); node !== undefined && length < limit; node = pending.pop()) {
    if (typeof node === 'string') {
      parts.push(node);
      length += node.length;
      continue;
    }
    if (node.tag === 'br') parts.push(' ');
    for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i]);
  }
  return collapse(parts.join(''));
}

/** White space runs (also no-break spaces and stray byte order marks) as one space, trimmed. */
export function collapse(text: string): string {
  return text.replace(/[\s\u00a0\ufeff\u00ad]+/g, ' ').trim();
}

/** Whether `inner` lies inside `outer` or is it. */
export function inside(inner: PageElement, outer: PageElement): boolean {
  for (let element: PageElement | null = inner; element !== null; element = element.parent) {
    if (element === outer) return true;
  }
  return false;
}
