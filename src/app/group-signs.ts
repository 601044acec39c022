import type { ClaimGroup, GroupFlag } from '../model/index.ts';

/** What is counted on the board, by its bit in the row of a group. The order is stored: add at the end only. */
const SIGNS = [
  'anonymous-only',
  'denied',
  'contradicted',
  'figure-differs',
  'figure-updated',
  'corrected',
  'same-words-uncredited',
  'drift',
  'named',
  'documents',
  'unnamed',
  'reporters',
] as const satisfies readonly (GroupFlag | keyof ClaimGroup['origins'])[];

export type GroupSign = (typeof SIGNS)[number];

/** Flags and kinds of origins as one number. */
export function writeSigns(signs: Iterable<GroupSign>): number {
  const present = new Set(signs);
  return SIGNS.reduce((sum, sign, bit) => (present.has(sign) ? sum | (1 << bit) : sum), 0);
}

/** The flags and kinds of origins that a number stands for. */
export function readSigns(signs: number): readonly GroupSign[] {
  return SIGNS.filter((_, bit) => (signs & (1 << bit)) !== 0);
}
