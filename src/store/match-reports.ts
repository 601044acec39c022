import type { ClientBase } from 'pg';

type Reader = Pick<ClientBase, 'query'>;

/** A matched report with its day and what it is about. */
export interface ReportRow {
  readonly article: string;
  readonly day: number;
  readonly about: readonly string[];
  readonly words: readonly string[];
  readonly subjects: readonly string[];
}

/** Reports of an episode that are looked at. */
const MOST_REPORTS = 600;

/** Reports that are about any of these subjects within days (counted from 1970), those nearest to `near` first. */
export async function reportsAbout(
  client: Reader,
  subjects: readonly string[],
  days: { readonly from: number; readonly to: number; readonly near: number },
): Promise<readonly ReportRow[]> {
  if (subjects.length === 0) return [];
  const { rows } = await client.query(
    `SELECT article_id, day, about, about_words, subjects FROM match_articles
     WHERE subjects && $1 AND day BETWEEN $2 AND $3 ORDER BY abs(day - $4), article_id LIMIT $5`,
    [subjects, days.from, days.to, days.near, MOST_REPORTS],
  );
  return rows.map(reportOf);
}

/** Reports with claims of a subject within days, whatever they are about themselves. */
export async function reportsWithClaims(
  client: Reader,
  subject: string,
  days: { readonly from: number; readonly to: number; readonly near: number },
): Promise<readonly ReportRow[]> {
  const { rows } = await client.query(
    `SELECT a.article_id, f.day, a.about, a.about_words, a.subjects FROM match_forms f
     JOIN match_members m ON m.form_id = f.form_id JOIN match_articles a ON a.article_id = m.article_id
     WHERE f.subject = $1 AND f.day BETWEEN $2 AND $3
     GROUP BY a.article_id, f.day, a.about, a.about_words, a.subjects ORDER BY abs(f.day - $4), a.article_id LIMIT $5`,
    [subject, days.from, days.to, days.near, MOST_REPORTS],
  );
  return rows.map(reportOf);
}

/** Places that reports name, those of most reports first. */
export async function placesOfReports(
  client: Reader,
  articles: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT min(name) AS name FROM entities WHERE kind = 'place' AND article_id = ANY($1)
     GROUP BY coalesce(ref, name) HAVING count(DISTINCT article_id) * 3 >= $2
     ORDER BY count(DISTINCT article_id) DESC, 1 LIMIT 5`,
    [articles, articles.length],
  );
  return rows.map(({ name }) => name);
}

function reportOf(row: Record<string, unknown>): ReportRow {
  return {
    article: row.article_id as string,
    day: row.day as number,
    about: row.about as string[],
    words: row.about_words as string[],
    subjects: row.subjects as string[],
  };
}
