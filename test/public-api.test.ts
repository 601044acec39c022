import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const VALUES = [
  'ANALYSIS_SCHEMA',
  'analyse',
  'isProblem',
  'loadLexicon',
  'openLexicon',
  'problemLine',
  'readSource',
];
const TYPES = ['Analysis', 'Article', 'Claim', 'Lexicon', 'Problem', 'ReadOptions', 'SourceInput', 'Span'];

test('the library exports this list and nothing else', async () => {
  const library = (await import('../dist/index.js' as string)) as Record<string, unknown>;
  expect(Object.keys(library).sort()).toEqual(VALUES);
  const types = [...readFileSync('src/index.ts', 'utf8').matchAll(/\btype (\w+)/g)].map(([, name]) => name);
  expect(types.sort()).toEqual(TYPES);
});

test('the built library reads a report, with its types beside it', async () => {
  const { analyse, isProblem, loadLexicon, readSource } = (await import(
    '../dist/index.js' as string
  )) as typeof import('../src/index.ts');
  for await (const item of readSource({ kind: 'path', path: 'examples/13-follow-up.json' })) {
    if (!isProblem(item)) expect(analyse(item, loadLexicon()).claims.length).toBeGreaterThan(5);
  }
  expect(existsSync('dist/types/index.d.ts')).toBe(true);
});
