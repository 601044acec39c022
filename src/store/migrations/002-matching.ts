import type { Migration } from './migration.ts';

/**
 * What matching makes across articles: fingerprints of texts, forms of claims with the keys they are looked up by,
 * groups, and links between them. All of it can be made again from the analyses; nothing here is anybody's
 * decision. No table refers to another's rows.
 */
export const matching: Migration = {
  id: 2,
  name: 'matching',
  sql: `
CREATE TABLE match_articles (
  article_id text PRIMARY KEY,
  version_id text NOT NULL,
  analyser text NOT NULL,
  matcher text NOT NULL,
  outlet text,
  earliest text,
  latest text,
  words integer NOT NULL,
  prints bigint[] NOT NULL,
  print_at integer[] NOT NULL,
  print_start integer[] NOT NULL,
  print_end integer[] NOT NULL
);
COMMENT ON TABLE match_articles IS 'Articles that are matched, with the fingerprints of their text in order.';
COMMENT ON COLUMN match_articles.matcher IS 'Version of the matching; others are matched again.';

CREATE TABLE match_prints (
  print bigint NOT NULL,
  sort_at timestamptz NOT NULL,
  article_id text NOT NULL,
  PRIMARY KEY (print, sort_at, article_id)
);
COMMENT ON TABLE match_prints IS 'Which articles hold a fingerprint, earliest first.';

CREATE TABLE match_forms (
  form_id text PRIMARY KEY,
  group_id text NOT NULL,
  day integer,
  subject text,
  subject_title text,
  patterns text[] NOT NULL,
  members integer NOT NULL,
  item jsonb NOT NULL
);
COMMENT ON TABLE match_forms IS 'Claims equal but for typing, of one day; what is common to all members stands in item.';
COMMENT ON COLUMN match_forms.group_id IS 'Id of the least form of the group; every form id leads to its group.';
COMMENT ON COLUMN match_forms.subject IS 'Hash of what the episode of the claim is told by.';
CREATE INDEX match_forms_by_group ON match_forms (group_id);
CREATE INDEX match_forms_by_subject ON match_forms (subject, day) WHERE subject IS NOT NULL;

CREATE TABLE match_keys (
  key bigint NOT NULL,
  bucket integer NOT NULL,
  form_id text NOT NULL,
  PRIMARY KEY (key, bucket, form_id)
);
COMMENT ON TABLE match_keys IS 'What forms are looked up by, within buckets of days; the keys of a form follow from its item.';

CREATE TABLE match_members (
  article_id text NOT NULL,
  claim_id text NOT NULL,
  form_id text NOT NULL,
  outlet text,
  outlet_key text,
  speaker_key text,
  sort_at timestamptz NOT NULL,
  quote_hash text NOT NULL,
  told jsonb NOT NULL,
  PRIMARY KEY (article_id, claim_id)
);
COMMENT ON TABLE match_members IS 'Which claim has which form; what the article alone says of it stands in told.';
COMMENT ON COLUMN match_members.speaker_key IS 'Comparable name of the first speaker; null for unnamed sources.';
CREATE INDEX match_members_by_form ON match_members (form_id, sort_at, article_id, claim_id);
CREATE INDEX match_members_by_form_outlet ON match_members (form_id, outlet_key);
CREATE INDEX match_members_by_claim ON match_members (claim_id);
CREATE INDEX match_members_by_speaker ON match_members (speaker_key, sort_at) WHERE speaker_key IS NOT NULL;
CREATE INDEX match_members_by_outlet ON match_members (outlet_key, sort_at) WHERE outlet_key IS NOT NULL;

CREATE TABLE match_links (
  a text NOT NULL,
  b text NOT NULL,
  kind text NOT NULL,
  by_form text,
  aspect text,
  aim text,
  score double precision NOT NULL,
  reasons jsonb NOT NULL,
  PRIMARY KEY (a, b)
);
COMMENT ON TABLE match_links IS 'Contradictions and denials between two forms, a before b.';
CREATE INDEX match_links_by_b ON match_links (b);

CREATE TABLE match_groups (
  group_id text PRIMARY KEY,
  sort_at timestamptz NOT NULL,
  day_from integer,
  day_to integer,
  subject text,
  subject_title text,
  patterns text[] NOT NULL,
  flags text[] NOT NULL,
  carriers integer NOT NULL,
  outlets integer NOT NULL,
  summary jsonb NOT NULL
);
COMMENT ON TABLE match_groups IS 'Claim groups as a line of a list shows them.';
COMMENT ON COLUMN match_groups.sort_at IS 'Latest publication of a member.';
CREATE INDEX match_groups_by_time ON match_groups (sort_at DESC, group_id DESC);
CREATE INDEX match_groups_by_size ON match_groups (carriers DESC, group_id DESC);
CREATE INDEX match_groups_by_subject ON match_groups (subject, day_from) WHERE subject IS NOT NULL;
CREATE INDEX match_groups_by_pattern ON match_groups USING gin (patterns);
CREATE INDEX match_groups_by_flag ON match_groups USING gin (flags);
`,
};
