import type { ClientBase } from 'pg';
import type { SourceType } from '../model/index.ts';
import type { Database } from '../store/database.ts';
import {
  type Decision,
  type DecisionKind,
  decisionsOf,
  findDecision,
  identified,
  type NewDecision,
  writeDecision,
} from '../store/decisions.ts';
import { allowAgain, deleteArticle } from '../store/delete-article.ts';
import { findClaims } from '../store/read-claims.ts';
import { refreshArticles } from '../store/refresh-articles.ts';
import { inTransaction, lockArticles } from '../store/save-articles.ts';
import { StoreError } from '../store/store-error.ts';
import { analyseForArchive } from './archive-analyse.ts';
import { articleOf } from './archive-read.ts';

/** Who decides, when and why. */
export interface DecisionMaker {
  readonly who: string;
  readonly why: string | null;
  readonly at: Date;
}

/** A correction of one article or of one of its claims. */
export type Correction =
  | { readonly kind: 'outlet'; readonly articleId: string; readonly name: string }
  | { readonly kind: 'published'; readonly articleId: string; readonly time: string }
  | {
      readonly kind: 'speaker';
      readonly claimId: string;
      readonly name: string;
      readonly type?: SourceType;
    }
  | { readonly kind: 'boundary'; readonly claimId: string; readonly content: string }
  | { readonly kind: 'not-a-claim'; readonly claimId: string };

/**
 * Writes a correction down and puts it into effect: the article's rows are made anew in the same transaction, and then the
 * article is compared with the archive again.
 * Throws a StoreError when there is no such article or claim, or the correction cannot be.
 */
export async function correct(
  database: Database,
  correction: Correction,
  maker: DecisionMaker,
): Promise<Decision> {
  const decision = identified(await decisionFor(database, correction, maker));
  await database.withRetry(() =>
    inTransaction(database.writers, async (client) => {
      await writeDecision(client, decision);
      await refresh(client, decision.articleId as string, maker.at);
    }),
  );
  await matchAgain(database, decision.articleId as string);
  return decision;
}

/** Removes an article for good, with its analyses and original bytes. */
export async function removeArticle(
  database: Database,
  articleId: string,
  maker: DecisionMaker,
): Promise<Decision> {
  const decision = identified({ ...blank(maker), kind: 'delete-article', articleId });
  const done = await database.withRetry(() =>
    inTransaction(database.writers, (client) => deleteArticle(client, decision)),
  );
  if (!done) throw noArticle(articleId);
  // What matching keeps of it goes at once too, not only when matching runs the next time.
  const { forgetArticles } = await import('./match.ts');
  await forgetArticles(database, [articleId]);
  return decision;
}

/** Takes a decision back. A deleted article does not return by itself, but may be added again. */
export async function undo(database: Database, decisionId: string, maker: DecisionMaker): Promise<Decision> {
  const undone = await findDecision(database.read, decisionId);
  if (undone === null || undone.kind === 'undo') {
    throw new StoreError('request', `There is no decision ${decisionId} that could be taken back.`);
  }
  const decision = identified({
    ...blank(maker),
    kind: 'undo',
    articleId: undone.articleId,
    undoes: undone.id,
  });
  await database.withRetry(() =>
    inTransaction(database.writers, async (client) => {
      await writeDecision(client, decision);
      if (undone.kind === 'delete-article') await allowAgain(client, undone);
      else if (undone.articleId !== null) await refresh(client, undone.articleId, maker.at);
    }),
  );
  if (undone.articleId !== null && undone.kind !== 'delete-article')
    await matchAgain(database, undone.articleId);
  return decision;
}

/** Brings what was corrected to the groups, links and episodes the article is in. */
async function matchAgain(database: Database, articleId: string): Promise<void> {
  const { matchNewArticles } = await import('./match.ts');
  await matchNewArticles(database, [articleId]);
}

/** Writes down a decision that something else than the archive carries out (merge, split, grade, note …). */
export async function record(
  database: Database,
  decision: Omit<NewDecision, 'who' | 'at' | 'why'>,
  maker: DecisionMaker,
): Promise<Decision> {
  const whole = identified({ ...decision, who: maker.who, at: maker.at.toISOString(), why: maker.why });
  await database.withRetry(() => inTransaction(database.writers, (client) => writeDecision(client, whole)));
  return whole;
}

async function decisionFor(
  database: Database,
  correction: Correction,
  maker: DecisionMaker,
): Promise<NewDecision> {
  if (correction.kind === 'outlet' || correction.kind === 'published') {
    const { articleId } = correction;
    const article = await database.read
      .selectFrom('articles')
      .select('version_id')
      .where('id', '=', articleId)
      .executeTakeFirst();
    if (article === undefined) throw noArticle(articleId);
    const value = correction.kind === 'outlet' ? correction.name.trim() : isoTime(correction.time);
    if (value === '') throw new StoreError('request', 'The name of the outlet is empty.');
    return { ...blank(maker), kind: correction.kind, articleId, versionId: article.version_id, value };
  }
  const [claim] = await findClaims(database.read, [correction.claimId]);
  if (claim === undefined)
    throw new StoreError('request', `There is no claim ${correction.claimId} in the archive.`);
  const article = await database.read
    .selectFrom('articles as a')
    .innerJoin('versions as v', (join) =>
      join.onRef('v.article_id', '=', 'a.id').onRef('v.id', '=', 'a.version_id'),
    )
    .select(['v.id', 'v.text'])
    .where('a.id', '=', claim.article_id)
    .executeTakeFirstOrThrow();
  return {
    ...blank(maker),
    kind: correction.kind,
    articleId: claim.article_id,
    versionId: article.id,
    quote: claim.content,
    value: decidedValue(correction, article.text),
  };
}

function decidedValue(
  correction: Exclude<Correction, { kind: 'outlet' | 'published' }>,
  text: string,
): unknown {
  switch (correction.kind) {
    case 'speaker': {
      const name = correction.name.trim();
      if (name === '') throw new StoreError('request', 'The name of the speaker is empty.');
      return correction.type === undefined ? { name } : { name, type: correction.type };
    }
    case 'boundary': {
      const missing = correction.content.split(' … ').find((part) => part === '' || !text.includes(part));
      if (missing !== undefined) {
        throw new StoreError(
          'request',
          `These words do not stand in the article: "${missing}". Copy them from its text.`,
        );
      }
      return correction.content;
    }
    default:
      return null;
  }
}

/** Makes an article's rows anew from its current version and all decisions that hold. */
async function refresh(client: ClientBase, articleId: string, at: Date): Promise<void> {
  const locked = await lockArticles(client, [articleId]);
  const versionId = locked.get(articleId);
  if (versionId === undefined) return;
  const { rows } = await client.query('SELECT * FROM versions WHERE article_id = $1 AND id = $2', [
    articleId,
    versionId,
  ]);
  const decisions = (await decisionsOf(client, [articleId])).get(articleId) ?? [];
  const task = { article: articleOf(rows[0]), origin: rows[0].origin, at: at.toISOString(), decisions };
  await refreshArticles(client, [analyseForArchive(task)]);
}

function blank(maker: DecisionMaker): NewDecision & { kind: DecisionKind } {
  return {
    kind: 'note',
    articleId: null,
    versionId: null,
    quote: null,
    targets: [],
    value: null,
    undoes: null,
    who: maker.who,
    at: maker.at.toISOString(),
    why: maker.why,
  };
}

function noArticle(id: string): StoreError {
  return new StoreError('request', `There is no article ${id} in the archive.`);
}

function isoTime(time: string): string {
  const value = time.trim();
  const shape = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;
  const whole = value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
  if (!shape.test(value) || Number.isNaN(Date.parse(whole))) {
    throw new StoreError('request', `"${time}" is not a time such as 2018-04-07 or 2018-04-07T14:30+03:00.`);
  }
  return value;
}
