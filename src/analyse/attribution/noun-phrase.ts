import { Cat, Clitic, Form, has, phraseHas, phraseIn, TokenKind, wordIn } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { letters } from './letters.ts';
import { adjectiveStem } from './source/adjective-stem.ts';
import { isUnknownName } from './source/is-unknown-name.ts';
import { isNameAt } from './source/person-name.ts';
import {
  hasConjunction,
  isCircumstance,
  isDateWord,
  isDefinite,
  isNameWord,
  isOutletName,
  isWord,
  prefixedBy,
  startsWithArticle,
} from './words.ts';

/**
 * The end (exclusive) of the noun phrase that begins at `from`: head, complements, adjectives that agree in
 * definiteness, title and name in either order, coordination of like with like. It stops where a second noun
 * phrase begins, so that «اتهمت الحكومة الإسرائيلية إيران» is cut before «إيران».
 */
export function nounPhraseEnd(reading: Reading, from: number, limit: number): number {
  const { scan } = reading;
  let i = from;
  let closed = false;
  let hasName = false;
  const personal =
    has(scan, from, Cat.title) || phraseHas(scan, from, Cat.title) || startsPerson(reading, from);
  while (i < limit) {
    const kind = scan.tokens.kind[i];
    if (kind === TokenKind.punctuation) {
      // «مون جي-إن»
      if (i > from && joinsName(reading, i) && i + 1 < limit) {
        i += 2;
        closed = true;
        hasName = true;
        continue;
      }
      const after = bracketEnd(reading, i, limit);
      if (after < 0) return i;
      i = after;
      continue;
    }
    if (kind !== TokenKind.word && kind !== TokenKind.latin) return i;
    const first = i === from;
    // «شبكة سي إن إن»: the letters of a name are no complementizers.
    if (!first && phraseHas(scan, i, Cat.outlet) && has(scan, from, Cat.head)) {
      i = Math.min(limit, scan.phraseEnd[i]);
      closed = true;
      continue;
    }
    if (!first) {
      if (hasConjunction(scan, i)) {
        if (!isCoordinated(reading, from, i)) return i;
        closed = false;
      } else if (i === from + 1 && has(scan, from, Cat.quantifier) && has(scan, i, Cat.prep)) {
        closed = false;
        i++;
        continue;
      } else if (has(scan, i, Cat.prep) || has(scan, i, Cat.prepTime) || has(scan, i, Cat.prepTopic)) {
        if (has(scan, i, Cat.prep) && startsPlaceComplement(reading, i) && !isNameAt(reading, i - 1, from)) {
          closed = isClosing(reading, i + 1, from);
          i = Math.max(i + 2, Math.min(limit, scan.phraseEnd[i + 1]));
          continue;
        }
        return i;
      } else if (has(scan, i, Cat.prepIn)) {
        closed = false;
        i++;
        continue;
      } else if (isBreak(reading, i)) {
        return i;
      } else if (!continuesPhrase(reading, from, i, { closed, hasName, personal })) {
        return i;
      }
    }
    const phraseEnd = scan.phraseEnd[i];
    const name = isNameAt(reading, i, from) || (first && isUnknownName(reading, i));
    if (name) hasName = true;
    const whole = isNameWord(scan, i) || phraseHas(scan, i, Cat.title);
    let next = phraseEnd > i + 1 && phraseEnd <= limit && whole ? phraseEnd : i + 1;
    // «رئيس حزب | القوات اللبنانية»: the last word of the title begins the name of the body.
    if (next > i + 1 && scan.phraseEnd[next - 1] > next) next--;
    // «المتحدث باسم …»
    closed =
      isClosing(reading, phraseHas(scan, i, Cat.title) ? next - 1 : i, from) &&
      !has(scan, next - 1, Cat.prepIn);
    i = next;
  }
  return Math.min(i, limit);
}

interface PhraseState {
  /** The last word was definite or a name, so that the phrase could end here. */
  readonly closed: boolean;
  readonly hasName: boolean;
  /** The phrase is a title, so that a name is still to be expected. */
  readonly personal: boolean;
}

function continuesPhrase(reading: Reading, from: number, i: number, state: PhraseState): boolean {
  const { scan } = reading;
  if (has(scan, i, Cat.self) || (i === from + 1 && has(scan, from, Cat.quantifier))) return true;
  if ((scan.clitics[i] & (Clitic.bi | Clitic.ka)) !== 0 && scan.form[i] >= 0) return isSeat(reading, i);
  // «المحافظ بتهريب …»: a verbal noun with ب, known by its shape
  if (prefixedBy(scan, i, 'bi')) return isSeat(reading, i);
  if (prefixedBy(scan, i, 'li') || startsWithLamLam(reading, i)) {
    if (has(scan, i, Cat.outlet)) return false;
    // «قال ترامب للصحفيين»: behind a name those who are spoken to.
    if (has(scan, i, Cat.title) && !(state.hasName && isPluralTitle(reading, i))) return true;
    return isBody(reading, i) || completesBody(reading, i);
  }
  if (!state.closed) return true;
  // «… رئيس مجلس الشباب برامج»: an unknown word goes on with a name only where a name stands.
  if (state.hasName && isUnknownName(reading, i))
    return isNameAt(reading, i - 1, from) || isUnknownName(reading, i - 1);
  if (isNameAt(reading, i, from)) {
    if (state.hasName) return true;
    if (wordIn(scan, from, 'head')?.entry.cells.type === 'institution') return false;
    return state.personal || isDefinite(scan, from) === false;
  }
  if (isAgreeingAdjective(reading, i)) return !isPlural(reading, i) || isPluralHead(reading, from);
  // «وكالة الأنباء الروسية تاس»
  if (isOutletName(scan, i) && wordIn(scan, from, 'head')?.entry.cells.type === 'outlet') return true;
  // An office goes before its name or, in a phrase that begins with the name, behind it.
  if (has(scan, i, Cat.title) || phraseHas(scan, i, Cat.title)) {
    // «خامنئي مسؤولي الأمن»: several bearers are no apposition of one name.
    const title = wordIn(scan, i, 'title') ?? wordIn(scan, i, 'head');
    if (title !== null && (title.form & Form.plural) !== 0 && !isPluralHead(reading, from)) return false;
    return state.personal && (!state.hasName || startsPerson(reading, from));
  }
  // A surname with article follows a given name that is known as one (يوسف المحمود).
  if (state.hasName && startsWithArticle(scan, i) && scan.form[i] < 0 && !endsKnownName(reading, i))
    return has(scan, i - 1, Cat.givenName) || has(scan, i - 1, Cat.person);
  return false;
}

/** «تيريزا ماي | السعي»: behind a name that the tables know whole no surname follows. */
function endsKnownName({ scan }: Reading, i: number): boolean {
  for (let j = Math.max(0, i - 4); j < i; j++)
    if (scan.phraseEnd[j] === i && phraseHas(scan, j, Cat.person)) return true;
  return false;
}

function isPluralTitle({ scan }: Reading, i: number): boolean {
  const title = phraseIn(scan, i, 'title') ?? wordIn(scan, i, 'title');
  return title !== null && (title.form & Form.plural) !== 0;
}

function startsWithLamLam(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const from = letterFrom[i];
  return letterFrom[i + 1] - from > 3 && letters[from] === 0x644 && letters[from + 1] === 0x644;
}

/** «الهيئة العامة للسياحة»: the complement with لل that belongs to the name of a body, and no recipient. */
export function completesBody(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (!startsWithLamLam(reading, i) && !isOfBall(reading, i)) return false;
  if (isPlural(reading, i) || isOutletName(scan, i)) return false;
  for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
    if (!isWord(scan, j)) return false;
    if (wordIn(scan, j, 'head')?.entry.cells.type === 'institution') return true;
    if (!isDefinite(scan, j) && !isNameWord(scan, j)) return false;
  }
  return false;
}

/** «الفريق الأول لكرة القدم», «اتحاد كرة اليد»: what a team plays. */
function isOfBall(reading: Reading, i: number): boolean {
  const word = letters(reading, i);
  return word === 'لكره' || (word === 'كره' && (reading.scan.clitics[i] & Clitic.li) !== 0);
}

/** «مدير الصحة بمنطقة تبوك», «أمين الغرفة بجدة»: the place where an office is held. */
function isSeat({ scan }: Reading, i: number): boolean {
  if ((scan.clitics[i] & Clitic.bi) === 0) return false;
  return has(scan, i, Cat.placeHead) || has(scan, i, Cat.place) || phraseHas(scan, i, Cat.place);
}

function isBreak(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return (
    has(scan, i, Cat.comp) ||
    has(scan, i, Cat.rel) ||
    isDateWord(scan, i) ||
    has(scan, i, Cat.anon) ||
    phraseHas(scan, i, Cat.anon) ||
    has(scan, i, Cat.participle) ||
    isCircumstance(scan, i) ||
    has(scan, i, Cat.bySaying) ||
    has(scan, i, Cat.bySayingPart) ||
    has(scan, i, Cat.break) ||
    has(scan, i, Cat.qad) ||
    has(scan, i, Cat.adverb)
  );
}

/** A hyphen that touches both words. */
function joinsName({ scan }: Reading, i: number): boolean {
  const { tokens } = scan;
  return (
    tokens.mark[i] === HYPHEN && tokens.spaced[i] === 0 && tokens.spaced[i + 1] === 0 && isWord(scan, i + 1)
  );
}

const HYPHEN = 0x2d;

/** The token after a bracket or a quoted name that belongs to the phrase; -1 when the mark ends the phrase. */
function bracketEnd(reading: Reading, i: number, limit: number): number {
  const { scan, quotations } = reading;
  if (scan.tokens.mark[i] === 0x28) {
    for (let j = i + 1; j < Math.min(limit, i + 12); j++) if (scan.tokens.mark[j] === 0x29) return j + 1;
    return -1;
  }
  const q = quotations.of[i];
  if (q < 0 || quotations.open[q] !== i || quotations.unclosed[q] === 1) return -1;
  const close = quotations.close[q];
  return close - i <= 7 && close < limit && namesBody(reading, i - 1) ? close + 1 : -1;
}

/** Whether a quoted name may follow token i: وكالة "فارس"، تنظيم "داعش"، شبكة “…”. */
export function namesBody(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (!isWord(scan, i)) return false;
  if (has(scan, i, Cat.head) || has(scan, i, Cat.title)) return true;
  // «وكالة الأنباء الرسمية "سانا"», «التابعة لـ"الحرس الثوري"»
  if (scan.tokens.letterFrom[i + 1] - scan.tokens.letterFrom[i] === 1) return true;
  return (
    isDefinite(scan, i) && i > 0 && (has(scan, i - 1, Cat.head) || (i > 1 && has(scan, i - 2, Cat.head)))
  );
}

function isCoordinated(reading: Reading, from: number, i: number): boolean {
  const { scan } = reading;
  if (has(scan, i, Cat.say) && !has(scan, i, Cat.place)) return false;
  if (isNameWord(scan, from) && isNameWord(scan, i)) return true;
  if (has(scan, from, Cat.head) && (has(scan, i, Cat.head) || isAgreeingAdjective(reading, i))) return true;
  if (has(scan, from, Cat.title) && (has(scan, i, Cat.title) || isDefinite(scan, i))) return true;
  return isDefinite(scan, from) && isDefinite(scan, i) && (has(scan, i, Cat.head) || isPlural(reading, i));
}

const AIN = 0x639;

function startsPlaceComplement(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const next = i + 1;
  if (next >= scan.tokens.length || !isWord(scan, next)) return false;
  if (has(scan, next, Cat.venue) || has(scan, next, Cat.carrier) || has(scan, next, Cat.time)) return false;
  // «في آخر بياناته»
  if (has(scan, next, Cat.other)) return false;
  // «في نفس التغريدة»
  if (has(scan, next, Cat.dem) && (has(scan, next + 1, Cat.venue) || has(scan, next + 1, Cat.carrier)))
    return false;
  const letters = scan.tokens.letterFrom[i + 1] - scan.tokens.letterFrom[i];
  // «المبعوث الخاص إلى اليمن»: إلى only with a place.
  if (letters !== 2) return has(scan, next, Cat.place) || phraseHas(scan, next, Cat.place);
  // «الوزير عن الجسر»: عن begins a topic.
  if (scan.tokens.letters[scan.tokens.letterFrom[i]] === AIN) return false;
  return isNameWord(scan, next) || has(scan, next, Cat.head) || isDefinite(scan, next);
}

function startsPerson(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return (
    has(scan, i, Cat.person) ||
    phraseHas(scan, i, Cat.person) ||
    has(scan, i, Cat.givenName) ||
    isUnknownName(reading, i)
  );
}

function isBody(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (wordIn(scan, i, 'head')?.entry.cells.type === 'institution') return true;
  return (
    has(scan, i, Cat.organization) ||
    phraseHas(scan, i, Cat.organization) ||
    has(scan, i, Cat.group) ||
    phraseHas(scan, i, Cat.group) ||
    has(scan, i, Cat.place) ||
    phraseHas(scan, i, Cat.place)
  );
}

/** A definite adjective: a nationality, a nisba, a participle with م, or one that the table of adjectives lists. */
function isAgreeingAdjective(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if (has(scan, i, Cat.demonym)) return true;
  if (!startsWithArticle(scan, i)) return false;
  if (has(scan, i, Cat.adjective)) return true;
  if (adjectiveStem(reading, i).endsWith('ي'))
    return !isNameWord(scan, i) || has(scan, i, Cat.capital) === false;
  if (scan.form[i] >= 0) return false;
  const { letters, letterFrom } = scan.tokens;
  return letters[letterFrom[i] + 2] === 0x645 && !isPlural(reading, i);
}

/** الحوثيين after a singular body is another noun; after a plural head it may be its adjective. */
function isPluralHead(reading: Reading, from: number): boolean {
  const head = wordIn(reading.scan, from, 'head') ?? wordIn(reading.scan, from, 'title');
  return isPlural(reading, from) || (head !== null && (head.form & Form.plural) !== 0);
}

function isPlural(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const to = letterFrom[i + 1];
  if (to - letterFrom[i] < 6) return false;
  const last = letters[to - 1];
  const before = letters[to - 2];
  return last === 0x646 && (before === 0x648 || before === 0x64a);
}

/** Whether the phrase could end behind word i: a noun that still wants its complement (خفر …) does not close it. */
function isClosing(reading: Reading, i: number, from: number): boolean {
  const { scan } = reading;
  if (isDefinite(scan, i) || has(scan, i, Cat.demonym) || isNameWord(scan, i)) return true;
  // «منظمات حكومية»: an indefinite noun with an adjective wants no complement.
  if (i > from && (has(scan, i, Cat.adjective) || has(scan, i, Cat.other))) return true;
  return i === from ? isUnknownName(reading, i) : isNameAt(reading, i, from);
}
