import type { Span } from './span.ts';

export type EntityKind =
  | 'person'
  | 'organization'
  | 'group'
  | 'place'
  | 'outlet'
  | 'document'
  /** The holder of an office whom the article names by the office alone («السفير الكويتي»). */
  | 'office'
  /** An unnamed source: has no identity outside its article. */
  | 'source';

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest name found in the article. */
  readonly name: string;
  /** Id in `data/`, such as `person/esmail-qaani`, or null. */
  readonly ref: string | null;
  /** Normalised name for comparing across articles; null for unnamed sources. */
  readonly key: string | null;
}

/** An occurrence of an entity. */
export interface Mention extends Span {
  readonly entity: string;
}
