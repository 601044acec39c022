import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse/index.ts';
import { countArticle } from '../../src/app/eval/count-article.ts';
import { sumCounts } from '../../src/app/eval/counts.ts';
import { type Figures, figuresOf } from '../../src/app/eval/figures.ts';
import type { Scored, ScoredClaim } from '../../src/app/eval/gold.ts';
import { readGoldFolder } from '../../src/app/eval/gold-folder.ts';
import type { Analysis } from '../../src/model/index.ts';
import { testLexicon } from '../lexicon.ts';

const SCORER = '../shared/tools/score_claims.py';
const GOLD = '../shared/gold';
const here = existsSync(SCORER) && existsSync(GOLD) && spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!here)(`the figures are those of ${SCORER} (skipped without it, ${GOLD} and python3)`, () => {
  const folder = here ? mkdtempSync(join(tmpdir(), 'isnad-eval-')) : '';
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const articles = here ? readGoldFolder(GOLD) : [];
  const analyses = new Map(articles.map(({ code, article }) => [code, analyse(article, testLexicon())]));

  /** Both scorers on every article of the gold. */
  function compare(name: string, change: (analysis: Analysis, number: number) => Scored): void {
    const gold = join(folder, name, 'gold');
    const found = join(folder, name, 'found');
    mkdirSync(gold, { recursive: true });
    mkdirSync(found, { recursive: true });
    const counts = articles.map(({ code, gold: expected }, i) => {
      const changed = change(analyses.get(code)!, i);
      writeFileSync(join(gold, `${code}.json`), JSON.stringify(expected));
      writeFileSync(join(found, `${code}.json`), JSON.stringify(changed));
      return countArticle(expected, changed);
    });
    const theirs = (...codes: string[]): Figures =>
      JSON.parse(execFileSync('python3', [SCORER, gold, found, ...codes, '--json'], { encoding: 'utf8' }));
    expect(rounded(figuresOf(sumCounts(counts)))).toEqual(rounded(theirs()));
    for (const i of [0, 5, articles.length - 1]) {
      expect(rounded(figuresOf(counts[i]))).toEqual(rounded(theirs(articles[i].code)));
    }
  }

  test('for the analysis as it is', () => compare('plain', (analysis) => analysis));

  test('for an analysis with mistakes of every kind', () =>
    compare('mistakes', ({ claims, dates, quantities }, number) => ({
      claims: claims.flatMap((claim, i): ScoredClaim[] => {
        const kind = (i + number) % 9;
        const [part] = claim.content.parts;
        const middle = Math.floor((part.start + part.end) / 2);
        if (kind === 0) return [];
        if (kind === 1) return [{ ...claim, content: { parts: [{ start: part.start + 1, end: part.end }] } }];
        if (kind === 2) return [{ ...claim, content: { parts: [{ start: middle, end: part.end + 30 }] } }];
        if (kind === 3) return [{ ...claim, chain: claim.chain.map((node) => ({ ...node, mention: null })) }];
        if (kind === 4) return [{ ...claim, stance: 'denied', quote: 'mixed', parent: claims[0].id }];
        if (kind === 5) return [{ ...claim, cue: { start: part.end, end: part.end + 3 } }];
        if (kind === 6) return [claim, { ...claim, id: `x${i}`, cue: { start: part.start, end: middle } }];
        if (kind === 7) return [{ ...claim, chain: [...claim.chain, ...claims[0].chain] }];
        return [claim];
      }),
      dates: dates.map((date, i) =>
        i % 3 === 0 ? { ...date, value: '2001-01-01', granularity: 'day' } : date,
      ),
      quantities: quantities.map((item, i) =>
        i % 4 === 0 ? { ...item, value: 7, end: item.end + 9 } : item,
      ),
    })));

  test('for nothing found', () => compare('nothing', () => ({ claims: [] })));
});

/** To three decimals, as far as the figures have to be the same. */
function rounded(figures: Figures): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  );
}
