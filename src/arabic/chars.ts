/** What a UTF-16 code unit is, for the scanner. */
export const CharClass = {
  other: 0,
  arabic: 1,
  digit: 2,
  latin: 3,
  /** Written on or between letters without being one: harakat, tatweel, zero-width and bidi marks. */
  mark: 4,
  space: 5,
  newline: 6,
  punctuation: 7,
} as const;

export interface CharTables {
  /** CharClass of every code unit. */
  readonly classOf: Uint8Array;
  /** Folded code unit for comparing; 0 where the unit is dropped. */
  readonly fold: Uint16Array;
}

let tables: CharTables | null = null;

/** The two tables of the scanner, built on first use (64 K entries each, under a millisecond). */
export function charTables(): CharTables {
  if (tables === null) tables = buildTables();
  return tables;
}

const FOLDED: ReadonlyArray<readonly [string, string]> = [
  ['أإآٱٲٳٵ', 'ا'],
  ['ىیېۍےۓ', 'ي'],
  ['ةۃہھەۀ', 'ه'],
  ['کڪګ', 'ك'],
  ['گ', 'غ'],
  ['ڤ', 'ف'],
  ['پ', 'ب'],
  ['چ', 'ج'],
  ['ژ', 'ز'],
  ['ۇۆۈۋ', 'و'],
];

function buildTables(): CharTables {
  const classOf = new Uint8Array(65536);
  const fold = new Uint16Array(65536);
  const set = (from: number, to: number, kind: number): void => {
    classOf.fill(kind, from, to + 1);
  };
  set(0x21, 0x2f, CharClass.punctuation);
  set(0x3a, 0x40, CharClass.punctuation);
  set(0x5b, 0x60, CharClass.punctuation);
  set(0x7b, 0x7e, CharClass.punctuation);
  set(0xa1, 0xbf, CharClass.punctuation);
  set(0x2010, 0x2027, CharClass.punctuation);
  set(0x2030, 0x205e, CharClass.punctuation);
  set(0x60c, 0x60d, CharClass.punctuation);
  set(0x61b, 0x61f, CharClass.punctuation);
  set(0x66a, 0x66d, CharClass.punctuation);
  set(0x6d4, 0x6d4, CharClass.punctuation);
  set(0xfd3e, 0xfd3f, CharClass.punctuation);
  set(0x30, 0x39, CharClass.digit);
  set(0x660, 0x669, CharClass.digit);
  set(0x6f0, 0x6f9, CharClass.digit);
  set(0x41, 0x5a, CharClass.latin);
  set(0x61, 0x7a, CharClass.latin);
  set(0xc0, 0x24f, CharClass.latin);
  classOf[0xd7] = CharClass.punctuation;
  classOf[0xf7] = CharClass.punctuation;
  set(0x370, 0x5ff, CharClass.latin);
  set(0x620, 0x64a, CharClass.arabic);
  set(0x66e, 0x6d3, CharClass.arabic);
  set(0x6fa, 0x6ff, CharClass.arabic);
  set(0x750, 0x77f, CharClass.arabic);
  classOf[0x6d5] = CharClass.arabic;
  set(0xfb50, 0xfd3d, CharClass.arabic);
  set(0xfd50, 0xfdfb, CharClass.arabic);
  set(0xfe70, 0xfefc, CharClass.arabic);
  set(0x610, 0x61a, CharClass.mark);
  set(0x64b, 0x65f, CharClass.mark);
  set(0x6d6, 0x6ed, CharClass.mark);
  for (const unit of [0x640, 0x670, 0xad, 0xfeff, 0x61c]) classOf[unit] = CharClass.mark;
  set(0x200b, 0x200f, CharClass.mark);
  set(0x202a, 0x202e, CharClass.mark);
  set(0x2060, 0x206f, CharClass.mark);
  for (const unit of [0x20, 0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) classOf[unit] = CharClass.space;
  set(0x2000, 0x200a, CharClass.space);
  for (const unit of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) classOf[unit] = CharClass.newline;
  for (let unit = 0; unit < 65536; unit++) {
    if (classOf[unit] !== CharClass.mark) fold[unit] = unit;
  }
  for (const [from, to] of FOLDED) {
    for (const letter of from) fold[letter.charCodeAt(0)] = to.charCodeAt(0);
  }
  foldPresentationForms(fold);
  for (let i = 0; i < 10; i++) {
    fold[0x660 + i] = 0x30 + i;
    fold[0x6f0 + i] = 0x30 + i;
  }
  for (let i = 0; i < 26; i++) fold[0x41 + i] = 0x61 + i;
  return { classOf, fold };
}

/**
 * Old page makers write letters in the shape they have at their place in the word (ﻗﺎﻝ). Each folds to its letter;
 * of a ligature with alif (ﻻ) the fold is its ل, and `isLamAlif` says that an alif follows.
 */
function foldPresentationForms(fold: Uint16Array): void {
  for (let unit = 0xfb50; unit <= 0xfefc; unit++) {
    const letters = String.fromCharCode(unit).normalize('NFKC');
    if (letters.length === 1 || isLamAlif(unit)) fold[unit] = fold[letters.charCodeAt(0)];
  }
}

/** The letter that the ligatures of ل and alif have as their second. */
export const ALIF = 0x627;

/** Whether one code unit stands for the two letters ل and alif. */
export function isLamAlif(unit: number): boolean {
  return unit >= 0xfef5 && unit <= 0xfefc;
}
