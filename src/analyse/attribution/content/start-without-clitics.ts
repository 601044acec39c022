import { Cat, Clitic, has, TokenKind } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isEventNoun, prefixedBy } from '../words.ts';

const SHORT = Clitic.bi | Clitic.ka;

export function startWithoutClitics(reading: Reading, i: number): number {
  const { scan } = reading;
  const { tokens } = scan;
  if (tokens.kind[i] !== TokenKind.word) return tokens.start[i];
  // Inside a quotation the first word is the speaker's, clitics and all.
  const q = reading.quotations.of[i];
  if (q >= 0 && reading.quotations.open[q] === i - 1) return tokens.start[i];
  const cutOff = Clitic.wa | Clitic.fa | Clitic.bi | Clitic.li | Clitic.ka;
  const skip = scan.cut[i];
  if (scan.form[i] >= 0) {
    // للـ is one token with the article: it stays whole.
    if ((scan.clitics[i] & Clitic.sa) !== 0) return tokens.start[i];
    if ((scan.clitics[i] & Clitic.li) !== 0 && (scan.clitics[i] & Clitic.al) !== 0) return tokens.start[i];
    if ((scan.clitics[i] & cutOff) !== 0 && skip > 0) {
      const at = tokens.letterFrom[i] + skip;
      if ((scan.clitics[i] & Clitic.li) !== 0 && tokens.letters[at] === 0x644) return tokens.start[i];
      // «بدأ»، «كلا»: two letters are what is left of another word.
      if (
        (scan.clitics[i] & SHORT) !== 0 &&
        tokens.letterFrom[i + 1] - at < 3 &&
        !has(scan, i, Cat.eventNoun) &&
        !has(scan, i, Cat.masdar)
      )
        return tokens.start[i];
      return at < tokens.letterFrom[i + 1] ? tokens.letterAt[at] : tokens.start[i];
    }
    return tokens.start[i];
  }
  // «ويتزامن»، «والاتفاق»: و before a verb in the present or an article is no letter of the word.
  if ((scan.clitics[i] & Clitic.wa) !== 0 && skip > 0) {
    const at = tokens.letterFrom[i] + skip;
    const next = tokens.letters[at];
    if (next === 0x64a || next === 0x62a || (next === 0x627 && tokens.letters[at + 1] === 0x644))
      return tokens.letterAt[at];
  }
  if (joinsSentence(reading, i)) return tokens.letterAt[tokens.letterFrom[i] + 1];
  if (
    prefixedBy(scan, i, 'bi') &&
    isEventNoun(scan, i, true) &&
    tokens.letters[tokens.letterFrom[i]] === 0x628
  ) {
    return tokens.letterAt[tokens.letterFrom[i] + 1];
  }
  return tokens.start[i];
}

/** The first letters of verbs that begin with و themselves, folded: there it is no conjunction (وصلت، وافقت، واصلت). */
const WAW_VERBS: ReadonlySet<string> = new Set(
  (
    'وصل وقع وجه واف واص ورد وعد وصف وقف وضع وجد وثق وزع وظف ولد ودع وفر وحد ورث وسع وشح واج واك واز واظ ورط وطد ' +
    'وصي وبخ وقي'
  ).split(' '),
);

const WAW = 0x648;
const TA = 0x62a;
const ALIF = 0x627;
const HAMZA_ALIF = 0x623;

/** «وطالت الاحتجاجات …»، «وأصدرت المحكمة …»: a verb no table knows at the head of a sentence, with و before it. */
function joinsSentence(reading: Reading, i: number): boolean {
  const { scan, sentences } = reading;
  const { letters: l, letterFrom, letterAt, text } = scan.tokens;
  const from = letterFrom[i];
  const to = letterFrom[i + 1];
  if (l[from] !== WAW || to - from < 4 || i !== reading.proseFrom[sentences.of[i]]) return false;
  const head = String.fromCharCode(l[from], l[from + 1], l[from + 2]);
  if (WAW_VERBS.has(head)) return false;
  const feminine = l[to - 1] === TA && l[to - 2] !== ALIF;
  return feminine || text.charCodeAt(letterAt[from + 1]) === HAMZA_ALIF;
}
