import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryFormStore } from '../../src/match/groups/memory-form-store.ts';
import { type ClaimForm, claimItems, formOf, matchRound, removeForms } from '../../src/match/index.ts';
import { dispatches } from './dispatches.ts';
import { testMatchLexicon } from './match-lexicon.ts';

const lexicon = testMatchLexicon();
const articles: readonly (readonly ClaimForm[])[] = dispatches(26).map((analysis) =>
  claimItems(analysis, lexicon).map((item) => formOf(item)),
);

/** Matches batches of articles one after another. */
async function matched(batches: readonly (readonly number[])[], common?: number): Promise<MemoryFormStore> {
  const store = new MemoryFormStore();
  for (const batch of batches) {
    await matchRound(
      batch.flatMap((n) => articles[n]),
      store,
      lexicon,
      common,
    );
  }
  return store;
}

const order = fc.shuffledSubarray(
  articles.map((_, n) => n),
  { minLength: articles.length },
);
const cuts = fc.array(fc.integer({ min: 1, max: 6 }), {
  minLength: articles.length,
  maxLength: articles.length,
});

function batchesOf(sequence: readonly number[], sizes: readonly number[]): readonly (readonly number[])[] {
  const out: number[][] = [];
  let at = 0;
  for (const size of sizes) {
    if (at >= sequence.length) break;
    out.push(sequence.slice(at, at + size));
    at += size;
  }
  return out;
}

describe('matching', () => {
  it('makes something of the dispatches', async () => {
    const { groups, links } = (await matched([articles.map((_, n) => n)])).snapshot();
    expect(new Set(groups.map((line) => line.split(' ')[1])).size).toBeLessThan(groups.length);
    expect(links.length).toBeGreaterThan(0);
  });

  it('gives the same in 200 random orders and batches', async () => {
    const whole = (await matched([articles.map((_, n) => n)])).snapshot();
    await fc.assert(
      fc.asyncProperty(order, cuts, async (sequence, sizes) => {
        expect((await matched(batchesOf(sequence, sizes))).snapshot()).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('gives the same when keys become too common on the way', async () => {
    for (const common of [2, 4]) {
      const whole = (await matched([articles.map((_, n) => n)], common)).snapshot();
      await fc.assert(
        fc.asyncProperty(order, cuts, async (sequence, sizes) => {
          expect((await matched(batchesOf(sequence, sizes), common)).snapshot()).toEqual(whole);
        }),
        { numRuns: 20 },
      );
    }
  }, 120_000);

  it('forgets an article as if it had never come', async () => {
    for (const gone of [0, 7, 13]) {
      const rest = articles.map((_, n) => n).filter((n) => n !== gone);
      const never = (await matched([rest])).snapshot();
      const store = await matched([articles.map((_, n) => n)]);
      const kept = new Set(rest.flatMap((n) => articles[n].map((form) => form.id)));
      await removeForms(
        articles[gone].map((form) => form.id).filter((id) => !kept.has(id)),
        store,
        lexicon,
      );
      expect(store.snapshot()).toEqual(never);
    }
  });

  it('changes nothing when an article comes again', async () => {
    const store = await matched([articles.map((_, n) => n)]);
    const once = store.snapshot();
    const report = await matchRound(articles[3], store, lexicon);
    expect(report.fresh).toBe(0);
    expect(store.snapshot()).toEqual(once);
  });
});
