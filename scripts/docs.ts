// Writes the generated parts of docs/: rules.md from the rule values, the figures of quality.md and the README from the gold.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { evaluate } from '../src/app/eval/evaluate.ts';
import { readGoldFolder } from '../src/app/eval/gold-folder.ts';
import { loadLexicon } from '../src/app/lexicon.ts';
import { generatedPart } from './docs/generated-part.ts';
import { qualityFigures, qualitySummary } from './docs/quality-figures.ts';
import { rulesPage } from './docs/rules-page.ts';
import { sampleClaim } from './docs/sample-claim.ts';

writeFileSync('docs/rules.md', rulesPage());
console.log('docs/rules.md');

const readme = generatedPart(readFileSync('README.md', 'utf8'), 'sample', await sampleClaim());
writeFileSync('README.md', readme);
console.log('README.md');

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
  writeFileSync('README.md', generatedPart(readme, 'attribution summary', qualitySummary(columns[2][1])));
} else {
  console.log(`docs/quality.md, README.md: not touched, ${gold} is not there`);
}
