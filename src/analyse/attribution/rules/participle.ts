import { Cat, has, TokenKind, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Cue } from '../cue.ts';
import { findFrame } from '../frame/find-frame.ts';
import type { Rule } from '../rule.ts';
import { documentOf } from '../source/document-of.ts';
import { sourceOf } from '../source/source-of.ts';
import { frameSet } from '../verb/frame-set.ts';
import { traits, withoutProposition } from '../verb/traits.ts';
import { hasConjunction, isComma, isWord } from '../words.ts';

/** «…، مضيفا أن …»، «مشيرة إلى …»، «لافتا إلى أن …». */
export const participle: Rule = {
  id: 'attribution/participle',
  says: 'A reporting participle in the accusative goes on with the words of the speaker before it.',
  on: [Cat.participle],
  propose: proposeParticiple,
};

/** Words between a participle and its content. */
const REACH = 14;

function proposeParticiple(reading: Reading, i: number): Cue | null {
  const { scan, sentences } = reading;
  if (!isWord(scan, i) || (scan.clitics[i] & ~3) !== 0) return null;
  const found = wordIn(scan, i, 'verb');
  if (found === null) return null;
  const { cells } = found.entry;
  if (cells.class === 'talk' || !standsApart(reading, i)) return null;
  const limit = Math.min(sentences.to[sentences.of[i]], i + REACH);
  const frame = findFrame(reading, i + 1, limit, frameSet(cells.frames), cells.class, false);
  if (frame === null) return null;
  // «متهما في القضية»، «المدير مطالبا»: behind a word that it agrees with it is an adjective.
  if (
    frame.subject !== null &&
    frame.kind !== 'object' &&
    frame.kind !== 'saying' &&
    frame.subject.from === i + 1 &&
    frame.kind !== 'an'
  )
    return null;
  const object = frame.kind === 'object' && frame.subject !== null;
  return {
    rule: 'attribution/participle',
    kind: 'participle',
    words: { from: i, to: i + 1 },
    opens: i,
    ownClause: true,
    source: null,
    unwritten: 'continued',
    relay: null,
    relayCue: null,
    outlet: sourceOf(reading, frame.outlet),
    document: documentOf(reading, frame.document),
    content:
      frame.kind === 'describe'
        ? frame.content
        : object
          ? [{ from: frame.subject!.from, to: -1 }]
          : frame.content,
    complementizer: frame.complementizer,
    verb:
      frame.kind === 'object' || frame.kind === 'noun' ? withoutProposition(traits(cells)) : traits(cells),
  };
}

/**
 * A participle that attributes is set off from what precedes, or its content follows at once; else it is an
 * adjective or a verbal noun of the same letters (مطالبة قآني).
 */
function standsApart(reading: Reading, i: number): boolean {
  const { scan, quotations, sentences } = reading;
  if (hasConjunction(scan, i) || i === sentences.from[sentences.of[i]]) return true;
  const p = i - 1;
  if (isWord(scan, p) && has(scan, p, Cat.prep)) return false;
  if (isComma(scan, p) || scan.tokens.kind[p] === TokenKind.newline || scan.tokens.mark[p] === 0x29)
    return true;
  if (quotations.of[p] >= 0 && quotations.close[quotations.of[p]] === p) return true;
  if (quotations.stray[p] === 1) return true;
  const next = i + 1;
  if (next >= scan.tokens.length) return false;
  if (!isWord(scan, next)) return true;
  if (has(scan, next, Cat.comp)) return true;
  return (
    has(scan, next, Cat.prep) &&
    next + 1 < scan.tokens.length &&
    isWord(scan, next + 1) &&
    has(scan, next + 1, Cat.comp)
  );
}
