import { Cat, Clitic, Form, has, phraseHas, wordIn } from '../../../arabic/index.ts';
import type { Span } from '../../../model/index.ts';
import type { Reading } from '../../reading.ts';
import { type Cue, PLAIN_SPEECH } from '../cue.ts';
import { letters } from '../letters.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { quotedRuns } from '../quoted.ts';
import { recipientAt } from '../recipient.ts';
import type { Rule } from '../rule.ts';
import { sourceOf } from '../source/source-of.ts';
import { isColon, isNameWord, isSourceWord, isWord } from '../words.ts';

/** «مصدر لـ"إرم نيوز": …»، «العفو الدولية: …»، «جعجع: …». */
export const headlineColon: Rule = {
  id: 'attribution/headline-colon',
  says: 'In a headline a source before a colon says what follows; a place or a label before it does not.',
  on: [],
  at: 'colon',
  propose: proposeColon,
};

const LONGEST_SOURCE = 10;

function proposeColon(reading: Reading, i: number, title: Span | null): Cue | null {
  const { scan, sentences, quotations } = reading;
  const { tokens } = scan;
  if (!isColon(scan, i) || title === null) return null;
  if (tokens.start[i] < title.start || tokens.end[i] > title.end || quotations.of[i] >= 0) return null;
  const s = sentences.of[i];
  let from = sentences.from[s];
  const limit = sentences.to[s];
  if (i + 2 >= limit) return null;
  while (from < i && !isWord(scan, from)) from++;
  let to = topicStart(reading, from, i);
  if (to - from > LONGEST_SOURCE || holdsVerb(reading, from, to)) return null;
  let outlet = null;
  for (let j = from + 1; j < to; j++) {
    const run = isWord(scan, j) ? recipientAt(reading, j, i) : null;
    if (run !== null) {
      outlet = run;
      to = j;
      break;
    }
  }
  while (to > from && !isWord(scan, to - 1) && quotations.of[to - 1] < 0 && tokens.mark[to - 1] !== 0x29)
    to--;
  if (to <= from || !(namesSource(reading, from, to) || (isSourceWord(scan, from) && saysWe(reading, i + 1))))
    return null;
  const q = quotations.of[i + 1];
  const quoted = q >= 0 && quotations.open[q] === i + 1 && quotations.close[q] >= limit - 2;
  return {
    rule: 'attribution/headline-colon',
    kind: 'headline_colon',
    words: { from: i, to: i + 1 },
    opens: from,
    ownClause: true,
    source: sourceOf(reading, { from, to }),
    unwritten: null,
    relay: null,
    relayCue: null,
    outlet: sourceOf(reading, outlet),
    document: null,
    content: quoted ? quotedRuns(reading, q) : [{ from: i + 1, to: -1 }],
    complementizer: false,
    verb: PLAIN_SPEECH,
  };
}

/** «الوزير بعد الضربة: …»، «ترامب عن القدس: …»: where time or topic begin behind the source; the colon when nothing stands there. */
function topicStart(reading: Reading, from: number, colon: number): number {
  const { scan } = reading;
  if (from >= colon) return colon;
  const end = nounPhraseEnd(reading, from, colon);
  if (end >= colon || end <= from) return colon;
  const topic =
    letters(reading, end) === 'عن' ||
    has(scan, end, Cat.prepTime) ||
    has(scan, end, Cat.prepTopic) ||
    phraseHas(scan, end, Cat.prepTopic);
  return topic ? end : colon;
}

/** «النقابة تكشف: …», «النقابة تندد بالحادث: …»: a verb before the colon has the content, a verb of blame in the clause has none. */
function holdsVerb({ scan }: Reading, from: number, to: number): boolean {
  for (let j = from + 1; j < to; j++) {
    const verb = has(scan, j, Cat.say) ? wordIn(scan, j, 'verb') : null;
    if (verb === null || (verb.form & Form.present) === 0) continue;
    if (j === to - 1 || verb.entry.cells.class === 'evaluate') return true;
  }
  return false;
}

/** «روسيا: سنطرد دبلوماسيين»، «كابل: لن نتفاوض»: the words of a first person show that the country speaks. */
function saysWe(reading: Reading, j: number): boolean {
  const { scan } = reading;
  if (!isWord(scan, j)) return false;
  const { letters: l, letterFrom } = scan.tokens;
  if (letters(reading, j) === 'لن') return isWord(scan, j + 1) && l[letterFrom[j + 1]] === NUN;
  const first = letterFrom[j];
  // not سنوات، سنة
  return (
    scan.form[j] < 0 &&
    l[first] === SIN &&
    l[first + 1] === NUN &&
    l[first + 2] !== WAW &&
    letterFrom[j + 1] - first > 4
  );
}

const SIN = 0x633;
const NUN = 0x646;
const WAW = 0x648;

function namesSource(reading: Reading, from: number, to: number): boolean {
  const { scan } = reading;
  // «بالفيديو: …»، «بالصور: …»: a label
  if ((scan.clitics[from] & Clitic.bi) !== 0) return false;
  const place =
    has(scan, from, Cat.place) || (phraseHas(scan, from, Cat.place) && scan.phraseEnd[from] === to);
  const capital = has(scan, from, Cat.capital) || phraseHas(scan, from, Cat.capital);
  // A country or city alone is a label unless the report shows it speaking.
  if (place && !capital && !has(scan, from, Cat.head)) return speaksInBody(reading, from);
  if (capital && to === from + 1) return speaksInBody(reading, from) || !place;
  if (isSourceWord(scan, from)) return true;
  if (has(scan, from, Cat.boilerplate) || phraseHas(scan, from, Cat.noName)) return false;
  // An unknown name counts when the report itself goes on speaking of it.
  // «الضربات على سوريا: …»: a name behind a preposition is no speaker.
  for (let j = from; j < to && !has(scan, j, Cat.prep); j++) if (isNameWord(scan, j)) return true;
  return to - from <= 3 && scan.form[from] < 0 && recurs(reading, to);
}

/** Whether the country of a label speaks in the first sentences, by its own name or by its nationality. */
function speaksInBody(reading: Reading, from: number): boolean {
  const { scan, sentences } = reading;
  const { tokens } = scan;
  const stem = Math.min(4, tokens.letterFrom[from + 1] - tokens.letterFrom[from]);
  const s = sentences.of[from];
  for (let k = s + 1; k < Math.min(sentences.count, s + 3); k++) {
    for (let i = sentences.from[k]; i < Math.min(sentences.to[k], sentences.from[k] + 16); i++) {
      if (!has(scan, i, Cat.say)) continue;
      for (let j = i + 1; j < Math.min(sentences.to[k], i + 6); j++) {
        if (j > i + 1 && wordIn(scan, i + 1, 'head')?.entry.cells.type !== 'institution') break;
        if ((has(scan, j, Cat.demonym) || has(scan, j, Cat.place)) && sharesStem(reading, from, j, stem))
          return true;
      }
    }
  }
  return false;
}

function sharesStem(reading: Reading, a: number, b: number, length: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const start = (i: number): number => {
    const from = letterFrom[i];
    return letters[from] === 0x627 && letters[from + 1] === 0x644 ? from + 2 : from;
  };
  const x = start(a);
  const y = start(b);
  for (let k = 0; k < length - 1; k++) if (letters[x + k] !== letters[y + k]) return false;
  return true;
}

function recurs(reading: Reading, to: number): boolean {
  const { tokens } = reading.scan;
  const last = to - 1;
  const length = tokens.letterFrom[last + 1] - tokens.letterFrom[last];
  if (length < 3) return false;
  for (let i = to + 1; i < tokens.length; i++) {
    const other = tokens.letterFrom[i + 1] - tokens.letterFrom[i];
    if (other < length || other > length + 1) continue;
    const skip = other - length;
    let k = 0;
    while (
      k < length &&
      tokens.letters[tokens.letterFrom[i] + skip + k] === tokens.letters[tokens.letterFrom[last] + k]
    )
      k++;
    if (k === length) return true;
  }
  return false;
}
