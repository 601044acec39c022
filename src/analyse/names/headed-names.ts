import {
  Cat,
  Clitic,
  Form,
  folded,
  has,
  isOrdinaryWord,
  lettersOf,
  phraseHas,
  TokenKind,
  wordIn,
} from '../../arabic/index.ts';
import { nounPhraseEnd } from '../attribution/noun-phrase.ts';
import type { Reading } from '../reading.ts';
import { hasArticle, isDemonym, isGiven, isUnknown, isVerbShaped } from './name-words.ts';
import type { Named } from './named.ts';

const LONGEST = 8;

/**
 * A name that its head noun announces: «وزارة الدفاع الأمريكية»، «كتائب حزب الله»، «بلدة الصالحية»، «مطار الحمدان». Null
 * for a head alone or with an indefinite complement («مدينة كبيرة»).
 */
export function headedNameAt(reading: Reading, i: number): Named | null {
  const { scan } = reading;
  if (scan.tokens.kind[i] !== TokenKind.word) return null;
  const quoted = quotedBodyAt(reading, i);
  if (quoted !== null) return quoted;
  if (isDefinite(reading, i)) return landAt(reading, i) ?? definiteBodyAt(reading, i);
  const next = i + 1;
  if (next >= scan.tokens.length || scan.tokens.kind[next] !== TokenKind.word) return null;
  if (has(scan, i, Cat.placeHead)) {
    const place = placeBehind(reading, i);
    if (place !== null) return place;
  }
  const head = wordIn(scan, i, 'head');
  const type = head?.entry.cells.type;
  if (head === null || (type !== 'institution' && type !== 'outlet')) return null;
  // «ميليشيا حزب الله»، «جانب الحكومة»: a general noun before the name.
  if (has(scan, i, Cat.generalHead)) return null;
  const unknown = unknownEnd(reading, next);
  if (unknown > next && !isSeveral(head.form, head.entry.id))
    return {
      rule: 'names/headed-body',
      from: i,
      to: unknown,
      kind: type === 'outlet' ? 'outlet' : 'organization',
      ref: null,
    };
  if (isSeveral(head.form, head.entry.id) || !startsName(reading, next)) return null;
  const end = nounPhraseEnd(reading, i, Math.min(scan.tokens.length, i + LONGEST));
  const to = purposeEnd(reading, i, bodyNameEnd(reading, i, end));
  if (to <= next) return null;
  return {
    rule: 'names/headed-body',
    from: i,
    to,
    kind: type === 'outlet' ? 'outlet' : isState(reading, i) ? 'place' : 'organization',
    ref: null,
  };
}

/** «جمهورية البيرو»: a state is a place, as its short name is. */
function isState(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return STATES.has(lettersOf(scan, i)) && has(scan, i + 1, Cat.place);
}

const STATES = new Set(['جمهوريه', 'مملكه', 'سلطنه', 'دوله', 'اماره']);

/** «جامعة لافال»، «شركة إيني»: one or two words that no table knows and that are no ordinary ones. */
function unknownEnd(reading: Reading, i: number): number {
  const { scan } = reading;
  let to = i;
  while (to < scan.tokens.length && to < i + 2 && scan.tokens.kind[to] === TokenKind.word) {
    if (scan.cut[to] > 0 || !isUnknown(reading, to) || isVerbShaped(reading, to)) break;
    to++;
  }
  return to;
}

/** «"الجماعة السلفية للدعوة والقتال"»: what quotation marks hold is the name when it begins with the head of a body. */
function quotedBodyAt(reading: Reading, i: number): Named | null {
  const { scan, quotations } = reading;
  const q = quotations.of[i];
  if (q < 0 || quotations.open[q] !== i - 1) return null;
  const to = quotations.close[q];
  if (to - i < 2 || to - i > LONGEST || wordIn(scan, i, 'head')?.entry.cells.type !== 'institution')
    return null;
  for (let k = i; k < to; k++)
    if (scan.tokens.kind[k] !== TokenKind.word || has(scan, k, Cat.comp) || has(scan, k, Cat.say))
      return null;
  return { rule: 'names/headed-body', from: i, to, kind: 'organization', ref: null };
}

/** «ميليشيات إيران»، «مصالح الجيش»: several of a kind, without a name of their own. «قوات» is one body. */
function isSeveral(form: number, head: string): boolean {
  return (form & Form.plural) !== 0 && head !== 'قوة' && head !== 'كتيبة';
}

/**
 * Where the name of a body ends inside its noun phrase: before a preposition, before a second body, and before
 * what only describes it («التابعة لـ…»، «المنتشرة في…»، «بقيادة …»، «تنظيم داعش المتشدد»).
 */
export function bodyNameEnd(reading: Reading, from: number, to: number): number {
  const { scan } = reading;
  for (let i = from + 1; i < to; i++) {
    // «مكتب التحقيقات "أف بي آي"»: another name of the same.
    if (
      i > from + 1 &&
      reading.quotations.of[i] >= 0 &&
      reading.quotations.open[reading.quotations.of[i]] === i
    )
      return i;
    if (scan.tokens.kind[i] !== TokenKind.word) continue;
    if (has(scan, i, Cat.prep) || has(scan, i, Cat.prepIn)) return i;
    // «حكومة المستشارة أنغيلا ميركل»: the body has no name, its head has one.
    if (has(scan, i, Cat.title) && isBeforePerson(reading, i)) return i;
    if ((scan.clitics[i] & Clitic.bi) !== 0 && scan.form[i] >= 0 && (scan.clitics[i] & Clitic.al) === 0)
      return i;
    if ((scan.clitics[i] & Clitic.wa) !== 0 && scan.form[i] >= 0 && startsAnother(reading, i)) return i;
    // A verb that no table knows: «وكالة الرئاسة دأبت».
    if (i > from + 1 && scan.form[i] < 0 && !isDefinite(reading, i) && isVerbShaped(reading, i)) return i;
    if (i > from + 1 && describes(reading, i, to)) return i;
  }
  return to;
}

/** «المستشارة أنغيلا»، «الرئيس بوريس»: a title whose bearer is named right behind it. */
function isBeforePerson(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const next = i + 1;
  if (next >= scan.tokens.length || scan.tokens.kind[next] !== TokenKind.word) return false;
  return has(scan, next, Cat.person) || phraseHas(scan, next, Cat.person) || isGiven(reading, next);
}

/** «تنظيم القاعدة والقيادي …»: what is joined by و is another body or a person, not a part of the name. */
function startsAnother(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return isBodyWord(reading, i) || has(scan, i, Cat.title) || has(scan, i, Cat.person) || isGiven(reading, i);
}

function isBodyWord(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return (
    wordIn(scan, i, 'head')?.entry.cells.type === 'institution' ||
    has(scan, i, Cat.organization) ||
    has(scan, i, Cat.group) ||
    phraseHas(scan, i, Cat.group) ||
    phraseHas(scan, i, Cat.organization)
  );
}

/** A definite participle behind a name, or one that governs a complement of its own. */
function describes(reading: Reading, i: number, to: number): boolean {
  const { scan } = reading;
  const { letters, letterFrom } = scan.tokens;
  const from = letterFrom[i] + scan.cut[i];
  if (letters[from] !== 0x627 || letters[from + 1] !== 0x644 || has(scan, i, Cat.demonym)) return false;
  if (letters[from + 2] === 0x62a && letters[from + 3] === 0x627 && letters[from + 4] === 0x628) return true;
  if (letters[from + 2] !== 0x645 || letterFrom[i + 1] - from < 6) return false;
  if (has(scan, i - 1, Cat.group) || has(scan, i - 1, Cat.place)) return true;
  const next = i + 1;
  return next < to && (has(scan, next, Cat.prep) || has(scan, next, Cat.prepIn));
}

/** Adjectives that make a definite head a name: «التحالف الدولي»، «البنك المركزي»، «المحكمة العليا». */
const RANKS = new Set(
  'الدولي الدوليه الوطني الوطنيه المركزي المركزيه الاتحادي الاتحاديه الاعلي العليا'.split(' '),
);
const LANDS = new Set(['الاراضي', 'الحدود', 'العاصمه', 'السواحل']);

function isDefinite(reading: Reading, i: number): boolean {
  const { clitics, form, tokens, cut } = reading.scan;
  if ((clitics[i] & Clitic.al) !== 0) return true;
  const from = tokens.letterFrom[i] + cut[i];
  return form[i] < 0 && tokens.letters[from] === 0x627 && tokens.letters[from + 1] === 0x644;
}

/** «السوري»، «الأمريكية»: a definite nationality. */
function isNational(reading: Reading, i: number): boolean {
  return i < reading.scan.tokens.length && hasArticle(reading, i) && isDemonym(reading, i);
}

/** «الأراضي السورية»، «العاصمة العراقية بغداد»: a land that its nationality makes a name. */
function landAt(reading: Reading, i: number): Named | null {
  const { scan } = reading;
  const next = i + 1;
  if (!isNational(reading, next) || !LANDS.has(lettersOf(scan, i))) return null;
  const named = next + 1 < scan.tokens.length && has(scan, next + 1, Cat.place);
  return { rule: 'names/national-place', from: i, to: named ? next + 2 : next + 1, kind: 'place', ref: null };
}

function nationalBody(from: number, to: number): Named {
  return { rule: 'names/national-body', from, to, kind: 'organization', ref: null };
}

/** «الجيش السوري»، «الحكومة العراقية»، «البنك المركزي»: a body that its nationality or rank makes a name. */
function definiteBodyAt(reading: Reading, i: number): Named | null {
  const { scan } = reading;
  const next = i + 1;
  const head = wordIn(scan, i, 'head');
  // «الوكالة الأوروبية لسلامة الطيران»: what has a purpose of this kind is no agency of news.
  if (head?.entry.cells.type === 'outlet' && isNational(reading, next) && isPurpose(reading, next + 1))
    return nationalBody(i, purposeEnd(reading, i, next + 1));
  if (head?.entry.cells.type !== 'institution' || isSeveral(head.form, head.entry.id)) return null;
  if (has(scan, i, Cat.noName)) return null;
  // «القوات الجوية الإسرائيلية»: a kind of body, and whose it is.
  if (isNational(reading, next + 1) && !isNational(reading, next) && isKind(reading, next))
    return nationalBody(i, purposeEnd(reading, i, next + 2));
  const ranked = next < scan.tokens.length && RANKS.has(folded(scan.tokens, next));
  if (!ranked && !isNational(reading, next))
    return { rule: 'names/short-form', from: i, to: next, kind: 'organization', ref: null, short: true };
  // «وزير الدفاع الأمريكي»: the nationality is the minister's.
  if (i > 0 && has(scan, i - 1, Cat.title) && MINISTER.has(lettersOf(scan, i - 1))) return null;
  return nationalBody(i, purposeEnd(reading, i, next + 1));
}

/** A definite adjective behind the head of a body: «الجوية»، «المسلحة». */
function isKind(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return (
    scan.tokens.kind[i] === TokenKind.word &&
    hasArticle(reading, i) &&
    !isBodyWord(reading, i) &&
    !has(scan, i, Cat.title)
  );
}

/** «الهيئة السعودية للمواصفات والمقاييس»، «اللجنة العربية لصناعة الحلال»: what a body is for belongs to its name. */
function purposeEnd(reading: Reading, head: number, from: number): number {
  const { scan } = reading;
  const id = wordIn(scan, head, 'head')?.entry.id ?? '';
  if (WITHOUT_PURPOSE.has(id) || !isPurpose(reading, from)) return from;
  let to = from + 1;
  while (to < scan.tokens.length && to - from < LONGEST && scan.tokens.kind[to] === TokenKind.word) {
    const joined = (scan.clitics[to] & Clitic.wa) !== 0 || startsWithWaw(reading, to);
    if (joined ? startsAnother(reading, to) || !isDefiniteBehindWaw(reading, to) : !isDefinite(reading, to))
      break;
    if (describes(reading, to, scan.tokens.length)) break;
    to++;
  }
  return to;
}

/** Bodies whose name never says what they are for: what follows is what they do («استخدام الجيش للقوة»). */
const WITHOUT_PURPOSE = new Set(
  'جيش حكومة شرطة قوة رئاسة سلطة نظام معارضة برلمان حزب حركة دولة فريق كونغرس'.split(' '),
);

/** «للمواصفات», or ل on an indefinite noun whose complement is definite: «لصناعة الحلال». */
function isPurpose(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const { tokens } = scan;
  if (i >= tokens.length || tokens.kind[i] !== TokenKind.word) return false;
  const { letters, letterFrom } = tokens;
  const from = letterFrom[i];
  if (letters[from] !== LAM || letterFrom[i + 1] - from < 4 || has(scan, i, Cat.title)) return false;
  if (isBodyWord(reading, i) || has(scan, i, Cat.place) || has(scan, i, Cat.person)) return false;
  if (letters[from + 1] === LAM) return true;
  return (
    i + 1 < tokens.length &&
    tokens.kind[i + 1] === TokenKind.word &&
    hasArticle(reading, i + 1) &&
    (scan.form[i] >= 0 || isOrdinaryWord(scan.lexicon, tokens, i))
  );
}

function startsWithWaw(reading: Reading, i: number): boolean {
  return reading.scan.tokens.letters[reading.scan.tokens.letterFrom[i]] === WAW;
}

/** «والمقاييس» */
function isDefiniteBehindWaw(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const from = letterFrom[i];
  return letters[from] === WAW && letters[from + 1] === 0x627 && letters[from + 2] === LAM;
}

const LAM = 0x644;
const WAW = 0x648;

const MINISTER = new Set(['وزير', 'وزيره', 'وزراء', 'لوزير', 'وزيري']);

function placeBehind(reading: Reading, i: number): Named | null {
  const { scan } = reading;
  const next = i + 1;
  const { letters, letterFrom } = scan.tokens;
  const article = letters[letterFrom[next]] === 0x627 && letters[letterFrom[next] + 1] === 0x644;
  const long = phraseHas(scan, next, Cat.place);
  const known = long || has(scan, next, Cat.place) || has(scan, next, Cat.placeGuarded);
  const surname = article && has(scan, next, Cat.givenName);
  if (!known && !surname && !mayBePlace(reading, i, next, article)) return null;
  if (!known && !article && (scan.clitics[next] & (Clitic.wa | Clitic.fa)) !== 0) return null;
  const wide = has(scan, i, Cat.placeHeadKept);
  const to = long ? scan.phraseEnd[next] : next + 1;
  return { rule: 'names/headed-place', from: wide ? i : next, to, kind: 'place', ref: null };
}

/** Heads that only a name follows, be it an ordinary word: بلدة الصالحية، قرية الخير. */
const SETTLEMENTS = new Set('بلده قريه ناحيه حي ضاحيه'.split(' '));

/** A word that no table knows as the name of a place behind its head. */
function mayBePlace(reading: Reading, head: number, i: number, article: boolean): boolean {
  const { scan } = reading;
  if (scan.form[i] >= 0 || isVerbShaped(reading, i)) return false;
  if (!isOrdinaryWord(scan.lexicon, scan.tokens, i)) return true;
  return article && SETTLEMENTS.has(lettersOf(scan, head));
}

function startsName(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if ((scan.clitics[i] & (Clitic.bi | Clitic.li | Clitic.ka)) !== 0) return false;
  if (has(scan, i, Cat.adjective) && (scan.clitics[i] & Clitic.al) === 0) return false;
  const { letters, letterFrom } = scan.tokens;
  const article = letters[letterFrom[i]] === 0x627 && letters[letterFrom[i] + 1] === 0x644;
  return (
    article ||
    has(scan, i, Cat.place) ||
    has(scan, i, Cat.head) ||
    has(scan, i, Cat.person) ||
    has(scan, i, Cat.group)
  );
}
