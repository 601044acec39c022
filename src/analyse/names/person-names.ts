import { Cat, Clitic, has, phraseHas, TokenKind } from '../../arabic/index.ts';
import { isVerbalNounShape } from '../../arabic/verbal-noun.ts';
import type { Reading } from '../reading.ts';
import type { Named } from './named.ts';

const LONGEST = 7;
const ALIF = 0x627;
const LAM = 0x644;
const YA = 0x64a;
const TA = 0x62a;
const WAW = 0x648;

/**
 * A person's name at token i, known or not: it begins with a given name, or behind a title, and goes on over
 * given names, particles (بن، أبو، آل), surnames with article and words nobody knows. Null when a single word
 * stands without a title.
 */
export function personNameAt(reading: Reading, i: number): Named | null {
  const { scan } = reading;
  if (scan.tokens.kind[i] !== TokenKind.word) return null;
  const titled = isTitled(reading, i);
  const given = isGiven(reading, i);
  if (!given && !(titled && isUnknown(reading, i) && !isVerbShaped(reading, i))) return null;
  let to = i + 1;
  let unknown = given ? 0 : 1;
  while (to < scan.tokens.length && to - i < LONGEST && scan.tokens.kind[to] === TokenKind.word) {
    if ((scan.clitics[to] & (Clitic.wa | Clitic.fa | Clitic.bi | Clitic.li)) !== 0 && scan.form[to] >= 0)
      break;
    if (isParticle(reading, to) || isGiven(reading, to)) {
      to++;
      continue;
    }
    if (isSurname(reading, to)) {
      to++;
      break;
    }
    if (isUnknown(reading, to) && !isVerbShaped(reading, to) && unknown < 2) {
      unknown++;
      to++;
      continue;
    }
    break;
  }
  while (to > i + 1 && isParticle(reading, to - 1)) to--;
  if (to === i + 1 && !titled) return null;
  // Two words of which one is unknown and no title before: a noun and its complement, more often than a name.
  if (!titled && to === i + 2 && unknown > 0 && has(scan, i, Cat.givenNameWord)) return null;
  return { rule: titled ? 'names/title-name' : 'names/given-name', from: i, to, kind: 'person', ref: null };
}

function isGiven(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return (
    has(scan, i, Cat.givenName) &&
    !has(scan, i, Cat.prep) &&
    !has(scan, i, Cat.say) &&
    (scan.clitics[i] & Clitic.al) === 0
  );
}

const PARTICLES = new Set(['بن', 'ابن', 'بنت', 'ابو', 'ابي', 'ام', 'ال', 'عبد', 'دي', 'فان', 'فون', 'ولد']);

function isParticle(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  let word = '';
  for (let k = letterFrom[i]; k < letterFrom[i + 1] && word.length < 4; k++)
    word += String.fromCharCode(letters[k]);
  return letterFrom[i + 1] - letterFrom[i] <= 3 && PARTICLES.has(word);
}

/** An unknown word with the article, or a nisba: الألوسي، التكريتي. */
function isSurname(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const { letters, letterFrom } = scan.tokens;
  const from = letterFrom[i];
  if (letterFrom[i + 1] - from < 5 || letters[from] !== ALIF || letters[from + 1] !== LAM) return false;
  if (scan.form[i] < 0) return true;
  return has(scan, i, Cat.demonym) && letters[letterFrom[i + 1] - 1] === YA && !has(scan, i - 1, Cat.title);
}

function isUnknown(reading: Reading, i: number): boolean {
  const { scan } = reading;
  const { letters, letterFrom } = scan.tokens;
  const from = letterFrom[i];
  if (scan.form[i] >= 0 || letterFrom[i + 1] - from < 2 || scan.phrase[i] >= 0) return false;
  if ((scan.clitics[i] & (Clitic.wa | Clitic.fa)) !== 0 && scan.cut[i] > 0 && !startsName(reading, i))
    return false;
  return !(letters[from] === ALIF && letters[from + 1] === LAM);
}

/** وليد، واصف: a name may begin with و; the scanner cuts it off when nothing is known of the word. */
function startsName(reading: Reading, i: number): boolean {
  return reading.scan.tokens.letterFrom[i + 1] - reading.scan.tokens.letterFrom[i] <= 5;
}

/** A present, a feminine or plural past or a verbal noun by its letters, or ب with a noun: no part of a name. */
function isVerbShaped(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const from = letterFrom[i];
  const to = letterFrom[i + 1];
  if (to - from >= 4 && letters[from] === YA) return true;
  if (to - from >= 4 && letters[to - 1] === ALIF && letters[to - 2] === WAW) return true;
  if (isVerbalNounShape(reading.scan.tokens, i)) return true;
  return letters[to - 1] === TA && to - from >= 3;
}

/** «الرئيس …»، «وزير الدفاع الأمريكي …»، «السيد …»: a title right before, or before its complement. */
function isTitled(reading: Reading, i: number): boolean {
  const { scan } = reading;
  for (let p = i - 1; p >= Math.max(0, i - 6); p--) {
    if (scan.tokens.kind[p] !== TokenKind.word) {
      const mark = scan.tokens.mark[p];
      if (mark === 0x60c && p === i - 1) continue;
      return mark === 0x2e && p === i - 1 && p > 0 && has(scan, p - 1, Cat.abbreviation);
    }
    if (has(scan, p, Cat.title) || phraseHas(scan, p, Cat.title))
      return p === i - 1 || spansTitle(reading, p, i);
    if (!isTitleComplement(reading, p)) return false;
  }
  return false;
}

/** Between a title and its name only its complement may stand: a body, a nationality, adjectives. */
function spansTitle(reading: Reading, p: number, i: number): boolean {
  for (let k = Math.max(p + 1, reading.scan.phraseEnd[p]); k < i; k++) {
    if (reading.scan.tokens.kind[k] === TokenKind.word && !isTitleComplement(reading, k)) return false;
  }
  return true;
}

function isTitleComplement(reading: Reading, i: number): boolean {
  const { scan } = reading;
  if ((scan.clitics[i] & (Clitic.wa | Clitic.fa)) !== 0 && scan.form[i] >= 0) return has(scan, i, Cat.title);
  const { letters, letterFrom } = scan.tokens;
  const article = letters[letterFrom[i]] === ALIF && letters[letterFrom[i] + 1] === LAM;
  if (article) return true;
  return (
    has(scan, i, Cat.demonym) ||
    has(scan, i, Cat.head) ||
    has(scan, i, Cat.place) ||
    has(scan, i, Cat.organization) ||
    has(scan, i, Cat.prepIn) ||
    has(scan, i, Cat.adjective) ||
    has(scan, i, Cat.title)
  );
}
