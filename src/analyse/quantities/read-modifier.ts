import { NumberClass, numberTable, type Scan, TokenKind } from '../../arabic/index.ts';
import type { QuantityModifier } from '../../model/index.ts';

/** A modifier of a number and where it stands. */
export interface ModifierRead {
  readonly modifier: QuantityModifier;
  /** First token of the modifier (before a number) or the token after it (behind). */
  readonly at: number;
}

const MODIFIERS: ReadonlyMap<number, QuantityModifier> = new Map([
  [NumberClass.approx, 'approx'],
  [NumberClass['at-least'], 'at_least'],
  [NumberClass['at-most'], 'at_most'],
]);

const LONGEST_MODIFIER = 5;
const OPENERS: ReadonlySet<number> = new Set([0x28, 0xab, 0x22, 0x201c]);

/** Whether the word or phrase at token i has a number class. */
export function hasNumberClass(scan: Scan, i: number, wanted: number): boolean {
  if (i < 0 || i >= scan.tokens.length || scan.tokens.kind[i] !== TokenKind.word) return false;
  const { kind } = numberTable(scan.lexicon);
  return (
    (scan.form[i] >= 0 && kind[scan.form[i]] === wanted) ||
    (scan.phrase[i] >= 0 && kind[scan.phrase[i]] === wanted)
  );
}

/** The modifier whose words end right before token `from` (an opening bracket aside); null when there is none. */
export function modifierBefore(scan: Scan, from: number): ModifierRead | null {
  const { kind } = numberTable(scan.lexicon);
  let end = from;
  if (end > 0 && OPENERS.has(scan.tokens.mark[end - 1])) end--;
  let found: ModifierRead | null = null;
  for (let k = end - 1; k >= Math.max(0, end - LONGEST_MODIFIER); k--) {
    if (scan.tokens.kind[k] !== TokenKind.word) break;
    if (scan.phrase[k] >= 0 && scan.phraseEnd[k] === end) {
      const modifier = MODIFIERS.get(kind[scan.phrase[k]]);
      if (modifier !== undefined) found = { modifier, at: k };
    }
    if (k === end - 1 && scan.form[k] >= 0) {
      const modifier = MODIFIERS.get(kind[scan.form[k]]);
      if (modifier !== undefined) found = { modifier, at: k };
    }
  }
  return found;
}

/** A modifier that stands behind: على الأقل، تقريبا. */
export function modifierBehind(scan: Scan, to: number): ModifierRead | null {
  if (to >= scan.tokens.length) return null;
  const { kind } = numberTable(scan.lexicon);
  if (scan.phrase[to] >= 0) {
    const modifier = MODIFIERS.get(kind[scan.phrase[to]]);
    const behind = isWritten(scan, to, 'علي') || isWritten(scan, to, 'كحد') || isWritten(scan, to, 'بحد');
    if (modifier !== undefined && behind) return { modifier, at: scan.phraseEnd[to] };
  }
  return isWritten(scan, to, 'تقريبا') ? { modifier: 'approx', at: to + 1 } : null;
}

/** Whether token i, clitics and all, is written with these folded letters. */
export function isWritten(scan: Scan, i: number, letters: string): boolean {
  const { tokens } = scan;
  if (i < 0 || i >= tokens.length) return false;
  const from = tokens.letterFrom[i];
  if (tokens.letterFrom[i + 1] - from !== letters.length) return false;
  for (let k = 0; k < letters.length; k++) {
    if (tokens.letters[from + k] !== letters.charCodeAt(k)) return false;
  }
  return true;
}
