import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { ClientBase, Pool } from 'pg';
import type { DecisionsTable, Tables } from './schema.ts';

/** What a person may decide. The first line is carried out by the archive, the rest by matching. */
export type DecisionKind =
  | 'outlet'
  | 'published'
  | 'speaker'
  | 'boundary'
  | 'not-a-claim'
  | 'delete-article'
  | 'undo'
  | 'merge'
  | 'split'
  | 'link'
  | 'unlink'
  | 'grade'
  | 'note'
  | 'settle';

/** Words in one version of one article: what decisions are bound to, so that they survive re-analysis. */
export interface DecisionTarget {
  readonly articleId: string;
  /** Hash of the text the words stand in. */
  readonly versionId: string;
  readonly quote: string;
}

/** What a person decided, when and why. Decisions are only ever added; an undo is a decision too. */
export interface Decision {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly articleId: string | null;
  readonly versionId: string | null;
  readonly quote: string | null;
  readonly targets: readonly DecisionTarget[];
  readonly value: unknown;
  /** Id of the decision this one takes back. */
  readonly undoes: string | null;
  readonly who: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly why: string | null;
}

/** A pool, or a connection in a transaction. */
export type Queryable = Pick<Pool, 'query'> | Pick<ClientBase, 'query'>;

export type NewDecision = Omit<Decision, 'id'>;

/** The decision with its id: a hash of what it says, so that importing it twice keeps it once. */
export function identified(decision: NewDecision): Decision {
  const { kind, articleId, versionId, quote, targets, value, undoes, who, at, why } = decision;
  const text = JSON.stringify([kind, articleId, versionId, quote, targets, value, undoes, who, at, why]);
  return { ...decision, id: createHash('sha256').update(`decision\n${text}`).digest('hex').slice(0, 20) };
}

/** Writes a decision; one that is there already is left alone. */
export async function writeDecision(client: ClientBase, decision: Decision): Promise<void> {
  await client.query(
    `INSERT INTO decisions (id, kind, article_id, version_id, quote, targets, value, undoes, who, at, why)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING`,
    [
      decision.id,
      decision.kind,
      decision.articleId,
      decision.versionId,
      decision.quote,
      JSON.stringify(decision.targets),
      JSON.stringify(decision.value ?? null),
      decision.undoes,
      decision.who,
      decision.at,
      decision.why,
    ],
  );
}

/** Decisions on these articles that hold (were not taken back), oldest first, by article. */
export async function decisionsOf(
  client: Queryable,
  articleIds: readonly string[],
): Promise<Map<string, Decision[]>> {
  const found = new Map<string, Decision[]>();
  if (articleIds.length === 0) return found;
  const { rows } = await client.query<Selectable<DecisionsTable>>(
    `SELECT d.* FROM decisions d WHERE d.article_id = ANY($1) AND d.kind <> 'undo'
       AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id)
     ORDER BY d.at, d.id`,
    [articleIds],
  );
  for (const row of rows) {
    const decision = decisionOf(row);
    const id = decision.articleId as string;
    found.set(id, [...(found.get(id) ?? []), decision]);
  }
  return found;
}

/** The log of decisions, newest first, from before `cursor` (an `at|id` of the page before). */
export async function listDecisions(
  db: Kysely<Tables>,
  options: { articleId?: string; limit?: number; cursor?: string | null } = {},
): Promise<{ items: Decision[]; next: string | null }> {
  const limit = options.limit ?? 50;
  let query = db.selectFrom('decisions').selectAll();
  if (options.articleId !== undefined) query = query.where('article_id', '=', options.articleId);
  if (options.cursor) {
    const [at, id] = options.cursor.split('|');
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'id'), '<', tuple(new Date(at), id ?? '')),
    );
  }
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(decisionOf);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? `${last.at}|${last.id}` : null };
}

/** One decision by id, or null. */
export async function findDecision(db: Kysely<Tables>, id: string): Promise<Decision | null> {
  const row = await db.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : decisionOf(row);
}

export function decisionOf(row: Selectable<DecisionsTable>): Decision {
  return {
    id: row.id,
    kind: row.kind as DecisionKind,
    articleId: row.article_id,
    versionId: row.version_id,
    quote: row.quote,
    targets: row.targets as DecisionTarget[],
    value: row.value,
    undoes: row.undoes,
    who: row.who,
    at: (row.at as Date).toISOString(),
    why: row.why,
  };
}
