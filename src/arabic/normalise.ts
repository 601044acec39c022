import { ALIF, CharClass, charTables, isLamAlif } from './chars.ts';

/**
 * The comparable form of a text in an array parallel to it: entry i is the folded code unit of `text[i]`, or
 * 0 where it is dropped (harakat, tatweel, zero-width and bidi marks). Nothing moves, so offsets stay exact.
 * Folds hamza seats and madda to ا, final ى and Persian ی to ي, ة to ه, ک to ك, digits of three scripts to
 * 0–9, Latin to lower case. Linear.
 */
export function normalise(text: string): Uint16Array {
  const { fold } = charTables();
  const out = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = fold[text.charCodeAt(i)];
  return out;
}

/**
 * The comparable form of a short string: folded as `normalise` does, dropped units removed, runs of white
 * space and punctuation as one space, trimmed. Two spellings of one name give the same key.
 */
export function normalisedKey(text: string): string {
  const { classOf, fold } = charTables();
  const units: number[] = [];
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = classOf[unit];
    if (kind === CharClass.mark) continue;
    if (kind === CharClass.space || kind === CharClass.newline || kind === CharClass.punctuation) {
      gap = units.length > 0;
      continue;
    }
    if (gap) units.push(0x20);
    gap = false;
    units.push(fold[unit]);
    if (isLamAlif(unit)) units.push(ALIF);
  }
  if (units.length <= 4096) return String.fromCharCode(...units);
  let out = '';
  for (let i = 0; i < units.length; i += 4096) {
    out += String.fromCharCode(...units.slice(i, i + 4096));
  }
  return out;
}
