// Measures attribution on pairs of cue and content read off third-party syntax trees, which are not part of the project:
//   npx tsx scripts/measure-syntax-trees.ts [--errors] [--shared ../shared]
import { parseArgs } from 'node:util';
import { dataLexicon } from './measure/lexicon.ts';
import { scoreSyntaxTrees } from './measure/syntax-trees.ts';

const { values } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
  },
});
const path = `${values.shared}/data/ud-attribution-dev.jsonl`;
const scores = scoreSyntaxTrees(path, dataLexicon());
if (scores === null) console.log(`skipped: ${path} is not there`);
for (const { set, pairs, found, sources, rightSources, errors } of scores ?? []) {
  console.log(
    `${set}: ${found} of ${pairs} pairs found (${(found / pairs).toFixed(3)}), ` +
      `${rightSources} of ${sources} sources right (${(rightSources / sources).toFixed(3)})`,
  );
  if (values.errors) for (const error of errors) console.log(`  ${error}`);
}
