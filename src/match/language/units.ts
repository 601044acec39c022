import { conceptOf } from './concepts.ts';
import type { MatchLexicon } from './match-lexicon.ts';
import { type Term, termsOf } from './terms.ts';

/** What a word counts as when claims are compared: its family where it has one, else its stem. */
export interface Unit {
  readonly id: string;
  /** How much sharing it says, 0–6. */
  readonly weight: number;
  readonly kind: 'frame' | 'role' | 'country' | 'thing' | 'word' | 'number';
}

/** Weight of a number: equal numbers say something, but small ones are everywhere. */
const NUMBER_WEIGHT = 2;

/** Weights of families, whatever word stands for them. */
const FAMILY_WEIGHT = { frame: 2.2, role: 1.5, country: 2, thing: 1.8 } as const;

/** Words below this rarity are in most reports. */
const LEAST_WEIGHT = 1.3;

/** The units of a text, each once, in order of first appearance; words that say little are left out. */
export function unitsOf(
  text: string,
  lexicon: MatchLexicon,
  terms: readonly Term[] = termsOf(text),
): readonly Unit[] {
  const out = new Map<string, Unit>();
  for (const term of terms) {
    const unit = unitOf(term, lexicon);
    if (unit !== null && !out.has(unit.id)) out.set(unit.id, unit);
  }
  return [...out.values()];
}

/** The unit of one word, or null when it says too little. */
export function unitOf(term: Term, lexicon: MatchLexicon): Unit | null {
  if (term.light) return null;
  if (term.kind === 'number') return { id: term.word, weight: NUMBER_WEIGHT, kind: 'number' };
  const concept = term.kind === 'word' ? conceptOf(lexicon.concepts, term.word, term.stem) : null;
  if (concept !== null) return { id: concept.id, weight: FAMILY_WEIGHT[concept.kind], kind: concept.kind };
  const id = term.kind === 'word' ? bareStem(term.stem, lexicon) : term.stem;
  const weight = lexicon.rarity.of.get(id) ?? lexicon.rarity.unknown;
  return weight < LEAST_WEIGHT ? null : { id, weight, kind: 'word' };
}

/**
 * A stem without و ف ب ل ك in front: as far as the rest is a known word, else as far as four letters stay. An own
 * first letter of an unknown name may go with them, but it goes wherever the name stands.
 */
function bareStem(stem: string, lexicon: MatchLexicon): string {
  const known = lexicon.rarity.of;
  let rest = stem;
  while (!known.has(rest) && rest.length > 3 && /^[وفبلك]/.test(rest)) {
    const shorter = rest.slice(1);
    if (!known.has(shorter) && shorter.length < 4) break;
    rest = shorter;
  }
  return rest;
}

/** The weight of a unit by its id, rounded to tenths as items carry it. */
export function weightOf(id: string, lexicon: MatchLexicon): number {
  const family = lexicon.concepts.byId.get(id);
  if (family !== undefined) return FAMILY_WEIGHT[family.kind];
  if (/^[0-9]/.test(id)) return NUMBER_WEIGHT;
  return Math.round((lexicon.rarity.of.get(id) ?? lexicon.rarity.unknown) * 10) / 10;
}
