import { Cat, has, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { adjunctEnd } from '../adjunct.ts';
import { type Cue, PLAIN_SPEECH } from '../cue.ts';
import { letters } from '../letters.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import type { Rule } from '../rule.ts';
import { canSpeak } from '../source/can-speak.ts';
import { sourceOf } from '../source/source-of.ts';
import { isComma, isWord } from '../words.ts';

/** «…، كما ذكرت وكالة الأنباء»، «…، كما أعلن المتحدث.» */
export const asSaid: Rule = {
  id: 'attribution/as-said',
  says: '«كما» with a reporting verb and its subject, and nothing behind it, attributes the sentence before it.',
  on: [Cat.link],
  propose: proposeAsSaid,
};

const CLASSES = new Set(['say', 'announce', 'assert', 'inform']);

function proposeAsSaid(reading: Reading, i: number): Cue | null {
  const { scan, sentences, quotations } = reading;
  const s = sentences.of[i];
  const limit = sentences.to[s];
  const at = i + 1;
  if (at >= limit || letters(reading, i) !== 'كما' || !has(scan, at, Cat.say)) return null;
  const verb = wordIn(scan, at, 'verb');
  if (verb === null || !CLASSES.has(verb.entry.cells.class) || at + 1 >= limit || !canSpeak(reading, at + 1))
    return null;
  const to = nounPhraseEnd(reading, at + 1, limit);
  if (to <= at + 1) return null;
  let after = to;
  while (after < limit && isWord(scan, after) && adjunctEnd(reading, after, limit) > after)
    after = adjunctEnd(reading, after, limit);
  if (after < limit && isWord(scan, after)) return null;
  let end = i;
  while (end > 0 && isComma(scan, end - 1)) end--;
  const start = reading.proseFrom[s];
  if (end - start < 3 || quotations.of[i] >= 0) return null;
  return {
    rule: 'attribution/as-said',
    kind: 'according_to_post',
    words: { from: at, to: at + 1 },
    opens: i,
    ownClause: true,
    source: sourceOf(reading, { from: at + 1, to }),
    unwritten: null,
    relay: null,
    relayCue: null,
    outlet: null,
    document: null,
    content: [{ from: start, to: end }],
    complementizer: false,
    verb: PLAIN_SPEECH,
  };
}
