import {
  Cat,
  Clitic,
  categorySet,
  has,
  hasAny,
  isVerbalNounShape,
  phraseHas,
  phraseHasAny,
  type Scan,
  TokenKind,
} from '../../arabic/index.ts';

/** Small questions about single words that several rules ask. */

export function isDefinite(scan: Scan, i: number): boolean {
  return (scan.clitics[i] & Clitic.al) !== 0 || startsWithArticle(scan, i);
}

const ALIF = 0x627;
const LAM = 0x644;
const WA = 0x648;
const BA = 0x628;

/** Whether the written word carries the article behind its clitics, known to the lexicon or not. */
export function startsWithArticle(scan: Scan, i: number): boolean {
  const { letters, letterFrom } = scan.tokens;
  const from = letterFrom[i] + scan.cut[i];
  const to = letterFrom[i + 1];
  if (to - from > 3 && letters[from] === ALIF && letters[from + 1] === LAM) return !hasOwnAlif(scan, i, from);
  return to - from > 3 && letters[from] === LAM && letters[from + 1] === LAM;
}

/** إلغاء، ألمانيا، الغاء: an alif with hamza, or a verbal noun that the lexicon knows with its alif and lam. */
function hasOwnAlif(scan: Scan, i: number, from: number): boolean {
  const { text, letterAt } = scan.tokens;
  const written = text.charCodeAt(letterAt[from]);
  if (written === ALIF_ABOVE || written === ALIF_BELOW || written === ALIF_MADDA) return true;
  return scan.form[i] >= 0 && (scan.clitics[i] & Clitic.al) === 0 && has(scan, i, Cat.eventNoun);
}

const ALIF_MADDA = 0x622;
const ALIF_ABOVE = 0x623;
const ALIF_BELOW = 0x625;

/** «بالنفط»: the article behind a preposition that is written onto it. */
export function startsWithBal(scan: Scan, i: number): boolean {
  const { letters, letterFrom } = scan.tokens;
  const from = letterFrom[i];
  return (
    letterFrom[i + 1] - from > 4 &&
    letters[from] === BA &&
    letters[from + 1] === ALIF &&
    letters[from + 2] === LAM
  );
}

/** Whether a word has a conjunction و or ف written onto it, as far as the lexicon can tell. */
export function hasConjunction(scan: Scan, i: number): boolean {
  return (scan.clitics[i] & (Clitic.wa | Clitic.fa)) !== 0;
}

export function isWord(scan: Scan, i: number): boolean {
  return i >= 0 && i < scan.tokens.length && scan.tokens.kind[i] === TokenKind.word;
}

export function isComma(scan: Scan, i: number): boolean {
  const mark = scan.tokens.mark[i];
  return mark === 0x60c || mark === 0x2c;
}

export function isDash(scan: Scan, i: number): boolean {
  const mark = scan.tokens.mark[i];
  return mark === 0x2d || mark === 0x2013 || mark === 0x2014 || mark === 0x640;
}

export function isColon(scan: Scan, i: number): boolean {
  return scan.tokens.mark[i] === 0x3a;
}

export function isSemicolon(scan: Scan, i: number): boolean {
  const mark = scan.tokens.mark[i];
  return mark === 0x61b || mark === 0x3b;
}

/** The written word begins with a preposition ب or ل that the lexicon or the shape behind it confirms. */
export function prefixedBy(scan: Scan, i: number, clitic: 'bi' | 'li'): boolean {
  if ((scan.clitics[i] & Clitic[clitic]) !== 0) return true;
  const { letters, letterFrom } = scan.tokens;
  const from = letterFrom[i] + ((scan.clitics[i] & (Clitic.wa | Clitic.fa)) !== 0 ? 1 : 0);
  const letter = clitic === 'bi' ? BA : LAM;
  // «بـ "…"»: the preposition stands apart before a mark or a number.
  if (letterFrom[i + 1] - from === 1) return letters[from] === letter;
  if (letterFrom[i + 1] - from < 3) return false;
  if (letters[from] !== letter || scan.form[i] >= 0) return false;
  // Many names begin with ل: an unknown word has the preposition only before the article.
  if (clitic === 'li') return letters[from + 1] === LAM;
  // An unknown word that begins with ب: the preposition only before the article or a verbal noun.
  return (
    (letters[from + 1] === ALIF && letters[from + 2] === LAM) ||
    isVerbalNounShape(scan.tokens, i, from + 1 - letterFrom[i])
  );
}

/** Whether a word, without its clitics, can be a verbal noun that tells of an event. */
export function isEventNoun(scan: Scan, i: number, allowBi = false): boolean {
  if (!isWord(scan, i) || isDefinite(scan, i)) return false;
  if (has(scan, i, Cat.eventNoun) || has(scan, i, Cat.masdar)) {
    const cut = scan.clitics[i] & (Clitic.bi | Clitic.li | Clitic.ka);
    return cut === 0 || (allowBi && cut === Clitic.bi);
  }
  // «لمصالحة الأطراف»: behind a preposition it is no object.
  const cut = scan.clitics[i] & (Clitic.bi | Clitic.li | Clitic.ka);
  if (cut !== 0 && !(allowBi && cut === Clitic.bi)) return false;
  // A noun of the table of events (اعتقال، استقالة) keeps its shape; any other known word is no verbal noun.
  if (scan.form[i] >= 0 && !has(scan, i, Cat.trigger) && !has(scan, i, Cat.irrealis)) return false;
  const { letters, letterFrom } = scan.tokens;
  let skip = scan.cut[i];
  if (allowBi && letters[letterFrom[i] + skip] === BA) skip++;
  return isVerbalNounShape(scan.tokens, i, skip);
}

const NAMED = [
  Cat.outlet,
  Cat.person,
  Cat.organization,
  Cat.group,
  Cat.place,
  Cat.capital,
  Cat.givenName,
] as const;
const NAMES = categorySet(NAMED);
const SOURCES = categorySet([Cat.head, Cat.title, ...NAMED]);

/** A word that names a country, a capital, a body, an outlet or a person, or heads such a name. */
export function isSourceWord(scan: Scan, i: number): boolean {
  return hasAny(scan, i, SOURCES) || phraseHasAny(scan, i, SOURCES);
}

export function isNameWord(scan: Scan, i: number): boolean {
  return hasAny(scan, i, NAMES) || phraseHasAny(scan, i, NAMES);
}

/** A weekday, a time of day, or a month beside a number (رجب and ماي are names too). */
export function isDateWord(scan: Scan, i: number): boolean {
  if (has(scan, i, Cat.time) || phraseHas(scan, i, Cat.time)) return true;
  if (!has(scan, i, Cat.month) && !phraseHas(scan, i, Cat.month)) return false;
  const before = i > 0 && scan.tokens.kind[i - 1] === TokenKind.number;
  const next = Math.max(i + 1, scan.phraseEnd[i]);
  return (
    before ||
    (next < scan.tokens.length && scan.tokens.kind[next] === TokenKind.number) ||
    phraseHas(scan, i, Cat.month) ||
    (i > 0 && scan.tokens.mark[i - 1] === 0x2f)
  );
}

/** متحدثا، مخاطبا، مستندا: an unknown accusative participle, which says how the speaker speaks. */
export function isCircumstance(scan: Scan, i: number): boolean {
  if (scan.form[i] >= 0 || scan.tokens.kind[i] !== TokenKind.word) return false;
  const { letters, letterFrom } = scan.tokens;
  const from = letterFrom[i];
  const to = letterFrom[i + 1];
  if (to - from < 5 || letters[from] !== 0x645 || letters[to - 1] !== ALIF) return false;
  // محاميها، مدربها: a noun and whose it is; a participle in ها is most often of form five (متوجها)
  return letters[to - 2] !== 0x647 || letters[from + 1] === 0x62a;
}

export function isOutletName(scan: Scan, i: number): boolean {
  return (
    has(scan, i, Cat.outlet) ||
    phraseHas(scan, i, Cat.outlet) ||
    has(scan, i, Cat.outletGuarded) ||
    phraseHas(scan, i, Cat.outletGuarded)
  );
}

export function startsWithWa(scan: Scan, i: number): boolean {
  return scan.tokens.letters[scan.tokens.letterFrom[i]] === WA;
}
