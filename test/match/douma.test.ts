import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimItem } from '../../src/match/index.ts';
import { Matched } from './matched.ts';
import { analysesOf, hasNews } from './news.ts';

/** The attack on Douma, 7 April 2018, in 289 articles of five outlets, as a person reads them. */
describe.skipIf(!hasNews)('Douma (needs ../shared/data)', () => {
  let news: Matched;
  let attack: ClaimItem;
  beforeAll(async () => {
    news = await Matched.from(analysesOf('douma_chemical_attack'));
    [attack] = news.find(
      'FR-internationalNews-622-20180408',
      'الاتحاد الأوروبي',
      'شن النظام السوري هجوما كيماويا على دوما',
    );
  }, 60_000);

  it('joins those who say that the government attacked with chemicals', () => {
    const articles = new Set(news.group(attack).map((item) => item.article));
    for (const article of ['FR-internationalNews-622-20180408', 'SK-middleEast-859-20180408']) {
      expect(articles).toContain(article);
    }
    expect(news.group(attack).some((item) => /الاتحاد الأوروبي/.test(item.chain[0].name))).toBe(true);
  });

  it('shows that Moscow and Damascus deny it, from the first day on', () => {
    // Who is meant by a dropped subject is the analysis's affair; that these three reports carry denials is not.
    const denials = [
      'SK-middleEast-844-20180408',
      'SK-middleEast-842-20180408',
      'SK-internationalNews-862-20180408',
    ].flatMap((article) =>
      news.items.filter((item) => item.article === article && item.stance === 'denied').slice(0, 1),
    );
    expect(denials.some((item) => /الحكومة السورية|دمشق/.test(item.chain[0].name))).toBe(true);
    expect(denials.some((item) => /روسيا|موسكو/.test(item.chain[0].name))).toBe(true);
    for (const item of denials) {
      const denied = news.items.some(
        (other) =>
          /هجوم|استخدام|استخدم/.test(other.content) && other.stance !== 'denied' && news.denies(item, other),
      );
      expect(denied, `${item.chain[0].name}: ${item.content}`).toBe(true);
    }
  });

  it('joins the White Helmets’ words in two reports, and they are the same words', () => {
    const [first] = news.find('SK-middleEast-847-20180408', 'الخوذ البيضاء', 'عوائل كاملة قضت');
    const articles = news.group(first).map((item) => item.article);
    expect(articles).toContain('FR-internationalNews-610-20180408');
  });

  it('keeps the vague number of the medics vague and unnamed', () => {
    const [medics] = news.find('SK-middleEast-905-20180410', 'مسعفون', 'عشرات القتلى');
    expect(medics.chain[0].key).toBeNull();
    expect(medics.counts[0]).toMatchObject({ what: 'killed', value: null, min: 20, max: 99 });
    expect(news.group(medics).length).toBeGreaterThanOrEqual(5);
  });

  it('shows different tolls of different counters as contradictions', () => {
    const { links } = news.figures('دوم');
    expect(
      links.some(
        (link) => link.kind === 'contradicts' && /سبعين|70/.test(link.reason) && /180/.test(link.reason),
      ),
    ).toBe(true);
  });
});
