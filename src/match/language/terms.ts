import { folded, surface, TokenKind, tokenise } from '../../arabic/index.ts';
import { foldForSearch, isStopWord, stem } from '../../arabic/stem.ts';
import { skeleton } from './skeleton.ts';

/** A word of a claim as matching compares it. */
export interface Term {
  /** UTF-16 offsets in the text the terms were made from. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly stem: string;
  readonly skeleton: string;
  readonly kind: 'word' | 'number' | 'latin';
  /** Says little by itself: particles, pronouns, words of time and speech that any report holds. */
  readonly light: boolean;
}

const LONGEST = 40;

interface Forms {
  readonly word: string;
  readonly stem: string;
  readonly skeleton: string;
  readonly light: boolean;
}

/** News repeats a small number of words: what follows from a spelling is worked out once. */
const remembered = new Map<string, Forms | null>();
const MOST_REMEMBERED = 60_000;

function formsOf(spelling: string): Forms | null {
  const known = remembered.get(spelling);
  if (known !== undefined) return known;
  const word = foldForSearch(spelling);
  const forms =
    word === '' || word.length > LONGEST
      ? null
      : { word, stem: stem(word), skeleton: skeleton(word), light: word.length < 2 || isStopWord(word) };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(spelling, forms);
  return forms;
}

/** The words of a text in order, punctuation left out; numbers as plain digits (١٢٬٥٠٠ is 12500). Linear. */
export function termsOf(text: string): readonly Term[] {
  const tokens = tokenise(text);
  const out: Term[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens.kind[i];
    const start = tokens.start[i];
    const end = tokens.end[i];
    if (kind === TokenKind.word) {
      const forms = formsOf(surface(tokens, i));
      if (forms !== null) out.push({ start, end, ...forms, kind: 'word' });
    } else if (kind === TokenKind.latin) {
      const word = folded(tokens, i).slice(0, LONGEST);
      out.push({ start, end, word, stem: word, skeleton: word, kind: 'latin', light: false });
    } else if (kind === TokenKind.number) {
      const word = plainNumber(folded(tokens, i));
      out.push({ start, end, word, stem: word, skeleton: word, kind: 'number', light: false });
    }
  }
  return out;
}

function plainNumber(digits: string): string {
  const western = digits.replaceAll('\u066c', ',').replaceAll('\u060c', ',').replaceAll('\u066b', '.');
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(western) ? western.replaceAll(',', '') : western;
}
