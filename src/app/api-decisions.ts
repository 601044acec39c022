import type { Decision as StoredDecision } from '../store/decisions.ts';
import { decisionsOf, listDecisions } from '../store/decisions.ts';
import { currentVersions } from '../store/read-articles.ts';
import { findClaims, type StoredClaim } from '../store/read-claims.ts';
import { StoreError } from '../store/store-error.ts';
import type { ClaimPage } from './api-schema-claim.ts';
import type { Decision, NewDecision } from './api-schema-decision.ts';
import type { Database } from './archive.ts';
import { correct, record, undo } from './archive-decide.ts';

/** Decisions about the words of these claims, oldest first. */
export async function decisionsOnWords(
  database: Database,
  claims: readonly StoredClaim[],
): Promise<Decision[]> {
  const articles = [...new Set(claims.map((claim) => claim.article_id))];
  const byArticle = await decisionsOf(database.writers, articles);
  const contents = new Set(claims.map((claim) => `${claim.article_id} ${claim.content}`));
  return [...byArticle.values()]
    .flat()
    .filter((decision) => contents.has(`${decision.articleId} ${decision.quote}`))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((decision) => decisionView(decision, false));
}

/** The grades that hold: the last of each axis. */
export function gradesOf(decisions: readonly Decision[]): ClaimPage['grades'] {
  const grades: {
    reliability: ClaimPage['grades']['reliability'];
    credibility: ClaimPage['grades']['credibility'];
  } = { reliability: null, credibility: null };
  for (const decision of decisions) {
    if (decision.kind !== 'grade') continue;
    const { axis, grade } = (decision.value ?? {}) as { axis?: string; grade?: string };
    if ((axis !== 'reliability' && axis !== 'credibility') || typeof grade !== 'string') continue;
    grades[axis] = { value: grade, who: decision.who, at: decision.at, why: decision.why };
  }
  return grades;
}

/** The log of decisions, newest first. */
export async function readDecisions(
  database: Database,
  options: { readonly limit: number; readonly cursor: string | null; readonly article?: string },
): Promise<{ items: Decision[]; next: string | null }> {
  const { items, next } = await listDecisions(database.read, {
    limit: options.limit,
    cursor: options.cursor,
    ...(options.article === undefined ? {} : { articleId: options.article }),
  });
  const undone = new Set(items.flatMap((decision) => decision.undoes ?? []));
  return { items: items.map((decision) => decisionView(decision, undone.has(decision.id))), next };
}

/** Writes down what a person decided and puts it into effect. Throws a StoreError for what cannot be. */
export async function decide(database: Database, decision: NewDecision, at: Date): Promise<Decision> {
  const maker = { who: decision.who, why: decision.why ?? null, at };
  switch (decision.kind) {
    case 'undo':
      return decisionView(await undo(database, decision.decision, maker), false);
    case 'not-a-claim':
      return decisionView(
        await correct(database, { kind: 'not-a-claim', claimId: decision.claim }, maker),
        false,
      );
    case 'speaker':
      return decisionView(
        await correct(database, { kind: 'speaker', claimId: decision.claim, name: decision.name }, maker),
        false,
      );
    default: {
      const own = await targetOf(database, decision.claim);
      const targets = 'other' in decision ? [await targetOf(database, decision.other)] : [];
      const value = whatIsDecided(decision);
      return decisionView(
        await record(database, { kind: decision.kind, ...own, targets, value, undoes: null }, maker),
        false,
      );
    }
  }
}

function whatIsDecided(decision: NewDecision): unknown {
  switch (decision.kind) {
    case 'grade':
      if ((decision.axis === 'reliability') !== /[A-F]/.test(decision.value)) {
        throw new StoreError('request', 'Reliability is graded A to F, credibility 1 to 6.');
      }
      return { axis: decision.axis, grade: decision.value };
    case 'note':
      return decision.text;
    case 'settle':
      return decision.outcome;
    case 'link':
      return decision.link;
    default:
      return null;
  }
}

async function targetOf(database: Database, claimId: string) {
  const [claim] = await findClaims(database.read, [claimId]);
  if (claim === undefined) throw new StoreError('request', `There is no claim ${claimId} in the archive.`);
  const versions = await currentVersions(database.read, [claim.article_id]);
  return {
    articleId: claim.article_id,
    versionId: versions.get(claim.article_id)?.id ?? '',
    quote: claim.content,
  };
}

export function decisionView(decision: StoredDecision, undone: boolean): Decision {
  return {
    id: decision.id,
    kind: decision.kind,
    value: decision.value ?? null,
    quote: decision.quote,
    article: decision.articleId,
    who: decision.who,
    at: decision.at,
    why: decision.why,
    undone,
  };
}
