import type { Migration } from './migration.ts';

/**
 * What each matched report is about, so that the reports on one happening are found by what they have in common. The rows
 * are made when the archive is matched again, which this step makes due.
 */
export const episodes: Migration = {
  id: 4,
  name: 'episodes',
  sql: `
ALTER TABLE match_articles
  ADD COLUMN day integer,
  ADD COLUMN about text[] NOT NULL DEFAULT '{}',
  ADD COLUMN about_words text[] NOT NULL DEFAULT '{}',
  ADD COLUMN subjects text[] NOT NULL DEFAULT '{}';
UPDATE match_articles SET matcher = '';
COMMENT ON COLUMN match_articles.day IS 'Day of publication, from 1970; null when unknown.';
COMMENT ON COLUMN match_articles.about IS 'Words the report is about, its subject first, as matching compares them.';
COMMENT ON COLUMN match_articles.about_words IS 'The same words as the report writes them.';
COMMENT ON COLUMN match_articles.subjects IS 'The same words as hashes, by which the reports of an episode are found.';
CREATE INDEX match_articles_by_subject ON match_articles USING gin (subjects);
`,
};
