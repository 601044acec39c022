import type { Tokens } from './tokens.ts';

const LAM = 0x644;
const ALIF = 0x627;
const TA = 0x62a;
const YA = 0x64a;
const NUN = 0x646;
const SIN = 0x633;
const MIM = 0x645;
const HA = 0x647;
const WAW = 0x648;

/**
 * Whether word i, `skip` letters left out in front and an attached pronoun (ه، ها، هم) at the end, has the shape of a
 * verbal noun of a derived stem: إفعال، تفعيل، تفعّل، مفاعلة، انفعال، افتعال، استفعال. Stem I nouns have no
 * shape of their own and stand in `data/lexicon/event-nouns.tsv`.
 */
export function isVerbalNounShape(tokens: Tokens, i: number, skip = 0): boolean {
  const l = tokens.letters;
  const from = tokens.letterFrom[i] + skip;
  const to = tokens.letterFrom[i + 1];
  for (const end of [to, to - 1, to - 2]) {
    // behind the noun an attached pronoun, or the alif of the accusative (هبوطا)
    if (end < to && l[end] !== HA && !(end === to - 1 && l[end] === ALIF)) continue;
    const n = end - from;
    const first = l[from];
    const last = l[end - 1];
    const alifBefore = l[end - 2] === ALIF;
    // إفعال and its hollow form إفعالة (إدارة); أفعال with hamza above is a plural (أرقام)
    if (n === 5 && first === ALIF && alifBefore && l[from + 1] !== LAM && !hasHamzaAbove(tokens, from))
      return true;
    if (n === 5 && first === ALIF && last === HA && l[from + 2] === ALIF) return true;
    // تفعيل
    if (n === 5 && first === TA && l[end - 2] === YA) return true;
    // انفعال، افتعال
    if (n === 6 && first === ALIF && alifBefore && (l[from + 1] === NUN || l[from + 2] === TA)) return true;
    // استفعال
    if (n >= 6 && n <= 7 && first === ALIF && l[from + 1] === SIN && l[from + 2] === TA) return true;
    // مفاعلة
    if (n === 6 && first === MIM && l[from + 2] === ALIF && (last === HA || last === TA)) return true;
    // تفاعل
    if (n === 5 && first === TA && l[from + 2] === ALIF && last !== HA && l[end - 2] !== WAW) return true;
  }
  return false;
}

function hasHamzaAbove(tokens: Tokens, letter: number): boolean {
  return tokens.text.charCodeAt(tokens.letterAt[letter]) === 0x623;
}
