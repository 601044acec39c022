import { collapse } from './page-tree.ts';

/** What schema.org data of a page says of its article. */
export interface LinkedArticle {
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly body: string | null;
  /** Posts of a live blog, newest or oldest first, as the page orders them. */
  readonly updates: readonly LinkedUpdate[];
}

/** One post of a live blog. */
export interface LinkedUpdate {
  readonly headline: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly body: string;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /^(?:\w*(?:Article|Posting|NewsReport)|Report)$/;
/** Objects looked at in one page, so that a hostile graph costs little. */
const MOST = 20_000;

/**
 * The article that the JSON-LD of a page describes: the first object of an article type that has a headline
 * or a body, in single objects, arrays, `@graph` and `mainEntity`. Broken JSON gives nothing.
 */
export function readJsonLd(scripts: readonly string[]): LinkedArticle | null {
  const objects = scripts.flatMap((script) => objectsIn(parse(script)));
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  const best =
    articles.find((object) => text(object.articleBody) !== null && text(object.headline) !== null) ??
    articles.find((object) => text(object.headline) !== null || text(object.articleBody) !== null) ??
    articles[0];
  if (best === undefined) return null;
  const byId = new Map<string, Json>();
  for (const object of objects) {
    const id = text(object['@id']);
    if (id !== null && Object.keys(object).length > 1 && !byId.has(id)) byId.set(id, object);
  }
  return {
    types: typesOf(best),
    headline: text(best.headline) ?? text(best.name),
    url: text(best.url) ?? idOf(best.mainEntityOfPage),
    publisher: nameOf(best.publisher, byId) ?? nameOf(best.sourceOrganization, byId),
    author: nameOf(best.author, byId) ?? nameOf(best.creator, byId),
    published: text(best.datePublished) ?? text(best.dateCreated),
    section: text(first(best.articleSection)),
    language: text(best.inLanguage) ?? nameOf(best.inLanguage, byId),
    body: text(best.articleBody),
    updates: list(best.liveBlogUpdate).flatMap(update),
  };
}

/** The name of the site where no article says it: an organisation or site described on its own. */
export function siteInJsonLd(scripts: readonly string[]): string | null {
  for (const script of scripts) {
    for (const object of objectsIn(parse(script))) {
      if (typesOf(object).some((type) => /^(?:NewsMediaOrganization|WebSite|Organization)$/.test(type))) {
        const name = text(object.name) ?? text(object.alternateName);
        if (name !== null) return name;
      }
    }
  }
  return null;
}

function update(value: unknown): readonly LinkedUpdate[] {
  if (!isObject(value)) return [];
  const body = text(value.articleBody) ?? text(value.text) ?? text(value.description);
  if (body === null) return [];
  return [
    {
      headline: text(value.headline) ?? text(value.name),
      url: text(value.url) ?? text(value['@id']),
      published: text(value.datePublished) ?? text(value.dateCreated),
      body,
    },
  ];
}

/** Parses a script; raw line breaks and tabs in strings, and a stray `;` or comment around, are forgiven. */
function parse(script: string): unknown {
  const trimmed = script
    .trim()
    .replace(/^<!\[CDATA\[|^\/\/<!\[CDATA\[|^<!--/, '')
    .replace(/(?:\/\/)?\]\]>$|-->$/, '')
    .trim()
    .replace(/;$/, '');
  try {
    return JSON.parse(trimmed);
  } catch {
    try {
      return JSON.parse(trimmed.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'));
    } catch {
      return null;
    }
  }
}

/** All objects that may describe something: the value, array items, `@graph`, `mainEntity`, list items. */
function objectsIn(value: unknown): readonly Json[] {
  const found: Json[] = [];
  const pending: unknown[] = [value];
  let seen = 0;
  while (pending.length > 0 && seen++ < MOST) {
    const next = pending.shift();
    if (Array.isArray(next)) pending.push(...next.slice(0, MOST));
    else if (isObject(next)) {
      found.push(next);
      for (const key of ['@graph', 'mainEntity', 'itemListElement', 'item', 'hasPart', 'publisher']) {
        if (next[key] !== undefined) pending.push(next[key]);
      }
    }
  }
  return found;
}

function typesOf(object: Json): readonly string[] {
  return list(object['@type'])
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

function nameOf(value: unknown, byId: ReadonlyMap<string, Json>): string | null {
  const names: string[] = [];
  for (const one of list(value).slice(0, 20)) {
    if (isObject(one)) {
      const name = text(one.name) ?? text(byId.get(text(one['@id']) ?? '')?.name);
      if (name !== null) names.push(name);
    } else {
      const name = text(one);
      if (name !== null && !/^https?:/.test(name)) names.push(name);
    }
  }
  return names.length === 0 ? null : names.join('، ');
}

function idOf(value: unknown): string | null {
  return isObject(value) ? (text(value['@id']) ?? text(value.url)) : text(value);
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string with its lines kept and other white space collapsed; null when empty or no string. */
function text(value: unknown): string | null {
  const one = first(value);
  if (isObject(one) && typeof one['@value'] === 'string') return text(one['@value']);
  if (typeof one !== 'string') return null;
  const trimmed = one.split(/\r?\n/).map(collapse).join('\n').trim();
  return trimmed === '' ? null : trimmed;
}
