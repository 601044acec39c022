import type { ColumnType, Generated } from 'kysely';

/** `timestamptz` as written and read: text in, Date out (Infinity and -Infinity as numbers). */
type Time = ColumnType<Date | number, Date | string, Date | string>;

/** The tables as Kysely sees them; `migrations/` is the truth and a test compares the two. */
export interface Tables {
  articles: ArticlesTable;
  versions: VersionsTable;
  raw_documents: RawDocumentsTable;
  redactions: RedactionsTable;
  analyses: AnalysesTable;
  claims: ClaimsTable;
  chain_nodes: ChainNodesTable;
  entities: EntitiesTable;
  names: NamesTable;
  dates: DatesTable;
  quantities: QuantitiesTable;
  events: EventsTable;
  article_search: ArticleSearchTable;
  decisions: DecisionsTable;
  deleted_articles: { id: string; decision_id: string };
  fetch_state: FetchStateTable;
  isnad_migrations: { id: number; name: string; checksum: string; applied_at: Time };
}

export interface ArticlesTable {
  id: string;
  url: string | null;
  outlet: string | null;
  title: string | null;
  published: string | null;
  published_basis: string;
  sort_at: Time;
  language: string | null;
  version_id: string;
  versions: number;
  analyser: string;
  claim_count: number;
  added_at: Time;
  changed_at: Time;
}

export interface VersionsTable {
  article_id: string;
  id: string;
  seq: number;
  text: string;
  title_start: number | null;
  title_end: number | null;
  url: string | null;
  outlet: string | null;
  published_at: string | null;
  byline: string | null;
  section: string | null;
  language: string | null;
  post: unknown;
  origin: string | null;
  raw_sha256: string | null;
  added_at: Time;
}

export interface RawDocumentsTable {
  sha256: string;
  origin: string;
  obtained_at: Time;
  status: number | null;
  headers: unknown;
  tool: string;
  length: number;
  bytes: Buffer | null;
}

export interface RedactionsTable {
  id: string;
  sha256: string;
  at: Time;
  who: string;
  why: string;
}

export interface AnalysesTable {
  article_id: string;
  version_id: string;
  analyser: string;
  made_at: Time;
  length: number;
  body: Buffer;
}

export interface ClaimsTable {
  article_id: string;
  id: string;
  ordinal: number;
  local_id: string;
  parent_id: string | null;
  group_id: string | null;
  cue: string;
  cue_kind: string;
  cue_start: number;
  cue_end: number;
  content: string;
  parts: number[];
  stance: string;
  polarity: string;
  force: string;
  quote: string;
  basis: string | null;
  distance: boolean;
  rule: string;
  speaker: string | null;
  speaker_key: string | null;
  speaker_type: string | null;
  outlet: string | null;
  sort_at: Time;
  terms: string;
}

export interface ChainNodesTable {
  article_id: string;
  claim_id: string;
  position: number;
  entity: string | null;
  key: string | null;
  ref: string | null;
  name: string;
  type: string;
  mention_start: number | null;
  mention_end: number | null;
  relay_start: number | null;
  relay_end: number | null;
}

export interface EntitiesTable {
  article_id: string;
  id: string;
  kind: string;
  name: string;
  ref: string | null;
  key: string | null;
  starts: number[];
  ends: number[];
}

export interface NamesTable {
  kind: string;
  key: string;
  name: string;
  ref: string | null;
  terms: string;
}

export interface DatesTable {
  article_id: string;
  id: string;
  start_at: number;
  end_at: number;
  value: string | null;
  granularity: string;
  basis: string;
}

export interface QuantitiesTable {
  article_id: string;
  id: string;
  start_at: number;
  end_at: number;
  value: unknown;
  min: number | null;
  max: number | null;
  modifier: string;
  unit: string | null;
  count: unknown;
}

export interface EventsTable {
  article_id: string;
  id: string;
  type: string;
  status: string;
  trigger: string;
  trigger_start: number;
  trigger_end: number;
  actors: string[];
  targets: string[];
  places: string[];
  time: string | null;
  quantities: string[];
  claims: string[];
}

export interface ArticleSearchTable {
  article_id: string;
  outlet: string | null;
  sort_at: Time;
  speakers: string[];
  source_types: string[];
  stances: string[];
  event_types: string[];
  places: string[];
  terms_version: number;
  terms: string;
}

export interface DecisionsTable {
  id: string;
  kind: string;
  article_id: string | null;
  version_id: string | null;
  quote: string | null;
  targets: unknown;
  value: unknown;
  undoes: string | null;
  who: string;
  at: Time;
  why: string | null;
}

export interface FetchStateTable {
  url: string;
  etag: string | null;
  last_modified: string | null;
  status: number | null;
  fetched_at: Time;
  sha256: string | null;
  failures: Generated<number>;
}
