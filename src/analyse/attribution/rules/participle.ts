import { Cat, has, TokenKind, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Cue, Run, VerbTraits } from '../cue.ts';
import { findFrame } from '../frame/find-frame.ts';
import type { Frame } from '../frame/frame.ts';
import { letters } from '../letters.ts';
import { opensQuotation } from '../quoted.ts';
import type { Rule } from '../rule.ts';
import { documentOf } from '../source/document-of.ts';
import { sourceOf } from '../source/source-of.ts';
import { frameSet } from '../verb/frame-set.ts';
import { traits, withoutProposition } from '../verb/traits.ts';
import { hasConjunction, isColon, isComma, isWord } from '../words.ts';
import { hasJudgement } from './consider.ts';

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
  const frames = frameSet(cells.frames);
  const next = i + 1;
  // «معتبرا ذلك "انتهاكا …"»: a thing and the judgement on it
  if (frames.has('x-y') && next < limit && isWord(scan, next) && hasJudgement(reading, next, limit))
    return participleCue(i, [{ from: next, to: -1 }], traits(cells));
  const frame = findFrame(reading, next, limit, frames, cells.class, false, cells.class === 'call');
  if (frame === null) return null;
  const { kind, subject } = frame;
  // «وقال مجددا إن …»: again, unless it says what is said again (مجددا دعوته إلى …)
  if (has(scan, i, Cat.adverb) && frame.again === undefined) return null;
  // «متهما في القضية»، «المدير مطالبا»: behind a word that it agrees with it is an adjective.
  if (subject !== null && subject.from === next && kind !== 'object' && kind !== 'saying' && kind !== 'an')
    return null;
  const object = kind === 'object' && subject !== null;
  const verb = kind === 'object' || kind === 'noun' ? withoutProposition(traits(cells)) : traits(cells);
  return {
    ...participleCue(i, object ? [{ from: subject.from, to: -1 }] : withoutPronoun(reading, frame), verb),
    outlet: sourceOf(reading, frame.outlet),
    document: documentOf(reading, frame.document),
    complementizer: frame.complementizer,
  };
}

/** «واصفا إياها بأنها …»: the pronoun stands for what is named before and is no part of the content. */
function withoutPronoun(reading: Reading, { kind, content }: Frame): readonly Run[] {
  return kind === 'describe' && content.length > 1 && letters(reading, content[0].from).startsWith('ايا')
    ? content.slice(1)
    : content;
}

function participleCue(i: number, content: readonly Run[], verb: VerbTraits): Cue {
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
    outlet: null,
    document: null,
    content,
    complementizer: false,
    verb,
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
  if (!isWord(scan, next)) return isColon(scan, next) || opensQuotation(reading, next);
  if (has(scan, next, Cat.comp) || letters(reading, next).startsWith('ايا')) return true;
  return (
    has(scan, next, Cat.prep) &&
    next + 1 < scan.tokens.length &&
    isWord(scan, next + 1) &&
    has(scan, next + 1, Cat.comp)
  );
}
