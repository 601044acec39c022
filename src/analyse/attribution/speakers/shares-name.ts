import type { Speaker } from './speaker.ts';

/**
 * Whether a name can be that of a known speaker: its only word is in the other's name, or the family name of one is
 * («محمد بن سلمان», «الأمير محمد بن سلمان بن عبدالعزيز»). Given names alone make nobody the same («عبد الرحمن مير», «عبد الرحمن محمد»).
 */
export function sharesName(s: Pick<Speaker, 'name' | 'words'>, name: readonly string[]): boolean {
  const own = units(s.name);
  const other = units(name);
  if (other.length === 0) return false;
  if (own.length === 0) return other.length === 1 && s.words.has(other[0]);
  if (other.length === 1) return own.some((word) => similar(word, other[0]));
  if (own.length === 1) return other.some((word) => similar(word, own[0]));
  return holds(other, own) || holds(own, other);
}

/** Whether a name holds the family name of another, which stands last, and one more of its words. */
function holds(name: readonly string[], other: readonly string[]): boolean {
  const shared = other.filter((word) => name.some((own) => similar(own, word)));
  return shared.length > 1 && shared[shared.length - 1] === other[other.length - 1];
}

const PARTICLES = new Set(['بن', 'ابن', 'بنت', 'ال', 'ولد', 'بو']);

/** The words of a name that tell people apart; عبد and أبو go with the word behind them. */
function units(name: Iterable<string>): readonly string[] {
  const out: string[] = [];
  let before = '';
  for (const word of name) {
    if (PARTICLES.has(word)) continue;
    if (word === 'عبد' || word === 'ابو' || word === 'ابي' || word === 'ابا') {
      before = word === 'عبد' ? word : '';
      continue;
    }
    // عبدالغني is عبد الغني, whose article is cut off.
    out.push(word.startsWith('عبدال') ? `عبد${word.slice(5)}` : before + word);
    before = '';
  }
  return out;
}

/** Spelling variants of one name differ in a long vowel: ترامب/ترمب، قاآني/قآني، بوتين/بوتن، or in their end: مايك/مايكل. */
function similar(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  return sameSkeleton(a, b) || (a.length > 3 && b.length > 3 && (a.startsWith(b) || b.startsWith(a)));
}

/** Whether two words have the same letters, two or more, besides their long vowels. */
function sameSkeleton(a: string, b: string): boolean {
  let shared = 0;
  for (let i = 0, k = 0; ; i++, k++) {
    while (i < a.length && isLongVowel(a.charCodeAt(i))) i++;
    while (k < b.length && isLongVowel(b.charCodeAt(k))) k++;
    if (i === a.length || k === b.length) return i === a.length && k === b.length && shared >= 2;
    if (a.charCodeAt(i) !== b.charCodeAt(k)) return false;
    shared++;
  }
}

function isLongVowel(letter: number): boolean {
  return letter === 0x627 || letter === 0x64a || letter === 0x648;
}
