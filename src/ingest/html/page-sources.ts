import type { Block } from './blocks.ts';
import type { LinkedArticle } from './json-ld.ts';
import type { PageElement, PageHead } from './page-tree.ts';

/** Everything there is to read facts from. */
export interface PageSources {
  readonly head: PageHead;
  readonly root: PageElement;
  readonly linked: LinkedArticle | null;
  /** The lines of the whole page. */
  readonly blocks: readonly Block[];
  /** Address the page was fetched from, or null. */
  readonly address: string | null;
  /** First line of the report's text in the page, or null. */
  readonly firstLine: Block | null;
  readonly skip: ReadonlySet<PageElement>;
}

/** The content of the first of these metas that is there and not empty. */
export function meta(head: PageHead, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const [key, content] of head.metas) if (key === name && content !== '') return content;
  }
  return null;
}
