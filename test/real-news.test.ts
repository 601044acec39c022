import { describe, expect, test } from 'vitest';
import { NEWS_FILES, newsIsHere, readNews } from './real-news.ts';

describe.skipIf(!newsIsHere)(
  `real articles, every tenth (skipped without ${NEWS_FILES.join(' and ')})`,
  () => {
    test.each(NEWS_FILES)('%s: is analysed and every offset is exact', { timeout: 120_000 }, async (path) => {
      const { articles, claims, faults, knownFaults } = await readNews(path, 10);
      expect(faults.slice(0, 20)).toEqual([]);
      expect(knownFaults.length).toBeLessThanOrEqual(5);
      expect(articles).toBeGreaterThan(300);
      expect(claims).toBeGreaterThan(articles);
    });
  },
);
