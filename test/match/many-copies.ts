import { MemoryFormStore } from '../../src/match/groups/memory-form-store.ts';
import type { ClaimForm, ClaimItem } from '../../src/match/index.ts';
import {
  carriersOf,
  claimItems,
  formOf,
  matchRound,
  originsOf,
  transmission,
  withoutOwnership,
} from '../../src/match/index.ts';
import { dispatches } from './dispatches.ts';
import { testMatchLexicon } from './match-lexicon.ts';

/** A store that counts how often it is asked for candidates. */
class CountingStore extends MemoryFormStore {
  lookups = 0;
  override async postings(...of: Parameters<MemoryFormStore['postings']>) {
    this.lookups++;
    return super.postings(...of);
  }
}

/** What matching does with that many copies of one dispatch by as many outlets as there are names. */
export async function matchCopies(count: number): Promise<{
  readonly forms: number;
  readonly groups: number;
  /** Look-ups of candidates for all copies but the first. */
  readonly lookups: number;
  /** Named origins of the first thousand copies. */
  readonly named: number;
}> {
  const lexicon = testMatchLexicon();
  const [analysis] = dispatches(1);
  const store = new CountingStore();
  const items: ClaimItem[] = [];
  let afterFirst = 0;
  for (let n = 0; n < count; n++) {
    const copy = {
      ...analysis,
      article: {
        ...analysis.article,
        id: `copy${n}`,
        outlet: { name: `صحيفة ${n % 997}`, basis: 'given' as const },
      },
    };
    const own = claimItems(copy, lexicon);
    if (n < 1000) items.push(...own);
    await matchRound(
      own.map((item): ClaimForm => formOf(item)),
      store,
      lexicon,
    );
    if (n === 0) afterFirst = store.lookups;
  }
  const { groups } = store.snapshot();
  const carriers = carriersOf(items.filter((item) => formOf(item).id === formOf(items[0]).id));
  const origins = originsOf(carriers, transmission(carriers, withoutOwnership()), withoutOwnership());
  return {
    forms: groups.length,
    groups: new Set(groups.map((line) => line.split(' ')[1])).size,
    lookups: store.lookups - afterFirst,
    named: origins.named.length,
  };
}
