import { type Opposites, opposed, sidesOf, turnsOf } from '../language/opposites.ts';
import type { Term } from '../language/terms.ts';
import { alignTerms } from './align.ts';

/** Named numbers a decision rests on; names are stable and appear in reasons. */
export type Features = ReadonlyMap<string, number>;

/** What the features were made from, for reasons people can read: words and where they stand. */
export interface Differences {
  /** Words of opposite meaning, one of each claim. */
  readonly opposites: readonly (readonly [Term, Term])[];
  /** Words without a partner in the other claim. */
  readonly onlyA: readonly Term[];
  readonly onlyB: readonly Term[];
  /** Words that deny or negate in one claim only. */
  readonly turnsA: readonly Term[];
  readonly turnsB: readonly Term[];
  /** Share of the shorter claim's content words with a partner, 0–1. */
  readonly overlap: number;
}

/**
 * Compares two claims word by word: overlap, what is left over on each side, opposite words, negation and denial
 * on one side only, different numbers, words in another order, another name in the same place.
 */
export function compareTerms(
  a: readonly Term[],
  b: readonly Term[],
  opposites: Opposites,
): { readonly features: Features; readonly differences: Differences } {
  const f = new Map<string, number>();
  const add = (name: string, value: number): void => {
    if (value !== 0) f.set(name, (f.get(name) ?? 0) + value);
  };
  const { aTo, bTo, aOnly, bOnly } = alignTerms(a, b);
  const heavyA = a.filter((term) => !term.light).length;
  const heavyB = b.filter((term) => !term.light).length;
  let paired = 0;
  let exact = 0;
  let crossed = 0;
  let last = -1;
  for (let i = 0; i < a.length; i++) {
    const j = aTo[i];
    if (j < 0 || a[i].light) continue;
    paired++;
    if (a[i].word === b[j].word) exact++;
    if (j < last) crossed++;
    last = j;
  }
  const shorter = Math.max(1, Math.min(heavyA, heavyB));
  const overlap = Math.min(1, paired / shorter);
  add('bias', 1);
  add('overlap', overlap);
  add('overlap2', overlap * overlap);
  add('jaccard', paired / Math.max(1, heavyA + heavyB - paired));
  add('exact', exact / shorter);
  add('crossed', crossed / Math.max(1, paired));
  add('left-a', Math.min(aOnly.length, 8) / 8);
  add('left-b', Math.min(bOnly.length, 8) / 8);
  add(`left-b=${Math.min(bOnly.length, 5)}`, 1);
  add(`left-a=${Math.min(aOnly.length, 5)}`, 1);
  add(`left=${Math.min(aOnly.length, 3)}/${Math.min(bOnly.length, 3)}`, 1);
  add('length', Math.max(-1, Math.min(1, (heavyB - heavyA) / 6)));
  if (heavyA > 0 && heavyB > 0) {
    if (paired === heavyA && paired === heavyB) add(crossed > 0 ? 'same-words-crossed' : 'same-words', 1);
    if (aTo[0] === 0) add('same-first', 1);
    if (aTo[a.length - 1] === b.length - 1) add('same-last', 1);
  }

  // Opposite words, looked for among what has no partner, then anywhere.
  const pairs: [Term, Term][] = [];
  for (const i of aOnly) {
    for (const j of bOnly) if (opposed(opposites, a[i], b[j])) pairs.push([a[i], b[j]]);
  }
  add('opposites', Math.min(2, pairs.length));
  if (pairs.length > 0) add('opposites-overlap', overlap);
  let inside = 0;
  for (let j = 0; j < b.length; j++) {
    if (bTo[j] >= 0) continue;
    if (a.some((term, i) => aTo[i] >= 0 && !term.light && opposed(opposites, term, b[j]))) inside++;
  }
  add('opposite-of-shared', Math.min(2, inside));
  // Two words without partner on the same side of a pair say the same thing.
  let synonyms = 0;
  for (const i of aOnly) {
    const sides = sidesOf(opposites, a[i]);
    if (sides.length > 0 && bOnly.some((j) => sidesOf(opposites, b[j]).some((s) => sides.includes(s))))
      synonyms++;
  }
  add('synonyms', Math.min(2, synonyms));

  // Words that turn a sentence, without partner.
  const turnA = turnsOf(opposites, a);
  const turnB = turnsOf(opposites, b);
  const turnsA: Term[] = [];
  const turnsB: Term[] = [];
  const net: Record<string, number> = { denial: 0, negation: 0, hedge: 0, alleged: 0 };
  for (let i = 0; i < a.length; i++) {
    const turn = turnA[i];
    if (turn === null) continue;
    net[turn]++;
    if (aTo[i] < 0) {
      add(`only-a:${turn}`, 1);
      turnsA.push(a[i]);
    }
  }
  for (let j = 0; j < b.length; j++) {
    const turn = turnB[j];
    if (turn === null) continue;
    net[turn]--;
    if (bTo[j] < 0) {
      add(`only-b:${turn}`, 1);
      turnsB.push(b[j]);
    }
  }
  const turned = Math.abs(net.negation + net.denial);
  add('turned', turned % 2);
  if (turned % 2 === 1) add('turned-overlap', overlap);
  if (turned % 2 === 1 && pairs.length > 0) add('turned-opposites', 1);

  numbers(a, b, aTo, bTo, add);

  // Another word in the same place between the same neighbours: a name or a thing exchanged.
  let exchanged = 0;
  for (const i of aOnly) {
    const before = i > 0 ? aTo[i - 1] : -2;
    const after = i + 1 < a.length ? aTo[i + 1] : -2;
    const j = before >= 0 ? before + 1 : after > 0 ? after - 1 : i === 0 && b.length > 0 ? 0 : -1;
    if (j < 0 || j >= b.length || bTo[j] >= 0 || b[j].light) continue;
    exchanged++;
    if (before >= 0 && after === j + 1) add('exchanged-between', 1);
    const near = letterOverlap(a[i].stem, b[j].stem);
    add('exchanged-letters', near);
    add(`x:${a[i].skeleton}>${b[j].skeleton}`, 1);
  }
  add('exchanged', Math.min(3, exchanged));
  for (const j of bOnly) add(`b:${b[j].skeleton}`, 1);
  for (const i of aOnly) add(`a:${a[i].skeleton}`, 1);
  for (let j = 0; j < b.length; j++) if (b[j].light && bTo[j] < 0) add(`b:${b[j].word}`, 1);
  for (let i = 0; i < a.length; i++) if (aTo[i] >= 0 && !a[i].light) add(`s:${a[i].skeleton}`, 1);

  return {
    features: f,
    differences: {
      opposites: pairs,
      onlyA: aOnly.map((i) => a[i]),
      onlyB: bOnly.map((j) => b[j]),
      turnsA,
      turnsB,
      overlap,
    },
  };
}

function numbers(
  a: readonly Term[],
  b: readonly Term[],
  aTo: Int32Array,
  bTo: Int32Array,
  add: (name: string, value: number) => void,
): void {
  let aLeft = 0;
  let bLeft = 0;
  let same = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i].kind !== 'number') continue;
    if (aTo[i] >= 0) same++;
    else aLeft++;
  }
  for (let j = 0; j < b.length; j++) if (b[j].kind === 'number' && bTo[j] < 0) bLeft++;
  if (same > 0) add('number-same', 1);
  if (aLeft > 0 && bLeft > 0) add('number-other', 1);
  else if (aLeft > 0) add('number-only-a', 1);
  else if (bLeft > 0) add('number-only-b', 1);
}

function letterOverlap(x: string, y: string): number {
  if (x.length < 2 || y.length < 2) return 0;
  let shared = 0;
  for (let i = 0; i + 1 < x.length; i++) if (y.includes(x.slice(i, i + 2))) shared++;
  return shared / (Math.max(x.length, y.length) - 1);
}
