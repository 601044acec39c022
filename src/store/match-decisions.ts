import type { ClientBase } from 'pg';

/** A merge or split with the forms its two quotations have now. */
export interface BondRow {
  readonly id: string;
  readonly kind: 'merge' | 'split';
  readonly formA: string;
  readonly groupA: string;
  readonly formB: string;
  readonly groupB: string;
}

/**
 * Merges and splits that were not taken back, oldest first, as they bind forms now: a decision finds its claims by
 * article and quotation, so that it survives a new analysis.
 */
export async function mergesAndSplits(client: Pick<ClientBase, 'query'>): Promise<readonly BondRow[]> {
  const { rows } = await client.query(
    `SELECT DISTINCT ON (d.at, d.id) d.id, d.kind, a.form_id AS form_a, fa.group_id AS group_a,
       b.form_id AS form_b, fb.group_id AS group_b
     FROM decisions d
     JOIN match_members a ON a.article_id = d.article_id AND a.quote_hash = md5(d.quote)
     JOIN match_forms fa ON fa.form_id = a.form_id
     JOIN match_members b ON b.article_id = d.targets->0->>'articleId' AND b.quote_hash = md5(d.targets->0->>'quote')
     JOIN match_forms fb ON fb.form_id = b.form_id
     WHERE d.kind IN ('merge', 'split') AND d.quote IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id)
     ORDER BY d.at, d.id, a.claim_id, b.claim_id`,
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    formA: row.form_a,
    groupA: row.group_a,
    formB: row.form_b,
    groupB: row.group_b,
  }));
}

/** Quotations of these articles that a split takes out of their form, as article id and hash of the quotation. */
export async function splitQuotes(
  client: Pick<ClientBase, 'query'>,
  articleIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ article_id: string; quote: string }>(
    `SELECT d.article_id, md5(d.quote) AS quote FROM decisions d
     WHERE d.article_id = ANY($1) AND d.kind = 'split' AND d.quote IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id)`,
    [articleIds],
  );
  return new Set(rows.map((row) => `${row.article_id} ${row.quote}`));
}
