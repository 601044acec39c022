import type { Migration } from './migration.ts';

/**
 * What lists of groups are sorted by, counted by and found by stands in narrow rows; what they show of a group stands
 * beside, and is read for the groups of a page alone. A group is found by one index of search terms: those of its
 * claims and, as words of their own, its flags, origins, outlets and places. The rows are made when the archive is
 * matched again, which this step makes due.
 */
export const board: Migration = {
  id: 3,
  name: 'board',
  sql: `
CREATE TABLE match_lines (
  group_id text PRIMARY KEY,
  summary jsonb NOT NULL
);
COMMENT ON TABLE match_lines IS 'Claim groups as a line of a list shows them.';
ALTER TABLE match_groups
  DROP COLUMN summary,
  ADD COLUMN article_id text NOT NULL DEFAULT '',
  ADD COLUMN contention integer NOT NULL DEFAULT 0,
  ADD COLUMN signs integer NOT NULL DEFAULT 0,
  ADD COLUMN places text[] NOT NULL DEFAULT '{}',
  ADD COLUMN terms tsvector NOT NULL DEFAULT '';
DELETE FROM match_groups;
UPDATE match_articles SET matcher = '';
COMMENT ON TABLE match_groups IS 'Claim groups as lists sort, count and find them.';
COMMENT ON COLUMN match_groups.article_id IS 'The earliest report.';
COMMENT ON COLUMN match_groups.contention IS 'What is shaky about it as one number: flags, then carriers.';
COMMENT ON COLUMN match_groups.signs IS 'Flags and kinds of origins as bits, for counting.';
COMMENT ON COLUMN match_groups.terms IS 'Search terms of its earliest claims and, as words of their own, what a list is narrowed down by.';
CREATE INDEX match_groups_by_contention ON match_groups (contention DESC, group_id DESC);
CREATE INDEX match_groups_terms ON match_groups USING gin (terms);
CREATE INDEX articles_by_change ON articles (changed_at DESC);
`,
};
