/**
 * Trains the weights by which claims are said to agree or disagree, and says how well they do.
 *
 *   npx tsx scripts/train-contradiction.ts TRAIN.csv [TEST.csv] [--write]
 *
 * The files have the columns s1, s2, stance (agree, disagree, other), such as the Arabic News Stance corpus
 * (Khouja 2020). With --write the weights go to data/match/agreement.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { compareTerms } from '../src/match/contradiction/features.ts';
import { AGREEMENTS, type Agreement, agreementOf } from '../src/match/contradiction/model.ts';
import { scoreAgreement } from '../src/match/contradiction/score-agreement.ts';
import { type Example, TRAINING, trainAgreement } from '../src/match/contradiction/train-agreement.ts';
import { readOpposites } from '../src/match/language/opposites.ts';
import { termsOf } from '../src/match/language/terms.ts';

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (files.length === 0) {
  console.error('Usage: npx tsx scripts/train-contradiction.ts TRAIN.csv [TEST.csv] [--write] [--folds]');
  process.exit(2);
}
const opposites = readOpposites(
  readFileSync('data/match/antonyms.tsv', 'utf8'),
  readFileSync('data/match/denials.tsv', 'utf8'),
);
const train = examplesOf(files[0]);

if (process.argv.includes('--folds')) {
  const folds = 5;
  const pairs: [Agreement, Agreement][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = trainAgreement(train.filter((_, i) => i % folds !== fold));
    for (const example of train.filter((_, i) => i % folds === fold)) {
      pairs.push([example.label, best(agreementOf(model, example.features))]);
    }
  }
  report(`${folds} folds of ${files[0]}`, pairs);
}

const model = trainAgreement(train, TRAINING);
console.log(`${Object.keys(model.weights).length} weights from ${train.length} pairs`);
if (files[1] !== undefined) {
  report(
    files[1],
    examplesOf(files[1]).map((example) => [example.label, best(agreementOf(model, example.features))]),
  );
}
if (process.argv.includes('--write')) {
  const lines = Object.entries(model.weights).map(
    ([name, weights]) => `${JSON.stringify(name)}:${JSON.stringify(weights)}`,
  );
  writeFileSync('data/match/agreement.json', `{"weights":{\n${lines.join(',\n')}\n}}\n`);
}

function best(probabilities: readonly number[]): Agreement {
  return AGREEMENTS[probabilities.indexOf(Math.max(...probabilities))];
}

function report(name: string, pairs: readonly (readonly [Agreement, Agreement])[]): void {
  console.log(name);
  const scores = scoreAgreement(pairs);
  for (const { label, precision, recall, f1, n } of scores) {
    console.log(
      `  ${label.padEnd(9)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  n ${n}`,
    );
  }
  console.log(`  macro-F1 of agree and disagree ${((scores[0].f1 + scores[1].f1) / 2).toFixed(3)}`);
}

function examplesOf(file: string): Example[] {
  return rows(readFileSync(file, 'utf8')).map(([s1, s2, stance]) => ({
    features: compareTerms(termsOf(s1), termsOf(s2), opposites).features,
    label: stance as Agreement,
  }));
}

/** Rows of a CSV file (RFC 4180) after its header line. */
function rows(text: string): string[][] {
  const out: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') {
      row.push(cell);
      cell = '';
    } else if (c === '\n') {
      row.push(cell.endsWith('\r') ? cell.slice(0, -1) : cell);
      if (row.length > 1) out.push(row);
      row = [];
      cell = '';
    } else cell += c;
  }
  if (cell !== '' || row.length > 0) out.push([...row, cell]);
  return out.slice(1);
}
