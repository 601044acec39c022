import { beforeAll, describe, expect, it } from 'vitest';
import { patternKeys } from '../../src/match/index.ts';
import { Matched } from './matched.ts';
import { analysesOf, hasNews } from './news.ts';

/** Missiles at Saudi Arabia, March to May 2018, in 120 articles: one attack after another in nearly the same words. */
describe.skipIf(!hasNews)('the missiles at Saudi Arabia (needs ../shared/data)', () => {
  let news: Matched;
  beforeAll(async () => {
    news = await Matched.from(analysesOf('houthi_missiles_at_saudi_all_'));
  }, 60_000);

  it('joins the seven missiles of 25 March, and the toll stands with its counter', () => {
    const [seven] = news.find('CN-middleEast-373-20180325', 'التحالف', 'اعترضت 7 صواريخ');
    const articles = new Set(news.group(seven).map((item) => item.article));
    expect(articles).toContain('CN-middleEast-381-20180326');
    expect(articles).toContain('CN-middleEast-384-20180326');
    expect([...articles].every((article) => /2018032[5-8]$/.test(article))).toBe(true);
    const [toll] = news.find('CN-middleEast-373-20180325', 'دفاع المدني', 'استشهاد مقيم');
    expect(news.group(toll).map((item) => item.article)).toContain('AL-internationalNews-631-20180326');
    expect(news.groupOf(toll)).not.toBe(news.groupOf(seven));
  });

  it('joins the missile of 20 April at Jazan', () => {
    const [jazan] = news.find('SK-middleEast-1139-20180420', 'مراسل', 'جازان');
    expect(news.group(jazan).map((item) => item.article)).toContain('CN-middleEast-676-20180420');
  });

  it('keeps similar attacks of other days apart', () => {
    const days = new Map<string, Set<string>>();
    for (const item of news.items) {
      if (!/اعترض|اعتراض/.test(item.content) || item.happened === null) continue;
      const group = news.groupOf(item);
      days.set(group, (days.get(group) ?? new Set()).add(String(item.happened)));
    }
    expect([...days.values()].every((set) => set.size === 1)).toBe(true);
    const [march] = news.find('SK-middleEast-686-20180331', 'لتحالف', 'نجران');
    const [april] = news.find('SK-middleEast-1080-20180416', '', 'نجران');
    expect(news.groupOf(march)).not.toBe(news.groupOf(april));
  });

  it('shows them as one pattern: an armed group’s missile is intercepted', () => {
    const cases = new Set(
      news.items
        .filter((item) => patternKeys(item).includes('intercept+missile|militia'))
        .map((item) => item.earliest!.slice(0, 10)),
    );
    for (const day of ['2018-03-25', '2018-04-11', '2018-04-20', '2018-05-09']) expect(cases).toContain(day);
  });
});
