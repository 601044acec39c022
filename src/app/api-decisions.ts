import { listDecisions, type Decision as StoredDecision } from '../store/decisions.ts';
import type { ClaimPage } from './api-schema-claim.ts';
import type { Decision, NewDecision } from './api-schema-decision.ts';
import type { Database } from './archive.ts';
import { correct } from './archive-decide.ts';
import { decideClaim, undoClaimDecision } from './match-decisions.ts';

/** Decisions as the API shows them, oldest first. */
export function decisionViews(decisions: readonly StoredDecision[]): Decision[] {
  const undone = new Set(decisions.flatMap((decision) => decision.undoes ?? []));
  return [...decisions]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((decision) => decisionView(decision, undone.has(decision.id)));
}

/** The grades that hold: the last of each axis. */
export function gradesOf(decisions: readonly Decision[]): ClaimPage['grades'] {
  const grades: {
    reliability: ClaimPage['grades']['reliability'];
    credibility: ClaimPage['grades']['credibility'];
  } = { reliability: null, credibility: null };
  for (const decision of decisions) {
    if (decision.kind !== 'grade' || decision.undone) continue;
    const { axis, value } = (decision.value ?? {}) as { axis?: string; value?: string };
    if ((axis !== 'reliability' && axis !== 'credibility') || typeof value !== 'string') continue;
    grades[axis] = { value, who: decision.who, at: decision.at, why: decision.why };
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
      return decisionView(await undoClaimDecision(database, decision.decision, maker), false);
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
    default:
      return decisionView(await decideClaim(database, decision, maker), false);
  }
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
