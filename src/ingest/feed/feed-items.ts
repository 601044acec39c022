import { Parser } from 'htmlparser2';

/** One item of a feed as it stands there, strings unparsed. */
export interface FeedItem {
  readonly title: string | null;
  readonly link: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly category: string | null;
  /** The longest of content, content:encoded, description and summary, as HTML or text. */
  readonly content: string;
  /** Name of the outlet that an aggregated item comes from (`source`). */
  readonly source: string | null;
}

/** A feed read to its end or as far as it goes. */
export interface Feed {
  readonly title: string | null;
  readonly link: string | null;
  readonly language: string | null;
  readonly items: readonly FeedItem[];
  /** Why reading stopped before the end, or null. */
  readonly stopped: 'doctype' | 'items' | 'depth' | null;
  /** The feed breaks off inside an element. */
  readonly truncated: boolean;
}

/** Deepest nesting of a feed; XHTML content stays far below. */
const DEPTH = 512;
/** Longest text kept of one element. */
const TEXT = 4_000_000;

/**
 * Reads RSS, RDF and Atom in one tolerant pass: unescaped HTML, unknown entities, unquoted attributes,
 * missing end tags and a cut at any place cost at most the item they are in. A DOCTYPE stops the reading.
 */
export function readFeedItems(xml: string, mostItems: number): Feed {
  const reader = new FeedReader(mostItems);
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true, lowerCaseTags: true });
  // In pieces, so that a stop is noticed before a large rest is read.
  for (let at = 0; at < xml.length && reader.stopped === null; at += 65_536) {
    parser.write(xml.slice(at, at + 65_536));
  }
  const truncated = reader.stopped === null && reader.open;
  if (reader.stopped === null) parser.end();
  reader.endItem();
  return { ...reader.channel, items: reader.items, stopped: reader.stopped, truncated };
}

interface Draft {
  title: string;
  link: string;
  guid: string;
  date: string;
  updated: string;
  author: string;
  category: string;
  contents: string[];
  source: string;
}

class FeedReader {
  readonly items: FeedItem[] = [];
  readonly channel: { title: string | null; link: string | null; language: string | null } = {
    title: null,
    link: null,
    language: null,
  };
  stopped: Feed['stopped'] = null;
  readonly #most: number;
  readonly #stack: string[] = [];
  #item: Draft | null = null;
  #itemDepth = 0;
  /** Text of the element being read, and the depth of that element. */
  #text: string[] = [];
  #length = 0;
  #captureDepth = 0;
  #attributes: Readonly<Record<string, string>> = {};

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether something is still open. */
  get open(): boolean {
    return this.#stack.length > 0;
  }

  onprocessinginstruction(name: string): void {
    if (name.toLowerCase() === '!doctype') this.stopped = 'doctype';
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.stopped !== null) return;
    const depth = this.#stack.push(name);
    // Items that nobody closed stand inside one another; each is judged by itself.
    if (depth - this.#itemDepth > DEPTH) {
      this.stopped = 'depth';
      return;
    }
    if (name === 'item' || name === 'entry' || name === 'rss:item' || name === 'atom:entry') {
      this.endItem();
      if (this.items.length >= this.#most) {
        this.stopped = 'items';
        return;
      }
      this.#item = {
        title: '', link: '', guid: '', date: '', updated: '', author: '', category: '', contents: [], source: '',
      }; // biome-ignore format: all empty
      this.#itemDepth = depth;
      this.#captureDepth = 0;
      const about = attributes['rdf:about'];
      if (about) this.#item.guid = about;
      return;
    }
    if (this.#captureDepth > 0) {
      // XHTML content, or HTML that nobody escaped: kept as HTML.
      this.#push(`<${name}>`);
      return;
    }
    if (name === 'link' || name === 'atom:link') this.#link(attributes);
    if (CONTAINERS.has(name)) return;
    this.#captureDepth = depth;
    this.#text = [];
    this.#length = 0;
    this.#attributes = attributes;
  }

  ontext(text: string): void {
    if (this.#captureDepth > 0) this.#push(text);
  }

  onclosetag(name: string): void {
    if (this.stopped !== null) return;
    const depth = this.#stack.length;
    if (this.#captureDepth === depth) {
      this.#captureDepth = 0;
      this.#field(name, this.#text.join('').trim());
      this.#text = [];
    } else if (this.#captureDepth > 0) this.#push(`</${name}>`);
    this.#stack.pop();
    if (this.#item !== null && depth === this.#itemDepth) this.endItem();
  }

  /** Ends the item being read and keeps it when it says anything. */
  endItem(): void {
    const item = this.#item;
    this.#item = null;
    if (this.#captureDepth > 0 && item !== null) {
      const name = this.#stack[this.#captureDepth - 1];
      this.#captureDepth = 0;
      this.#item = item;
      this.#field(name, this.#text.join('').trim());
      this.#item = null;
    }
    if (item === null || (item.title === '' && item.contents.length === 0)) return;
    const content = item.contents.reduce((best, one) => (one.length > best.length ? one : best), '');
    const guid = /^https?:/i.test(item.guid) ? item.guid : '';
    this.items.push({
      title: item.title || null,
      link: item.link || guid || null,
      date: item.date || item.updated || null,
      author: item.author || null,
      category: item.category || null,
      content,
      source: item.source || null,
    });
  }

  #push(text: string): void {
    if (this.#length > TEXT) return;
    this.#length += text.length;
    this.#text.push(text);
  }

  #link(attributes: Readonly<Record<string, string>>): void {
    const { href, rel } = attributes;
    if (!href || (rel !== undefined && rel !== 'alternate')) return;
    if (this.#item !== null) this.#item.link ||= href;
    else this.channel.link ??= href;
  }

  #field(name: string, text: string): void {
    if (text === '') return;
    if (this.#item === null) this.#channelField(name, text);
    else this.#itemField(this.#item, name, text);
  }

  #channelField(name: string, text: string): void {
    if (name === 'title' || name === 'atom:title') this.channel.title ??= text;
    else if (name === 'link') this.channel.link ??= text;
    else if (name === 'language' || name === 'dc:language') this.channel.language ??= text;
  }

  #itemField(item: Draft, name: string, text: string): void {
    switch (name) {
      case 'title':
      case 'atom:title':
        item.title ||= text;
        break;
      case 'link':
        item.link ||= text;
        break;
      case 'feedburner:origlink':
        item.link = text;
        break;
      case 'guid':
      case 'id':
        if (this.#attributes.isPermaLink !== 'false' && this.#attributes.ispermalink !== 'false')
          item.guid ||= text;
        break;
      case 'pubdate':
      case 'dc:date':
      case 'published':
      case 'dcterms:created':
      case 'dcterms:issued':
      case 'date':
      case 'issued':
        item.date ||= text;
        break;
      case 'updated':
      case 'modified':
      case 'a10:updated':
      case 'dcterms:modified':
        item.updated ||= text;
        break;
      case 'author':
      case 'atom:author':
      case 'dc:creator':
      case 'itunes:author':
        item.author ||= within(text, 'name');
        break;
      case 'category':
      case 'dc:subject':
        item.category ||= text;
        break;
      case 'content:encoded':
      case 'content':
      case 'description':
      case 'summary':
      case 'body':
      case 'xhtml:body':
      case 'fulltext':
        item.contents.push(text);
        break;
      case 'source':
      case 'atom:source':
      case 'dc:source':
        item.source ||= within(text, 'title');
        break;
      default:
        break;
    }
  }
}

/** The text of the first element `name` in a captured piece; the piece itself when it holds no elements. */
function within(piece: string, name: string): string {
  const start = piece.indexOf(`<${name}>`);
  if (start === -1) return piece.startsWith('<') ? '' : piece;
  const from = start + name.length + 2;
  const end = piece.indexOf(`</${name}>`, from);
  return piece.slice(from, end === -1 ? undefined : end).trim();
}

/** Elements around the items. */
const CONTAINERS: ReadonlySet<string> = new Set(['rss', 'rdf:rdf', 'rdf', 'feed', 'atom:feed', 'channel']);
