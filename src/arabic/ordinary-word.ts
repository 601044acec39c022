import { hashLetters, type Lexicon } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** Letters that must be left of a stem. */
const LEAST = 3;
/** Letters that must be left where one letter other than و was cut off: a short rest may be part of a name (فيمان). */
const LEAST_JOINED = 4;
const WAW = 0x648;

/** What Arabic writes before and behind a stem, as runs of letters. */
interface Affixes {
  readonly endings: readonly Uint16Array[];
  /** Prefixes of the present tense. */
  readonly present: readonly Uint16Array[];
  readonly conjunctions: readonly Uint16Array[];
  /** The article and prepositions, with each other. */
  readonly before: readonly Uint16Array[];
}

let affixes: Affixes | null = null;

function affixTables(): Affixes {
  affixes ??= {
    endings: runs('هما ها هم هن كم كن نا ات ون ين ان وا تها تهم ته يه ه ت ا ي'),
    present: runs('سي ست ي ت ن'),
    conjunctions: runs('و ف'),
    before: runs('ال بال كال لل ب ل ك'),
  };
  return affixes;
}

function runs(words: string): readonly Uint16Array[] {
  return words.split(' ').map((word) => Uint16Array.from(word, (letter) => letter.charCodeAt(0)));
}

/**
 * Whether word i is made of the stem of an ordinary word (`data/lexicon/ordinary-stems.tsv`) with what Arabic writes
 * before and behind it: «متسابقة»، «وانتقاله»، «سيغيب». Such a word is hardly ever a name. Bounded work per word.
 */
export function isOrdinaryWord(lexicon: Lexicon, tokens: Tokens, i: number): boolean {
  const { letters } = tokens;
  const { conjunctions, before } = affixTables();
  const from = tokens.letterFrom[i];
  const to = tokens.letterFrom[i + 1];
  if (isInflected(lexicon, letters, from, to, LEAST)) return true;
  let at = from;
  for (const run of conjunctions) if (begins(letters, from, to, run)) at = from + 1;
  if (at > from && isInflected(lexicon, letters, at, to, letters[from] === WAW ? LEAST : LEAST_JOINED))
    return true;
  for (const run of before) {
    const least = run.length > 1 ? LEAST : LEAST_JOINED;
    if (begins(letters, at, to, run) && isInflected(lexicon, letters, at + run.length, to, least))
      return true;
  }
  return false;
}

/** A stem with at most one ending and one prefix of the present. */
function isInflected(
  lexicon: Lexicon,
  letters: Uint16Array,
  from: number,
  to: number,
  least: number,
): boolean {
  if (isConjugated(lexicon, letters, from, to, least)) return true;
  for (const run of affixTables().endings) {
    const end = to - run.length;
    if (end - from >= LEAST && stands(letters, end, run) && isConjugated(lexicon, letters, from, end, least))
      return true;
  }
  return false;
}

/** A stem with at most one prefix of the present. */
function isConjugated(
  lexicon: Lexicon,
  letters: Uint16Array,
  from: number,
  to: number,
  least: number,
): boolean {
  if (isStem(lexicon, letters, from, to, least)) return true;
  for (const run of affixTables().present)
    if (begins(letters, from, to, run) && isStem(lexicon, letters, from + run.length, to, least)) return true;
  return false;
}

function isStem(
  { ordinary }: Lexicon,
  letters: Uint16Array,
  from: number,
  to: number,
  least: number,
): boolean {
  if (to - from < least) return false;
  const mask = ordinary.length - 1;
  const hash = hashLetters(letters, from, to);
  for (let s = hash & mask; ordinary[s] !== 0; s = (s + 1) & mask) if (ordinary[s] === hash) return true;
  return false;
}

function begins(letters: Uint16Array, from: number, to: number, run: Uint16Array): boolean {
  return to - from - run.length >= LEAST && stands(letters, from, run);
}

/** Whether the letters of a run stand at letter `at`. Every unknown word asks often: no closures here. */
function stands(letters: Uint16Array, at: number, run: Uint16Array): boolean {
  for (let k = 0; k < run.length; k++) if (letters[at + k] !== run[k]) return false;
  return true;
}
