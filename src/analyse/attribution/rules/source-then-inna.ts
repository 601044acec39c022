import { Cat, has, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { type Cue, PLAIN_SPEECH, type Run } from '../cue.ts';
import { recipientAt } from '../recipient.ts';
import type { Rule } from '../rule.ts';
import { sourceOf } from '../source/source-of.ts';
import { isComma, isWord } from '../words.ts';

/** «مصادر خاصة للعربية والحدث، إن …»: the verb is left out, إن alone is the cue. */
export const sourceThenInna: Rule = {
  id: 'attribution/source-then-inna',
  says: 'A sentence that is a source phrase, perhaps with its outlet, and then إن, attributes without a verb.',
  on: [Cat.comp],
  propose: proposeInna,
};

function proposeInna(reading: Reading, i: number): Cue | null {
  const { scan, sentences } = reading;
  const from = sentences.from[sentences.of[i]];
  if (i - from < 2 || i - from > 10 || !has(scan, from, Cat.head) || scan.clitics[from] !== 0) return null;
  const type = wordIn(scan, from, 'head')?.entry.cells.type;
  if (type !== 'anonymous_source' && type !== 'anonymous_official' && type !== 'eyewitness') return null;
  let to = i;
  let outlet: Run | null = null;
  for (let j = from + 1; j < i; j++) {
    if (!isWord(scan, j)) continue;
    if (has(scan, j, Cat.say) || has(scan, j, Cat.rel) || has(scan, j, Cat.prep)) return null;
    const run = recipientAt(reading, j, i);
    if (run !== null) {
      outlet = run;
      to = j;
      break;
    }
  }
  while (to > from && (isComma(scan, to - 1) || !isWord(scan, to - 1))) to--;
  if (outlet === null && !isComma(scan, i - 1)) return null;
  return {
    rule: 'attribution/source-then-inna',
    kind: 'elliptic_source_inna',
    words: { from: i, to: i + 1 },
    opens: from,
    ownClause: true,
    source: sourceOf(reading, { from, to }),
    unwritten: null,
    relay: null,
    relayCue: null,
    outlet: sourceOf(reading, outlet),
    document: null,
    content: [{ from: i + 1, to: -1 }],
    complementizer: true,
    verb: PLAIN_SPEECH,
  };
}
