import { type Lexicon, readNumbers, scan } from '../../src/arabic/index.ts';

export interface ChatNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Numbers as a chat program wants them: every number of a phrase. */
export function findChatNumbers(text: string, lexicon: Lexicon): readonly ChatNumber[] {
  const scanned = scan(text, lexicon);
  return readNumbers(scanned).list.map((n) => ({
    value: n.value,
    start: scanned.tokens.start[n.from],
    end: scanned.tokens.end[n.to - 1],
  }));
}
