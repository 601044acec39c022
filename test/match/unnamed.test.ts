import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/index.ts';
import {
  carriersOf,
  claimItems,
  isUnnamed,
  memberLinks,
  originsOf,
  trackRecord,
  transmission,
  withoutOwnership,
} from '../../src/match/index.ts';
import { testLexicon } from '../lexicon.ts';
import { testMatchLexicon } from './match-lexicon.ts';
import { articleOf } from './news.ts';

/** Two outlets that quote an unnamed source each, in other words. */
function reports() {
  const texts = [
    'قال مصدر أمني مطلع إن طائرات مجهولة قصفت مخزنا للسلاح في مدينة القائم وقتلت ستة مسلحين.',
    'كشف مصدر أمني مطلع أن غارة جوية مجهولة استهدفت مخزن السلاح في مدينة القائم وقتل فيها ستة مسلحين.',
    'أكد مصدر أمني مطلع لصحيفتنا أن قصفا جويا مجهولا طال مخزن سلاح في مدينة القائم وأن ستة مسلحين قتلوا.',
  ];
  return texts.flatMap((text, n) =>
    claimItems(
      analyse(
        articleOf({
          id: `u${n}`,
          outlet: `صحيفة ${n}`,
          title: 'قصف مخزن سلاح في القائم',
          text,
          publishedAt: `2021-03-01T0${n}:00:00Z`,
        }),
        testLexicon(),
      ),
      testMatchLexicon(),
    ),
  );
}

describe('unnamed sources', () => {
  it('have no key, and are never joined across reports', () => {
    const items = reports().filter((item) => isUnnamed(item.chain[0].type));
    expect(items.length).toBeGreaterThanOrEqual(3);
    for (const item of items) expect(item.chain[0].key).toBeNull();
    const carriers = carriersOf(items);
    const { graph } = transmission(carriers, withoutOwnership());
    const unnamed = graph.nodes.filter((node) => node.kind === 'unnamed');
    for (const node of unnamed) {
      expect(node.article).not.toBeNull();
      expect(node.id).toContain(node.article!);
      const articles = new Set(
        graph.edges
          .filter((edge) => edge.from === node.id)
          .flatMap((edge) => edge.claims.map((claim) => claim.split('#')[0])),
      );
      expect(articles.size).toBe(1);
    }
  });

  it('are listed, not added up, and do not corroborate each other', () => {
    const items = reports().filter((item) => isUnnamed(item.chain[0].type));
    const carriers = carriersOf(items);
    const way = transmission(carriers, withoutOwnership());
    const origins = originsOf(carriers, way, withoutOwnership());
    expect(origins.named).toEqual([]);
    expect(origins.unnamed.length).toBeGreaterThan(0);
    expect(origins.bottleneck.every((node) => !node.startsWith('unnamed:'))).toBe(true);
    const links = memberLinks(carriers, way, withoutOwnership());
    expect(links.filter((link) => link.kind === 'corroborates')).toEqual([]);
  });
});

describe('what matching gives out', () => {
  it('has counts with n, no share and no grade', () => {
    const fate = { corroborated: true, contradicted: false, denied: false, corrected: false, settled: false };
    const record = trackRecord(
      { key: 'k', name: 'س' },
      [
        { claim: '1', ...fate },
        { claim: '2', ...fate, corroborated: false },
      ],
      null,
    );
    expect(record.n).toBe(2);
    expect(record.counts).toEqual({
      corroborated: 1,
      contradicted: 0,
      denied: 0,
      corrected: 0,
      settled: 0,
      unresolved: 1,
    });
    expect(JSON.stringify(record)).not.toMatch(/%|percent|\brate\b|grade|score|0\.5/);
  });

  it('speaks of no rates, forecasts or percentages in its code for people', () => {
    for (const folder of ['src/match', 'src/cli', 'src/app']) {
      for (const name of readdirSync(folder, { recursive: true }).map(String)) {
        if (!name.endsWith('.ts') || !/match|claim|episode|pattern|source\.ts/.test(join(folder, name)))
          continue;
        const code = readFileSync(join(folder, name), 'utf8');
        expect([
          name,
          /toFixed\([^)]*\)\s*\}?%|\bpercent(?:age)?\(|probability of|likely to follow/.test(code),
        ]).toEqual([name, false]);
      }
    }
  });
});
