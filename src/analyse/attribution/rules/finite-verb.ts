import { Cat, Clitic, Form, has, phraseHas, wordIn } from '../../../arabic/index.ts';
import type { CueKind } from '../../../model/index.ts';
import type { Reading } from '../../reading.ts';
import { antecedentOf, indefiniteAntecedent } from '../antecedent.ts';
import { carriedBefore } from '../carried-before.ts';
import {
  clauseStart,
  isNegated,
  openingCarriers,
  opensClause,
  subjectAcrossMark,
  subjectBefore,
} from '../clause.ts';
import type { Cue, Run } from '../cue.ts';
import { findFrame } from '../frame/find-frame.ts';
import type { Frame } from '../frame/frame.ts';
import { letters } from '../letters.ts';
import type { Rule } from '../rule.ts';
import { documentOf } from '../source/document-of.ts';
import { sourceOf } from '../source/source-of.ts';
import { frameSet } from '../verb/frame-set.ts';
import { isAfterLink } from '../verb/is-after-link.ts';
import { isGloss } from '../verb/is-gloss.ts';
import { isGuarded } from '../verb/is-guarded.ts';
import { ofFeeling, traits, withoutProposition } from '../verb/traits.ts';
import { hasConjunction, isColon, isComma, isEventNoun, isSourceWord, isWord } from '../words.ts';
import { considerTwo } from './consider.ts';
import { quoteFirst } from './quote-first.ts';

/** «قال المصدر إن …»، «وأضاف أن …»، «المصدر قال إن …»، «"…"، قال المصدر». */
export const finiteVerb: Rule = {
  id: 'attribution/finite-verb',
  says: 'A finite reporting verb hands its content to its subject, which follows, precedes, or is the last speaker.',
  on: [Cat.say],
  propose: proposeVerb,
};

function proposeVerb(reading: Reading, i: number): Cue | null {
  const { scan, sentences } = reading;
  const found = wordIn(scan, i, 'verb');
  if (found === null || isNegated(reading, i) || (found.form & Form.firstPerson) !== 0) return null;
  const { cells } = found.entry;
  // «الأمر الذي يشير إلى …»: the narrator's comment
  if (i > 1 && phraseHas(scan, i - 2, Cat.breakWeak)) return null;
  if (cells.class === 'relay' || cells.class === 'passive') return null;
  // «أن يعلن»: a subjunctive is what may happen, not what was said.
  if (i > 0 && isWord(scan, i - 1) && has(scan, i - 1, Cat.comp) && (found.form & Form.present) !== 0)
    return null;
  // What somebody is going to say has not been said.
  if ((scan.clitics[i] & Clitic.sa) !== 0) return null;
  if (isGuarded(reading, i, found.entry.id, found.form, cells.note)) return null;
  if (isGloss(reading, i, found.entry.id, found.form)) return null;
  const pronoun = (found.form & Form.pronoun) !== 0;
  const verb = traits(cells);
  if (
    pronoun &&
    !['describe', 'accuse', 'blame', 'inform', 'call', 'ask', 'consider', 'threat'].includes(verb.class)
  )
    return null;
  const limit = sentences.to[sentences.of[i]];
  const frames = frameSet(cells.frames ?? '');
  const opening = opensClause(reading, i);
  const kana = kanaBefore(reading, i);
  const bare = opening ? null : indefiniteAntecedent(reading, i);
  // «التي وصفتها الصحافة بـ…»: with a pronoun the antecedent is the object.
  // «الميناء الذي يعتقد التحالف أنه …»: the subject may follow, but «الذي اتهم التحالف بـ…» has its object there.
  const mayFollow = !OBJECTIVE.has(verb.class) && isSourceWord(scan, i + 1);
  const antecedent = isRelative(reading, i) && !pronoun && !mayFollow ? antecedentOf(reading, i - 1) : null;
  // «الحزب الذي تصفه تركيا بأنه …»: the pronoun stands for the antecedent, and the subject follows.
  const followed = pronoun && isRelative(reading, i) && isSourceWord(scan, i + 1);
  const before = followed
    ? null
    : opening && kana < 0
      ? subjectAcrossMark(reading, i)
      : (antecedent ?? bare?.run ?? outsideQuotation(reading, subjectBefore(reading, i), i));
  // «إحياء الذكرى يذكر الجميع بـ…»: what happens does not speak.
  if (before !== null && verb.class !== 'data' && isHappening(reading, before.from)) return null;
  const frame = findFrame(
    reading,
    i + 1,
    reachOf(reading, i, limit),
    frames,
    verb.class,
    pronoun,
    before !== null,
  );
  // «نتائج مميزة تؤكد أن»; but «هجوم صاروخي قالت إنه» and «معركة تقول دول غربية إنها» have a speaker.
  // «المصادر التي تتمتع بمصداقية كبيرة تقول»: the noun belongs to a relative clause.
  const relativeSubject = before !== null && has(scan, before.to, Cat.rel) && isSourceWord(scan, before.from);
  if (bare?.refused === true && frame?.subject == null && !relativeSubject && !pointsBack(reading, frame))
    return null;
  // «الشركة، التي تتابع حركة السفن، إن …»: in a relative clause the noun behind it is what is followed
  if (frame?.subject != null && isRelative(reading, i) && verb.class === 'continue') return null;
  const said = frame?.again ?? verb;
  if (frame === null) return quoteFirst(reading, i, verb) ?? considerTwo(reading, i, frames, verb, before);
  if (
    before === null &&
    frame.subject === null &&
    !opening &&
    !isRelative(reading, i) &&
    !isAfterLink(reading, i)
  ) {
    // A verb in the middle of a clause with no subject on either side belongs to the speaker before it.
    if (frame.kind === 'object' || frame.kind === 'describe') {
      if (!pronoun) return null;
    }
  }
  if ((verb.class === 'data' || isFormFive(scan, i)) && frame.subject === null && before === null)
    return null;
  // «الأمر الذي يشير إلى أنها»: what follows a relative pronoun is said only by an antecedent that can speak.
  const passive = isRelative(reading, i) && verb.class === 'describe' && frame.subject === null;
  if (isRelative(reading, i) && frame.subject === null && !passive && !speaksBefore(reading, i - 1))
    return null;
  // Only a source can demand, accuse or show: «السبب الذي دعا إلى نقل السفارة» is no call.
  if (
    before !== null &&
    isRelative(reading, i) &&
    !SPEAKING.has(verb.class) &&
    !isSourceWord(scan, before.from) &&
    !isNamed(reading, before)
  )
    return null;
  // «وتعقيبا على ذلك، قال الناشط»: behind a comma the subject that follows the verb is its own.
  const apart = i > 0 && isComma(scan, i - 1);
  // «الميناء الذي يعتقد التحالف أن …»: so it is in a relative clause.
  const relative = isRelative(reading, i) && frame.kind === 'an';
  const follows = frame.subject !== null && (opening || apart || relative);
  const carried = frame.subject === null ? carriedBefore(reading, i) : null;
  const subject = carried?.subject ?? (before !== null && !follows ? before : frame.subject);
  const own = openingCarriers(reading, i);
  const source = sourceOf(reading, subject);
  const via = sourceOf(reading, frame.via);
  const kind = kindOf(frame.kind, {
    kana: kana >= 0,
    before: before !== null && subject === before,
    implicit: subject === null,
  });
  if (
    verb.class === 'data' &&
    source !== null &&
    !['document', 'institution', 'leak', 'outlet'].includes(source.type)
  )
    return null;
  const implicitAnna = subject === null && frame.kind === 'an' && (found.form & Form.present) === 0;
  const answers = before !== null && subject === before && isBut(reading, before.from - 1);
  const opens =
    before !== null && subject === before
      ? Math.min(kana >= 0 ? kana : before.from, answers ? before.from - 1 : before.from)
      : opensAt(reading, i);
  return {
    rule: `attribution/${frame.kind === 'an' ? 'verb-anna' : `verb-${frame.kind}`}`,
    kind:
      verb.class === 'describe' || verb.class === 'accuse' || verb.class === 'blame'
        ? 'characterisation'
        : kind,
    words: { from: i, to: i + 1 },
    opens,
    ownClause:
      !isSubordinate(reading, i) &&
      (answers || opening || isAfterLink(reading, i) || implicitAnna || (follows && !relative)),
    source: via ?? source,
    unwritten: via !== null || source !== null ? null : passive ? 'impersonal' : 'continued',
    relay: via === null ? null : source,
    relayCue: via === null ? null : { from: i, to: i + 1 },
    outlet: sourceOf(reading, frame.outlet ?? own.outlet),
    document: documentOf(reading, carried?.document ?? frame.document ?? own.document),
    content: frame.content,
    complementizer: frame.complementizer,
    nominal: frame.kind === 'noun' || frame.kind === 'object',
    colon: frame.kind === 'colon' || (frame.kind === 'saying' && isColon(scan, frame.content[0].from - 1)),
    verb:
      frame.kind === 'object' || frame.kind === 'noun'
        ? frames.has('obj-hope') || frames.has('an-hope')
          ? { ...said, stance: 'conditional_future' }
          : withoutProposition(said)
        : verb.class === 'express'
          ? ofFeeling(reading, frame.content[0], verb)
          : said,
  };
}

/** Classes of verbs that take whom they speak of as an object. */
const OBJECTIVE = new Set(['accuse', 'blame', 'call', 'describe', 'threat', 'ask', 'inform']);

const SPEAKING = new Set([
  'say',
  'continue',
  'assert',
  'announce',
  'believe',
  'expect',
  'inform',
  'deny',
  'talk',
  'express',
]);

function isNamed(reading: Reading, run: Run): boolean {
  const source = sourceOf(reading, run);
  return source !== null && (source.type !== 'person' || source.definite === false || source.plural);
}

function kindOf(
  frame: string,
  at: { readonly kana: boolean; readonly before: boolean; readonly implicit: boolean },
): CueKind {
  if (at.kana && at.before) return 'verb_svo_kana';
  if (at.before) return 'verb_svo';
  if (frame === 'saying') return 'verb_vso_biqawl';
  if (at.implicit) return 'verb_implicit_subject';
  if (frame === 'noun' || frame === 'object') return 'verb_vso_masdar';
  return frame === 'describe' ? 'characterisation' : 'verb_vso';
}

/** Content may be looked for past a joiner or stop when a quotation is open there; else in the sentence. */
function reachOf(reading: Reading, i: number, limit: number): number {
  const { sentences } = reading;
  const s = sentences.of[i];
  // «وذكر التحالف , إن …»: a scraped joiner between source and complementizer.
  const next = s + 1;
  if (next < sentences.count && limit - i <= 12) {
    const first = sentences.from[next];
    if (has(reading.scan, first, Cat.comp) && !hasConjunction(reading.scan, first)) return sentences.to[next];
  }
  return limit;
}

/** The auxiliary كان that opens the clause of verb i, or -1. */
function kanaBefore(reading: Reading, i: number): number {
  const start = clauseStart(reading, i);
  for (let j = start; j < Math.min(i, start + 3); j++) if (has(reading.scan, j, Cat.kana)) return j;
  return -1;
}

/** «… لـ"تشكيل لجنة" قالت الوزيرة»: what stands in a quotation before the verb is not its subject. */
function outsideQuotation({ quotations, scan }: Reading, run: Run | null, i: number): Run | null {
  if (run === null || isSourceWord(scan, run.from)) return run;
  const q = quotations.of[run.from];
  return q >= 0 && q !== quotations.of[i] && quotations.unclosed[q] === 0 ? null : run;
}

/** «إحياء الذكرى»؛ but «تنظيم الدولة» is a body, though تنظيم can be what somebody does. */
function isHappening({ scan }: Reading, i: number): boolean {
  if (!isEventNoun(scan, i)) return false;
  return !has(scan, i, Cat.head) || has(scan, i, Cat.carrier) || has(scan, i, Cat.generalHead);
}

function isRelative(reading: Reading, i: number): boolean {
  return i > 0 && has(reading.scan, i - 1, Cat.rel);
}

/** Whether the content begins with إنه, إنها, which take up the noun before the verb. */
function pointsBack({ scan }: Reading, frame: Frame | null): boolean {
  if (frame === null || !frame.complementizer) return false;
  const at = frame.content[0].from - 1;
  return (
    has(scan, at, Cat.comp) && scan.tokens.letterFrom[at + 1] - scan.tokens.letterFrom[at] > 2 + scan.cut[at]
  );
}

/** «، لكن موسكو تؤكد أن …»: another speaker answers, in a clause of the narrator. */
function isBut(reading: Reading, p: number): boolean {
  if (p < 1 || !has(reading.scan, p, Cat.link)) return false;
  const word = letters(reading, p);
  return word === 'لكن' || word === 'ولكن';
}

/** «بعد أن زعمت أنه …»: a clause inside the clause of another verb. */
function isSubordinate({ scan }: Reading, i: number): boolean {
  return i > 0 && has(scan, i - 1, Cat.comp) && phraseHas(scan, i - 2, Cat.link);
}

/** Whether a source word stands within the few words before a relative pronoun. */
function speaksBefore(reading: Reading, rel: number): boolean {
  for (let j = rel - 1; j >= Math.max(0, rel - 6); j--) {
    if (isWord(reading.scan, j) && isSourceWord(reading.scan, j)) return true;
  }
  return false;
}

/** First token of the clause a verb opens: a link or adjunct before it belongs to it. */
function opensAt(reading: Reading, i: number): number {
  if (hasConjunction(reading.scan, i)) return i;
  const start = clauseStart(reading, i);
  const { scan } = reading;
  let at = Math.max(start, i - 12);
  if (!opensClause(reading, i)) return isComma(scan, i - 1) ? adjunctBefore(reading, i) : i;
  if (at > 0 && (has(scan, at - 1, Cat.link) || has(scan, at - 1, Cat.break))) at--;
  return at;
}

/** «…، وخلال زيارة إلى الجزيرة، قال الرئيس»: where the adjunct between two commas begins that goes with verb i. */
function adjunctBefore({ scan }: Reading, i: number): number {
  for (let j = i - 2; j > Math.max(0, i - 12); j--) {
    if (!isComma(scan, j)) continue;
    const joined = hasConjunction(scan, j + 1);
    return joined && (has(scan, j + 1, Cat.prep) || has(scan, j + 1, Cat.prepTime)) ? j + 1 : i;
  }
  return i;
}

/** تبين أن: it turned out that; the same letters as «she explains». */
function isFormFive(scan: Reading['scan'], i: number): boolean {
  return (
    wordIn(scan, i, 'verb')?.entry.id === 'بين' &&
    scan.tokens.letters[scan.tokens.letterFrom[i] + scan.cut[i]] === 0x62a
  );
}
