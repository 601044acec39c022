import { Cat, Clitic, Form, folded, has, isOrdinaryWord, TokenKind, wordIn } from '../../arabic/index.ts';
import type { EventType } from '../../model/index.ts';
import type { Reading } from '../reading.ts';

/** A word that evokes an event, read with its neighbours. */
export interface Trigger {
  /** The row of the table: its verb. */
  readonly verb: string;
  readonly noun: boolean;
  /** What follows the trigger is the one it happens to (قُتل جندي). */
  readonly undergo: boolean;
  /** A weapon stands next to it. */
  readonly armed: boolean;
  readonly form: number;
  readonly type: EventType;
}

/** What a word of the table is for its neighbours, 0 when it is not in the table. */
const Part = { none: 0, event: 1, attack: 2, needs: 3, means: 4, figure: 5 } as const;

/** Bit of a noun in the readings of the table. */
const NOUN_BIT = 64;
/** Bit of a verb that is written like its noun (قتل، قصف، خطف). */
const EITHER_BIT = 128;
/** Words behind a trigger that may be its weapon, and before it (عبوة ناسفة زرعت … انفجرت). */
const BEHIND = 5;
const BEFORE = 4;
/** The subject of an explosion may stand far before its verb (سيارة مفخخة متوقفة قرب السوق انفجرت). */
const SUBJECT = 14;
/** Words behind a trigger that may make it figurative: its object or adjective. */
const FIGURE = 3;

/** The triggers of an article, each asked for by its token. */
export function readTriggers(reading: Reading): { readonly at: (i: number) => Trigger | null } {
  const { scan, ignored } = reading;
  const { length } = scan.tokens;
  const parts = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    if (has(scan, i, Cat.trigger) && ignored[i] === 0) parts[i] = partOf(reading, i);
  }
  return {
    at(i) {
      const part = parts[i];
      if (part === Part.none || part >= Part.means) return null;
      const found = wordIn(scan, i, 'trigger')!;
      const noun =
        (found.form & NOUN_BIT) !== 0 ||
        (scan.clitics[i] & (Clitic.al | Clitic.bi | Clitic.li)) !== 0 ||
        isWrittenFeminine(reading, i) ||
        ((found.form & EITHER_BIT) !== 0 && isNounPosition(reading, i));
      if (!noun && (found.form & Form.firstPerson) !== 0) return null;
      if (!noun && isDawn(reading, i)) return null;
      if (reaches(reading, parts, i, FIGURE, Part.figure)) return null;
      const { type, voice } = found.entry.cells;
      const violent = type === 'strike' || type === 'disaster' || type === 'casualties';
      const back = type === 'disaster' && !noun ? SUBJECT : BEFORE;
      const armed =
        violent &&
        (reaches(reading, parts, i, BEHIND, Part.means) || reaches(reading, parts, i, -back, Part.means));
      if (part === Part.needs && !armed && !hasFellow(reading, parts, i, type)) return null;
      return {
        verb: found.entry.id,
        noun,
        undergo: voice === 'undergo' || voice === 'armed-undergo',
        armed,
        form: found.form,
        type: armed && type === 'disaster' ? 'strike' : (type as EventType),
      };
    },
  };
}

/** «ضربة», which folds to «ضربه» (he struck it). */
function isWrittenFeminine(reading: Reading, i: number): boolean {
  const { letterAt, letterFrom, text } = reading.scan.tokens;
  return text.charCodeAt(letterAt[letterFrom[i + 1] - 1]) === 0x629;
}

/** Where a noun stands and a past verb does not: behind a preposition, a construct («جرائم قتل»), or joined to such a noun. */
function isNounPosition(reading: Reading, i: number): boolean {
  const { scan, sentences } = reading;
  const p = i - 1;
  if (p < sentences.from[sentences.of[i]] || scan.tokens.kind[p] !== TokenKind.word) return false;
  if ((scan.clitics[i] & Clitic.wa) !== 0) {
    const before = wordIn(scan, p, 'trigger');
    return before !== null && (before.form & (NOUN_BIT | EITHER_BIT)) !== 0;
  }
  if (has(scan, p, Cat.rel) || has(scan, p, Cat.comp) || has(scan, p, Cat.qad) || has(scan, p, Cat.kana))
    return false;
  if (has(scan, p, Cat.prep) || has(scan, p, Cat.prepTime) || has(scan, p, Cat.construct)) return true;
  const { letters, letterFrom } = scan.tokens;
  const definite = letters[letterFrom[p]] === 0x627 && letters[letterFrom[p] + 1] === 0x644;
  if (definite || has(scan, p, Cat.say) || has(scan, p, Cat.time) || has(scan, p, Cat.link)) return false;
  if (has(scan, p, Cat.adverb) || wordIn(scan, p, 'unit')?.entry.cells.kind === 'person') return false;
  return isOrdinaryWord(scan.lexicon, scan.tokens, p);
}

function partOf(reading: Reading, i: number): number {
  const found = wordIn(reading.scan, i, 'trigger');
  if (found === null) return Part.none;
  const { type, voice } = found.entry.cells;
  if (voice === 'means') return Part.means;
  if (voice === 'figure') return Part.figure;
  if (voice === 'armed' || voice === 'armed-undergo') return Part.needs;
  return type === 'strike' ? Part.attack : Part.event;
}

/** Whether a word of a part stands within `reach` words of i in its clause: behind it, or before when negative. */
function reaches(reading: Reading, parts: Uint8Array, i: number, reach: number, part: number): boolean {
  const { scan, sentences } = reading;
  const step = reach < 0 ? -1 : 1;
  const s = sentences.of[i];
  const last = Math.max(sentences.from[s], Math.min(sentences.to[s] - 1, i + reach));
  for (let j = i + step; step > 0 ? j <= last : j >= last; j += step) {
    if (parts[j] === part) return true;
    if (scan.tokens.kind[j] === TokenKind.punctuation || has(scan, j, Cat.break)) return false;
  }
  return false;
}

/** «شن غارة»، «غارة شنتها»، «وقع اتفاقا»: a full event of the same type right before or behind. */
function hasFellow(reading: Reading, parts: Uint8Array, i: number, type: string): boolean {
  const from = Math.max(0, i - 3);
  const to = Math.min(parts.length - 1, i + BEHIND);
  for (let j = from; j <= to; j++) {
    if (parts[j] !== Part.event && parts[j] !== Part.attack) continue;
    if (wordIn(reading.scan, j, 'trigger')?.entry.cells.type === type) return true;
  }
  return false;
}

/** A verb whose letters are a part of the day too (فجر أمس): the day behind it decides. */
function isDawn(reading: Reading, i: number): boolean {
  const { scan } = reading;
  // «الثالثة فجرا»: the accusative is the time of day.
  if (folded(scan.tokens, i) === 'فجرا') return true;
  if (!has(scan, i, Cat.time) || i + 1 >= scan.tokens.length) return false;
  const next = i + 1;
  if (has(scan, next, Cat.self)) return false;
  return (
    has(scan, next, Cat.time) || has(scan, next, Cat.timeWord) || scan.tokens.kind[next] === TokenKind.number
  );
}
