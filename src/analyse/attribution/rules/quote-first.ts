import type { Reading } from '../../reading.ts';
import type { Cue, VerbTraits } from '../cue.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { isShortQuotation } from '../quoted.ts';
import { canSpeak } from '../source/can-speak.ts';
import { sourceOf } from '../source/source-of.ts';
import { hasConjunction, isComma } from '../words.ts';

/** «"…"، قال المصدر»: the quotation stands before the verb. */
export function quoteFirst(reading: Reading, i: number, verb: VerbTraits): Cue | null {
  const { scan, quotations, sentences } = reading;
  let p = i - 1;
  if (p >= 0 && isComma(scan, p)) p--;
  if (p < 0 || hasConjunction(scan, i)) return null;
  const q = quotations.of[p];
  if (q < 0 || quotations.close[q] !== p || isShortQuotation(reading, q)) return null;
  if (!['say', 'continue', 'assert', 'announce'].includes(verb.class)) return null;
  const limit = sentences.to[sentences.of[i]];
  const from = i + 1;
  if (from >= limit || !canSpeak(reading, from)) return null;
  const source = sourceOf(reading, { from, to: Math.max(from + 1, nounPhraseEnd(reading, from, limit)) });
  return {
    rule: 'attribution/quote-first',
    kind: 'quote_first',
    words: { from: i, to: i + 1 },
    opens: i,
    ownClause: true,
    source,
    unwritten: null,
    relay: null,
    relayCue: null,
    outlet: null,
    document: null,
    content: [{ from: quotations.open[q] + 1, to: p }],
    complementizer: false,
    verb,
  };
}
