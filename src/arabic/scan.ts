import { CATEGORY_WORDS, Cat, type Category } from './category.ts';
import {
  FormFlag,
  type Found,
  findForm,
  findHashed,
  firstReading,
  formHas,
  hashLetters,
  type Lexicon,
  mayBeForm,
  readingOf,
} from './lexicon.ts';
import { TABLE_WORD, type TableName, tableBit } from './table.ts';
import { TokenKind, type Tokens, tokenise } from './tokens.ts';

/** One-letter words written onto the next, as bits of `clitics`. */
export const Clitic = { wa: 1, fa: 2, bi: 4, li: 8, ka: 16, al: 32, sa: 64 } as const;

/** A text as tokens with what the lexicon knows of each. */
export interface Scan {
  readonly lexicon: Lexicon;
  readonly tokens: Tokens;
  /** Form number of the word without its clitics, or -1. */
  readonly form: Int32Array;
  /** Clitic bits that were cut off to find the form (the article too). */
  readonly clitics: Uint8Array;
  /** Letters cut off at the front, the article not counted. */
  readonly cut: Uint8Array;
  /** Categories and tables of the form: CATEGORY_WORDS words per token. */
  readonly categories: Uint32Array;
  /** Form number of the longest phrase that starts here, or -1, and the token after it. */
  readonly phrase: Int32Array;
  readonly phraseEnd: Int32Array;
}

const WA = 0x648;
const FA = 0x641;
const BA = 0x628;
const LAM = 0x644;
const KAF = 0x643;
const SIN = 0x633;
const ALIF = 0x627;
const YA = 0x64a;
const TA = 0x62a;
const NUN = 0x646;
const SPACE = 0x20;
const LONGEST_WORD = 40;
const LONGEST_PHRASE = 8;

/** Reads a text against the lexicon: tokens, clitics, word forms and phrases. Linear in the text. */
export function scan(text: string, lexicon: Lexicon): Scan {
  const tokens = tokenise(text);
  const n = tokens.length;
  // All columns in one allocation.
  const bits = 4 * CATEGORY_WORDS;
  const buffer = new ArrayBuffer((bits + 14) * n);
  const scanned: Scan = {
    lexicon,
    tokens,
    categories: new Uint32Array(buffer, 0, CATEGORY_WORDS * n),
    form: new Int32Array(buffer, bits * n, n).fill(-1),
    phrase: new Int32Array(buffer, (bits + 4) * n, n).fill(-1),
    phraseEnd: new Int32Array(buffer, (bits + 8) * n, n),
    clitics: new Uint8Array(buffer, (bits + 12) * n, n),
    cut: new Uint8Array(buffer, (bits + 13) * n, n),
  };
  for (let i = 0; i < n; i++) {
    if (tokens.kind[i] > TokenKind.latin) continue;
    const length = tokens.letterFrom[i + 1] - tokens.letterFrom[i];
    if (length === 0 || length > LONGEST_WORD) continue;
    if (tokens.kind[i] === TokenKind.word) readWord(scanned, i);
    else readLatin(scanned, i);
  }
  return scanned;
}

/**
 * Finds the form of word i. The longest written form wins: nothing cut off, then the conjunction, then the
 * preposition, each with and without the article, at last the future prefix of a verb.
 */
function readWord(scanned: Scan, i: number): void {
  const { tokens, lexicon } = scanned;
  const { letters } = tokens;
  const from = tokens.letterFrom[i];
  const to = tokens.letterFrom[i + 1];
  let at = from;
  let bits = 0;
  let found = findAt(scanned, i, at, true);
  const name = scanned.phrase[i];
  if (
    to - at > 2 &&
    (letters[at] === WA || letters[at] === FA) &&
    (found === NONE || !(isCore(lexicon, found >> 2) || isOnlyName(lexicon, found >> 2)))
  ) {
    // A name may look like a conjunction with a word of the grammar (وان، ومع، فان): the grammar wins.
    const behind = findAt(scanned, i, at + 1, true);
    if (found === NONE || (behind !== NONE && isCore(lexicon, behind >> 2))) {
      bits = letters[at] === WA ? Clitic.wa : Clitic.fa;
      at++;
      found = behind;
    }
  }
  if (found === NONE && to - at > 3 && letters[at] === SIN && isPresentPrefix(letters[at + 1])) {
    const f = findForm(lexicon, letters, at + 1, to);
    if (f >= 0 && isVerbal(lexicon, f)) {
      settle(scanned, i, f, bits | Clitic.sa, at + 1 - from);
      return;
    }
  }
  if (found === NONE && to - at > 2) {
    const c = letters[at];
    const preposition = c === BA ? Clitic.bi : c === LAM ? Clitic.li : c === KAF ? Clitic.ka : 0;
    if (preposition !== 0) {
      const before = scanned.phrase[i];
      found = findAt(scanned, i, at + 1, false);
      // باب is a door, not ب + آب.
      if (found !== NONE && to - at === 3 && formHas(lexicon, found >> 2, Cat.month)) found = NONE;
      if (found !== NONE || scanned.phrase[i] !== before) {
        bits |= preposition;
        at++;
      }
    }
  }
  // «بيونغ يانغ»: a phrase that begins with the whole word goes before a name behind a letter that looks written onto it.
  if (at > from && name >= 0 && scanned.phrase[i] === name && found !== NONE && !isCore(lexicon, found >> 2))
    return;
  if (found === NONE) {
    // «فوكس نيوز»: a phrase begins with the whole word, so nothing is written onto it.
    if (name >= 0 && scanned.phrase[i] === name) return;
    scanned.clitics[i] = bits;
    scanned.cut[i] = at - from;
    return;
  }
  settle(
    scanned,
    i,
    found >> 2,
    bits | ((found & 1) !== 0 ? Clitic.al : 0) | ((found & 2) !== 0 ? Clitic.li : 0),
    at - from,
  );
}

/** A word in Latin letters, which tables of names hold too: CNN، BBC، PKK. */
function readLatin(scanned: Scan, i: number): void {
  const found = findAt(scanned, i, scanned.tokens.letterFrom[i], false);
  if (found !== NONE) settle(scanned, i, found >> 2, 0, 0);
}

function settle(scanned: Scan, i: number, form: number, bits: number, cut: number): void {
  scanned.form[i] = form;
  scanned.clitics[i] = bits;
  scanned.cut[i] = cut;
  const { categories } = scanned.lexicon;
  const isAli = isNameAli(scanned, i);
  const mask = (bits & (Clitic.bi | Clitic.li | Clitic.ka | Clitic.al)) !== 0 ? verbalMask() : null;
  for (let w = 0; w < CATEGORY_WORDS; w++) {
    const all = categories[form * CATEGORY_WORDS + w];
    scanned.categories[i * CATEGORY_WORDS + w] = mask === null ? all : all & ~mask[w];
  }
  if (isAli) scanned.categories[i * CATEGORY_WORDS + (Cat.prep >> 5)] &= ~(1 << (Cat.prep & 31));
}

/** علي, written with dots, is the name and not the preposition على, although both fold to one form. */
function isNameAli(scanned: Scan, i: number): boolean {
  const { tokens } = scanned;
  const from = tokens.letterFrom[i];
  const { letters } = tokens;
  if (tokens.letterFrom[i + 1] - from !== 3 || letters[from] !== 0x639 || letters[from + 1] !== LAM)
    return false;
  return letters[from + 2] === YA && tokens.text.charCodeAt(tokens.letterAt[from + 2]) === YA;
}

/** A given name that is no other word keeps its first letter: فيصل is not ف + يصل. */
function isOnlyName(lexicon: Lexicon, form: number): boolean {
  return formHas(lexicon, form, Cat.givenName) && !formHas(lexicon, form, Cat.givenNameWord);
}

/** Whether a form is a word of the grammar: from the function words, reporting verbs or source heads. */
function isCore(lexicon: Lexicon, form: number): boolean {
  return (lexicon.flags[form] & FormFlag.core) !== 0;
}

const NONE = -1;

/**
 * The form that starts at letter `start` of word i, as form number × 4 + bit 0 for a cut article + bit 1 for
 * a cut ل of لل; NONE when there is none. Phrases that begin here are noted on the way.
 */
function findAt(scanned: Scan, i: number, start: number, withLam: boolean): number {
  const { tokens, lexicon } = scanned;
  const { letters } = tokens;
  const to = tokens.letterFrom[i + 1];
  const whole = findForm(lexicon, letters, start, to);
  if (whole >= 0) {
    if ((lexicon.flags[whole] & FormFlag.opens) !== 0) readPhrase(scanned, i, start, false);
    if (isReadable(lexicon, whole) && !hidesGrammar(lexicon, letters, start, to, whole)) return whole << 2;
  }
  if (to - start <= 3 || letters[start + 1] !== LAM) return NONE;
  if (letters[start] === ALIF) {
    const bare = findForm(lexicon, letters, start + 2, to);
    return bare >= 0 && isReadable(lexicon, bare) ? (bare << 2) | 1 : NONE;
  }
  // لل is the preposition with the article: للمصدر is ل + المصدر.
  if (!withLam || letters[start] !== LAM) return NONE;
  const scratch = scratchLetters();
  scratch[0] = ALIF;
  for (let k = start + 1; k < to; k++) scratch[k - start] = letters[k];
  const definite = findForm(lexicon, scratch, 0, to - start);
  if (definite >= 0) {
    if ((lexicon.flags[definite] & FormFlag.opens) !== 0) readPhrase(scanned, i, start, true);
    if (isReadable(lexicon, definite) && !hidesGrammar(lexicon, scratch, 0, to - start, definite))
      return (definite << 2) | 2;
  }
  const bare = findForm(lexicon, letters, start + 2, to);
  return bare >= 0 && isReadable(lexicon, bare) ? (bare << 2) | 3 : NONE;
}

/** A name with article that is an ordinary word of the grammar too (البيان): the word wins, a phrase still names. */
function hidesGrammar(
  lexicon: Lexicon,
  letters: Uint16Array,
  start: number,
  to: number,
  whole: number,
): boolean {
  if (to - start <= 3 || letters[start] !== ALIF || letters[start + 1] !== LAM || isCore(lexicon, whole))
    return false;
  const bare = findForm(lexicon, letters, start + 2, to);
  return bare >= 0 && isReadable(lexicon, bare) && isCore(lexicon, bare);
}

/** Notes the longest phrase that begins with word i, read from letter `start` (لل as ال when `definite`). */
function readPhrase(scanned: Scan, i: number, start: number, definite: boolean): void {
  const { tokens, lexicon } = scanned;
  const { letters, letterFrom } = tokens;
  const scratch = scratchLetters();
  const n = tokens.length;
  scratch[0] = definite ? ALIF : letters[start];
  let length = copy(letters, start + 1, letterFrom[i + 1], scratch, 1);
  let hash = hashLetters(scratch, 0, length);
  let j = i + 1;
  for (let words = 1; words < LONGEST_PHRASE && j < n; words++) {
    while (j < n && isSilentJoint(tokens, j)) j++;
    if (j >= n || (tokens.kind[j] !== TokenKind.word && tokens.kind[j] !== TokenKind.number)) return;
    const from = letterFrom[j];
    const to = letterFrom[j + 1];
    if (to - from > LONGEST_WORD) return;
    scratch[length] = SPACE;
    hash = hashLetters(letters, from, to, hashLetters(scratch, length, length + 1, hash));
    if (!mayBeForm(lexicon, hash)) return;
    length = copy(letters, from, to, scratch, length + 1);
    const f = findHashed(lexicon, hash, scratch, 0, length);
    if (f < 0) return;
    j++;
    if (isReadable(lexicon, f)) {
      scanned.phrase[i] = f;
      scanned.phraseEnd[i] = j;
    }
    if ((lexicon.flags[f] & FormFlag.opens) === 0) return;
  }
}

/** Copies letters to `at` in `into` and returns the place behind them. */
function copy(letters: Uint16Array, from: number, to: number, into: Uint16Array, at: number): number {
  let end = at;
  for (let k = from; k < to; k++) into[end++] = letters[k];
  return end;
}

let scratch: Uint16Array | null = null;

function scratchLetters(): Uint16Array {
  if (scratch === null) scratch = new Uint16Array((LONGEST_PHRASE + 1) * (LONGEST_WORD + 2));
  return scratch;
}

function isPresentPrefix(letter: number): boolean {
  return letter === YA || letter === TA || letter === NUN || letter === ALIF;
}

function isReadable(lexicon: Lexicon, form: number): boolean {
  return (lexicon.flags[form] & FormFlag.readable) !== 0;
}

function isVerbal(lexicon: Lexicon, form: number): boolean {
  const mask = verbalMask();
  for (let w = 0; w < CATEGORY_WORDS; w++) {
    if ((lexicon.categories[form * CATEGORY_WORDS + w] & mask[w]) !== 0) return true;
  }
  return false;
}

/** A stop, hyphen or underscore that is written inside a name (أ.ف.ب، دير_الزور) without white space. */
function isSilentJoint(tokens: Tokens, j: number): boolean {
  const mark = tokens.mark[j];
  return (
    (mark === 0x2e || mark === 0x2d || mark === 0x5f) &&
    tokens.spaced[j] === 0 &&
    j + 1 < tokens.length &&
    tokens.spaced[j + 1] === 0
  );
}

let verbalBits: Uint32Array | null = null;

/** Categories that only a verb can have: they fall away behind the article or a preposition. */
function verbalMask(): Uint32Array {
  if (verbalBits === null) {
    verbalBits = new Uint32Array(CATEGORY_WORDS);
    for (const c of [Cat.say, Cat.kana, Cat.impersonal, Cat.verb, Cat.participle, Cat.comp]) {
      verbalBits[c >> 5] |= 1 << (c & 31);
    }
  }
  return verbalBits;
}

/** Whether word i has a category. */
export function has(scanned: Scan, i: number, category: Category): boolean {
  return ((scanned.categories[i * CATEGORY_WORDS + (category >> 5)] >>> (category & 31)) & 1) === 1;
}

/** Whether the longest phrase at i has a category. */
export function phraseHas(scanned: Scan, i: number, category: Category): boolean {
  const f = scanned.phrase[i];
  if (f < 0) return false;
  return ((scanned.lexicon.categories[f * CATEGORY_WORDS + (category >> 5)] >>> (category & 31)) & 1) === 1;
}

/**
 * The token after the word or phrase at i that has the category, or -1 when neither has it. Phrases win over
 * their first word.
 */
export function endOf(scanned: Scan, i: number, category: Category): number {
  if (phraseHas(scanned, i, category)) return scanned.phraseEnd[i];
  return has(scanned, i, category) ? i + 1 : -1;
}

/** The table row behind word i; null when the word is not in that table. */
export function wordIn(scanned: Scan, i: number, table: TableName): Found | null {
  if ((scanned.categories[i * CATEGORY_WORDS + TABLE_WORD] & tableBit(table)) === 0) return null;
  return firstReading(scanned.lexicon, scanned.form[i], table);
}

/** The table row behind the phrase at i; null when there is none in that table. */
export function phraseIn(scanned: Scan, i: number, table: TableName): Found | null {
  return scanned.phrase[i] < 0 ? null : readingOf(scanned.lexicon, scanned.phrase[i], table);
}

/** Where word i starts once its clitics are cut off (the article stays): a UTF-16 offset. */
export function bareStart(scanned: Scan, i: number): number {
  const { tokens } = scanned;
  const at = tokens.letterFrom[i] + scanned.cut[i];
  return at < tokens.letterFrom[i + 1] ? tokens.letterAt[at] : tokens.start[i];
}
