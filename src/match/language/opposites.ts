import { foldForSearch, stem } from '../../arabic/stem.ts';
import { readTable, variants } from '../../arabic/tsv.ts';
import { skeleton } from './skeleton.ts';
import type { Term } from './terms.ts';

/** The word lists of `data/match`, ready for asking. */
export interface Opposites {
  /** Stem or skeleton of a word to the pairs it stands in: pair number × 2, + 1 for the second side. */
  readonly sides: ReadonlyMap<string, readonly number[]>;
  /** Folded word, or two joined by a space, to its class. */
  readonly turns: ReadonlyMap<string, Turn>;
}

/** What a word does to the sentence it stands in. */
export type Turn = 'denial' | 'negation' | 'hedge' | 'alleged';

const TURNS = new Set<string>(['denial', 'negation', 'hedge', 'alleged']);

/** Reads `data/match/antonyms.tsv` and `data/match/denials.tsv`; throws a TableError that names the line. */
export function readOpposites(antonyms: string, denials: string): Opposites {
  const sides = new Map<string, number[]>();
  readTable('data/match/antonyms.tsv', antonyms).forEach((row, pair) => {
    ['one', 'other'].forEach((column, side) => {
      for (const form of variants(row.cells[column] ?? '')) {
        const word = foldForSearch(form);
        if (word.includes(' ')) continue;
        const keys = new Set([stem(word)]);
        if (skeleton(word).length >= 3) keys.add(skeleton(word));
        for (const key of keys) {
          const known = sides.get(key);
          const code = pair * 2 + side;
          if (known === undefined) sides.set(key, [code]);
          else if (!known.includes(code)) known.push(code);
        }
      }
    });
  });
  const turns = new Map<string, Turn>();
  for (const row of readTable('data/match/denials.tsv', denials)) {
    const { word, class: turn } = row.cells;
    if (!TURNS.has(turn)) throw new Error(`data/match/denials.tsv:${row.line}: there is no class "${turn}"`);
    turns.set(
      word
        .split(' ')
        .map((part) => foldForSearch(part))
        .join(' '),
      turn as Turn,
    );
  }
  return { sides, turns };
}

/** Whether two words stand on opposite sides of one pair. */
export function opposed(opposites: Opposites, a: Term, b: Term): boolean {
  for (const x of sidesOf(opposites, a)) {
    for (const y of sidesOf(opposites, b)) if ((x ^ y) === 1) return true;
  }
  return false;
}

const NONE: readonly number[] = [];

/** The sides a word stands on. */
export function sidesOf(opposites: Opposites, term: Term): readonly number[] {
  return opposites.sides.get(term.stem) ?? opposites.sides.get(term.skeleton) ?? NONE;
}

/** What each word does to its sentence; null for most. Two-word entries mark both words. */
export function turnsOf(opposites: Opposites, terms: readonly Term[]): readonly (Turn | null)[] {
  const out: (Turn | null)[] = new Array(terms.length).fill(null);
  for (let i = 0; i < terms.length; i++) {
    const pair =
      i + 1 < terms.length ? opposites.turns.get(`${terms[i].word} ${terms[i + 1].word}`) : undefined;
    if (pair !== undefined) {
      out[i] = pair;
      out[i + 1] = pair;
      i++;
      continue;
    }
    const word = terms[i].word;
    const own =
      opposites.turns.get(word) ?? (/^[وف]/.test(word) ? opposites.turns.get(word.slice(1)) : undefined);
    if (own !== undefined) out[i] = own;
  }
  return out;
}
