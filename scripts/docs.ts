// Writes the generated parts of docs/: rules.md from the rule values, the figures of quality.md and the README from the gold.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { evaluate } from '../src/app/eval/evaluate.ts';
import { readGoldFolder } from '../src/app/eval/gold-folder.ts';
import { loadLexicon } from '../src/app/lexicon.ts';
import { generatedPart } from './docs/generated-part.ts';
import { qualityFigures, qualitySummary } from './docs/quality-figures.ts';
import { rulesPage } from './docs/rules-page.ts';

writeFileSync('docs/rules.md', rulesPage());
console.log('docs/rules.md');

const gold = '../shared/gold';
if (existsSync(gold)) {
  const lexicon = loadLexicon();
  const columns = [
    ['seeds', evaluate(readGoldFolder(`${gold}/seeds`), lexicon)],
    ['dev', evaluate(readGoldFolder(`${gold}/dev`), lexicon)],
    ['both', evaluate(readGoldFolder(gold), lexicon)],
  ] as const;
  const page = readFileSync('docs/quality.md', 'utf8');
  writeFileSync('docs/quality.md', generatedPart(page, 'attribution figures', qualityFigures(columns)));
  console.log('docs/quality.md');
  const readme = readFileSync('README.md', 'utf8');
  writeFileSync('README.md', generatedPart(readme, 'attribution summary', qualitySummary(columns[2][1])));
  console.log('README.md');
} else {
  console.log(`docs/quality.md, README.md: not touched, ${gold} is not there`);
}
