import { Cat, endOf, Form, has, phraseHas, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { type Cue, PLAIN_SPEECH, type Run } from '../cue.ts';
import { letters } from '../letters.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { quotedRuns } from '../quoted.ts';
import type { Rule } from '../rule.ts';
import { canSpeak } from '../source/can-speak.ts';
import { sourceOf } from '../source/source-of.ts';
import { traits } from '../verb/traits.ts';
import { isDefinite, isEventNoun, isWord, prefixedBy } from '../words.ts';

/** «تأكيد واشنطن أن …»، «مطالبة قآني … بعدم …»، «اعتذر عن قوله إن …»، «شائعات …»، «تحذيرات من جهات … من …». */
export const nounOfSpeech: Rule = {
  id: 'attribution/noun-of-speech',
  says: 'A noun of speech counts when both its source and a proposition stand behind it.',
  on: [Cat.masdar, Cat.sayNoun, Cat.rumour, Cat.head],
  propose: proposeNoun,
};

const REACH = 16;

/** Classes whose noun attributes by itself: an announcement, a denial, a demand; not a mere statement. */
const SPOKEN_OF = new Set([
  'announce',
  'assert',
  'deny',
  'threat',
  'warn',
  'call',
  'commit',
  'accuse',
  'expect',
  'believe',
]);

function proposeNoun(reading: Reading, i: number): Cue | null {
  const { scan, sentences } = reading;
  const limit = Math.min(sentences.to[sentences.of[i]], i + REACH);
  if (!isWord(scan, i) || isDefinite(scan, i)) return null;
  // «فضل عدم كشف هويته»: what somebody would not do is no speech.
  if (i > 0 && isWord(scan, i - 1) && has(scan, i - 1, Cat.negNoun)) return null;
  const say = endOf(scan, i, Cat.sayNoun);
  if (say > 0) return spoken(reading, i, say, limit);
  if (has(scan, i, Cat.rumour)) return rumour(reading, i, limit);
  const found = wordIn(scan, i, 'verb');
  if (found !== null && has(scan, i, Cat.masdar)) {
    const { cells } = found.entry;
    if ((found.form & Form.pronoun) !== 0) return spoken(reading, i, i + 1, limit);
    return SPOKEN_OF.has(cells.class) ? withSource(reading, i, limit, traits(cells)) : null;
  }
  const head = wordIn(scan, i, 'head');
  if (head !== null && head.entry.cells.type === 'leak') return withSource(reading, i, limit, PLAIN_SPEECH);
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
    if (q >= 0 && quotations.open[q] === k) content = quotedRuns(reading, q);
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
  const preposition = letters(reading, next);
  if (['عن', 'بشان', 'حول'].includes(preposition)) from = next + 1;
  else if (has(scan, next, Cat.comp)) from = next + 1;
  else if (!isEventNoun(scan, next)) return null;
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

/** «تحذيرات شبه رسمية من جهات حكومية من احتمال …»، «إعلان قطر أن …». */
function withSource(reading: Reading, i: number, limit: number, verb: Cue['verb']): Cue | null {
  const { scan } = reading;
  let source: Run | null = null;
  let j = i + 1;
  while (j < limit) {
    if (!isWord(scan, j)) {
      j++;
      continue;
    }
    if (has(scan, j, Cat.say) || has(scan, j, Cat.rel) || has(scan, j, Cat.break)) return null;
    const preposition = letters(reading, j);
    if (source === null) {
      if (has(scan, j, Cat.comp)) return null;
      if ((preposition === 'من' || preposition === 'قبل') && j + 1 < limit) {
        j++;
        continue;
      }
      // «إعلان قطر أن»: the source of an announcement stands right behind it.
      if (j > i + 1 && (verb.class === 'announce' || verb.class === 'assert' || verb.class === 'say'))
        return null;
      if (isSpeakerHere(reading, i, j)) {
        const to = nounPhraseEnd(reading, j, limit);
        source = { from: j, to: Math.max(j + 1, to) };
        j = source.to;
        continue;
      }
      j++;
      continue;
    }
    if (has(scan, j, Cat.comp)) return build(reading, i, source, [{ from: j + 1, to: -1 }], true, verb);
    if (['علي', 'الي', 'من', 'عن', 'بشان'].includes(preposition) && j + 1 < limit) {
      if (has(scan, j + 1, Cat.comp)) return build(reading, i, source, [{ from: j + 2, to: -1 }], true, verb);
      if (isEventNoun(scan, j + 1) || has(scan, j + 1, Cat.hedge))
        return build(reading, i, source, [{ from: j + 1, to: -1 }], false, verb);
      j++;
      continue;
    }
    if (verb.class === 'accuse') {
      if (prefixedBy(scan, j, 'bi') && (isEventNoun(scan, j, true) || isDefinite(scan, j)))
        return j > source.to ? build(reading, i, source, [{ from: source.to, to: -1 }], false, verb) : null;
      j++;
      continue;
    }
    if (
      prefixedBy(scan, j, 'bi') &&
      isEventNoun(scan, j, true) &&
      (verb.class === 'call' || verb.class === 'commit' || verb.class === 'threat')
    ) {
      const after = source.to;
      return build(reading, i, source, [{ from: j > after ? after : j, to: -1 }], false, verb);
    }
    if (verb.class === 'announce' && j === source.to && isEventNoun(scan, j))
      return build(reading, i, source, [{ from: j, to: -1 }], false, verb);
    if (j - source.to > 6) return null;
    j++;
  }
  return null;
}

function isSpeakerHere(reading: Reading, i: number, j: number): boolean {
  const { scan } = reading;
  if (!canSpeak(reading, j)) return false;
  if (
    has(scan, j, Cat.head) ||
    has(scan, j, Cat.title) ||
    has(scan, j, Cat.place) ||
    has(scan, j, Cat.capital)
  )
    return true;
  if (
    has(scan, j, Cat.person) ||
    phraseHas(scan, j, Cat.person) ||
    has(scan, j, Cat.organization) ||
    has(scan, j, Cat.group)
  )
    return true;
  if (phraseHas(scan, j, Cat.organization) || phraseHas(scan, j, Cat.group) || phraseHas(scan, j, Cat.place))
    return true;
  return j === i + 1 && scan.form[j] < 0 && !isEventNoun(scan, j);
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
