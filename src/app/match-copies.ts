import { normalisedKey } from '../arabic/index.ts';
import {
  type Change,
  type CopyDecision,
  changesBetween,
  copyCandidates,
  decideCopies,
  HOLDERS,
  type Holder,
  type TextRecord,
  textKeys,
} from '../match/index.ts';
import type { Span } from '../model/index.ts';
import type { Database } from '../store/database.ts';
import { type MatchedArticleRow, readHolders, readMatchedArticles } from '../store/match-articles.ts';
import { readMembersOfArticle } from '../store/match-groups.ts';
import { currentVersions } from '../store/read-articles.ts';
import { itemOfMember } from './match-groups.ts';

/** Another report that has the same words. */
export interface Copy {
  readonly article: string;
  readonly outlet: string | null;
  readonly at: string | null;
  /** near-copy: half or more of the shorter text; passage: a stretch of it. */
  readonly kind: 'near-copy' | 'passage';
  /** Share of the shorter text in shared passages, 0–1. */
  readonly containment: number;
  /** Whether the other report came before or after this one; unknown on the same day without a clock. */
  readonly order: 'before' | 'after' | 'same' | 'unknown';
  /** Whether this report names the other's outlet among its sources. */
  readonly credited: boolean;
  /** Stretches of this text and of the other, UTF-16 offsets. */
  readonly passages: readonly { readonly here: Span; readonly there: Span }[];
  /** What was changed within the passages; only for the first few reports of the list. */
  readonly changes: readonly Change[];
  readonly reasons: readonly string[];
}

/** Reports that share words with one, those that were first in front; null when the article is not matched. */
export async function articleCopies(database: Database, articleId: string): Promise<readonly Copy[] | null> {
  return database.withRetry(async () => {
    const client = database.writers;
    const [row] = await readMatchedArticles(client, [articleId]);
    if (row === undefined) return null;
    const record = recordOf(row);
    const holders = new Map<number, Holder[]>();
    for (const holder of await readHolders(client, textKeys(record), HOLDERS)) {
      const list = holders.get(holder.print);
      const entry = { article: holder.articleId, outlet: holder.outlet, earliest: holder.earliest };
      if (list === undefined) holders.set(holder.print, [entry]);
      else list.push(entry);
    }
    const candidates = copyCandidates(record, holders);
    const others = new Map(
      (await readMatchedArticles(client, candidates.articles)).map((other) => [
        other.articleId,
        recordOf(other),
      ]),
    );
    const named = await namedOutlets(database, articleId);
    const copies = decideCopies(record, candidates, others)
      .map((decision) => copyOf(decision, others.get(decision.other)!, named))
      .sort(byPrecedence);
    return withChanges(database, articleId, copies);
  });
}

function copyOf(decision: CopyDecision, other: TextRecord, named: ReadonlySet<string>): Copy {
  const outlet = other.outlet === null ? null : normalisedKey(other.outlet);
  return {
    article: decision.other,
    outlet: other.outlet,
    at: other.earliest,
    kind: decision.kind,
    containment: decision.containment,
    order: decision.order === 'before' ? 'after' : decision.order === 'after' ? 'before' : decision.order,
    credited: outlet !== null && [...named].some((name) => name.includes(outlet) || outlet.includes(name)),
    passages: decision.passages.map((passage) => ({ here: passage.a, there: passage.b })),
    changes: [],
    reasons: decision.because.reasons,
  };
}

/** Reports whose changes are worked out. */
const COMPARED = 5;

async function withChanges(
  database: Database,
  articleId: string,
  copies: readonly Copy[],
): Promise<readonly Copy[]> {
  const first = copies.slice(0, COMPARED);
  const texts = await currentVersions(database.read, [articleId, ...first.map((copy) => copy.article)]);
  const own = texts.get(articleId)?.text;
  return copies.map((copy, n) => {
    const other = texts.get(copy.article)?.text;
    if (n >= COMPARED || own === undefined || other === undefined) return copy;
    const changes = copy.passages.flatMap(({ here, there }) =>
      changesBetween({ text: own, span: here }, { text: other, span: there }),
    );
    return { ...copy, changes };
  });
}

const PRECEDENCE = { before: 0, same: 1, unknown: 1, after: 2 } as const;

function byPrecedence(a: Copy, b: Copy): number {
  const order = PRECEDENCE[a.order] - PRECEDENCE[b.order];
  if (order !== 0) return order;
  const x = a.at ?? '9';
  const y = b.at ?? '9';
  return x < y ? -1 : x > y ? 1 : a.article < b.article ? -1 : 1;
}

/** Outlets that an article names as sources, normalised. */
async function namedOutlets(database: Database, articleId: string): Promise<ReadonlySet<string>> {
  const out = new Set<string>();
  for (const member of await readMembersOfArticle(database.writers, articleId)) {
    for (const source of itemOfMember(member).chain) {
      const name = normalisedKey(source.name);
      if (source.type === 'outlet' && name.length > 2) out.add(name);
    }
  }
  return out;
}

function recordOf(row: Omit<MatchedArticleRow, 'sortAt'>): TextRecord {
  return {
    article: row.articleId,
    outlet: row.outlet,
    earliest: row.earliest,
    latest: row.latest,
    prints: {
      words: row.words,
      hash: Float64Array.from(row.prints),
      at: Int32Array.from(row.printAt),
      start: Int32Array.from(row.printStart),
      end: Int32Array.from(row.printEnd),
    },
  };
}
