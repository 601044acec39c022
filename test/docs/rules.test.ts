import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulesPage } from '../../scripts/docs/rules-page.ts';
import { analyse } from '../../src/analyse/index.ts';
import { ruleCatalogue } from '../../src/app/rule-catalogue.ts';
import { isProblem, readSource } from '../../src/ingest/index.ts';
import { testLexicon } from '../lexicon.ts';

const ROOMS = 'attribution|published|dates|quantities|names|events|quotations|regions';

test('docs/rules.md is what the rules say (npm run docs writes it)', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage());
});

test('every rule id in the sources is in the catalogue, and none twice', () => {
  const ids = ruleCatalogue().map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const written = new Set<string>();
  for (const path of readdirSync('src/analyse', { recursive: true }).map(String)) {
    if (!path.endsWith('.ts') || /\.(test|examples)\.ts$/.test(path)) continue;
    const source = readFileSync(join('src/analyse', path), 'utf8');
    for (const [, id] of source.matchAll(new RegExp(`'((?:${ROOMS})/[a-z-]+)'`, 'g'))) written.add(id);
  }
  expect([...written].filter((id) => !ids.includes(id)).sort()).toEqual([]);
});

test('every rule that fires on the sample reports is in the catalogue', async () => {
  const ids = new Set(ruleCatalogue().map(({ id }) => id));
  const fired = new Set<string>();
  for (const name of readdirSync('examples').filter((file) => /^\d\d-.*\.(json|txt)$/.test(file))) {
    for await (const item of readSource({ kind: 'path', path: join('examples', name) })) {
      if (isProblem(item)) continue;
      const { article, claims, dates, quantities, events, diagnostics } = analyse(item, testLexicon());
      for (const { because } of [...claims, ...dates, ...quantities, ...events]) fired.add(because.rule);
      fired.add(article.publishedAt.because.rule);
      for (const { rule } of diagnostics) fired.add(rule);
    }
  }
  expect([...fired].filter((id) => !ids.has(id))).toEqual([]);
  expect(fired.size).toBeGreaterThan(10);
});
