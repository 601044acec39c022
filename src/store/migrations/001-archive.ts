import type { Migration } from './migration.ts';

/**
 * Articles with their versions, the original bytes, analyses, and what analyses say in rows that can be looked
 * up. Every key starts with the article it belongs to and no table refers to another article's rows, so that
 * the tables can be distributed by `article_id`.
 */
export const archive: Migration = {
  id: 1,
  name: 'archive',
  sql: `
CREATE TABLE articles (
  id text PRIMARY KEY,
  url text,
  outlet text,
  title text,
  published text,
  published_basis text NOT NULL,
  sort_at timestamptz NOT NULL,
  language text,
  version_id text NOT NULL,
  versions integer NOT NULL,
  analyser text NOT NULL,
  claim_count integer NOT NULL,
  added_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
COMMENT ON TABLE articles IS 'One row per article as it is known now: corrections applied, newest version.';
COMMENT ON COLUMN articles.published IS 'Publication time, ISO 8601 in the granularity it is known in; null: unknown.';
COMMENT ON COLUMN articles.sort_at IS 'Earliest moment of publication; -infinity when unknown.';
CREATE INDEX articles_by_time ON articles (sort_at DESC, id DESC);
CREATE INDEX articles_by_outlet ON articles (outlet, sort_at DESC, id DESC);
CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;

CREATE TABLE versions (
  article_id text NOT NULL,
  id text NOT NULL,
  seq integer NOT NULL,
  text text NOT NULL,
  title_start integer,
  title_end integer,
  url text,
  outlet text,
  published_at text,
  byline text,
  section text,
  language text,
  post jsonb,
  origin text,
  raw_sha256 text,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (article_id, id)
);
COMMENT ON TABLE versions IS 'The texts an article has had, with the metadata they came with; never changed.';
COMMENT ON COLUMN versions.id IS 'Hash of the text.';
COMMENT ON COLUMN versions.origin IS 'File or address it was read from.';
CREATE INDEX versions_by_raw ON versions (raw_sha256) WHERE raw_sha256 IS NOT NULL;

CREATE TABLE raw_documents (
  sha256 text PRIMARY KEY,
  origin text NOT NULL,
  obtained_at timestamptz NOT NULL,
  status integer,
  headers jsonb NOT NULL,
  tool text NOT NULL,
  length integer NOT NULL,
  bytes bytea
);
ALTER TABLE raw_documents ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE raw_documents IS 'Original bytes (raw deflate) as they were obtained. Append-only: bytes become null only by a redaction.';

CREATE TABLE redactions (
  id text PRIMARY KEY,
  sha256 text NOT NULL,
  at timestamptz NOT NULL,
  who text NOT NULL,
  why text NOT NULL
);
COMMENT ON TABLE redactions IS 'Who removed which original bytes, when and why.';

CREATE FUNCTION raw_documents_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.bytes IS NULL
     AND (NEW.sha256, NEW.origin, NEW.obtained_at, NEW.tool, NEW.length, NEW.headers)
         IS NOT DISTINCT FROM (OLD.sha256, OLD.origin, OLD.obtained_at, OLD.tool, OLD.length, OLD.headers)
     AND EXISTS (SELECT 1 FROM redactions WHERE sha256 = OLD.sha256) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'raw documents are append-only; only a logged redaction may remove their bytes';
END $$;
CREATE TRIGGER raw_documents_append_only BEFORE UPDATE OR DELETE ON raw_documents
  FOR EACH ROW EXECUTE FUNCTION raw_documents_append_only();

CREATE TABLE analyses (
  article_id text NOT NULL,
  version_id text NOT NULL,
  analyser text NOT NULL,
  made_at timestamptz NOT NULL,
  length integer NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (article_id, version_id, analyser)
);
ALTER TABLE analyses ALTER COLUMN body SET STORAGE EXTERNAL;
COMMENT ON TABLE analyses IS 'What each version of the analyser made of each version of an article.';
COMMENT ON COLUMN analyses.body IS 'Analysis as JSON without article.text (which versions holds), raw deflate.';

CREATE TABLE claims (
  article_id text NOT NULL,
  id text NOT NULL,
  ordinal integer NOT NULL,
  local_id text NOT NULL,
  parent_id text,
  group_id text,
  cue text NOT NULL,
  cue_kind text NOT NULL,
  cue_start integer NOT NULL,
  cue_end integer NOT NULL,
  content text NOT NULL,
  parts integer[] NOT NULL,
  stance text NOT NULL,
  polarity text NOT NULL,
  force text NOT NULL,
  quote text NOT NULL,
  basis text,
  distance boolean NOT NULL,
  rule text NOT NULL,
  speaker text,
  speaker_key text,
  speaker_type text,
  outlet text,
  sort_at timestamptz NOT NULL,
  terms tsvector NOT NULL,
  PRIMARY KEY (article_id, id)
);
COMMENT ON TABLE claims IS 'Claims of the current analysis of the current version, corrections applied.';
COMMENT ON COLUMN claims.id IS 'Hash of version, cue span and content spans.';
COMMENT ON COLUMN claims.local_id IS 'Id within the analysis, such as c3.';
COMMENT ON COLUMN claims.parts IS 'Spans of the content, start and end by turns (UTF-16).';
COMMENT ON COLUMN claims.speaker_key IS 'Comparable name of the first speaker; null for unnamed sources.';
CREATE INDEX claims_by_id ON claims (id);
CREATE INDEX claims_by_time ON claims (sort_at DESC, article_id DESC, ordinal);
CREATE INDEX claims_by_speaker ON claims (speaker_key, sort_at DESC) WHERE speaker_key IS NOT NULL;
CREATE INDEX claims_terms ON claims USING gin (terms);

CREATE TABLE chain_nodes (
  article_id text NOT NULL,
  claim_id text NOT NULL,
  position integer NOT NULL,
  entity text,
  key text,
  ref text,
  name text NOT NULL,
  type text NOT NULL,
  mention_start integer,
  mention_end integer,
  relay_start integer,
  relay_end integer,
  PRIMARY KEY (article_id, claim_id, position)
);
COMMENT ON TABLE chain_nodes IS 'Sources of a claim, original speaker at position 0, outward to the last relay.';
CREATE INDEX chain_nodes_by_key ON chain_nodes (key) WHERE key IS NOT NULL;

CREATE TABLE entities (
  article_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  ref text,
  key text,
  starts integer[] NOT NULL,
  ends integer[] NOT NULL,
  PRIMARY KEY (article_id, id)
);
COMMENT ON TABLE entities IS 'Who and what an article names, with where. Unnamed sources have neither ref nor key.';
CREATE INDEX entities_by_key ON entities (key) WHERE key IS NOT NULL;
CREATE INDEX entities_by_ref ON entities (ref) WHERE ref IS NOT NULL;

CREATE VIEW mentions AS
  SELECT e.article_id, e.id AS entity, m.start_at, m.end_at
  FROM entities e, unnest(e.starts, e.ends) AS m(start_at, end_at);

CREATE TABLE names (
  kind text NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  ref text,
  terms tsvector NOT NULL,
  PRIMARY KEY (key, kind)
);
COMMENT ON TABLE names IS 'Dictionary of the named entities of all articles, for finding them by name.';
CREATE INDEX names_terms ON names USING gin (terms);

CREATE TABLE dates (
  article_id text NOT NULL,
  id text NOT NULL,
  start_at integer NOT NULL,
  end_at integer NOT NULL,
  value text,
  granularity text NOT NULL,
  basis text NOT NULL,
  PRIMARY KEY (article_id, id)
);
CREATE INDEX dates_by_value ON dates (value) WHERE value IS NOT NULL;

CREATE TABLE quantities (
  article_id text NOT NULL,
  id text NOT NULL,
  start_at integer NOT NULL,
  end_at integer NOT NULL,
  value jsonb,
  min double precision,
  max double precision,
  modifier text NOT NULL,
  unit text,
  count jsonb,
  PRIMARY KEY (article_id, id)
);

CREATE TABLE events (
  article_id text NOT NULL,
  id text NOT NULL,
  type text NOT NULL,
  status text NOT NULL,
  trigger text NOT NULL,
  trigger_start integer NOT NULL,
  trigger_end integer NOT NULL,
  actors text[] NOT NULL,
  targets text[] NOT NULL,
  places text[] NOT NULL,
  time text,
  quantities text[] NOT NULL,
  claims text[] NOT NULL,
  PRIMARY KEY (article_id, id)
);
COMMENT ON TABLE events IS 'Events of the current analysis; actors, targets, places and time are ids of the same article.';

CREATE TABLE article_search (
  article_id text PRIMARY KEY,
  outlet text,
  sort_at timestamptz NOT NULL,
  speakers text[] NOT NULL,
  source_types text[] NOT NULL,
  stances text[] NOT NULL,
  event_types text[] NOT NULL,
  places text[] NOT NULL,
  terms_version integer NOT NULL,
  terms tsvector NOT NULL
);
COMMENT ON TABLE article_search IS 'What search looks at: stemmed words with positions and, as words of their own, the facets.';
CREATE INDEX article_search_terms ON article_search USING gin (terms);

CREATE TABLE decisions (
  id text PRIMARY KEY,
  kind text NOT NULL,
  article_id text,
  version_id text,
  quote text,
  targets jsonb NOT NULL,
  value jsonb,
  undoes text,
  who text NOT NULL,
  at timestamptz NOT NULL,
  why text
);
COMMENT ON TABLE decisions IS 'What people decided: only ever added to; an undo is a decision of its own.';
COMMENT ON COLUMN decisions.version_id IS 'Hash of the text the quotation stands in.';
COMMENT ON COLUMN decisions.quote IS 'The words decided about, as they stand in the text.';
COMMENT ON COLUMN decisions.targets IS 'Further places decided about: [{articleId, versionId, quote}].';
CREATE INDEX decisions_by_article ON decisions (article_id, at) WHERE article_id IS NOT NULL;
CREATE INDEX decisions_by_time ON decisions (at, id);

CREATE TABLE deleted_articles (
  id text PRIMARY KEY,
  decision_id text NOT NULL
);
COMMENT ON TABLE deleted_articles IS 'Articles a person removed: adding them again is refused until that is undone.';

CREATE TABLE fetch_state (
  url text PRIMARY KEY,
  etag text,
  last_modified text,
  status integer,
  fetched_at timestamptz NOT NULL,
  sha256 text,
  failures integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE fetch_state IS 'What the last request for an address brought, for conditional requests.';
`,
};
