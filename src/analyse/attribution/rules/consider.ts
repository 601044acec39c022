import { Cat, Clitic, Form, has, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { opensClause } from '../clause.ts';
import type { Cue, Run, VerbTraits } from '../cue.ts';
import { prepositionAt } from '../frame/preposition.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { canSpeak } from '../source/can-speak.ts';
import { sourceOf } from '../source/source-of.ts';
import { isWord } from '../words.ts';

/** «يرى التحالف في هذا الميناء منطلقا»، «اعتبر المدرب الفوز مستحقا»: subject, then object and judgement. */
export function considerTwo(
  reading: Reading,
  i: number,
  frames: ReadonlySet<string>,
  verb: VerbTraits,
  before: Run | null,
): Cue | null {
  const { scan, sentences } = reading;
  if (!frames.has('x-y') && !frames.has('fi-x')) return null;
  const limit = sentences.to[sentences.of[i]];
  const form = wordIn(scan, i, 'verb')?.form ?? 0;
  let at = i + 1;
  let subject = before;
  if (subject === null) {
    if (at >= limit || !canSpeak(reading, at) || (form & Form.pronoun) !== 0) return null;
    const to = nounPhraseEnd(reading, at, limit);
    subject = { from: at, to };
    at = to;
  }
  const inX = frames.has('fi-x') && at + 1 < limit && prepositionAt(reading, at)?.name === 'fi';
  if (!inX) {
    // «يعتبر القرار خطأ» is most often passive: it is considered.
    if (!frames.has('x-y') || (form & Form.present) !== 0) return null;
    if (at >= limit || !isWord(scan, at) || has(scan, at, Cat.prep)) return null;
  }
  if ((scan.clitics[at] & Clitic.bi) !== 0) return null;
  const source = sourceOf(reading, subject);
  if (source === null || (source.type === 'person' && source.nameTo === source.nameFrom)) return null;
  return {
    rule: 'attribution/consider',
    kind: before === null ? 'verb_vso' : 'verb_svo',
    words: { from: i, to: i + 1 },
    opens: i,
    ownClause: opensClause(reading, i),
    source,
    unwritten: null,
    relay: null,
    relayCue: null,
    outlet: null,
    document: null,
    content: [{ from: inX ? at + 1 : at, to: -1 }],
    complementizer: false,
    verb,
  };
}
