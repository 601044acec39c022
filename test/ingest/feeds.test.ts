import { describe, expect, it } from 'vitest';
import { FEEDS } from './feed-cases.ts';
import { readAll } from './read-all.ts';

describe('feeds', () => {
  it('are at least sixty cases', () => {
    expect(FEEDS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(FEEDS.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const { articles, problems } = await readAll(one.source);
    expect(
      articles.map(({ text, title }) => (title === null ? text : text.slice(title.start, title.end))),
    ).toEqual(one.titles);
    if (one.first !== undefined) expect(articles[0]).toMatchObject(one.first);
    if (one.text !== undefined) expect(articles[0].text).toContain(one.text);
    if (one.not !== undefined) expect(articles[0].text).not.toContain(one.not);
    if (one.problem === undefined) expect(problems).toEqual([]);
    else {
      expect(problems).toHaveLength(1);
      expect(problems[0].message).toContain(one.problem);
    }
  });
});
