-- The schema of the archive as PostgreSQL's catalogue has it after all migrations of src/store/migrations.
-- Generated: isnad doctor --schema > docs/schema.sql; a test compares the two.

-- What each version of the analyser made of each version of an article.
CREATE TABLE analyses (
  article_id text NOT NULL,
  version_id text NOT NULL,
  analyser text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  length integer NOT NULL,
  body bytea NOT NULL, -- Analysis as JSON without article.text (which versions holds), raw deflate.
  CONSTRAINT analyses_pkey PRIMARY KEY (article_id, version_id, analyser)
);

-- What search looks at: stemmed words with positions and, as words of their own, the facets.
CREATE TABLE article_search (
  article_id text NOT NULL,
  outlet text,
  sort_at timestamp with time zone NOT NULL,
  speakers text[] NOT NULL,
  source_types text[] NOT NULL,
  stances text[] NOT NULL,
  event_types text[] NOT NULL,
  places text[] NOT NULL,
  terms_version integer NOT NULL,
  terms tsvector NOT NULL,
  CONSTRAINT article_search_pkey PRIMARY KEY (article_id)
);
CREATE INDEX article_search_terms ON article_search USING gin (terms);

-- One row per article as it is known now: corrections applied, newest version.
CREATE TABLE articles (
  id text NOT NULL,
  url text,
  outlet text,
  title text,
  published text, -- Publication time, ISO 8601 in the granularity it is known in; null: unknown.
  published_basis text NOT NULL,
  sort_at timestamp with time zone NOT NULL, -- Earliest moment of publication; -infinity when unknown.
  language text,
  version_id text NOT NULL,
  versions integer NOT NULL,
  analyser text NOT NULL,
  claim_count integer NOT NULL,
  added_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT articles_pkey PRIMARY KEY (id)
);
CREATE INDEX articles_by_change ON articles USING btree (changed_at DESC);
CREATE INDEX articles_by_outlet ON articles USING btree (outlet, sort_at DESC, id DESC);
CREATE INDEX articles_by_time ON articles USING btree (sort_at DESC, id DESC);
CREATE INDEX articles_by_url ON articles USING btree (url) WHERE (url IS NOT NULL);

-- Sources of a claim, original speaker at position 0, outward to the last relay.
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
  CONSTRAINT chain_nodes_pkey PRIMARY KEY (article_id, claim_id, "position")
);
CREATE INDEX chain_nodes_by_key ON chain_nodes USING btree (key) WHERE (key IS NOT NULL);

-- Claims of the current analysis of the current version, corrections applied.
CREATE TABLE claims (
  article_id text NOT NULL,
  id text NOT NULL, -- Hash of version, cue span and content spans.
  ordinal integer NOT NULL,
  local_id text NOT NULL, -- Id within the analysis, such as c3.
  parent_id text,
  group_id text,
  cue text NOT NULL,
  cue_kind text NOT NULL,
  cue_start integer NOT NULL,
  cue_end integer NOT NULL,
  content text NOT NULL,
  parts integer[] NOT NULL, -- Spans of the content, start and end by turns (UTF-16).
  stance text NOT NULL,
  polarity text NOT NULL,
  force text NOT NULL,
  quote text NOT NULL,
  basis text,
  distance boolean NOT NULL,
  rule text NOT NULL,
  speaker text,
  speaker_key text, -- Comparable name of the first speaker; null for unnamed sources.
  speaker_type text,
  outlet text,
  sort_at timestamp with time zone NOT NULL,
  terms tsvector NOT NULL,
  CONSTRAINT claims_pkey PRIMARY KEY (article_id, id)
);
CREATE INDEX claims_by_id ON claims USING btree (id);
CREATE INDEX claims_by_speaker ON claims USING btree (speaker_key, sort_at DESC) WHERE (speaker_key IS NOT NULL);
CREATE INDEX claims_by_time ON claims USING btree (sort_at DESC, article_id DESC, ordinal);
CREATE INDEX claims_terms ON claims USING gin (terms);

CREATE TABLE dates (
  article_id text NOT NULL,
  id text NOT NULL,
  start_at integer NOT NULL,
  end_at integer NOT NULL,
  value text,
  granularity text NOT NULL,
  basis text NOT NULL,
  CONSTRAINT dates_pkey PRIMARY KEY (article_id, id)
);
CREATE INDEX dates_by_value ON dates USING btree (value) WHERE (value IS NOT NULL);

-- What people decided: only ever added to; an undo is a decision of its own.
CREATE TABLE decisions (
  id text NOT NULL,
  kind text NOT NULL,
  article_id text,
  version_id text, -- Hash of the text the quotation stands in.
  quote text, -- The words decided about, as they stand in the text.
  targets jsonb NOT NULL, -- Further places decided about: [{articleId, versionId, quote}].
  value jsonb,
  undoes text,
  who text NOT NULL,
  at timestamp with time zone NOT NULL,
  why text,
  CONSTRAINT decisions_pkey PRIMARY KEY (id)
);
CREATE INDEX decisions_by_article ON decisions USING btree (article_id, at) WHERE (article_id IS NOT NULL);
CREATE INDEX decisions_by_time ON decisions USING btree (at, id);

-- Articles a person removed: adding them again is refused until that is undone.
CREATE TABLE deleted_articles (
  id text NOT NULL,
  decision_id text NOT NULL,
  CONSTRAINT deleted_articles_pkey PRIMARY KEY (id)
);

-- Who and what an article names, with where. Unnamed sources have neither ref nor key.
CREATE TABLE entities (
  article_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  ref text,
  key text,
  starts integer[] NOT NULL,
  ends integer[] NOT NULL,
  CONSTRAINT entities_pkey PRIMARY KEY (article_id, id)
);
CREATE INDEX entities_by_key ON entities USING btree (key) WHERE (key IS NOT NULL);
CREATE INDEX entities_by_ref ON entities USING btree (ref) WHERE (ref IS NOT NULL);

-- Events of the current analysis; actors, targets, places and time are ids of the same article.
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
  CONSTRAINT events_pkey PRIMARY KEY (article_id, id)
);

-- What the last request for an address brought, for conditional requests.
CREATE TABLE fetch_state (
  url text NOT NULL,
  etag text,
  last_modified text,
  status integer,
  fetched_at timestamp with time zone NOT NULL,
  sha256 text,
  failures integer NOT NULL DEFAULT 0,
  CONSTRAINT fetch_state_pkey PRIMARY KEY (url)
);

CREATE TABLE isnad_migrations (
  id integer NOT NULL,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone NOT NULL,
  CONSTRAINT isnad_migrations_pkey PRIMARY KEY (id)
);

-- Articles that are matched, with the fingerprints of their text in order.
CREATE TABLE match_articles (
  article_id text NOT NULL,
  version_id text NOT NULL,
  analyser text NOT NULL,
  matcher text NOT NULL, -- Version of the matching; others are matched again.
  outlet text,
  earliest text,
  latest text,
  words integer NOT NULL,
  prints bigint[] NOT NULL,
  print_at integer[] NOT NULL,
  print_start integer[] NOT NULL,
  print_end integer[] NOT NULL,
  day integer, -- Day of publication, from 1970; null when unknown.
  about text[] NOT NULL DEFAULT '{}'::text[], -- Words the report is about, its subject first, as matching compares them.
  about_words text[] NOT NULL DEFAULT '{}'::text[], -- The same words as the report writes them.
  subjects text[] NOT NULL DEFAULT '{}'::text[], -- The same words as hashes, by which the reports of an episode are found.
  CONSTRAINT match_articles_pkey PRIMARY KEY (article_id)
);
CREATE INDEX match_articles_by_subject ON match_articles USING gin (subjects);

-- Claims equal but for typing, of one day; what is common to all members stands in item.
CREATE TABLE match_forms (
  form_id text NOT NULL,
  group_id text NOT NULL, -- Id of the least form of the group; every form id leads to its group.
  day integer,
  subject text, -- Hash of what the episode of the claim is told by.
  subject_title text,
  patterns text[] NOT NULL,
  members integer NOT NULL,
  item jsonb NOT NULL,
  CONSTRAINT match_forms_pkey PRIMARY KEY (form_id)
);
CREATE INDEX match_forms_by_group ON match_forms USING btree (group_id);
CREATE INDEX match_forms_by_subject ON match_forms USING btree (subject, day) WHERE (subject IS NOT NULL);

-- Claim groups as lists sort, count and find them.
CREATE TABLE match_groups (
  group_id text NOT NULL,
  sort_at timestamp with time zone NOT NULL, -- Latest publication of a member.
  day_from integer,
  day_to integer,
  subject text,
  subject_title text,
  patterns text[] NOT NULL,
  flags text[] NOT NULL,
  carriers integer NOT NULL,
  outlets integer NOT NULL,
  article_id text NOT NULL DEFAULT ''::text, -- The earliest report.
  contention integer NOT NULL DEFAULT 0, -- What is shaky about it as one number: flags, then carriers.
  signs integer NOT NULL DEFAULT 0, -- Flags and kinds of origins as bits, for counting.
  places text[] NOT NULL DEFAULT '{}'::text[],
  terms tsvector NOT NULL DEFAULT ''::tsvector, -- Search terms of its earliest claims and, as words of their own, what a list is narrowed down by.
  CONSTRAINT match_groups_pkey PRIMARY KEY (group_id)
);
CREATE INDEX match_groups_by_contention ON match_groups USING btree (contention DESC, group_id DESC);
CREATE INDEX match_groups_by_flag ON match_groups USING gin (flags);
CREATE INDEX match_groups_by_pattern ON match_groups USING gin (patterns);
CREATE INDEX match_groups_by_size ON match_groups USING btree (carriers DESC, group_id DESC);
CREATE INDEX match_groups_by_subject ON match_groups USING btree (subject, day_from) WHERE (subject IS NOT NULL);
CREATE INDEX match_groups_by_time ON match_groups USING btree (sort_at DESC, group_id DESC);
CREATE INDEX match_groups_terms ON match_groups USING gin (terms);

-- What forms are looked up by, within buckets of days; the keys of a form follow from its item.
CREATE TABLE match_keys (
  key bigint NOT NULL,
  bucket integer NOT NULL,
  form_id text NOT NULL,
  CONSTRAINT match_keys_pkey PRIMARY KEY (key, bucket, form_id)
);

-- Claim groups as a line of a list shows them.
CREATE TABLE match_lines (
  group_id text NOT NULL,
  summary jsonb NOT NULL,
  CONSTRAINT match_lines_pkey PRIMARY KEY (group_id)
);

-- Contradictions and denials between two forms, a before b.
CREATE TABLE match_links (
  a text NOT NULL,
  b text NOT NULL,
  kind text NOT NULL,
  by_form text,
  aspect text,
  aim text,
  score double precision NOT NULL,
  reasons jsonb NOT NULL,
  CONSTRAINT match_links_pkey PRIMARY KEY (a, b)
);
CREATE INDEX match_links_by_b ON match_links USING btree (b);

-- Which claim has which form; what the article alone says of it stands in told.
CREATE TABLE match_members (
  article_id text NOT NULL,
  claim_id text NOT NULL,
  form_id text NOT NULL,
  outlet text,
  outlet_key text,
  speaker_key text, -- Comparable name of the first speaker; null for unnamed sources.
  sort_at timestamp with time zone NOT NULL,
  quote_hash text NOT NULL,
  told jsonb NOT NULL,
  CONSTRAINT match_members_pkey PRIMARY KEY (article_id, claim_id)
);
CREATE INDEX match_members_by_claim ON match_members USING btree (claim_id);
CREATE INDEX match_members_by_form ON match_members USING btree (form_id, sort_at, article_id, claim_id);
CREATE INDEX match_members_by_form_outlet ON match_members USING btree (form_id, outlet_key);
CREATE INDEX match_members_by_outlet ON match_members USING btree (outlet_key, sort_at) WHERE (outlet_key IS NOT NULL);
CREATE INDEX match_members_by_speaker ON match_members USING btree (speaker_key, sort_at) WHERE (speaker_key IS NOT NULL);

-- Which articles hold a fingerprint, earliest first.
CREATE TABLE match_prints (
  print bigint NOT NULL,
  sort_at timestamp with time zone NOT NULL,
  article_id text NOT NULL,
  CONSTRAINT match_prints_pkey PRIMARY KEY (print, sort_at, article_id)
);

-- Dictionary of the named entities of all articles, for finding them by name.
CREATE TABLE names (
  kind text NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  ref text,
  terms tsvector NOT NULL,
  CONSTRAINT names_pkey PRIMARY KEY (key, kind)
);
CREATE INDEX names_terms ON names USING gin (terms);

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
  CONSTRAINT quantities_pkey PRIMARY KEY (article_id, id)
);

-- Original bytes (raw deflate) as they were obtained. Append-only: bytes become null only by a redaction.
CREATE TABLE raw_documents (
  sha256 text NOT NULL,
  origin text NOT NULL,
  obtained_at timestamp with time zone NOT NULL,
  status integer,
  headers jsonb NOT NULL,
  tool text NOT NULL,
  length integer NOT NULL,
  bytes bytea,
  CONSTRAINT raw_documents_pkey PRIMARY KEY (sha256)
);

-- Who removed which original bytes, when and why.
CREATE TABLE redactions (
  id text NOT NULL,
  sha256 text NOT NULL,
  at timestamp with time zone NOT NULL,
  who text NOT NULL,
  why text NOT NULL,
  CONSTRAINT redactions_pkey PRIMARY KEY (id)
);

-- The texts an article has had, with the metadata they came with; never changed.
CREATE TABLE versions (
  article_id text NOT NULL,
  id text NOT NULL, -- Hash of the text.
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
  origin text, -- File or address it was read from.
  raw_sha256 text,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT versions_pkey PRIMARY KEY (article_id, id)
);
CREATE INDEX versions_by_raw ON versions USING btree (raw_sha256) WHERE (raw_sha256 IS NOT NULL);

CREATE VIEW mentions AS
 SELECT e.article_id,
    e.id AS entity,
    m.start_at,
    m.end_at
   FROM entities e,
    LATERAL UNNEST(e.starts, e.ends) m(start_at, end_at);

CREATE OR REPLACE FUNCTION raw_documents_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.bytes IS NULL
     AND (NEW.sha256, NEW.origin, NEW.obtained_at, NEW.tool, NEW.length, NEW.headers)
         IS NOT DISTINCT FROM (OLD.sha256, OLD.origin, OLD.obtained_at, OLD.tool, OLD.length, OLD.headers)
     AND EXISTS (SELECT 1 FROM redactions WHERE sha256 = OLD.sha256) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'raw documents are append-only; only a logged redaction may remove their bytes';
END $function$;

CREATE TRIGGER raw_documents_append_only BEFORE DELETE OR UPDATE ON raw_documents FOR EACH ROW EXECUTE FUNCTION raw_documents_append_only();
