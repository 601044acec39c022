import type { Reading } from '../../reading.ts';
import { letters } from '../letters.ts';

/** A preposition that verbs govern, with the names that the frames column gives to what stands behind it. */
export interface Preposition {
  readonly name: 'ila' | 'ala' | 'min' | 'an' | 'fi';
  /** أن behind the preposition. */
  readonly an: string;
  /** A verbal noun behind it. */
  readonly vn: string;
  /** A quotation behind it. */
  readonly quote: string;
  /** An object before it (دعا فلانا إلى). */
  readonly obj: string;
  /** Right before أن it belongs to a verb that names it; others take إلى أن and على أن as they take أن. */
  readonly governed: boolean;
}

const LONGEST = 3;
const PREPOSITIONS = new Map<string, Preposition>([
  ['الي', preposition('ila')],
  ['علي', preposition('ala')],
  ['من', preposition('min', true)],
  ['عن', preposition('an', true)],
  ['في', preposition('fi', true)],
]);

/** The preposition at word i, or null. Asked of every word behind a verb: most are too long. */
export function prepositionAt(reading: Reading, i: number): Preposition | null {
  const { tokens, cut } = reading.scan;
  if (tokens.letterFrom[i + 1] - tokens.letterFrom[i] - cut[i] > LONGEST) return null;
  return PREPOSITIONS.get(letters(reading, i)) ?? null;
}

function preposition(name: Preposition['name'], governed = false): Preposition {
  return {
    name,
    an: `${name}-an`,
    vn: `${name}-vn`,
    quote: `${name}-quote`,
    obj: `obj-${name}`,
    governed,
  };
}
