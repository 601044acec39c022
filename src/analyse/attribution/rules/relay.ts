import { Cat, endOf, Form, has, phraseHas, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { clauseStart, isNegated, opensClause, subjectBefore } from '../clause.ts';
import type { Cue, Run } from '../cue.ts';
import { PLAIN_SPEECH } from '../cue.ts';
import { findFrame } from '../frame/find-frame.ts';
import { letters } from '../letters.ts';
import type { Rule } from '../rule.ts';
import { canSpeak } from '../source/can-speak.ts';
import { sourceOf } from '../source/source-of.ts';
import { frameSet } from '../verb/frame-set.ts';
import { isAfterLink } from '../verb/is-after-link.ts';
import { hasConjunction, isColon, isComma, isWord } from '../words.ts';

/** «نقلت وكالة فارس عن نائب قوله إن …»، «ونقل التلفزيون عن الوزير أن …»، «ونقلت عن مصدر: "…"». */
export const relay: Rule = {
  id: 'attribution/relay',
  says: 'A relay verb with «عن» names who passed the words on and who spoke them first.',
  on: [Cat.say],
  propose: proposeRelay,
};

/** عن, alone or with من and ما written onto it. */
const AN = new Set(['عن', 'عمن']);

const REACH = 40;
const SPEECH: ReadonlySet<string> = new Set(['an', 'colon', 'quote']);

function proposeRelay(reading: Reading, i: number): Cue | null {
  const { scan, sentences } = reading;
  const found = wordIn(scan, i, 'verb');
  if (found === null || found.entry.cells.class !== 'relay' || isNegated(reading, i)) return null;
  // «حسب ما نقلت رويترز», «حسبما نقلت»: an according-to phrase, and no report of its own.
  if (followsAccording(reading, i)) return null;
  if (phraseHas(scan, i, Cat.accordFrom) || (found.form & Form.dual) !== 0) return null;
  const limit = sentences.to[sentences.of[i]];
  const end = Math.min(limit, i + REACH);
  let from = -1;
  let to = -1;
  let an = -1;
  for (let j = i + 1; j < end; j++) {
    if (!isWord(scan, j)) continue;
    if (has(scan, j, Cat.comp)) break;
    // «نقلت الوكالة على لسان الوزير»
    if (phraseHas(scan, j, Cat.accordFrom)) {
      an = scan.phraseEnd[j] - 1;
      break;
    }
    if (AN.has(letters(reading, j)) || (letters(reading, j) === 'الي' && found.entry.id === 'نسب')) {
      an = j;
      break;
    }
    if (from < 0 && canSpeak(reading, j)) from = j;
    to = j + 1;
  }
  // «في بيان نقلته الوكالة: "…"»: with a pronoun what is passed on was named before
  if (an < 0 && from >= 0 && (found.form & Form.pronoun) === 0) return plainReport(reading, i, limit);
  if (an < 0 || an + 1 >= end) return null;
  const before = opensClause(reading, i) ? null : subjectBefore(reading, i);
  const relayRun: Run | null = from >= 0 ? { from, to } : before;
  // The original speaker runs up to قوله، أن, a colon or a quotation.
  let speakerTo = -1;
  let cue: Run = { from: i, to: i + 1 };
  let contentFrom = -1;
  let kind: Cue['kind'] = 'relay_naqala_an_qawl';
  for (let j = an + 1; j < end; j++) {
    const say = endOf(scan, j, Cat.sayNoun);
    if (say > 0 || (has(scan, j, Cat.masdar) && isPossessed(reading, j))) {
      speakerTo = j;
      cue = { from: j, to: j + 1 };
      contentFrom = j + 1;
      break;
    }
    if (has(scan, j, Cat.comp)) {
      speakerTo = j;
      contentFrom = j;
      break;
    }
    if (isColon(scan, j) || isContentQuotation(reading, j)) {
      speakerTo = j;
      contentFrom = j;
      break;
    }
  }
  if (contentFrom < 0) return null;
  while (
    speakerTo > an + 1 &&
    !isWord(scan, speakerTo - 1) &&
    scan.tokens.mark[speakerTo - 1] !== 0x29 &&
    reading.quotations.of[speakerTo - 1] < 0
  )
    speakerTo--;
  // «نقلت الوكالة عن المدير تأكيده سلامة السد»: the noun takes what its verb takes.
  const noun = cue.from === i ? undefined : wordIn(scan, cue.from, 'verb')?.entry.cells;
  const own = noun === undefined || noun.class === 'describe' ? null : frameSet(noun.frames ?? '');
  const frame =
    own === null
      ? findFrame(reading, contentFrom, limit, SPEECH, 'say', false)
      : findFrame(reading, contentFrom, limit, new Set([...SPEECH, ...own]), noun!.class, false);
  if (frame === null) return null;
  const speaker = firstSpeaker(reading, an + 1, speakerTo);
  const source = speaker === null ? null : sourceOf(reading, speaker);
  if (source === null) return null;
  kind = 'relay_naqala_an_qawl';
  return {
    rule: 'attribution/relay',
    kind,
    words: cue,
    opens: hasConjunction(scan, i) ? i : Math.max(clauseStart(reading, i), i - 12),
    ownClause: opensClause(reading, i),
    source,
    unwritten: null,
    relay: sourceOf(reading, relayRun),
    relayCue: { from: i, to: i + 1 },
    outlet: null,
    document: null,
    content: frame.content,
    complementizer: frame.complementizer,
    verb: PLAIN_SPEECH,
  };
}

function followsAccording({ scan }: Reading, i: number): boolean {
  for (let j = Math.max(0, i - 3); j < i; j++) if (endOf(scan, j, Cat.accordMa) === i) return true;
  return false;
}

/** «نقلت رويترز أن …»: nobody stands behind the outlet; it speaks itself. */
function plainReport(reading: Reading, i: number, limit: number): Cue | null {
  const frame = findFrame(reading, i + 1, limit, SPEECH, 'say', false);
  const source = frame === null ? null : sourceOf(reading, frame.subject);
  // «نقل شهود عيان أن»: whoever is no person passes on what he says himself.
  if (frame === null || source === null || source.type === 'person') return null;
  if (source.type !== 'outlet' && (frame.kind !== 'an' || !startsClause(reading, i))) return null;
  return {
    rule: 'attribution/relay-plain',
    kind: 'verb_vso',
    words: { from: i, to: i + 1 },
    opens: i,
    ownClause: opensClause(reading, i),
    source,
    unwritten: null,
    relay: null,
    relayCue: null,
    outlet: null,
    document: null,
    content: frame.content,
    complementizer: frame.complementizer,
    verb: PLAIN_SPEECH,
  };
}

/** «كما نقل شهود عيان أن»; not «يصف النص نقل السفارة بأنه». */
function startsClause(reading: Reading, i: number): boolean {
  return (
    wordIn(reading.scan, i, 'verb')?.entry.id === 'نقل' &&
    (opensClause(reading, i) || isAfterLink(reading, i))
  );
}

function firstSpeaker(reading: Reading, from: number, to: number): Run | null {
  for (let j = from; j < to; j++) {
    if (canSpeak(reading, j)) {
      let end = to;
      // A comma with a date or a clause behind it is not part of the name.
      for (let k = j + 1; k < to; k++)
        if (isComma(reading.scan, k) && k + 1 < to && has(reading.scan, k + 1, Cat.anon)) end = k;
      return { from: j, to: end };
    }
  }
  return null;
}

function isPossessed(reading: Reading, j: number): boolean {
  const verb = wordIn(reading.scan, j, 'verb');
  return verb !== null && (verb.form & 16) !== 0;
}

function isContentQuotation(reading: Reading, j: number): boolean {
  const q = reading.quotations.of[j];
  return q >= 0 && reading.quotations.open[q] === j && reading.quotations.close[q] - j > 5;
}
