import { Cat, endOf, Form, has, phraseHas, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { opensClause } from '../clause.ts';
import { type Cue, PLAIN_SPEECH, type Run } from '../cue.ts';
import { letters } from '../letters.ts';
import { holderOfOpinion } from '../noun/holder-of-opinion.ts';
import { isDescribed } from '../noun/is-described.ts';
import { propositionBehind } from '../noun/proposition-behind.ts';
import { sourceBehind } from '../noun/source-behind.ts';
import { untilMainClause } from '../noun/until-main-clause.ts';
import { isShortQuotation, quotedRuns } from '../quoted.ts';
import type { Rule } from '../rule.ts';
import { sourceOf } from '../source/source-of.ts';
import { traits } from '../verb/traits.ts';
import { isDefinite, isEventNoun, isNameWord, isWord } from '../words.ts';

/** «تأكيد واشنطن أن …»، «مطالبة قآني … بعدم …»، «اعتذر عن قوله إن …»، «شائعات …»، «تحذيرات من جهات … من …». */
export const nounOfSpeech: Rule = {
  id: 'attribution/noun-of-speech',
  says: 'A noun of speech counts when both its source and a proposition stand behind it.',
  on: [Cat.masdar, Cat.sayNoun, Cat.sayAdjective, Cat.rumour, Cat.head],
  propose: proposeNoun,
};

const REACH = 30;

/** Classes whose noun attributes a verbal noun too: an announcement, a denial, a demand; a mere statement wants أن. */
const SPOKEN_OF = new Set([
  'announce',
  'assert',
  'deny',
  'allege',
  'threat',
  'warn',
  'call',
  'commit',
  'accuse',
  'expect',
  'believe',
  'say',
]);

/** تكرار، تجديد: what is done again, not said again. */
const REPEATED: ReadonlySet<string> = new Set(['كرر', 'جدد']);

function proposeNoun(reading: Reading, i: number): Cue | null {
  const { scan, sentences } = reading;
  const limit = Math.min(sentences.to[sentences.of[i]], i + REACH);
  if (!isWord(scan, i)) return null;
  // «فضل عدم كشف هويته»، «تم إعلان»: what somebody would not do, or what was done, is no speech.
  if (i > 0 && isWord(scan, i - 1) && (has(scan, i - 1, Cat.negNoun) || has(scan, i - 1, Cat.lightVerb)))
    return null;
  if (has(scan, i, Cat.sayAdjective)) {
    const source = has(scan, i + 1, Cat.comp) && i + 2 < limit ? holderOfOpinion(reading, i) : null;
    return source === null ? null : build(reading, i, source, [{ from: i + 2, to: -1 }], true, PLAIN_SPEECH);
  }
  if (!isDefinite(scan, i)) {
    const say = endOf(scan, i, Cat.sayNoun);
    if (say > 0) return spoken(reading, i, say, limit);
  }
  const found = wordIn(scan, i, 'verb');
  const speech = found !== null && has(scan, i, Cat.masdar);
  if (speech && !isDefinite(scan, i) && (found.form & Form.pronoun) !== 0)
    // «أجابه»، «وصفه»: the verb with its object has the same letters; «اعتقادنا» is the writer's.
    // «وتابع في تصريحه أنه»: where the verb before it was said
    return has(scan, i, Cat.say) || letters(reading, i).endsWith('نا') || isVenue(reading, i)
      ? null
      : spoken(reading, i, i + 1, limit);
  if (speech && SPOKEN_OF.has(found.entry.cells.class) && !REPEATED.has(found.entry.id)) {
    // «تعهد الرئيس بـ…» at the head of its clause is the verb.
    if (has(scan, i, Cat.say) && opensClause(reading, i)) return null;
    const cue = withSource(reading, i, limit, traits(found.entry.cells), (found.form & Form.plural) !== 0);
    if (cue !== null) return cue;
  }
  // «المزاعم بأن …»: with the article only when its words follow at once
  if (has(scan, i, Cat.rumour) && (!isDefinite(scan, i) || has(scan, i + 1, Cat.comp)))
    return rumour(reading, i, limit);
  if (wordIn(scan, i, 'head')?.entry.cells.type === 'leak')
    return withSource(reading, i, limit, { ...PLAIN_SPEECH, class: 'leak' }, true);
  return null;
}

/** «قوله إن»، «تأكيده أن»: the pronoun is the speaker. */
function spoken(reading: Reading, i: number, at: number, limit: number): Cue | null {
  const { scan, quotations } = reading;
  let content: readonly Run[] | null = null;
  let complementizer = false;
  let k = at;
  if (k < limit && letters(reading, k) === 'علي') k++;
  if (k < limit && has(scan, k, Cat.comp)) {
    content = [{ from: k + 1, to: -1 }];
    complementizer = true;
  } else {
    const q = k < limit ? quotations.of[k] : -1;
    if (q >= 0 && quotations.open[q] === k && !isShortQuotation(reading, q)) content = quotedRuns(reading, q);
  }
  if (content === null) return null;
  return build(reading, i, null, content, complementizer, PLAIN_SPEECH);
}

/** A rumour has no named source; it counts inside a content, where the speaker answers it. */
function rumour(reading: Reading, i: number, limit: number): Cue | null {
  const { scan } = reading;
  const next = i + 1;
  if (next >= limit || !isWord(scan, next)) return null;
  let from = next;
  if (TOPIC.has(letters(reading, next)) || has(scan, next, Cat.comp)) from = next + 1;
  else if (!isEventNoun(scan, next, true)) return null;
  return {
    ...build(reading, i, null, [{ from, to: -1 }], has(scan, next, Cat.comp), {
      class: 'rumour',
      force: 'statement',
      stance: 'hedged',
    }),
    rule: 'attribution/rumour',
    unwritten: 'impersonal',
  };
}

const TOPIC: ReadonlySet<string> = new Set(['عن', 'بشان', 'حول']);

/** «تحذيرات شبه رسمية من جهات حكومية من احتمال …»، «إعلان قطر أن …»، «الاتهامات التي وجهها التحالف بأن …». */
function withSource(
  reading: Reading,
  i: number,
  limit: number,
  verb: Cue['verb'],
  plural: boolean,
): Cue | null {
  const { scan } = reading;
  if (verb.class === 'say' && isVenue(reading, i)) return null;
  const source = sourceBehind(reading, i, limit);
  if (source === null) return null;
  const said = propositionBehind(reading, source.to, limit, verb.class);
  if (said === null || (source.doubtful && !said.addressed) || isDescribed(reading, i)) return null;
  // «اتهام إيران بقصف»، «مطالبة الحكومة بتحسين»: the genitive is the one who is accused or called upon.
  if (!plural && !said.addressed && source.genitive && isOfSomebody(reading, verb.class, source.from))
    return null;
  // «اتهام بلغاري بتصدير»، «الادعاء التركي»: a man of that country, the prosecution
  if (!plural && !source.genitive && (verb.class === 'accuse' || verb.class === 'allege')) {
    if (!said.addressed && has(scan, source.from, Cat.demonym)) return null;
    if (isDefinite(scan, i)) return null;
  }
  const content = untilMainClause(reading, i, said.content, said.complementizer);
  return build(reading, i, source, content, said.complementizer, verb);
}

/** «في تصريح صحفي بأن»: where something was said, and an adjective that only looks like a speaker. */
function isVenue(reading: Reading, i: number): boolean {
  if (i > 0 && letters(reading, i - 1) === 'في') return true;
  return PRESS.has(letters(reading, i + 1));
}

const PRESS: ReadonlySet<string> = new Set([
  'صحفي',
  'صحفيه',
  'صحافي',
  'صحافيه',
  'اعلامي',
  'اعلاميه',
  'تلفزيوني',
  'متلفز',
  'رسمي',
  'رسميه',
]);

/** Whether a genitive behind a singular noun of this class can only be, or most often is, its object. */
function isOfSomebody(reading: Reading, verbClass: string, from: number): boolean {
  if (verbClass === 'accuse') return true;
  if (verbClass !== 'call' && verbClass !== 'warn') return false;
  const { scan } = reading;
  const named = isNameWord(scan, from) || has(scan, from, Cat.title) || phraseHas(scan, from, Cat.title);
  return verbClass === 'call' ? !named || !letters(reading, from - 1).startsWith('دعو') : !named;
}

function build(
  reading: Reading,
  i: number,
  source: Run | null,
  content: readonly Run[],
  complementizer: boolean,
  verb: Cue['verb'],
): Cue {
  return {
    rule: 'attribution/noun-of-speech',
    kind: 'nominal',
    words: { from: i, to: i + 1 },
    opens: i,
    ownClause: false,
    source: sourceOf(reading, source),
    unwritten: source === null ? 'continued' : null,
    relay: null,
    relayCue: null,
    outlet: null,
    document: null,
    content,
    complementizer,
    verb,
  };
}
