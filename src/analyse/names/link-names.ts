import { normalisedKey } from '../../arabic/index.ts';
import type { Entity, EntityKind, Mention, Span } from '../../model/index.ts';
import { overlap } from '../../model/index.ts';
import { startWithoutClitics } from '../attribution/content.ts';
import type { Reading } from '../reading.ts';
import type { Named } from './named.ts';

export interface Entities {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

interface Bearer {
  readonly id: string;
  kind: EntityKind;
  name: string;
  ref: string | null;
  readonly words: Set<string>;
  readonly mentions: Span[];
  readonly fixed: boolean;
}

/**
 * Joins the names of one bearer within an article, starting from the sources that attribution has found: the
 * same row of a table, the same words, a surname after the full name, a short form after the long one.
 */
export function linkNames(reading: Reading, named: readonly Named[], sources: Entities): Entities {
  const bearers: Bearer[] = sources.entities.map((entity) => ({
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    ref: entity.ref,
    words: new Set(wordsOf(entity.name)),
    mentions: sources.mentions
      .filter((mention) => mention.entity === entity.id)
      .map(({ start, end }) => ({ start, end })),
    fixed: true,
  }));
  const byRef = new Map<string, Bearer>();
  const byWord = new Map<string, Bearer[]>();
  const index = (bearer: Bearer): void => {
    if (bearer.ref !== null) byRef.set(bearer.ref, bearer);
    for (const word of bearer.words) byWord.set(word, [...(byWord.get(word) ?? []), bearer]);
  };
  for (const bearer of bearers) index(bearer);
  for (const name of named) {
    const span = spanOf(reading, name);
    const surface = reading.text.slice(span.start, span.end);
    const words = wordsOf(surface);
    const known =
      (name.ref === null ? undefined : byRef.get(name.ref)) ??
      covered(bearers, span, name.kind) ??
      candidates(byWord, words).find((bearer) => isSame(bearer, name, words));
    if (known === undefined) {
      const bearer: Bearer = {
        id: `e${bearers.length + 1}`,
        kind: name.kind,
        name: surface,
        ref: name.ref,
        words: new Set(words),
        mentions: [span],
        fixed: false,
      };
      bearers.push(bearer);
      index(bearer);
      continue;
    }
    if (known.ref === null && name.ref !== null) {
      known.ref = name.ref;
      byRef.set(name.ref, known);
    }
    if (!known.fixed && surface.length > known.name.length) known.name = surface;
    // A person's mention is the bare name, without the titles that made it a source phrase.
    const around = known.mentions.findIndex((mention) => overlap(mention, span) > 0);
    if (around < 0) known.mentions.push(span);
    else if (name.kind === 'person') known.mentions[around] = span;
  }
  return {
    entities: bearers.map((bearer) => ({
      id: bearer.id,
      kind: bearer.kind,
      name: bearer.name,
      ref: bearer.ref,
      key: bearer.kind === 'source' ? null : normalisedKey(bearer.name),
    })),
    mentions: bearers
      .flatMap((bearer) => bearer.mentions.map((span) => ({ ...span, entity: bearer.id })))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function spanOf(reading: Reading, name: Named): Span {
  return { start: startWithoutClitics(reading, name.from), end: reading.scan.tokens.end[name.to - 1] };
}

function wordsOf(name: string): readonly string[] {
  return normalisedKey(name)
    .split(' ')
    .map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word))
    .filter((word) => word.length > 1);
}

function candidates(
  byWord: ReadonlyMap<string, readonly Bearer[]>,
  words: readonly string[],
): readonly Bearer[] {
  return words.length === 0
    ? []
    : [...(byWord.get(words[words.length - 1]) ?? []), ...(byWord.get(words[0]) ?? [])];
}

/** The source that a name stands inside: «وزير الدفاع لويد أوستن» holds «لويد أوستن». */
function covered(bearers: readonly Bearer[], span: Span, kind: EntityKind): Bearer | undefined {
  return bearers.find(
    (bearer) =>
      bearer.fixed &&
      sameKind(bearer.kind, kind) &&
      bearer.mentions.some(
        (mention) => overlap(mention, span) === span.end - span.start && mention.end === span.end,
      ),
  );
}

function sameKind(a: EntityKind, b: EntityKind): boolean {
  return a === b || (isBody(a) && isBody(b));
}

function isBody(kind: EntityKind): boolean {
  return kind === 'organization' || kind === 'group' || kind === 'outlet';
}

function isSame(bearer: Bearer, name: Named, words: readonly string[]): boolean {
  if (!sameKind(bearer.kind, name.kind)) return false;
  if (bearer.ref !== null && name.ref !== null) return bearer.ref === name.ref;
  const shared = words.filter((word) => bearer.words.has(word)).length;
  if (name.kind === 'person') {
    if (shared === words.length) return bearer.words.has(words[words.length - 1]);
    return shared >= 2 || (bearer.words.size === 1 && shared === 1);
  }
  return shared === words.length && (words.length > 1 || bearer.words.size === 1);
}
