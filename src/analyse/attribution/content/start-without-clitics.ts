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
  if (
    prefixedBy(scan, i, 'bi') &&
    isEventNoun(scan, i, true) &&
    tokens.letters[tokens.letterFrom[i]] === 0x628
  ) {
    return tokens.letterAt[tokens.letterFrom[i] + 1];
  }
  return tokens.start[i];
}
