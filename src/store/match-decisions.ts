import type { ClientBase } from 'pg';
import { type Decision, decisionOf } from './decisions.ts';

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

/** A link a person set or removed, with the claims and groups its two quotations are now. */
export interface LinkDecisionRow {
  readonly kind: 'link' | 'unlink';
  readonly link: string | null;
  readonly claimA: string;
  readonly groupA: string;
  readonly claimB: string;
  readonly groupB: string;
  readonly who: string;
  readonly why: string | null;
}

/** Links set or removed by people with one end in a group, as far as they were not taken back. */
export async function linksDecided(
  client: Pick<ClientBase, 'query'>,
  group: string,
): Promise<readonly LinkDecisionRow[]> {
  const { rows } = await client.query(
    `SELECT DISTINCT ON (d.at, d.id) d.kind, d.value->>'link' AS link, a.claim_id AS claim_a, fa.group_id AS group_a,
       b.claim_id AS claim_b, fb.group_id AS group_b, d.who, d.why
     FROM decisions d
     JOIN match_members a ON a.article_id = d.article_id AND a.quote_hash = md5(d.quote)
     JOIN match_forms fa ON fa.form_id = a.form_id
     JOIN match_members b ON b.article_id = d.targets->0->>'articleId' AND b.quote_hash = md5(d.targets->0->>'quote')
     JOIN match_forms fb ON fb.form_id = b.form_id
     WHERE d.kind IN ('link', 'unlink') AND d.quote IS NOT NULL AND $1 IN (fa.group_id, fb.group_id)
       AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id)
     ORDER BY d.at, d.id, a.claim_id, b.claim_id`,
    [group],
  );
  return rows.map((row) => ({
    kind: row.kind,
    link: row.link,
    claimA: row.claim_a,
    groupA: row.group_a,
    claimB: row.claim_b,
    groupB: row.group_b,
    who: row.who,
    why: row.why,
  }));
}

/** Decisions on any of these quotations, oldest first; those taken back and their undoing are left out. */
export async function decisionsOnQuotes(
  client: Pick<ClientBase, 'query'>,
  places: readonly { readonly articleId: string; readonly quote: string }[],
): Promise<readonly Decision[]> {
  if (places.length === 0) return [];
  const { rows } = await client.query(
    `SELECT DISTINCT d.* FROM decisions d JOIN unnest($1::text[], $2::text[]) AS p(article, quote)
       ON (d.article_id = p.article AND d.quote = p.quote)
       OR d.targets @> jsonb_build_array(jsonb_build_object('articleId', p.article, 'quote', p.quote))
     WHERE d.kind IN ('merge', 'split', 'link', 'unlink', 'grade', 'note', 'settle')
       AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id)
     ORDER BY d.at, d.id`,
    [places.map(({ articleId }) => articleId), places.map(({ quote }) => quote)],
  );
  return rows.map(decisionOf);
}

/** Which of these quotations people settled (confirmed or refuted), as article id and quotation. */
export async function settledClaims(
  client: Pick<ClientBase, 'query'>,
  places: readonly { readonly articleId: string; readonly quote: string }[],
): Promise<ReadonlySet<string>> {
  if (places.length === 0) return new Set();
  const { rows } = await client.query<{ article_id: string; quote: string }>(
    `SELECT DISTINCT ON (d.article_id, d.quote) d.article_id, d.quote, d.value->>'outcome' AS outcome FROM decisions d
     JOIN unnest($1::text[], $2::text[]) AS p(article, quote) ON d.article_id = p.article AND d.quote = p.quote
     WHERE d.kind = 'settle' AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id)
     ORDER BY d.article_id, d.quote, d.at DESC, d.id`,
    [places.map(({ articleId }) => articleId), places.map(({ quote }) => quote)],
  );
  return new Set(
    rows
      .filter((row) => (row as { outcome?: string }).outcome !== 'open')
      .map((row) => `${row.article_id} ${row.quote}`),
  );
}
