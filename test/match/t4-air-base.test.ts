import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimItem } from '../../src/match/index.ts';
import { carriersOf, originsOf, transmission, withoutOwnership } from '../../src/match/index.ts';
import { Matched } from './matched.ts';
import { analysesOf, hasNews } from './news.ts';

/**
 * The strike on the T4 air base, 9 April 2018, in 57 articles of five outlets, as a person reads them: who reports
 * it, whom they suspect, who denies, who blames whom, and how many died.
 */
describe.skipIf(!hasNews)('the T4 air base (needs ../shared/data)', () => {
  let news: Matched;
  let suspected: ClaimItem;
  let blamed: ClaimItem;
  beforeAll(async () => {
    news = await Matched.from(analysesOf('t4_airbase_strike'));
    [suspected] = news.find('SK-middleEast-853-20180409', 'التلفزيون السوري', 'يعتقد أنها أميركية');
    [blamed] = news.find('SK-middleEast-873-20180409', 'سوريا وروسيا', 'نفذتها إسرائيل');
  }, 60_000);

  it('joins what Syrian state media first suspected: American missiles', () => {
    const articles = new Set(news.group(suspected).map((item) => item.article));
    for (const article of [
      'SK-middleEast-853-20180409',
      'SK-middleEast-852-20180409',
      'BB-middleEast-315-20180409',
      'FR-internationalNews-630-20180409',
      'CN-middleEast-531-20180409',
    ]) {
      expect(articles).toContain(article);
    }
    const speakers = news.group(suspected).map((item) => item.chain[0].name);
    expect(speakers.filter((name) => /سوري/.test(name)).length).toBeGreaterThanOrEqual(4);
  });

  it('shows that the Pentagon and American officials deny it', () => {
    const denials = news.items.filter(
      (item) =>
        item.stance === 'denied' &&
        item.article.endsWith('20180409') &&
        /بنتاغون|أميرك|أمريك|الولايات المتحدة/.test(item.chain[0].name),
    );
    const reports = new Set(
      denials.filter((item) => news.denies(item, suspected)).map((item) => item.article),
    );
    for (const report of [
      'SK-middleEast-852-20180409',
      'SK-middleEast-853-20180409',
      'SK-middleEast-875-20180409',
      'FR-internationalNews-632-20180409',
    ])
      expect(reports).toContain(report);
    const [pentagon] = news.find('SK-middleEast-852-20180409', 'بنتاغون', 'لا صحة');
    expect(news.denies(pentagon, suspected)).toBe(true);
  });

  it('shows that France denies its own part, and only that', () => {
    const denials = news.items.filter(
      (item) =>
        item.article === 'SK-middleEast-874-20180409' &&
        item.polarity === 'negative' &&
        /الجيش الفرنسي/.test(item.content),
    );
    expect(denials.length).toBeGreaterThan(0);
    expect(denials[0].facets.actors).toContain('~france');
    expect(news.denies(denials[0], blamed)).toBe(false);
  });

  it('joins Russia and Syria blaming Israel, and sets it against the first suspicion', () => {
    const articles = new Set(news.group(blamed).map((item) => item.article));
    for (const article of [
      'SK-middleEast-873-20180409',
      'FR-internationalNews-633-20180409',
      'BB-middleEast-316-20180409',
      'CN-middleEast-534-20180409',
    ]) {
      expect(articles).toContain(article);
    }
    expect(news.groupOf(blamed)).not.toBe(news.groupOf(suspected));
    expect(news.contradictions(blamed, suspected)).toContain('actor');
  });

  it('keeps the American officials who told NBC unnamed', () => {
    const [told] = news.find('SK-middleEast-876-20180409', 'مسؤولان أميركيان', 'إسرائيل نفذت ضربات');
    expect(news.groupOf(told)).toBe(news.groupOf(blamed));
    expect(told.chain[0].key).toBeNull();
    expect(told.chain.map((source) => source.name).join(' ')).toMatch(/إن بى سى/);
  });

  it('tells in the table of figures updates from contradictions', () => {
    const { rows, links } = news.figures('تيفور');
    const iranians = rows.find(({ cell }) => cell.what === 'killed' && cell.whom === '~iran')!;
    expect(new Set(iranians.figures.map((figure) => figure.value))).toContain(3);
    expect(new Set(iranians.figures.map((figure) => figure.value))).toContain(7);
    expect(links.filter((link) => link.kind === 'update').map((link) => link.reason)).toContainEqual(
      expect.stringMatching(/3 .*→ .*7/),
    );
    const fighters = rows.find(({ cell }) => cell.what === 'killed' && cell.whom === 'combatant')!;
    expect(new Set(fighters.figures.map((figure) => figure.value))).toContain(14);
    // The 14 dead and the Iranians among them are two cells: no contradiction.
    expect(
      links.some((link) => link.kind === 'contradicts' && /المرصد.*14.*(?:سبعة|3)/.test(link.reason)),
    ).toBe(false);
  });

  it('does not let origins grow with copies', () => {
    const items = news.group(blamed);
    const before = carriersOf(items);
    const origins = originsOf(before, transmission(before, withoutOwnership()), withoutOwnership());
    const copies = items.flatMap((item) =>
      ['الأولى', 'الثانية', 'الثالثة'].map((outlet, n) => ({
        ...item,
        id: `${item.id}-${n}`,
        article: `${item.article}-${n}`,
        outlet,
        earliest: '2018-04-20T10:00:00Z',
        latest: '2018-04-20T10:00:00Z',
      })),
    );
    const after = carriersOf([...items, ...copies]);
    const grown = originsOf(after, transmission(after, withoutOwnership()), withoutOwnership());
    expect(grown.named.map((entry) => entry.node)).toEqual(origins.named.map((entry) => entry.node));
    expect(grown.documents.length).toBe(origins.documents.length);
  });
});
