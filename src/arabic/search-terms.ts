import type { Span } from '../model/index.ts';
import { foldForSearch, isStopWord, stem } from './stem.ts';
import { folded, surface, TokenKind, tokenise } from './tokens.ts';

/** Changes with the stemmer and its word lists: rows of another version are to be indexed again. */
export const SEARCH_TERMS_VERSION = 1;

/** One word of a text as search sees it. */
export interface SearchTerm extends Span {
  /** The term the index holds; null for words without meaning, which only keep their place. */
  readonly term: string | null;
  /** The folded word the term was made from. */
  readonly folded: string;
  /** 1-based place among the words of the text. */
  readonly position: number;
}

/** Parts of names that are also written together with the article of the next word (عبدالله، ديرالزور). */
const JOINED = ['عبد', 'دير', 'نور', 'سيف', 'حزب', 'علاء', 'صلاح', 'ابو'];

/** The longest word that is indexed (UTF-16 units): nothing anyone would look for is longer. */
const LONGEST = 60;

/**
 * The words of a text with their search terms and where they stand. Digits of all scripts are one, 12,500 and
 * ١٢٬٥٠٠ are one number, the parts of dates and clock times are words of their own, Latin is lower case.
 */
export function searchTerms(text: string): SearchTerm[] {
  const tokens = tokenise(text);
  const terms: SearchTerm[] = [];
  let position = 0;
  const add = (start: number, end: number, word: string, term: string | null): void => {
    terms.push({ start, end, term, folded: word, position: ++position });
  };
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens.kind[i];
    const start = tokens.start[i];
    const end = tokens.end[i];
    if (kind === TokenKind.word) {
      const word = foldForSearch(surface(tokens, i));
      if (word === '' || word.length > LONGEST) continue;
      const joint = jointOf(word);
      if (joint > 0) {
        const cut = Math.min(end, start + joint);
        add(start, cut, word.slice(0, joint), stemOf(word.slice(0, joint)));
        add(cut, end, word.slice(joint), stemOf(word.slice(joint)));
      } else {
        add(start, end, word, isStopWord(word) ? null : stemOf(word));
      }
    } else if (kind === TokenKind.latin) {
      const word = folded(tokens, i);
      if (word.length <= LONGEST) add(start, end, word, word);
    } else if (kind === TokenKind.number) {
      const number = folded(tokens, i)
        .replaceAll('\u066c', ',')
        .replaceAll('\u060c', ',')
        .replaceAll('\u066b', '.');
      for (const part of number.split(/[:/-]/)) {
        const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(part) ? part.replaceAll(',', '') : part;
        if (plain !== '' && plain.length <= LONGEST) add(start, end, plain, plain);
      }
    }
  }
  return terms;
}

const remembered = new Map<string, string>();
const mostRemembered = 100_000;

/** `stem` with a memory: texts repeat a small number of words. */
function stemOf(word: string): string {
  let term = remembered.get(word);
  if (term === undefined) {
    term = stem(word);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(word, term);
  }
  return term;
}

/** Where the second word begins in two that are written as one (in folded letters); 0 when it is one word. */
function jointOf(word: string): number {
  for (const clitic of ['', 'و', 'ل', 'ب']) {
    if (!word.startsWith(clitic)) continue;
    for (const first of JOINED) {
      const length = clitic.length + first.length;
      if (
        word.startsWith(first, clitic.length) &&
        word.startsWith('ال', length) &&
        word.length >= length + 4
      ) {
        return length;
      }
    }
  }
  return 0;
}
