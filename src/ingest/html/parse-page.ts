import { Tokenizer } from 'htmlparser2';
import { collapse, type PageCut, type PageElement, type PageHead, type PageTree } from './page-tree.ts';
import { BLOCKS, CLOSES, DROPPED, VOID } from './tags.ts';

/** The limits that reading a page looks at (limits.ts says what each means). */
export interface PageLimits {
  readonly depth: number;
  readonly elements: number;
  readonly attributes: number;
}

/** Attributes that anything here looks at; the others are not kept. */
const KEPT: ReadonlySet<string> = new Set([
  'class', 'id', 'itemprop', 'itemtype', 'itemscope', 'datetime', 'href', 'rel', 'role', 'lang', 'dir', 'hidden',
  'aria-hidden', 'style', 'property', 'name', 'content', 'http-equiv', 'type', 'data-timestamp', 'data-time',
  'data-date', 'title', 'charset',
]); // biome-ignore format: a table
/** Longest attribute value kept: descriptions and addresses are shorter. */
const VALUE = 8_192;
/** Most characters of JSON-LD kept of one page. */
const JSON_LD = 4_000_000;
/** How far an end tag or an implied end looks up: real pages leave fewer elements open. */
const LOOK_UP = 64;

/**
 * Builds the tree of a page in one pass over the tokens, linear in the page and bounded by the limits.
 * Elements deeper than `depth` are unwrapped, after `elements` elements reading stops, and scripts, styles,
 * pictures and form fields never enter the tree. Tags are closed the way browsers do for the mistakes that
 * old news pages make (unclosed `<p>`, `<td>`, `<li>`; `</b>` across blocks).
 */
export function parsePage(html: string, limits: PageLimits): PageTree {
  const builder = new TreeBuilder(html, limits);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  builder.stop = () => tokenizer.pause();
  tokenizer.write(html);
  tokenizer.end();
  return { root: builder.root, head: builder.head, cuts: [...builder.cuts], elements: builder.elements };
}

class TreeBuilder {
  readonly root: PageElement = { tag: '#page', attributes: {}, children: [], parent: null };
  readonly head: PageHead = {
    title: '',
    metas: [],
    links: [],
    jsonLd: [],
    language: null,
    direction: null,
    base: null,
  };
  readonly cuts = new Set<PageCut>();
  elements = 0;
  stop: () => void = () => {};

  readonly #html: string;
  readonly #limits: PageLimits;
  readonly #stack: PageElement[] = [this.root];
  readonly #open = new Map<string, number>();
  /** Elements that were unwrapped and whose end tags must not close others. */
  readonly #unwrapped = new Map<string, number>();
  /** Tag of the element being dropped, and how many of the same name are open inside it. */
  #dropping = '';
  #droppingDepth = 0;
  /** Text that is collected apart: `title`, JSON-LD, or dropped. */
  #apart: 'title' | 'json' | null = null;
  #apartText: string[] = [];
  #jsonLength = 0;

  #tag = '';
  #attributes: Record<string, string> = {};
  #attributeCount = 0;
  #attribute = '';
  #value = '';

  constructor(html: string, limits: PageLimits) {
    this.#html = html;
    this.#limits = limits;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = end - start > 64 ? '' : this.#html.slice(start, end).toLowerCase();
    this.#attributes = {};
    this.#attributeCount = 0;
  }

  onattribname(start: number, end: number): void {
    this.#value = '';
    this.#attributeCount++;
    if (this.#attributeCount > this.#limits.attributes) {
      this.#attribute = '';
      this.cuts.add('attributes');
      return;
    }
    const name = end - start > 32 ? '' : this.#html.slice(start, end).toLowerCase();
    this.#attribute = KEPT.has(name) ? name : '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute === '' || this.#value.length > VALUE) return;
    this.#value += this.#html.slice(start, Math.min(end, start + VALUE));
  }

  onattribentity(code: number): void {
    if (this.#attribute !== '' && this.#value.length <= VALUE) this.#value += String.fromCodePoint(code);
  }

  onattribend(): void {
    const name = this.#attribute;
    if (name !== '' && !(name in this.#attributes)) this.#attributes[name] = this.#value;
    this.#attribute = '';
    this.#value = '';
  }

  onopentagend(): void {
    this.#openElement(false);
  }

  onselfclosingtag(): void {
    // In HTML the slash means nothing, save for elements that are dropped anyway (`<svg .../>`).
    this.#openElement(
      this.#tag === 'svg' || this.#tag === 'path' || this.#tag.includes(':') || this.#tag.includes('-'),
    );
  }

  ontext(start: number, end: number): void {
    this.#addText(this.#html.slice(start, end));
  }

  ontextentity(code: number): void {
    this.#addText(String.fromCodePoint(code));
  }

  onclosetag(start: number, end: number): void {
    const tag = end - start > 64 ? '' : this.#html.slice(start, end).toLowerCase();
    if (this.#apart !== null) this.#endApart();
    if (this.#dropping !== '') {
      if (tag === this.#dropping && --this.#droppingDepth === 0) this.#dropping = '';
      return;
    }
    if (tag === 'br') {
      this.#append('br', {});
      return;
    }
    const unwrapped = this.#unwrapped.get(tag);
    if (unwrapped) {
      this.#unwrapped.set(tag, unwrapped - 1);
      return;
    }
    if ((this.#open.get(tag) ?? 0) > 0) this.#close(tag);
  }

  onend(): void {
    if (this.#apart !== null) this.#endApart();
  }
  oncdata(start: number, end: number, offset: number): void {
    this.#addText(this.#html.slice(start, end - offset));
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #openElement(selfClosed: boolean): void {
    const tag = this.#tag;
    const attributes = this.#attributes;
    this.#attributes = {};
    if (tag === '') return;
    if (this.#dropping !== '') {
      if (tag === this.#dropping && !selfClosed) this.#droppingDepth++;
      return;
    }
    this.elements++;
    if (this.elements > this.#limits.elements) {
      this.cuts.add('elements');
      this.stop();
      return;
    }
    if (tag === 'meta' || tag === 'link' || tag === 'base' || tag === 'html' || tag === 'body') {
      this.#headElement(tag, attributes);
      if (tag !== 'meta') return;
    }
    if (tag === 'head') return;
    if (tag === 'title') {
      this.#apart = 'title';
      this.#apartText = [];
      return;
    }
    if (tag === 'script') {
      if (/^application\/ld\+json/i.test(attributes.type?.trim() ?? '')) {
        this.#apart = 'json';
        this.#apartText = [];
      }
      this.#dropping = 'script';
      this.#droppingDepth = 1;
      return;
    }
    if (DROPPED.has(tag)) {
      if (!VOID.has(tag) && !selfClosed) {
        this.#dropping = tag;
        this.#droppingDepth = 1;
      }
      return;
    }
    this.#closeImplied(tag);
    if (VOID.has(tag) || selfClosed) {
      this.#append(tag, attributes);
      return;
    }
    if (this.#stack.length > this.#limits.depth) {
      this.cuts.add('depth');
      this.#unwrapped.set(tag, (this.#unwrapped.get(tag) ?? 0) + 1);
      return;
    }
    this.#stack.push(this.#append(tag, attributes));
    this.#open.set(tag, (this.#open.get(tag) ?? 0) + 1);
  }

  #append(tag: string, attributes: Record<string, string>): PageElement {
    const parent = this.#stack[this.#stack.length - 1];
    const element: PageElement = { tag, attributes, children: [], parent };
    parent.children.push(element);
    return element;
  }

  #addText(text: string): void {
    if (this.#apart !== null) {
      if (this.#jsonLength + text.length > JSON_LD) return;
      this.#jsonLength += text.length;
      this.#apartText.push(text);
      return;
    }
    if (this.#dropping !== '') return;
    const { children } = this.#stack[this.#stack.length - 1];
    const last = children[children.length - 1];
    // Every entity comes as a text of its own.
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  #endApart(): void {
    const text = this.#apartText.join('');
    if (this.#apart === 'json') this.head.jsonLd.push(text);
    else if (this.head.title === '') this.head.title = collapse(text.slice(0, VALUE));
    this.#apart = null;
    this.#apartText = [];
  }

  /** Ends elements that the opening of `tag` ends: `<p>` by a block, `<li>` by `<li>`, `<td>` by `<td>`. */
  #closeImplied(tag: string): void {
    const rule = CLOSES.get(tag);
    if (rule === undefined) return;
    const floor = Math.max(1, this.#stack.length - LOOK_UP);
    for (let i = this.#stack.length - 1; i >= floor; i--) {
      const open = this.#stack[i].tag;
      if (rule.ends.has(open)) {
        this.#popTo(i);
        return;
      }
      if (rule.within.has(open)) return;
    }
  }

  /** Ends the nearest open `tag`; an inline end tag does not reach past a block, nor a block one past a cell. */
  #close(tag: string): void {
    const block = BLOCKS.has(tag);
    const table = tag === 'table' || tag === 'tr' || tag === 'tbody' || tag === 'td' || tag === 'th';
    for (let i = this.#stack.length - 1; i >= 1; i--) {
      const open = this.#stack[i].tag;
      if (open === tag) {
        this.#popTo(i);
        return;
      }
      if (!block && BLOCKS.has(open)) return;
      if (block && !table && (open === 'td' || open === 'th' || open === 'table')) return;
    }
  }

  #popTo(index: number): void {
    while (this.#stack.length > index) {
      const tag = this.#stack.pop()!.tag;
      this.#open.set(tag, (this.#open.get(tag) ?? 1) - 1);
    }
  }

  #headElement(tag: string, attributes: Readonly<Record<string, string>>): void {
    const { head } = this;
    if (tag === 'html' || tag === 'body') {
      head.language ??= attributes.lang || null;
      head.direction ??= attributes.dir || null;
    } else if (tag === 'base') head.base ??= attributes.href || null;
    else if (tag === 'link') {
      if (attributes.rel && attributes.href) head.links.push([attributes.rel.toLowerCase(), attributes.href]);
    } else if (attributes.content !== undefined && head.metas.length < 2_000) {
      for (const key of ['property', 'name', 'itemprop', 'http-equiv'] as const) {
        const name = attributes[key];
        if (name) head.metas.push([name.toLowerCase(), collapse(attributes.content)]);
      }
    }
  }
}
