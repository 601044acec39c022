import type { Analysis, Entity } from '../model/index.ts';
import { storable } from './archive-storable.ts';
import { nameTerms } from './archive-terms.ts';

/** The rows of an article's entities, each with where it is mentioned. */
export function entityRows(articleId: string, shown: Analysis): object[] {
  const starts = new Map<string, number[]>();
  const ends = new Map<string, number[]>();
  for (const mention of shown.mentions) {
    if (!starts.has(mention.entity)) {
      starts.set(mention.entity, []);
      ends.set(mention.entity, []);
    }
    starts.get(mention.entity)?.push(mention.start);
    ends.get(mention.entity)?.push(mention.end);
  }
  return shown.entities.map((entity) => ({
    article_id: articleId,
    id: entity.id,
    kind: entity.kind,
    name: storable(entity.name),
    ref: entity.ref,
    key: storable(entity.key),
    starts: starts.get(entity.id) ?? [],
    ends: ends.get(entity.id) ?? [],
  }));
}

/** Rows of the dictionary of names. Unnamed sources have no key and never get in. */
export function namedEntities(entities: readonly Entity[]): { key: string; row: string }[] {
  const names: { key: string; row: string }[] = [];
  for (const { kind, key, name, ref } of entities) {
    if (!key || kind === 'source' || kind === 'document') continue;
    names.push({
      key: `${key}\n${kind}`,
      row: JSON.stringify({ kind, key: storable(key), name: storable(name), ref, terms: nameTerms([name]) }),
    });
  }
  return names;
}

/** The comparable name of a named entity. */
export function keyOf(entity: Entity | undefined): string | null {
  return entity === undefined || entity.kind === 'source' ? null : storable(entity.key);
}

/** Places are looked up by their comparable name. */
export function nameOf(entity: Entity | undefined): string | null {
  return entity === undefined ? null : storable(entity.key ?? entity.name);
}
