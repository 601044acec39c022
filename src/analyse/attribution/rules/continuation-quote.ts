import { TokenKind } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { type Cue, PLAIN_SPEECH } from '../cue.ts';
import { quotedRuns } from '../quoted.ts';
import type { Rule } from '../rule.ts';

/** A paragraph that is a quotation, behind a paragraph that ended with one. */
export const continuationQuote: Rule = {
  id: 'attribution/continuation-quote',
  says: 'A paragraph that is one long quotation goes on with the speaker whose quotation ended the paragraph before.',
  on: [],
  at: 'opening',
  propose: proposeContinuation,
};

/** Fewer words could be a title or a slogan. */
const SHORTEST = 8;

function proposeContinuation(reading: Reading, i: number): Cue | null {
  const { scan, quotations, sentences } = reading;
  const { tokens } = scan;
  const q = quotations.of[i];
  if (q < 0 || quotations.open[q] !== i || i === 0 || tokens.kind[i - 1] !== TokenKind.newline) return null;
  if (quotations.close[q] - i < SHORTEST || sentences.of[i] === 0) return null;
  if (!endsWithQuotation(reading, i - 1)) return null;
  // What follows the closing mark must be the end of the paragraph: else a verb behind it names the speaker.
  for (let j = quotations.close[q] + 1; j < tokens.length && tokens.kind[j] !== TokenKind.newline; j++) {
    if (tokens.kind[j] !== TokenKind.punctuation) return null;
  }
  return {
    rule: 'attribution/continuation-quote',
    kind: 'continuation_quote',
    words: { from: i, to: i + 1 },
    opens: i,
    ownClause: true,
    source: null,
    unwritten: 'continued',
    relay: null,
    relayCue: null,
    outlet: null,
    document: null,
    content: quotedRuns(reading, q),
    complementizer: false,
    verb: PLAIN_SPEECH,
  };
}

/** Whether the paragraph before the line break at i ends inside or right behind a long quotation. */
function endsWithQuotation(reading: Reading, i: number): boolean {
  const { scan, quotations } = reading;
  for (let j = i - 1; j > Math.max(0, i - 4); j--) {
    const q = quotations.of[j];
    if (q >= 0) return quotations.close[q] - quotations.open[q] >= SHORTEST;
    if (scan.tokens.kind[j] !== TokenKind.punctuation) return false;
  }
  return false;
}
