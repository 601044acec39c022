import type { BulkTable } from './bulk-insert.ts';

const time = 'timestamptz';
const text = 'text';
const integer = 'integer';
const numbers = 'integer[]';
const texts = 'text[]';

/** The tables an article's rows go to, by name. */
export const bulkTables = {
  articles: {
    name: 'articles',
    columns: {
      id: text,
      url: text,
      outlet: text,
      title: text,
      published: text,
      published_basis: text,
      sort_at: time,
      language: text,
      version_id: text,
      versions: integer,
      analyser: text,
      claim_count: integer,
      added_at: time,
      changed_at: time,
    },
  },
  versions: {
    name: 'versions',
    columns: {
      article_id: text,
      id: text,
      seq: integer,
      text,
      title_start: integer,
      title_end: integer,
      url: text,
      outlet: text,
      published_at: text,
      byline: text,
      section: text,
      language: text,
      post: 'jsonb',
      origin: text,
      raw_sha256: text,
      added_at: time,
    },
  },
  raw_documents: {
    name: 'raw_documents',
    columns: {
      sha256: text,
      origin: text,
      obtained_at: time,
      status: integer,
      headers: 'jsonb',
      tool: text,
      length: integer,
      bytes: 'bytea',
    },
  },
  analyses: {
    name: 'analyses',
    columns: {
      article_id: text,
      version_id: text,
      analyser: text,
      made_at: time,
      length: integer,
      body: 'bytea',
    },
  },
  claims: {
    name: 'claims',
    columns: {
      article_id: text,
      id: text,
      ordinal: integer,
      local_id: text,
      parent_id: text,
      group_id: text,
      cue: text,
      cue_kind: text,
      cue_start: integer,
      cue_end: integer,
      content: text,
      parts: numbers,
      stance: text,
      polarity: text,
      force: text,
      quote: text,
      basis: text,
      distance: 'boolean',
      rule: text,
      speaker: text,
      speaker_key: text,
      speaker_type: text,
      outlet: text,
      sort_at: time,
      terms: 'tsvector',
    },
  },
  chain_nodes: {
    name: 'chain_nodes',
    columns: {
      article_id: text,
      claim_id: text,
      position: integer,
      entity: text,
      key: text,
      ref: text,
      name: text,
      type: text,
      mention_start: integer,
      mention_end: integer,
      relay_start: integer,
      relay_end: integer,
    },
  },
  entities: {
    name: 'entities',
    columns: {
      article_id: text,
      id: text,
      kind: text,
      name: text,
      ref: text,
      key: text,
      starts: numbers,
      ends: numbers,
    },
  },
  names: {
    name: 'names',
    columns: { kind: text, key: text, name: text, ref: text, terms: 'tsvector' },
  },
  dates: {
    name: 'dates',
    columns: {
      article_id: text,
      id: text,
      start_at: integer,
      end_at: integer,
      value: text,
      granularity: text,
      basis: text,
    },
  },
  quantities: {
    name: 'quantities',
    columns: {
      article_id: text,
      id: text,
      start_at: integer,
      end_at: integer,
      value: 'jsonb',
      min: 'double precision',
      max: 'double precision',
      modifier: text,
      unit: text,
      count: 'jsonb',
    },
  },
  events: {
    name: 'events',
    columns: {
      article_id: text,
      id: text,
      type: text,
      status: text,
      trigger: text,
      trigger_start: integer,
      trigger_end: integer,
      actors: texts,
      targets: texts,
      places: texts,
      time: text,
      quantities: texts,
      claims: texts,
    },
  },
  article_search: {
    name: 'article_search',
    columns: {
      article_id: text,
      outlet: text,
      sort_at: time,
      speakers: texts,
      source_types: texts,
      stances: texts,
      event_types: texts,
      places: texts,
      terms_version: integer,
      terms: 'tsvector',
    },
  },
} as const satisfies Record<string, BulkTable>;

export type BulkTableName = keyof typeof bulkTables;

/** Tables that hold what the current analysis says, in the order they are filled. */
export const derivedTables = [
  'claims',
  'chain_nodes',
  'entities',
  'dates',
  'quantities',
  'events',
  'article_search',
] as const satisfies readonly BulkTableName[];

export type DerivedTableName = (typeof derivedTables)[number];
