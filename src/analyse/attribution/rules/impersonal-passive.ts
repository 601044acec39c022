import { Cat, Form, has, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isNegated } from '../clause.ts';
import type { Cue } from '../cue.ts';
import type { Rule } from '../rule.ts';
import { traits } from '../verb/traits.ts';
import { hasConjunction } from '../words.ts';

/** «يُعتقد أن …»، «طيرانا يعتقد بأنه أمريكي»، «ويتوقع أن …»: nobody is named. */
export const impersonalPassive: Rule = {
  id: 'attribution/impersonal-passive',
  says: 'A verb of belief in the third person with أن at once and no speaker to go on with is an impersonal passive.',
  on: [Cat.say],
  propose: proposePassive,
};

/** Classes of verbs whose present without a subject is most often a passive. */
const IMPERSONAL = new Set(['believe', 'expect', 'allege', 'consider']);

const DAMMA = 0x64f;

function proposePassive(reading: Reading, i: number): Cue | null {
  const { scan } = reading;
  const found = wordIn(scan, i, 'verb');
  if (found === null || isNegated(reading, i)) return null;
  const { cells } = found.entry;
  const passive = cells.class === 'passive';
  if (!passive && (!IMPERSONAL.has(cells.class) || found.entry.id === 'رأى')) return null;
  if (passive ? (found.form & ~Form.present) !== 0 : found.form !== Form.present) return null;
  // «إنه يعتقد أن»: the pronoun is the speaker himself.
  if (i > 0 && has(scan, i - 1, Cat.comp)) return null;
  let next = i + 1;
  if (next < scan.tokens.length && scan.form[next] >= 0 && !has(scan, next, Cat.comp)) next++;
  if (next >= scan.tokens.length || !has(scan, next, Cat.comp) || hasConjunction(scan, next)) return null;
  const voiced =
    scan.tokens.text.charCodeAt(scan.tokens.letterAt[scan.tokens.letterFrom[i] + scan.cut[i]] + 1) === DAMMA;
  const adjacent = next === i + 1;
  if (!adjacent && !voiced) return null;
  return {
    rule: 'attribution/impersonal-passive',
    kind: 'passive_impersonal',
    words: { from: i, to: i + 1 },
    opens: i,
    ownClause: hasConjunction(scan, i),
    source: null,
    unwritten: voiced || passive ? 'impersonal' : null,
    relay: null,
    relayCue: null,
    outlet: null,
    document: null,
    content: [{ from: next + 1, to: -1 }],
    complementizer: true,
    verb: traits(cells),
  };
}
