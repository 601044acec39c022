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

/** The words of a text in order, punctuation left out; numbers as plain digits (١٢٬٥٠٠ is 12500). Linear. */
export function termsOf(text: string): readonly Term[] {
  const tokens = tokenise(text);
  const out: Term[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens.kind[i];
    const start = tokens.start[i];
    const end = tokens.end[i];
    if (kind === TokenKind.word) {
      const word = foldForSearch(surface(tokens, i));
      if (word === '' || word.length > LONGEST) continue;
      out.push({
        start,
        end,
        word,
        stem: stem(word),
        skeleton: skeleton(word),
        kind: 'word',
        light: word.length < 2 || isStopWord(word),
      });
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
