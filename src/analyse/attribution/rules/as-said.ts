import { Cat, has, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { adjunctEnd, skipAdjuncts } from '../adjunct.ts';
import { type Cue, PLAIN_SPEECH, type Run } from '../cue.ts';
import { letters } from '../letters.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { recipientAt } from '../recipient.ts';
import type { Rule } from '../rule.ts';
import { canSpeak } from '../source/can-speak.ts';
import { carrierAfter } from '../source/carrier-after.ts';
import { documentOf } from '../source/document-of.ts';
import { sourceOf } from '../source/source-of.ts';
import { isComma, isSourceWord, isWord, prefixedBy } from '../words.ts';

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
  if (verb === null || !CLASSES.has(verb.entry.cells.class) || at + 1 >= limit) return null;
  if (prefixedBy(scan, at + 1, 'bi')) return null;
  const named = recipientAt(reading, at + 1, limit) === null && canSpeak(reading, at + 1);
  const to = named ? nounPhraseEnd(reading, at + 1, limit) : at + 1;
  if (named && to <= at + 1) return null;
  let after = to;
  let outlet: Run | null = null;
  while (after < limit && isWord(scan, after)) {
    const run = recipientAt(reading, after, limit);
    outlet ??= run;
    const next = run?.to ?? adjunctEnd(reading, after, limit);
    if (next <= after) break;
    after = next;
  }
  // «كما قال لصحيفة …»: nobody is named, but somebody was told.
  if (!named && outlet === null) return null;
  // «كما قال الجيش في بيانه»: the document behind the speaker
  const carried = carrierAfter(reading, after, limit);
  if (carried !== null) after = skipAdjuncts(reading, carried.to, limit);
  if (after < limit && has(scan, after, Cat.rel) && isSourceWord(scan, at + 1)) after = limit;
  if (after < limit && isWord(scan, after)) return null;
  while (after < limit && isComma(scan, after)) after++;
  if (after < limit && has(scan, after, Cat.comp)) return null;
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
    source: named ? sourceOf(reading, { from: at + 1, to }) : null,
    unwritten: named ? null : 'continued',
    relay: null,
    relayCue: null,
    outlet: sourceOf(reading, outlet),
    document: documentOf(reading, carried),
    content: [{ from: start, to: end }],
    complementizer: false,
    verb: PLAIN_SPEECH,
  };
}
