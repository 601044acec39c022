// Measures names on data that is not part of the project:
//   npx tsx scripts/measure-names.ts [--errors] [--shared ../shared]
import { parseArgs } from 'node:util';
import { f1Of, NAME_KINDS, scoreGoldNames, scoreTagged, sumOf } from './measure/gold-names.ts';
import { dataLexicon } from './measure/lexicon.ts';

const { values } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
  },
});
const lexicon = dataLexicon();

for (const [folder, score] of [
  ['gold/seeds', scoreGoldNames],
  ['data/aqmar-even', scoreTagged],
] as const) {
  const result = score(`${values.shared}/${folder}`, lexicon);
  if (result === null) {
    console.log(`skipped: ${values.shared}/${folder} is not there`);
    continue;
  }
  for (const kind of NAME_KINDS) {
    const { gold, found, right } = result.counts[kind];
    console.log(
      `${folder} ${kind}: exact F1 ${f1Of({ gold, found, right }).toFixed(3)} (gold ${gold}, found ${found}, right ${right})`,
    );
  }
  console.log(`${folder} all: exact F1 ${f1Of(sumOf(result.counts)).toFixed(3)}`);
  if (values.errors) for (const error of result.errors) console.log(`  ${error}`);
}
