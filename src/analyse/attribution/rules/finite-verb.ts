import { Cat, Clitic, Form, has, phraseHas, wordIn } from '../../../arabic/index.ts';
import type { CueKind } from '../../../model/index.ts';
import type { Reading } from '../../reading.ts';
import { clauseStart, isNegated, openingCarriers, opensClause, subjectBefore } from '../clause.ts';
import type { Cue, Run, VerbTraits } from '../cue.ts';
import { documentOf } from '../document-of.ts';
import { findFrame } from '../frame/find-frame.ts';
import { prepositionAt } from '../frame/preposition.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { isShortQuotation } from '../quoted.ts';
import type { Rule } from '../rule.ts';
import { sourceOf } from '../source-of.ts';
import { canSpeak } from '../source-phrase.ts';
import { hasConjunction, isColon, isComma, isDefinite, isSourceWord, isWord } from '../words.ts';

/** «قال المصدر إن …»، «وأضاف أن …»، «المصدر قال إن …»، «"…"، قال المصدر». */
export const finiteVerb: Rule = {
  id: 'attribution/finite-verb',
  says: 'A finite reporting verb hands its content to its subject, which follows, precedes, or is the last speaker.',
  on: [Cat.say],
  propose: proposeVerb,
};

const frameSets = new Map<string, ReadonlySet<string>>();

/** The frames cell of a verb as a set, made once per cell. */
export function frameSet(cell: string): ReadonlySet<string> {
  let set = frameSets.get(cell);
  if (set === undefined) {
    set = new Set(cell.split(' '));
    frameSets.set(cell, set);
  }
  return set;
}

export function traits(cells: Readonly<Record<string, string>>): VerbTraits {
  return { class: cells.class, force: cells.force ?? 'statement', stance: cells.stance ?? '' };
}

function proposeVerb(reading: Reading, i: number): Cue | null {
  const { scan, sentences } = reading;
  const found = wordIn(scan, i, 'verb');
  if (found === null || isNegated(reading, i) || (found.form & Form.firstPerson) !== 0) return null;
  const { cells } = found.entry;
  if (cells.class === 'relay') return null;
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
  const before = opening && kana < 0 ? null : subjectBefore(reading, i);
  const frame = findFrame(
    reading,
    i + 1,
    reachOf(reading, i, limit),
    frames,
    verb.class,
    pronoun,
    before !== null,
  );
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
  const follows = frame.subject !== null && (opening || (i > 0 && isComma(scan, i - 1)));
  const subject = before !== null && !follows ? before : frame.subject;
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
  const opens =
    before !== null && subject === before
      ? Math.min(kana >= 0 ? kana : before.from, before.from)
      : opensAt(reading, i);
  return {
    rule: `attribution/${frame.kind === 'an' ? 'verb-anna' : `verb-${frame.kind}`}`,
    kind:
      verb.class === 'describe' || verb.class === 'accuse' || verb.class === 'blame'
        ? 'characterisation'
        : kind,
    words: { from: i, to: i + 1 },
    opens,
    ownClause: opening || isAfterLink(reading, i) || implicitAnna,
    source: via ?? source,
    unwritten: via !== null || source !== null ? null : passive ? 'impersonal' : 'continued',
    relay: via === null ? null : source,
    relayCue: via === null ? null : { from: i, to: i + 1 },
    outlet: sourceOf(reading, frame.outlet ?? own.outlet),
    document: documentOf(reading, frame.document ?? own.document),
    content: frame.content,
    complementizer: frame.complementizer,
    nominal: frame.kind === 'noun' || frame.kind === 'object',
    colon: frame.kind === 'colon' || (frame.kind === 'saying' && isColon(scan, frame.content[0].from - 1)),
    verb:
      frame.kind === 'object' || frame.kind === 'noun'
        ? withoutProposition(verb)
        : verb.class === 'express'
          ? ofFeeling(reading, frame.content[0], verb)
          : verb,
  };
}

/** «أعرب عن أمله أن»: a hope; «عن اعتقاده أن»: a belief. */
function ofFeeling(reading: Reading, content: Run, verb: VerbTraits): VerbTraits {
  for (let j = content.from - 2; j >= Math.max(0, content.from - 4); j--) {
    const feeling = isWord(reading.scan, j) ? wordIn(reading.scan, j, 'verb') : null;
    if (feeling !== null && (feeling.entry.cells.stance ?? '') !== '')
      return { ...verb, stance: feeling.entry.cells.stance };
  }
  return verb;
}

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

/** «حذر من اختبار عزيمتها»: a warning with a verbal noun is about what may come (ANNOTATION I4). */
export function withoutProposition(verb: VerbTraits): VerbTraits {
  return verb.class === 'warn' ? { ...verb, stance: 'conditional_future' } : verb;
}

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

/** «بين» is a preposition unless it opens its clause and governs أن; «ذكر» a noun behind «على». */
function isGuarded(reading: Reading, i: number, lemma: string, form: number, note: string): boolean {
  const { scan } = reading;
  if (hasShadda(reading, i)) return false;
  if (isFirstPerson(reading, i, lemma)) return true;
  const p = i - 1;
  if (p >= 0 && isWord(scan, p) && form === 0) {
    if (
      has(scan, p, Cat.negNoun) ||
      (note === 'noun' && has(scan, p, Cat.eventNoun) && !hasConjunction(scan, i)) ||
      (has(scan, p, Cat.prep) && !hasConjunction(scan, i))
    )
      return true;
    if (has(scan, p, Cat.head) && !isDefinite(scan, p) && note === 'noun') return true;
  }
  // ردا، نقلا، ذكرا: the dual past has the letters of an accusative noun.
  if ((note === 'noun' || note === 'never-bare') && form === Form.dual) return true;
  // «إن ذكر بوتين في القضية صدمة»: إن wants a noun.
  if (note === 'noun' && form === 0 && p >= 0 && isWord(scan, p) && has(scan, p, Cat.comp)) return true;
  if (note === 'never-bare' && form === 0) return true;
  if (note === 'final-ya' && (form & Form.present) !== 0 && endsWithAlif(reading, i)) return true;
  if (note === 'noun' && form === 0 && !(p >= 0 && has(scan, p, Cat.qad)) && !opensClause(reading, i)) {
    const before = subjectBefore(reading, i);
    if (before === null || !isSourceWord(scan, before.from) || before.to < i) return true;
  }
  if (lemma === 'بين') {
    if (!opensClause(reading, i) && !isDefiniteBefore(reading, i)) return true;
    for (let j = i + 1; j < Math.min(scan.tokens.length, i + 12); j++) {
      if (has(scan, j, Cat.comp)) return hasConjunction(scan, j);
      if (scan.tokens.mark[j] === 0x2e) return true;
    }
    return true;
  }
  return false;
}

/** «يذكر أن»، «يشار إلى أن»: the narrator's own remark. */
function isGloss(reading: Reading, i: number, lemma: string, form: number): boolean {
  const { scan } = reading;
  if (phraseHas(scan, i, Cat.gloss)) return true;
  return lemma === 'ذكر' && form === Form.present && i + 1 < scan.tokens.length && has(scan, i + 1, Cat.comp);
}

/** تدعى: is called; تدعي: claims. */
function endsWithAlif(reading: Reading, i: number): boolean {
  const { tokens } = reading.scan;
  return tokens.text.charCodeAt(tokens.letterAt[tokens.letterFrom[i + 1] - 1]) === 0x649;
}

/** A written shadda tells the verb بيّن، حذّر from the noun of the same letters. */
function hasShadda(reading: Reading, i: number): boolean {
  const { tokens } = reading.scan;
  for (let k = tokens.start[i]; k < tokens.end[i]; k++) if (tokens.text.charCodeAt(k) === 0x651) return true;
  return false;
}

/** أعتقد: I believe; the past اعتقد has no hamza. */
function isFirstPerson(reading: Reading, i: number, lemma: string): boolean {
  const { tokens } = reading.scan;
  const first = tokens.text.charCodeAt(tokens.letterAt[tokens.letterFrom[i] + reading.scan.cut[i]]);
  return first === 0x623 && lemma.charCodeAt(0) === 0x627;
}

function isDefiniteBefore(reading: Reading, i: number): boolean {
  let p = i - 1;
  while (p >= 0 && isComma(reading.scan, p)) p--;
  return p >= 0 && isWord(reading.scan, p) && isDefinite(reading.scan, p);
}

/** The auxiliary كان that opens the clause of verb i, or -1. */
function kanaBefore(reading: Reading, i: number): number {
  const start = clauseStart(reading, i);
  for (let j = start; j < Math.min(i, start + 3); j++) if (has(reading.scan, j, Cat.kana)) return j;
  return -1;
}

function isRelative(reading: Reading, i: number): boolean {
  return i > 0 && has(reading.scan, i - 1, Cat.rel);
}

/** Whether a source word stands within the few words before a relative pronoun. */
function speaksBefore(reading: Reading, rel: number): boolean {
  for (let j = rel - 1; j >= Math.max(0, rel - 6); j--) {
    if (isWord(reading.scan, j) && isSourceWord(reading.scan, j)) return true;
  }
  return false;
}

/** «كما قالت»، «حيث قال»، «فيما يعتقد»: a link opens the clause. */
export function isAfterLink(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const p = i - 1;
  if (p < 0) return true;
  if (has(scan, p, Cat.link) || has(scan, p, Cat.break)) return true;
  if (has(scan, p, Cat.qad)) return isAfterLink(reading, p);
  for (let k = p; k >= Math.max(0, p - 3); k--) {
    if (scan.phraseEnd[k] === i && (phraseHas(scan, k, Cat.link) || phraseHas(scan, k, Cat.break)))
      return true;
  }
  return false;
}

/** First token of the clause a verb opens: a link or adjunct before it belongs to it. */
function opensAt(reading: Reading, i: number): number {
  if (hasConjunction(reading.scan, i)) return i;
  const start = clauseStart(reading, i);
  const { scan } = reading;
  let at = Math.max(start, i - 12);
  if (!opensClause(reading, i)) return i;
  if (at > 0 && (has(scan, at - 1, Cat.link) || has(scan, at - 1, Cat.break))) at--;
  return at;
}

/** تبين أن: it turned out that; the same letters as «she explains». */
function isFormFive(scan: Reading['scan'], i: number): boolean {
  return (
    wordIn(scan, i, 'verb')?.entry.id === 'بين' &&
    scan.tokens.letters[scan.tokens.letterFrom[i] + scan.cut[i]] === 0x62a
  );
}

/** «"…"، قال المصدر»: the quotation stands before the verb. */
function quoteFirst(reading: Reading, i: number, verb: VerbTraits): Cue | null {
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

/** «يرى التحالف في هذا الميناء منطلقا»، «اعتبر المدرب الفوز مستحقا»: subject, then object and judgement. */
function considerTwo(
  reading: Reading,
  i: number,
  frames: ReadonlySet<string>,
  verb: VerbTraits,
  before: Run | null,
): Cue | null {
  const { scan, sentences } = reading;
  if (!frames.has('x-y') && !frames.has('fi-x')) return null;
  const limit = sentences.to[sentences.of[i]];
  const form = wordIn(scan, i, 'verb')?.form ?? 0;
  let at = i + 1;
  let subject = before;
  if (subject === null) {
    if (at >= limit || !canSpeak(reading, at) || (form & Form.pronoun) !== 0) return null;
    const to = nounPhraseEnd(reading, at, limit);
    subject = { from: at, to };
    at = to;
  }
  const inX = frames.has('fi-x') && at + 1 < limit && prepositionAt(reading, at)?.name === 'fi';
  if (!inX) {
    // «يعتبر القرار خطأ» is most often passive: it is considered.
    if (!frames.has('x-y') || (form & Form.present) !== 0) return null;
    if (at >= limit || !isWord(scan, at) || has(scan, at, Cat.prep)) return null;
  }
  if ((scan.clitics[at] & Clitic.bi) !== 0) return null;
  const source = sourceOf(reading, subject);
  if (source === null || (source.type === 'person' && source.nameTo === source.nameFrom)) return null;
  return {
    rule: 'attribution/consider',
    kind: before === null ? 'verb_vso' : 'verb_svo',
    words: { from: i, to: i + 1 },
    opens: i,
    ownClause: opensClause(reading, i),
    source,
    unwritten: null,
    relay: null,
    relayCue: null,
    outlet: null,
    document: null,
    content: [{ from: inX ? at + 1 : at, to: -1 }],
    complementizer: false,
    verb,
  };
}
