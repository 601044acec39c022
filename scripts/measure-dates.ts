// Measures dates, numbers and quantities on data that is not part of the project:
//   npx tsx scripts/measure-dates.ts [--errors] [--shared ../shared]
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreDuckling } from './measure/duckling.ts';
import { f1, scoreGold } from './measure/gold-values.ts';
import { dataLexicon } from './measure/lexicon.ts';
import { scoreRecognizers } from './measure/recognizers.ts';

const { values } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
    recognizers: { type: 'string' },
    duckling: { type: 'string' },
  },
});
const shared = values.shared;
const lexicon = dataLexicon();
const percent = (n: number): string => `${(100 * n).toFixed(1)} %`;

for (const set of ['seeds', 'dev']) {
  const score = scoreGold(`${shared}/gold/${set}`, lexicon);
  if (score === null) {
    console.log(`skipped: ${shared}/gold/${set} is not there`);
    continue;
  }
  for (const kind of ['dates', 'quantities'] as const) {
    const { p, r, f } = f1(score[kind]);
    console.log(
      `gold/${set} ${kind}: value F1 ${f.toFixed(3)} (P ${p.toFixed(3)}, R ${r.toFixed(3)}, gold ${score[kind].gold})`,
    );
    if (values.errors) for (const error of score[kind].errors) console.log(`  ${error}`);
  }
}

const recognizers = values.recognizers ?? `${shared}/data/recognizers-text-even.json`;
if (existsSync(recognizers)) {
  for (const { name, total, passed, failures } of scoreRecognizers(recognizers, lexicon)) {
    console.log(`${name}: ${passed} of ${total} (${percent(passed / total)})`);
    if (values.errors) for (const failure of failures) console.log(`  ${failure}`);
  }
} else console.log(`skipped: ${recognizers} is not there`);

const duckling = values.duckling ?? `${shared}/data/duckling-ar.json`;
if (existsSync(duckling)) {
  for (const { name, total, passed, failures } of scoreDuckling(duckling, lexicon)) {
    console.log(`${name}: ${passed} of ${total} (${percent(passed / total)})`);
    if (values.errors) for (const failure of failures) console.log(`  ${failure}`);
  }
} else console.log(`skipped: ${duckling} is not there`);
