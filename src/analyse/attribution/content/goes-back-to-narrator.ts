import { Cat, endOf, Form, has, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Cue } from '../cue.ts';
import { letters } from '../letters.ts';
import { hasConjunction, isWord } from '../words.ts';

/**
 * Whether the clause that begins at token j, behind a comma, is the narrator's again (ANNOTATION E3, I11): his
 * comment on what was said («، ما يعني …»، «، لكنه لم يكشف عن …»), the time or place of the saying («، وذلك في تصريح
 * …»), or the next thing that the speaker did («، كما أشاد بـ…»).
 */
export function goesBackToNarrator(reading: Reading, cue: Cue, j: number): boolean {
  return (
    isComment(reading, j) ||
    isMove(reading, j) ||
    isVenue(reading, j) ||
    isSilence(reading, cue, j) ||
    isNextAct(reading, j)
  );
}

const YA = 0x64a;
const TA = 0x62a;
const HA = 0x647;

/** «، ما يعني أن …»: ما with a verb in the present; «ما لم»، «ما إذا»، «ما زال» are other words. */
function isComment({ scan }: Reading, j: number): boolean {
  const next = j + 1;
  if (!has(scan, j, Cat.ma) || scan.clitics[j] !== 0 || next >= scan.tokens.length || !isWord(scan, next))
    return false;
  const { letters: l, letterFrom } = scan.tokens;
  const first = l[letterFrom[next]];
  // «ما تسميه "استفزازات"»: what somebody calls so
  if (l[letterFrom[next + 1] - 1] === HA || l[letterFrom[next + 1] - 2] === HA) return false;
  return (first === YA || first === TA) && letterFrom[next + 1] - letterFrom[next] > 3;
}

/** «وذلك في تصريح …»، «وذلك خلال لقائه …»: when and where it was said. */
function isVenue(reading: Reading, j: number): boolean {
  const { scan } = reading;
  const n = scan.tokens.length;
  if (!has(scan, j, Cat.dem) || !hasConjunction(scan, j) || j + 2 >= n) return false;
  if (isReply(reading, j + 1)) return true;
  if (!has(scan, j + 1, Cat.prep) && !has(scan, j + 1, Cat.prepTime)) return false;
  // «وذلك قبل توجهه إلى …»
  if (has(scan, j + 1, Cat.prepTime) && hasPronoun(scan, j + 2)) return true;
  for (let k = j + 2; k < Math.min(n, j + 5); k++) {
    if (has(scan, k, Cat.venue) || has(scan, k, Cat.carrier)) return true;
  }
  return false;
}

/** «وذلك تعليقا على التغريدة»، «وذلك ردا على سؤال»: on what occasion it was said. */
function isReply(reading: Reading, j: number): boolean {
  const word = letters(reading, j);
  if (word === 'تعليقا' || word === 'تعقيبا') return true;
  return (
    word === 'ردا' &&
    j + 2 < reading.scan.tokens.length &&
    ASKED.some((stem) => letters(reading, j + 2).startsWith(stem))
  );
}

const ASKED = ['سؤال', 'سوال', 'اسئل', 'اسءل', 'استفسار', 'تصريح', 'تساؤل', 'تساول'];

function hasPronoun({ tokens }: Reading['scan'], i: number): boolean {
  const { letters: l, letterFrom, letterAt, text } = tokens;
  const last = letterFrom[i + 1] - 1;
  // ـه, not ة, which folds to the same letter
  if (l[last] === HA) return text.charCodeAt(letterAt[last]) === HA;
  return l[last] === ALIF && l[last - 1] === HA;
}

/** Nouns behind في that say what the narrator makes of the news: «، في خطوة تهدف إلى …»، «، في تطور يعزز …». */
const MOVES = new Set(['خطوه', 'تطور', 'موشر', 'مؤشر', 'سابقه', 'تصعيد', 'احدث', 'اول', 'تحد', 'تحول']);

function isMove(reading: Reading, j: number): boolean {
  const { scan } = reading;
  return (
    j + 2 < scan.tokens.length &&
    letters(reading, j) === 'في' &&
    isWord(scan, j + 1) &&
    MOVES.has(letters(reading, j + 1))
  );
}

/** «، لكنه لم يكشف عن …»: what the speaker did not say; behind a verbal noun any «لكن» goes on with the narrator. */
function isSilence({ scan }: Reading, cue: Cue, j: number): boolean {
  const next = endOf(scan, j, Cat.link);
  if (next < 0 || !isContrast(scan, j) || next + 1 >= scan.tokens.length) return false;
  if (cue.nominal === true) return true;
  return has(scan, next, Cat.neg) && has(scan, next + 1, Cat.say);
}

const LAM = 0x644;
const KAF = 0x643;
const ALIF = 0x627;
const GHAIN = 0x63a;

/** لكنه، إلا أنه، غير أنه */
function isContrast(scan: Reading['scan'], j: number): boolean {
  const { letters: l, letterFrom } = scan.tokens;
  const from = letterFrom[j] + scan.cut[j];
  const first = l[from];
  if (first === LAM) return l[from + 1] === KAF && letterFrom[j + 1] - from > 3;
  return first === GHAIN || (first === ALIF && l[from + 1] === LAM);
}

/** Verbs of praise and blame, which report an act of speech without its words. */
const ACTS = new Set(['evaluate', 'express']);

/** «، كما أشاد بجهود …»، «، وندد بـ…»: another act of the speaker. */
function isNextAct({ scan }: Reading, j: number): boolean {
  const kama = has(scan, j, Cat.link) && scan.tokens.letters[scan.tokens.letterFrom[j] + scan.cut[j]] === KAF;
  const at = kama ? j + 1 : j;
  if (!kama && has(scan, j, Cat.participle)) {
    // «، معربا عن تضامنه»، «، مشيدا بالجهود»: in the accusative it goes with the speaker
    const { letters: l, letterFrom } = scan.tokens;
    const verb = wordIn(scan, j, 'verb');
    return l[letterFrom[j + 1] - 1] === ALIF && verb !== null && ACTS.has(verb.entry.cells.class);
  }
  if (at >= scan.tokens.length || !has(scan, at, Cat.say) || (!kama && !hasConjunction(scan, at)))
    return false;
  const verb = wordIn(scan, at, 'verb');
  return (
    verb !== null && (verb.form & (Form.present | Form.pronoun)) === 0 && ACTS.has(verb.entry.cells.class)
  );
}
