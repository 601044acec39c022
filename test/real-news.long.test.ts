import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../src/analyse/index.ts';
import { ruleCatalogue } from '../src/app/rule-catalogue.ts';
import {
  inflectNoun,
  inflectParticiple,
  inflectVerb,
  normalisedKey,
  readTable,
} from '../src/arabic/index.ts';
import type { Analysis } from '../src/model/index.ts';
import { testLexicon } from './lexicon.ts';
import { goldArticles, NEWS_FILES, newsIsHere, readNews } from './real-news.ts';

describe.skipIf(!newsIsHere)(`7,900 real articles (skipped without ${NEWS_FILES.join(' and ')})`, () => {
  const fired = new Set<string>();
  const attributed = new Set<string>();
  const look = ({ article, claims }: Analysis): void => {
    for (const { because, cue } of claims) {
      fired.add(because.rule);
      attributed.add(normalisedKey(article.text.slice(cue.start, cue.end)));
    }
  };

  test.each(NEWS_FILES)('%s: every article is analysed and every offset is exact', async (path) => {
    const { articles, claims, faults, knownFaults } = await readNews(path, 1, look);
    const list = knownFaults.map((what) => `\n  ${what}`).join('');
    console.info(`${articles} articles, ${claims} claims, ${knownFaults.length} known faults:${list}`);
    expect(faults.slice(0, 20)).toEqual([]);
    expect(knownFaults.length).toBeLessThanOrEqual(25);
    expect(articles).toBeGreaterThan(3000);
    expect(claims).toBeGreaterThan(articles);
  });

  test('every attribution rule fires, and few reporting verbs never attribute', () => {
    for (const article of goldArticles()) look(analyse(article, testLexicon()));
    const families = new Set(ruleCatalogue().map(({ of }) => of));
    const rules = ruleCatalogue()
      .map(({ id }) => id)
      .filter((id) => id.startsWith('attribution/') && !families.has(id));
    expect(rules.filter((id) => !fired.has(id))).toEqual([]);
    const table = 'data/lexicon/reporting-verbs.tsv';
    const rows = readTable(table, readFileSync(table, 'utf8'));
    const silent = rows.filter(({ cells }) => !formsOfVerb(cells).some((form) => attributed.has(form)));
    const list = silent.map(({ cells }) => cells.past).join('، ');
    console.info(`${silent.length} of ${rows.length} reporting verbs never attribute: ${list}`);
    expect(silent.length / rows.length).toBeLessThan(0.35);
  });
});

function formsOfVerb({ past, present, masdar, participle }: Readonly<Record<string, string>>): string[] {
  return [
    ...inflectVerb(normalisedKey(past), normalisedKey(present)),
    ...(participle === '' ? [] : inflectParticiple(normalisedKey(participle))),
    ...(masdar === '' ? [] : inflectNoun(normalisedKey(masdar))),
  ].map(({ letters }) => letters);
}
