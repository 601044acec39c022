import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAll } from './read-all.ts';
import { tokenF1 } from './token-f1.ts';

const PAGE = '../shared/data/html/cnn-arabic-2013';

describe.skipIf(!existsSync(`${PAGE}.html`))('a real page (skipped without ../shared/data/html)', () => {
  it('gives the text, title, outlet and time of the report', async () => {
    const { articles, problems } = await readAll(readFileSync(`${PAGE}.html`));
    expect(problems).toEqual([]);
    expect(articles).toHaveLength(1);
    const [article] = articles;
    const title = article.text.slice(article.title!.start, article.title!.end);
    expect(title).toBe('معارضون يسيطرون على مخازن للصواريخ بريف دمشق');
    expect(article).toMatchObject({
      outlet: 'CNNArabic',
      publishedAt: '2013-08-28T14:00+04:00',
      language: 'ar',
    });
    const gold = readFileSync(`${PAGE}.txt`, 'utf8');
    expect(tokenF1(article.text.slice(article.title!.end), gold)).toBeGreaterThan(0.99);
  });
});
