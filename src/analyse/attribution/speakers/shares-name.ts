import type { Speaker } from './speaker.ts';

/** The last word of a name, or its only word, is in the other's name; two long names share two words. */
export function sharesName(s: Speaker, name: readonly string[]): boolean {
  if (s.name.size === 0) return name.length === 1 && s.words.has(name[0]);
  if (name.length === 1) return s.name.has(name[0]) || [...s.name].some((word) => similar(word, name[0]));
  if (s.name.size === 1) return name.includes([...s.name][0]);
  let shared = 0;
  for (const word of name)
    if (s.name.has(word) || [...s.name].some((other) => similar(other, word))) shared++;
  return shared >= 2 || (shared === 1 && s.name.has(name[name.length - 1]));
}

/** Spelling variants of one name differ in a long vowel: ترامب/ترمب، قاآني/قآني، بوتين/بوتن. */
function similar(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  return skeleton(a) === skeleton(b);
}

function skeleton(word: string): string {
  let out = '';
  for (const letter of word) if (letter !== 'ا' && letter !== 'ي' && letter !== 'و') out += letter;
  return out.length >= 2 ? out : word;
}
