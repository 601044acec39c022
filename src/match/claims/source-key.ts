import { normalisedKey } from '../../arabic/index.ts';
import type { Analysis, ChainNode, Entity, SourceType } from '../../model/index.ts';
import type { ItemSource } from './claim-item.ts';
import { isVagueName } from './vague-name.ts';

/** Types of sources that have no name. */
const UNNAMED: ReadonlySet<SourceType> = new Set([
  'anonymous_official',
  'anonymous_source',
  'eyewitness',
  'leak',
]);

/** Whether a source is unnamed: it must never be joined with another report's. */
export function isUnnamed(type: SourceType): boolean {
  return UNNAMED.has(type);
}

/** Words that make a post's or paper's author someone, and those that do not. */
const VAGUE_POSTS = /^(?:ال)?(?:ناشط|مغرد|رواد|مستخدم|صفح|حساب|منص|متداول|نشط|مواقع|وسائل)/;

/** Begins the key of a source that is known only within its own report, such as «المتحدث». */
const OWN = '@';

/** Whether a key means the same source in every report. */
export function isShared(key: string | null): key is string {
  return key !== null && !key.startsWith(OWN);
}

/**
 * The source of a chain node with the key it is compared by: the id of a known entity, else its normalised name.
 * Unnamed sources, and posts by nobody in particular, have none; a name that could be anybody's of a kind has one
 * of its own report.
 */
export function sourceOf(
  node: ChainNode,
  entities: ReadonlyMap<string, Entity>,
  article: string,
  introduced: ReadonlyMap<string, string> = new Map(),
): ItemSource {
  const source = keyedSource(node, entities, article);
  const as = source.key === null || node.entity === null ? undefined : introduced.get(node.entity);
  return as === undefined || as.length <= source.name.length ? source : { ...source, as };
}

/** UTF-16 units of an introduction. */
const LONGEST_INTRODUCTION = 120;

/** The fullest words by which a report introduces each of its sources, by entity. */
export function introductions({ article: { text }, claims }: Analysis): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const { chain } of claims) {
    for (const { entity, mention } of chain) {
      if (entity === null || mention === null || mention.end - mention.start > LONGEST_INTRODUCTION) continue;
      const words = text.slice(mention.start, mention.end);
      if (words.length > (out.get(entity)?.length ?? 0)) out.set(entity, words);
    }
  }
  return out;
}

function keyedSource(node: ChainNode, entities: ReadonlyMap<string, Entity>, article: string): ItemSource {
  const entity = node.entity === null ? undefined : entities.get(node.entity);
  const name = node.canonical;
  if (isUnnamed(node.type) || entity?.kind === 'source') {
    return { name, key: null, type: node.type };
  }
  const plain = normalisedKey(name);
  if (plain === '' || (node.type === 'social_media' && VAGUE_POSTS.test(plain))) {
    return { name, key: null, type: node.type };
  }
  if (entity?.ref != null) return { name, key: entity.ref, type: node.type };
  if (isVagueName(name)) return { name, key: `${OWN}${article}:${plain}`, type: node.type };
  return { name, key: entity?.key ?? plain, type: node.type };
}
