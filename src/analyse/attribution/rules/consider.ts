import { Cat, Clitic, Form, has, isVerbalNounShape, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { opensClause } from '../clause.ts';
import type { Cue, Run, VerbTraits } from '../cue.ts';
import { prepositionAt } from '../frame/preposition.ts';
import { letters } from '../letters.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { opensQuotation } from '../quoted.ts';
import { canSpeak } from '../source/can-speak.ts';
import { sourceOf } from '../source/source-of.ts';
import { hasConjunction, isDefinite, isWord } from '../words.ts';

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
  if ((form & Form.pronoun) !== 0) return null;
  const present = (form & Form.present) !== 0;
  let at = i + 1;
  let subject = before;
  if (subject === null) {
    if (at >= limit) return null;
    // «، وتعتبر ذلك تهديدا»: who spoke before goes on.
    if (hasConjunction(scan, i) && (isPointed(reading, at) || quotesJudgement(reading, at, limit)))
      return judged(reading, i, at, null, null, verb);
    if (!canSpeak(reading, at)) return null;
    const to = nounPhraseEnd(reading, at, limit);
    subject = { from: at, to };
    at = to;
  }
  const inX = frames.has('fi-x') && at + 1 < limit && prepositionAt(reading, at)?.name === 'fi';
  if (!inX) {
    if (!frames.has('x-y') || at >= limit || letters(reading, at).startsWith('فيه')) return null;
    const quoted = opensQuotation(reading, at);
    if (!quoted && (!isWord(scan, at) || has(scan, at, Cat.prep))) return null;
    // «تعتبر دوما المدينة الرئيسية» is passive: only a thing and a judgement on it tell that the subject judges.
    const sure = present || verb.class === 'believe';
    if (sure && (quoted || !hasJudgement(reading, at, limit))) return null;
  }
  if ((scan.clitics[at] & Clitic.bi) !== 0) return null;
  const source = sourceOf(reading, subject);
  if (source === null || (source.type === 'person' && source.nameTo === source.nameFrom)) return null;
  return judged(reading, i, inX ? at + 1 : at, source, before, verb);
}

/** Whether the noun phrase at `at` has an indefinite judgement behind it: «وحدات الحماية امتدادا للحزب»، «ذلك "خطأ"». */
export function hasJudgement(reading: Reading, at: number, limit: number): boolean {
  const { scan } = reading;
  if (has(scan, at, Cat.comp) || has(scan, at, Cat.prep) || hasConjunction(scan, at)) return false;
  const to = isPointed(reading, at) ? at + 1 : nounPhraseEnd(reading, at, limit);
  if (to >= limit) return false;
  if (opensQuotation(reading, to)) return true;
  return (
    isWord(scan, to) && !hasConjunction(scan, to) && !has(scan, to, Cat.prep) && isJudgement(reading, to)
  );
}

/** «ويعتبر الجماعة "خطرا"»: a thing with a quoted judgement at once; there is no room for a subject. */
function quotesJudgement(reading: Reading, at: number, limit: number): boolean {
  if (!isWord(reading.scan, at) || has(reading.scan, at, Cat.prep)) return false;
  const to = nounPhraseEnd(reading, at, limit);
  return to < limit && opensQuotation(reading, to);
}

/** منظمة، امتدادا، انتهاكا: an indefinite noun. */
function isJudgement({ scan }: Reading, i: number): boolean {
  const { letters: l, letterFrom } = scan.tokens;
  const last = l[letterFrom[i + 1] - 1];
  if (isDefinite(scan, i) || letterFrom[i + 1] - letterFrom[i] < 3) return false;
  if (has(scan, i, Cat.time) || has(scan, i, Cat.prepTime)) return false;
  // حاليا is no judgement; امتدادا is, although it can be an adverb too.
  if (has(scan, i, Cat.adverb) && !isVerbalNounShape(scan.tokens, i)) return false;
  // «ضرورة إرسالها»: a pronoun makes it definite.
  if (last === ALIF && l[letterFrom[i + 1] - 2] === HA) return false;
  return last === ALIF || last === HA;
}

const ALIF = 0x627;
const HA = 0x647;

/** ذلك، هذا الأمر */
function isPointed({ scan }: Reading, i: number): boolean {
  return has(scan, i, Cat.dem) && !(i + 1 < scan.tokens.length && isDefinite(scan, i + 1));
}

function judged(
  reading: Reading,
  i: number,
  at: number,
  source: Cue['source'],
  before: Run | null,
  verb: VerbTraits,
): Cue {
  return {
    rule: 'attribution/consider',
    kind: source === null ? 'verb_implicit_subject' : before === null ? 'verb_vso' : 'verb_svo',
    words: { from: i, to: i + 1 },
    opens: i,
    ownClause: opensClause(reading, i),
    source,
    unwritten: source === null ? 'continued' : null,
    relay: null,
    relayCue: null,
    outlet: null,
    document: null,
    content: [{ from: at, to: -1 }],
    complementizer: false,
    verb,
  };
}
