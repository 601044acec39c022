import { stem } from '../../arabic/stem.ts';

const remembered = new Map<string, string>();
const MOST_REMEMBERED = 50_000;

/**
 * The consonants of a folded word that its derivations share: مقتل، قتيل and قتلوا give قتل; يغادر، مغادرة and
 * غادرت give غدر. Coarser than `stem`: for asking whether two words may be forms of one, never for
 * looking up. Words of other scripts and numbers come back as they are.
 */
export function skeleton(folded: string): string {
  let out = remembered.get(folded);
  if (out === undefined) {
    out = build(folded);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(folded, out);
  }
  return out;
}

const WEAK = new Set(['ا', 'و', 'ي', 'ء', 'ه']);

function build(folded: string): string {
  const first = folded.charCodeAt(0);
  if (first < 0x600 || folded.length < 4) return folded;
  let word = stem(folded);
  if (word.length >= 5 && /^[وفبلك]/.test(word) && !WEAK.has(word[1])) word = word.slice(1);
  if (word.length >= 4 && /^س[يتن]/.test(word)) word = word.slice(1);
  let letters = '';
  for (let i = 0; i < word.length; i++) {
    if (!WEAK.has(word[i]) || (i === word.length - 1 && letters.length < 2)) letters += word[i];
  }
  if (letters.length >= 4 && /^[متن]/.test(letters)) letters = letters.slice(1);
  if (letters.length < 2) return word;
  return letters;
}
