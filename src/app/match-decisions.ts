import type { ClientBase } from 'pg';
import type { Database } from '../store/database.ts';
import type { Decision } from '../store/decisions.ts';
import { decisionsOnQuotes, linksDecided } from '../store/match-decisions.ts';
import { type MemberWithForm, readMembersByClaim } from '../store/match-groups.ts';
import { StoreError } from '../store/store-error.ts';
import { type DecisionMaker, record, undo } from './archive-decide.ts';
import { matchNewArticles, settleForms } from './match.ts';
import { itemOfMember } from './match-groups.ts';

/** What a person may decide about claims; carried out by matching. */
export type ClaimDecision =
  | { readonly kind: 'merge' | 'split' | 'unlink'; readonly claim: string; readonly other: string }
  | { readonly kind: 'link'; readonly claim: string; readonly other: string; readonly link: string }
  | {
      readonly kind: 'grade';
      readonly claim: string;
      readonly axis: 'reliability' | 'credibility';
      readonly value: string;
    }
  | { readonly kind: 'note'; readonly claim: string; readonly text: string }
  | { readonly kind: 'settle'; readonly claim: string; readonly outcome: 'confirmed' | 'refuted' | 'open' };

/** A person's link or its removal, seen from one group. */
export interface LinkDecision {
  readonly kind: 'link' | 'unlink';
  readonly link: string;
  readonly direction: 'out' | 'in';
  readonly mine: string;
  readonly other: MemberWithForm;
  readonly who: string;
  readonly why: string | null;
}

/**
 * Writes a decision about claims down and puts it into effect. It is bound to article and quotation, so that it
 * survives a new analysis and matching again. Throws a StoreError when there is no such claim or the decision
 * cannot be.
 */
export async function decideClaim(
  database: Database,
  decision: ClaimDecision,
  maker: DecisionMaker,
): Promise<Decision> {
  const [claim, other] = await bothClaims(database, decision);
  if (other !== null && other.claimId === claim.claimId) {
    throw new StoreError(
      'request',
      'A claim cannot be joined with itself or parted from itself. Name two claims.',
    );
  }
  const written = await record(
    database,
    {
      kind: decision.kind,
      articleId: claim.articleId,
      versionId: await versionOf(database, claim.articleId),
      quote: itemOfMember(claim).content,
      targets:
        other === null
          ? []
          : [
              {
                articleId: other.articleId,
                versionId: await versionOf(database, other.articleId),
                quote: itemOfMember(other).content,
              },
            ],
      value: decidedValue(decision),
      undoes: null,
    },
    maker,
  );
  await carryOut(
    database,
    decision.kind,
    claim.articleId,
    other === null ? [claim.claimId] : [claim.claimId, other.claimId],
  );
  return written;
}

/** Takes a decision about claims back, and its effect with it. */
export async function undoClaimDecision(
  database: Database,
  decisionId: string,
  maker: DecisionMaker,
): Promise<Decision> {
  const before = await linksAndBonds(database, decisionId);
  const undone = await undo(database, decisionId, maker);
  if (before !== null) await carryOut(database, before.kind, before.article, before.claims);
  return undone;
}

/** Makes groups anew after a merge or a split was made or taken back. */
async function carryOut(
  database: Database,
  kind: string,
  article: string,
  claims: readonly string[],
): Promise<void> {
  if (kind !== 'merge' && kind !== 'split') return;
  // A split may give the claim a form of its own, and taking it back gives it the common one.
  if (kind === 'split') await matchNewArticles(database, [article], { again: true });
  const now = await readMembersByClaim(database.writers, claims);
  await settleForms(
    database,
    now.map((member) => member.formId),
  );
}

async function bothClaims(
  database: Database,
  decision: ClaimDecision,
): Promise<readonly [MemberWithForm, MemberWithForm | null]> {
  const ids = 'other' in decision ? [decision.claim, decision.other] : [decision.claim];
  const members = await readMembersByClaim(database.writers, ids);
  const find = (id: string): MemberWithForm => {
    const member = members.find((candidate) => candidate.claimId === id);
    if (member === undefined) throw new StoreError('request', `There is no claim ${id} in the archive.`);
    return member;
  };
  return [find(decision.claim), 'other' in decision ? find(decision.other) : null];
}

function decidedValue(decision: ClaimDecision): unknown {
  switch (decision.kind) {
    case 'link':
      return { link: decision.link };
    case 'grade': {
      const fits = decision.axis === 'reliability' ? /^[A-F]$/ : /^[1-6]$/;
      if (!fits.test(decision.value)) {
        throw new StoreError(
          'request',
          decision.axis === 'reliability'
            ? `Reliability is a letter from A to F, not "${decision.value}".`
            : `Credibility is a number from 1 to 6, not "${decision.value}".`,
        );
      }
      return { axis: decision.axis, value: decision.value };
    }
    case 'note':
      return { text: decision.text };
    case 'settle':
      return { outcome: decision.outcome };
    default:
      return null;
  }
}

async function versionOf(database: Database, articleId: string): Promise<string> {
  const row = await database.read
    .selectFrom('articles')
    .select('version_id')
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow();
  return row.version_id;
}

async function linksAndBonds(
  database: Database,
  decisionId: string,
): Promise<{ readonly kind: string; readonly article: string; readonly claims: readonly string[] } | null> {
  const row = await database.read
    .selectFrom('decisions')
    .selectAll()
    .where('id', '=', decisionId)
    .executeTakeFirst();
  if (row === undefined || (row.kind !== 'merge' && row.kind !== 'split')) return null;
  const targets = row.targets as readonly { readonly articleId: string; readonly quote: string }[];
  const places = [{ articleId: row.article_id as string, quote: row.quote as string }, ...targets];
  const found = await decisionsPlaces(database, places);
  return { kind: row.kind, article: row.article_id as string, claims: found };
}

async function decisionsPlaces(
  database: Database,
  places: readonly { readonly articleId: string; readonly quote: string }[],
): Promise<readonly string[]> {
  const out: string[] = [];
  for (const place of places) {
    const row = await database.read
      .selectFrom('claims')
      .select('id')
      .where('article_id', '=', place.articleId)
      .where('content', '=', place.quote)
      .orderBy('id')
      .executeTakeFirst();
    if (row !== undefined) out.push(row.id);
  }
  return out;
}

/** Decisions on the words of these claims, oldest first. */
export function decisionsOnClaims(
  client: Pick<ClientBase, 'query'>,
  members: readonly MemberWithForm[],
): Promise<readonly Decision[]> {
  return decisionsOnQuotes(
    client,
    members.map((member) => ({ articleId: member.articleId, quote: itemOfMember(member).content })),
  );
}

/** Links people set or removed between this group and others. */
export async function linkDecisions(
  client: Pick<ClientBase, 'query'>,
  group: string,
): Promise<readonly LinkDecision[]> {
  const rows = await linksDecided(client, group);
  const members = new Map(
    (await readMembersByClaim(client, [...new Set(rows.flatMap((row) => [row.claimA, row.claimB]))])).map(
      (member) => [member.claimId, member],
    ),
  );
  return rows.flatMap((row) => {
    const out = row.groupA === group;
    const other = members.get(out ? row.claimB : row.claimA);
    if (other === undefined) return [];
    return [
      {
        kind: row.kind,
        link: row.link ?? '',
        direction: out ? ('out' as const) : ('in' as const),
        mine: out ? row.claimA : row.claimB,
        other,
        who: row.who,
        why: row.why,
      },
    ];
  });
}
