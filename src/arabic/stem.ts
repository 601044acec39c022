import { ALIF, charTables, isLamAlif } from './chars.ts';
import { buildStemWords, type StemWords } from './stem-words.ts';

const HAMZA = 'ء';

/** The article with what may be written before it. Longest first. */
const ARTICLES = ['وبال', 'وكال', 'فبال', 'ولل', 'فلل', 'وال', 'بال', 'كال', 'فال', 'لال', 'لل', 'ال'];

/** Endings, longest first, with the fewest letters that must be left before each. */
const ENDINGS: readonly (readonly [string, number])[] = [
  ['هما', 3],
  ['ها', 3],
  ['هم', 3],
  ['هن', 3],
  ['كم', 3],
  ['نا', 3],
  ['ات', 2],
  ['ون', 3],
  ['ين', 3],
  ['وا', 3],
  ['ه', 2],
  ['ي', 3],
  ['ت', 3],
  ['ا', 3],
  [HAMZA, 3],
];

/** One-letter words that are written together with the next one, alone and in the pairs that occur. */
const CLITICS = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'];

let words: StemWords | null = null;

function stemWords(): StemWords {
  words ??= buildStemWords(foldForSearch, withoutArticle);
  return words;
}

/**
 * The letters of a word as search compares them: `normalise`'s folding, and every hamza that is left (ؤ ئ ء)
 * as ء, so that مسؤول and مسئول are one word. Marks are dropped.
 */
export function foldForSearch(word: string): string {
  const { fold } = charTables();
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const unit = fold[word.charCodeAt(i)];
    if (unit === 0) continue;
    out += unit === 0x624 || unit === 0x626 ? HAMZA : String.fromCharCode(unit);
    if (isLamAlif(word.charCodeAt(i))) out += String.fromCharCode(ALIF);
  }
  return out;
}

/** A folded word without the definite article and what is written together with it; at least three letters stay. */
export function withoutArticle(folded: string): string {
  for (const article of ARTICLES) {
    if (folded.startsWith(article) && folded.length - article.length >= 3)
      return folded.slice(article.length);
  }
  return folded;
}

/**
 * The search term of one Arabic word, given folded: without article, number, gender, possessive and nisba
 * endings; broken plurals and spelling variants as the word that stands for them. A single و ف ب ل ك at the
 * front stays, because بغداد and لبنان begin with one too; the query side asks for both (see `cliticForms`).
 * Light on purpose: سوريا, سورية, السوري and السوريين are one term, كتب and كتاب are not. Linear.
 */
export function stem(folded: string): string {
  const { family, whole } = stemWords();
  const bare = withoutArticle(folded);
  const known = familyOf(bare, family);
  if (known !== null) return whole.has(known) ? known : withoutEndings(known);
  return whole.has(bare) ? bare : withoutEndings(bare);
}

/** Whether a folded word carries no meaning for search. */
export function isStopWord(folded: string): boolean {
  return stemWords().stop.has(folded);
}

/**
 * All terms under which the index may hold a word of a query: its own, and those of the same word with
 * و ف ب ل ك written before it. A و the query itself writes before a word is taken off as well.
 */
export function cliticForms(folded: string): readonly string[] {
  const { ownFirst } = stemWords();
  const terms = new Set<string>([stem(folded)]);
  const bases = [withoutArticle(folded)];
  if (folded.startsWith('و') && folded.length >= 4 && bases[0] === folded && !ownFirst.has(folded)) {
    bases.push(folded.slice(1));
  }
  for (const base of bases) {
    terms.add(stem(base));
    // A short word with a letter before it is usually another word: حر and بحر, يد and بيد.
    const clitics = base.length >= 3 ? CLITICS : ['و'];
    for (const clitic of clitics) terms.add(stem(clitic + base));
    if (/^[يتن]/.test(base)) terms.add(stem(`س${base}`));
  }
  return [...terms];
}

/** The word that stands for a family, also when و ف ب ل ك is written before a member. */
function familyOf(bare: string, family: ReadonlyMap<string, string>): string | null {
  const direct = family.get(bare);
  if (direct !== undefined) return direct;
  for (const clitic of CLITICS) {
    if (!bare.startsWith(clitic)) continue;
    const found = family.get(bare.slice(clitic.length));
    if (found !== undefined) return found;
  }
  return null;
}

function withoutEndings(word: string): string {
  let rest = word;
  // Each round takes at least one letter, so the rounds together are linear in a word's length.
  for (let found = true; found; ) {
    found = false;
    for (const [ending, least] of ENDINGS) {
      if (rest.length - ending.length >= least && rest.endsWith(ending)) {
        rest = rest.slice(0, -ending.length);
        found = true;
        break;
      }
    }
  }
  return rest;
}
