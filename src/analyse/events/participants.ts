import {
  bareStart,
  Cat,
  Clitic,
  categorySet,
  folded,
  has,
  hasAny,
  isOrdinaryWord,
  lettersOf,
  TokenKind,
  wordIn,
} from '../../arabic/index.ts';
import type { Span } from '../../model/index.ts';
import { nounPhraseEnd } from '../attribution/noun-phrase.ts';
import { hasArticle, isVerbShaped } from '../names/name-words.ts';
import type { Reading } from '../reading.ts';
import type { MentionIndex } from './mention-index.ts';
import { type Preposition, prepositionBefore } from './preposition.ts';

/** A phrase around a trigger that may take part in its event. */
export interface Participant {
  /** Tokens, half-open, and the words without what is written onto the first. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly preposition: Preposition;
  /** Entities named in the phrase, places apart. */
  readonly ids: readonly string[];
  /** The place that the whole phrase is, or null. */
  readonly place: string | null;
}

const LONGEST = 12;

/** The phrase that begins at token j, or null where none does: a name, a number with its noun, or a noun. */
export function participantAt(
  reading: Reading,
  j: number,
  limit: number,
  index: MentionIndex,
): Participant | null {
  const m = index.at[j];
  const q = index.quantityAt[j];
  if (m < 0 && q < 0 && !isNoun(reading, j)) return null;
  const { tokens } = reading.scan;
  let to = Math.max(j + 1, nounPhraseEnd(reading, j, Math.min(limit, j + LONGEST)));
  if (m >= 0) to = Math.max(to, index.end[j]);
  if (q >= 0) {
    while (to < limit && tokens.end[to - 1] < index.parts.quantities[q].end) to++;
    to = Math.max(to, nounPhraseEnd(reading, to - 1, Math.min(limit, j + LONGEST)));
  }
  // «مجموعة من عناصر …», «خمسة من رجال الشرطة»: whom they are of.
  if (to + 1 < limit && folded(tokens, to) === 'من' && (q >= 0 || isGroup(reading, j)))
    to = Math.max(to + 2, nounPhraseEnd(reading, to + 1, Math.min(limit, j + LONGEST)));
  if (isSoundPlural(reading, j)) to = beforeAnother(reading, j, to, index);
  const start =
    m >= 0 ? Math.max(index.mentions[m].start, bareStart(reading.scan, j)) : bareStart(reading.scan, j);
  const ids: string[] = [];
  let place: string | null = null;
  for (let k = j; k < to; k++) {
    const inside = index.at[k];
    if (inside < 0) continue;
    const entity = index.entityOf.get(index.mentions[inside].entity)!;
    if (entity.kind !== 'place') ids.push(entity.id);
    else if (k === j) place = entity.id;
  }
  return {
    from: j,
    to,
    span: { start, end: tokens.end[to - 1] },
    preposition: prepositionBefore(reading, j),
    ids,
    place,
  };
}

/** «مسلحون», «متشددين»: with its ن a plural has no complement. */
function isSoundPlural(reading: Reading, j: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const to = letterFrom[j + 1];
  return (
    letters[to - 1] === 0x646 &&
    (letters[to - 2] === 0x648 || letters[to - 2] === 0x64a) &&
    to - letterFrom[j] > 4
  );
}

/** Where the next noun begins, which is somebody else: «خطف مسلحون مدير المدرسة». */
function beforeAnother(reading: Reading, j: number, to: number, index: MentionIndex): number {
  const { scan } = reading;
  for (let k = j + 1; k < to; k++) {
    if ((scan.clitics[k] & Clitic.wa) !== 0 || scan.tokens.kind[k] !== TokenKind.word) return to;
    if (has(scan, k, Cat.prep)) return to;
    if (isSoundPlural(reading, k)) continue;
    if (index.at[k] >= 0 || has(scan, k, Cat.title) || has(scan, k, Cat.unit) || has(scan, k, Cat.head))
      return k;
  }
  return to;
}

const GROUPS = new Set('مجموعه عدد عددا قوه دوريه اثنان اثنين احد احدي العديد بعض'.split(' '));

function isGroup(reading: Reading, j: number): boolean {
  return GROUPS.has(lettersOf(reading.scan, j));
}

const HANDS = new Set(['يد', 'يدي', 'ايدي']);
const LONGEST_HAND = 4;

/** «على أيدي …»: hands lead to the doer. */
function isHand(reading: Reading, j: number): boolean {
  const { tokens } = reading.scan;
  return tokens.letterFrom[j + 1] - tokens.letterFrom[j] <= LONGEST_HAND && HANDS.has(folded(tokens, j));
}

/** A word that can be the head of a phrase that takes part: a person, a head noun, a noun with article. */
function isNoun(reading: Reading, j: number): boolean {
  const { scan } = reading;
  if (scan.tokens.kind[j] !== TokenKind.word || hasAny(scan, j, GRAMMAR) || isHand(reading, j)) return false;
  if (has(scan, j, Cat.trigger)) return isPerson(reading, j);
  if (
    has(scan, j, Cat.unit) ||
    has(scan, j, Cat.head) ||
    has(scan, j, Cat.title) ||
    has(scan, j, Cat.demonym)
  )
    return true;
  if (has(scan, j, Cat.quantifier)) return true;
  if (scan.form[j] >= 0) return (scan.clitics[j] & Clitic.al) !== 0;
  if (hasArticle(reading, j)) return true;
  if (isJoinedDefinite(reading, j)) return false;
  return !isVerbShaped(reading, j) && isOrdinaryWord(scan.lexicon, scan.tokens, j);
}

/** «انتحاري», «متظاهرون»: persons of the table of events, who take part in another one. */
export function isPerson(reading: Reading, j: number): boolean {
  return wordIn(reading.scan, j, 'unit')?.entry.cells.kind === 'person';
}

/** «والإهانة»: joined to the phrase before, which has the role. */
function isJoinedDefinite(reading: Reading, j: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const from = letterFrom[j];
  return letters[from] === 0x648 && letters[from + 1] === 0x627 && letters[from + 2] === 0x644;
}

const GRAMMAR = categorySet([
  Cat.prep,
  Cat.prepTime,
  Cat.prepTopic,
  Cat.comp,
  Cat.say,
  Cat.rel,
  Cat.time,
  Cat.timeWord,
  Cat.adverb,
  Cat.neg,
  Cat.kana,
  Cat.qad,
  Cat.dem,
  Cat.link,
  Cat.break,
  Cat.participle,
  Cat.verb,
  Cat.placeHead,
]);
