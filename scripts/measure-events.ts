// Measures events on data that is not part of the project:
//   npx tsx scripts/measure-events.ts [--errors] [--shared ../shared]
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSentences, scoreDecision } from './measure/event-gsr.ts';
import { scoreRoles } from './measure/event-roles.ts';
import { dataLexicon } from './measure/lexicon.ts';
import { tellsOf, tellsOfAssault } from './measure/sentence-decisions.ts';

const { values } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
  },
});
const lexicon = dataLexicon();

for (const [name, decide, reading] of [
  ['assault', tellsOf(['strike', 'casualties']), 'plain'],
  ['assault', tellsOfAssault, 'fitted'],
  ['protest', tellsOf(['protest']), 'plain'],
] as const) {
  const path = `${values.shared}/data/event-gsr-${name}-even.jsonl`;
  const sentences = readSentences(path);
  if (sentences === null) {
    console.log(`skipped: ${path} is not there`);
    continue;
  }
  for (const score of scoreDecision(sentences, decide, lexicon)) {
    const { precision, recall, f1 } = score;
    console.log(
      `${name} (${reading}) ${score.name}: F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)})`,
    );
    if (values.errors) for (const error of score.errors) console.log(`  ${error}`);
  }
}

for (const name of ['assault', 'protest']) {
  const path = `${values.shared}/data/event-gsr-${name}-spans-even.json`;
  if (!existsSync(path)) {
    console.log(`skipped: ${path} is not there`);
    continue;
  }
  const { actors, targets, verbs } = scoreRoles(path, lexicon);
  for (const [role, { precision, recall, f1 }] of Object.entries({ actors, targets, verbs })) {
    console.log(
      `${name} ${role}: token F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)})`,
    );
  }
}
