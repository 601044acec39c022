import { Cat, has, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { type Cue, PLAIN_SPEECH, type Run } from '../cue.ts';
import { findFrame } from '../frame/find-frame.ts';
import { letters } from '../letters.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import type { Rule } from '../rule.ts';
import { sourceOf } from '../source/source-of.ts';
import { isWord } from '../words.ts';

/** «وجاء في البيان أن …»، «ورد في تقرير الأمم المتحدة: …». */
export const documentCarries: Rule = {
  id: 'attribution/document-carries',
  says: 'What «came in» a document, with أن or a colon behind it, is said by the document.',
  on: [Cat.came],
  propose: proposeCarried,
};

const SPEECH: ReadonlySet<string> = new Set(['an', 'colon', 'quote']);

function proposeCarried(reading: Reading, i: number): Cue | null {
  const { scan, sentences } = reading;
  const limit = sentences.to[sentences.of[i]];
  const pointed = ['فيه', 'فيها'].includes(letters(reading, i + 1)) ? carrierBefore(reading, i) : null;
  if (pointed !== null) return carried(reading, i, pointed, i + 2, limit);
  const at = i + 2;
  if (at >= limit || letters(reading, i + 1) !== 'في' || !isWord(scan, at)) return null;
  const type = wordIn(scan, at, 'head')?.entry.cells.type;
  if (!has(scan, at, Cat.carrier) && type !== 'document' && type !== 'social_media') return null;
  const to = Math.max(at + 1, nounPhraseEnd(reading, at, limit));
  return carried(reading, i, { from: at, to }, to, limit);
}

/** Words between a document and «جاء فيه». */
const BACK = 14;

/** «بيان أصدره المكتب جاء فيه …»: the document named before, or null. */
function carrierBefore(reading: Reading, i: number): Run | null {
  const { scan, sentences } = reading;
  const first = Math.max(sentences.from[sentences.of[i]], i - BACK);
  for (let j = i - 1; j >= first; j--) {
    if (!isWord(scan, j)) continue;
    const type = wordIn(scan, j, 'head')?.entry.cells.type;
    if (has(scan, j, Cat.carrier) || type === 'document' || type === 'social_media')
      return { from: j, to: Math.max(j + 1, nounPhraseEnd(reading, j, i)) };
  }
  return null;
}

function carried(reading: Reading, i: number, source: Run, from: number, limit: number): Cue | null {
  const frame = findFrame(reading, from, limit, SPEECH, 'say', false, true);
  if (frame === null) return null;
  return {
    rule: 'attribution/document-carries',
    kind: 'document_data',
    words: { from: i, to: i + 1 },
    opens: i,
    ownClause: true,
    source: sourceOf(reading, source),
    unwritten: null,
    relay: null,
    relayCue: null,
    outlet: sourceOf(reading, frame.outlet),
    document: null,
    content: frame.content,
    complementizer: frame.complementizer,
    verb: PLAIN_SPEECH,
  };
}
