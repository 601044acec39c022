import { Cat, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { SourcePhrase } from '../source/source-phrase.ts';
import { isPersonal } from './is-personal.ts';
import { isSelf } from './is-self.ts';
import { sharesName } from './shares-name.ts';
import type { Speaker } from './speaker.ts';
import { GENERIC_HEADS, TITLE_GROUPS } from './title-groups.ts';

/**
 * The source among those remembered, the last speaker first, that a phrase means; null when it is someone new.
 * `words` and `name` are the folded words of the phrase and of the name in it.
 */
export function findSpeaker(
  reading: Reading,
  remembered: readonly Speaker[],
  phrase: SourcePhrase,
  words: readonly string[],
  name: readonly string[],
): Speaker | null {
  switch (phrase.type) {
    case 'official':
    case 'person':
      if (name.length > 0) return remembered.find((s) => isPersonal(s) && sharesName(s, name)) ?? null;
      return byRole(reading, remembered, phrase, words);
    case 'outlet':
    case 'institution':
    case 'document':
    case 'social_media':
    case 'leak':
      return ofSameKind(remembered, phrase, words);
    default:
      return phrase.definite ? byRole(reading, remembered, phrase, words) : null;
  }
}

/** A body, outlet or document: one name holds the other, or «الوزارة» alone means the last of its kind. */
function ofSameKind(
  remembered: readonly Speaker[],
  phrase: SourcePhrase,
  words: readonly string[],
): Speaker | null {
  const called = new Set(words);
  for (const s of remembered) {
    if (s.type !== phrase.type || !sameLetters(s, words)) continue;
    if (isSubset(words, s.words) || (s.mentions.length > 0 && isSubset([...s.words], called))) return s;
  }
  // «الشرق الأوسط»: a name takes up nobody but its bearer.
  if (!phrase.definite || words.length > 2 || phrase.head.startsWith('name:')) return null;
  return remembered.find((s) => s.type === phrase.type && s.heads.has(phrase.head)) ?? null;
}

/** «بي بي سي» is in «إن بي سي» only by its letters: names of spelt-out letters are the same or they are not. */
function sameLetters(s: Speaker, words: readonly string[]): boolean {
  if (!words.every(isLetter)) return true;
  let count = 0;
  for (const word of s.words) if (isLetter(word)) count++;
  return count === new Set(words).size;
}

function isLetter(word: string): boolean {
  return word.length <= 2;
}

/** A person without a name: by the head of the phrase, by its office, or whoever spoke last. */
function byRole(
  reading: Reading,
  remembered: readonly Speaker[],
  phrase: SourcePhrase,
  words: readonly string[],
): Speaker | null {
  if (isOther(reading, phrase)) return null;
  const titled = phrase.head.startsWith('title:');
  const agreeing = titled
    ? remembered.filter((s) => !isPersonal(s) || s.feminine === phrase.feminine)
    : remembered;
  const same = agreeing.find((s) => hasHead(s, phrase.head) && compatible(s, words));
  if (same !== undefined && (phrase.definite || isSubset(words, same.words))) return same;
  if (!phrase.definite && !isSubset(words.slice(0, 1), same?.words ?? new Set()))
    return byOffice(words, agreeing);
  const group = TITLE_GROUPS.find((g) => g.includes(phrase.head));
  if (group !== undefined) {
    const related = agreeing.find((s) => s.lastSpoke > 0 && group.some((head) => s.heads.has(head)));
    if (related !== undefined) return related;
  }
  const office = byOffice(words, agreeing);
  if (office !== null) return office;
  const generic =
    (phrase.type === 'official' || phrase.type === 'person') &&
    phrase.definite &&
    words.length <= 3 &&
    (GENERIC_HEADS.has(phrase.head) || isSelf(reading, phrase));
  return generic ? (agreeing.find((s) => s.lastSpoke > 0 && isPersonal(s)) ?? null) : null;
}

/** «الرئيس الروسي» after «الرئيس الروسي فلاديمير بوتين»: every word of the role stands in what it was called. */
function byOffice(words: readonly string[], remembered: readonly Speaker[]): Speaker | null {
  return remembered.find((s) => isPersonal(s) && isSubset(words, s.words)) ?? null;
}

/** «الوزير» takes up «وزير الخارجية»: one title begins the other. */
function hasHead({ heads }: Speaker, head: string): boolean {
  if (heads.has(head)) return true;
  if (!head.startsWith('title:')) return false;
  for (const known of heads) if (known.startsWith(`${head} `)) return true;
  return false;
}

function isSubset(words: readonly string[], of: ReadonlySet<string>): boolean {
  return words.length > 0 && words.every((word) => of.has(word));
}

/** A description may add words, but not another nationality or body. */
function compatible(s: Speaker, words: readonly string[]): boolean {
  if (s.words.size === 0 || words.length <= 1) return true;
  const rest = words.slice(1);
  return rest.every((word) => s.words.has(word)) || s.name.size === 0 || rest.length <= 1;
}

/** مسؤول آخر، مصدر ثان: someone new. */
function isOther(reading: Reading, phrase: SourcePhrase): boolean {
  for (let i = phrase.from + 1; i < phrase.to; i++) if (has(reading.scan, i, Cat.other)) return true;
  return false;
}
