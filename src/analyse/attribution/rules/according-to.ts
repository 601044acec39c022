import { Cat, endOf, has, phraseHas, TokenKind, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { clauseBefore, sentenceBefore } from '../according/covered.ts';
import { behindDeterminer, isOral, isSpeaker, saysItself } from '../according/speaker.ts';
import { adjunctEnd } from '../adjunct.ts';
import { startsApposition } from '../apposition.ts';
import { clauseStart } from '../clause.ts';
import { type Cue, PLAIN_SPEECH, type Run } from '../cue.ts';
import { letters } from '../letters.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { opensQuotation } from '../quoted.ts';
import type { Rule } from '../rule.ts';
import { canSpeak } from '../source/can-speak.ts';
import { carrierAfter } from '../source/carrier-after.ts';
import { describeSource } from '../source/describe-source.ts';
import { documentOf } from '../source/document-of.ts';
import {
  hasConjunction,
  isComma,
  isDash,
  isDateWord,
  isDefinite,
  isSemicolon,
  isSourceWord,
  isWord,
  startsWithWa,
} from '../words.ts';

/** Verbs of deciding: «وفق ما أقره المجلس» says what was followed. */
const DECIDING = new Set(['أقر', 'نص', 'تضمن', 'وافق', 'التزم']);

/** «بحسب مصدر، …»، «…، وفق الوزارة»، «…، حسبما أعلن المتحدث». */
export const accordingTo: Rule = {
  id: 'attribution/according-to',
  says: 'An according-to phrase with a source behind it attributes the clause or sentence it stands in.',
  on: [Cat.accord, Cat.accordMa, Cat.accordFrom, Cat.accordDoc],
  propose: proposeAccording,
};

function proposeAccording(reading: Reading, i: number): Cue | null {
  const { scan, sentences, quotations } = reading;
  const s = sentences.of[i];
  const limit = sentences.to[s];
  const own = Math.max(endOf(scan, i, Cat.accordOwn), -1);
  if (own > 0) return null;
  const doc = endOf(scan, i, Cat.accordDoc);
  // «حسبما جاء في بيان»: the longer phrase wants a document
  const ma = doc > 0 ? -1 : endOf(scan, i, Cat.accordMa);
  let at = ma > 0 ? ma : Math.max(endOf(scan, i, Cat.accord), endOf(scan, i, Cat.accordFrom), doc);
  if (at < 0 || at >= limit) return null;
  const cue: Run = { from: i, to: i + 1 };
  let continued = false;
  if (ma > 0) {
    // «حسبما أعلن عنه المتحدث»: a reporting verb, then its subject
    if (!has(scan, at, Cat.say) && !has(scan, at, Cat.carrier)) {
      if (scan.form[at] >= 0 && !has(scan, at, Cat.verb)) return null;
    }
    // «وفق ما أقره المجلس»: what was decided is followed, not quoted.
    if (DECIDING.has(wordIn(scan, at, 'verb')?.entry.id ?? '')) return null;
    at++;
    while (
      at < limit &&
      (letters(reading, at) === 'عنه' ||
        letters(reading, at) === 'به' ||
        letters(reading, at) === 'اليه' ||
        letters(reading, at) === 'علي' ||
        letters(reading, at) === 'لسانه' ||
        letters(reading, at) === 'لسانها' ||
        letters(reading, at) === 'عنها' ||
        letters(reading, at) === 'في')
    )
      at++;
    if (at >= limit || !isWord(scan, at) || !canSpeak(reading, at)) continued = true;
  }
  // «بحسب تعبير البيان»: a remark on the wording
  if (ma < 0 && at < limit && has(scan, at, Cat.notSource)) return null;
  // «وفق آراء المحللين»، «وفق تصريحات يدلي بها مسؤولون»، «بحسب رواية الشرطة»: the people behind the words speak.
  if (ma < 0 && isOral(reading, at)) {
    for (let j = at + 1; j < Math.min(limit, at + 5); j++) {
      if (isWord(scan, j) && isSourceWord(scan, j) && canSpeak(reading, j)) {
        at = j;
        break;
      }
    }
  }
  const quoted = quotations.of[at] >= 0 && quotations.open[quotations.of[at]] === at;
  let to = at;
  if (!continued) {
    if (!quoted) {
      const said = ma > 0 || saysItself(reading, i, at);
      if (said ? !canSpeak(reading, at) : !isSpeaker(reading, behindDeterminer(reading, at))) return null;
      to = nounPhraseEnd(reading, at, limit);
      if (to <= at) return null;
      while (
        to < limit &&
        isComma(scan, to) &&
        (isAppositionName(reading, at, to + 1) || (ma > 0 && startsApposition(reading, at, to + 1)))
      ) {
        const next = nounPhraseEnd(reading, to + 1, limit);
        if (next <= to + 1) break;
        to = next;
      }
    } else to = quotations.close[quotations.of[at]] + 1;
  }
  const source = continued ? null : describeSource(reading, at, to);
  if (source !== null && source.type === 'person' && source.nameTo === source.nameFrom && !quoted)
    return null;
  const carried = carrierAfter(reading, to, limit);
  const start = clauseBefore(reading, i);
  const pre = start >= i || onlyLinkBefore(reading, start, i);
  const after = afterSource(reading, carried === null ? to : carried.to, limit);
  if (pre) {
    if (continued) return null;
    let from = after;
    if (from < limit && isComma(scan, from)) from++;
    if (from < limit && (has(scan, from, Cat.comp) || letters(reading, from) === 'ان')) from++;
    if (onlySigns(reading, from, limit)) {
      const before = sentenceBefore(reading, i);
      return before === null ? null : build('according_to_post', [before], true, i);
    }
    return build('according_to_pre', [{ from, to: -1 }], true, i);
  }
  let end = i;
  while (end > start && (isComma(scan, end - 1) || isDash(scan, end - 1))) end--;
  while (end > start && isSemicolon(scan, end - 1)) end--;
  // «جاء ذلك وفقا لما نقلته الوزارة»: a pro-form says nothing.
  const short = wordsIn(reading, start, end) < 2;
  if ((short && !isDefinite(scan, start)) || phraseHas(scan, start, Cat.posthoc)) return null;
  const content: Run[] = [{ from: start, to: end }];
  let rest = after;
  while (rest < limit && (isComma(scan, rest) || isDash(scan, rest) || isDateWord(scan, rest))) rest++;
  // «وفق الشرطة، الثلاثاء.»: nothing but a date
  if (rest > after && (rest >= limit || !(isWord(scan, rest) || opensQuotation(reading, rest)))) rest = limit;
  const apart = rest > after || isAdjunct(reading, rest) || (rest < limit && has(scan, rest, Cat.qad));
  if (!continued && apart && rest < limit && goesOn(reading, rest)) {
    // «قالت المصادر إن الحكومة، بحسب الوثائق، رفضت …»: inside what somebody says, only his clause is covered.
    const inner = source?.type === 'outlet' || end === i ? -1 : clauseOfSpeech(reading, start, end);
    if (inner >= 0) {
      const around = [
        { from: inner, to: end },
        { from: rest, to: -1 },
      ];
      return build('according_to_post', around, false, i);
    }
    content.push({ from: rest, to: -1 });
  }
  // «المشروع، بحسب الوزير، سيتأخر»: one word is no clause without the rest.
  if (short && content.length === 1) return null;
  return build('according_to_post', content, true, i);

  function build(kind: Cue['kind'], runs: readonly Run[], ownClause: boolean, opens: number): Cue {
    return {
      rule: 'attribution/according-to',
      kind,
      words: cue,
      opens,
      ownClause,
      source,
      unwritten: source === null ? 'continued' : null,
      relay: null,
      relayCue: null,
      outlet: null,
      document: documentOf(reading, carried),
      content: runs,
      complementizer: false,
      spentTo: ma > 0 ? to : i + 1,
      verb: PLAIN_SPEECH,
    };
  }
}

/** Words of a subject between a complementizer and the phrase behind it. */
const SUBJECT = 5;

/** The token behind the complementizer of a reporting verb whose subject stands right before the phrase; -1 without one. */
function clauseOfSpeech(reading: Reading, start: number, end: number): number {
  const { scan, quotations } = reading;
  for (let k = end - 1; k > Math.max(start, end - SUBJECT); k--) {
    if (quotations.of[k] >= 0) return -1;
    if (!has(scan, k, Cat.comp)) continue;
    for (let v = k - 1; v >= start; v--) if (has(scan, v, Cat.say)) return k + 1;
    return -1;
  }
  return -1;
}

function isAppositionName(reading: Reading, head: number, i: number): boolean {
  const { scan } = reading;
  if (!isWord(scan, i) || hasConjunction(scan, i)) return false;
  const titled = has(scan, head, Cat.title) || has(scan, head, Cat.head);
  return (
    titled && (has(scan, i, Cat.givenName) || has(scan, i, Cat.person) || phraseHas(scan, i, Cat.person))
  );
}

function onlySigns({ scan }: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isWord(scan, k)) return false;
  return true;
}

/** Words from `from` to `to`, as far as it matters. */
function wordsIn({ scan }: Reading, from: number, to: number): number {
  let words = 0;
  for (let k = from; k < to && words < 2; k++) if (scan.tokens.kind[k] <= TokenKind.number) words++;
  return words;
}

function onlyLinkBefore(reading: Reading, start: number, i: number): boolean {
  for (let j = start; j < i; j++) {
    if (isWord(reading.scan, j) && !has(reading.scan, j, Cat.link) && !has(reading.scan, j, Cat.turn))
      return false;
  }
  return clauseStart(reading, i) >= start;
}

/** Over a relative clause or date behind the source. */
function afterSource(reading: Reading, to: number, limit: number): number {
  const { scan } = reading;
  let j = to;
  while (j < limit && isWord(scan, j) && adjunctEnd(reading, j, limit) > j) j = adjunctEnd(reading, j, limit);
  if (j < limit && has(scan, j, Cat.rel)) {
    while (j < limit && !isComma(scan, j) && scan.tokens.mark[j] !== 0x2e) j++;
  }
  return j;
}

/** «رداً على …»، «في ظل …»: what goes on with the clause and cannot belong to the source's name. */
function isAdjunct(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const word = letters(reading, i);
  // «تقرير صادر عن المجلس»، «بيان من الوزارة»، «المشرفين على التحقيقات»: the source goes on.
  if (word === 'عن' || word === 'من' || word === 'علي') return false;
  return (
    has(scan, i, Cat.prep) ||
    has(scan, i, Cat.prepTime) ||
    has(scan, i, Cat.prepTopic) ||
    phraseHas(scan, i, Cat.prepTopic)
  );
}

/** Links to a clause that speaks against the one before, folded. */
const CONTRAST = new Set(['لكن', 'بيد', 'غير', 'الا']);

/** Whether the clause goes on behind the phrase: not with «و» and a clause of its own, a gloss, or nothing. */
function goesOn(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (opensQuotation(reading, i)) return true;
  if (!isWord(scan, i)) return false;
  if (hasConjunction(scan, i) || startsWithWa(scan, i)) return false;
  if (phraseHas(scan, i, Cat.gloss) || has(scan, i, Cat.break) || phraseHas(scan, i, Cat.break)) return false;
  // «…، بحسب الجيش، لكن الوزارة نفت ذلك»: a clause with a subject of its own (ANNOTATION I15)
  if (CONTRAST.has(letters(reading, i))) return false;
  return !has(scan, i, Cat.participle) && !has(scan, i, Cat.rel) && !has(scan, i, Cat.adverb);
}
