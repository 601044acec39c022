import type { Force, Polarity, Stance } from '../../../model/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run, VerbTraits } from '../cue.ts';
import { deniesItself } from './denies-itself.ts';
import { commits } from './obligation.ts';
import { type Predicate, readPredicate } from './read-predicate.ts';

export interface Labels {
  readonly stance: Stance;
  readonly polarity: Polarity;
  readonly force: Force;
}

/**
 * Stance, polarity and force of a content under its verb (ANNOTATION F2, F3, I4, I5): the first that applies
 * of question, denied, conditional future, hedged, asserted, looking only at the main predicate: relative
 * clauses and what follows the first clause are left out.
 */
export function labelsOf(
  reading: Reading,
  parts: readonly Run[],
  verb: VerbTraits,
  complementizer: boolean,
): Labels {
  const main = parts[parts.length > 1 && verb.class === 'describe' ? 1 : 0];
  const seen = readPredicate(reading, main, complementizer);
  const commitment = !complementizer && commits(reading, main.from);
  const own = deniesItself(reading, parts);
  const denied = verb.stance === 'denied' || seen.denied || own;
  return {
    stance: stanceOf(verb, seen, denied, commitment),
    polarity: seen.negative || own ? 'negative' : 'positive',
    force: forceOf(verb, seen, denied, commitment),
  };
}

function stanceOf(verb: VerbTraits, seen: Predicate, denied: boolean, commitment: boolean): Stance {
  if (seen.question || verb.stance === 'question') return 'question';
  if (denied) return 'denied';
  if (verb.stance === 'conditional_future' || seen.future || seen.must || commitment)
    return 'conditional_future';
  if (verb.stance === 'hedged' || seen.hedged) return 'hedged';
  return 'asserted';
}

const PLAIN = new Set(['say', 'continue', 'assert', 'announce']);

function forceOf(verb: VerbTraits, seen: Predicate, denied: boolean, commitment: boolean): Force {
  if (denied) return 'denial';
  if (commitment && PLAIN.has(verb.class)) return 'commitment';
  if (seen.must && verb.class !== 'announce' && PLAIN.has(verb.class)) return 'directive';
  return verb.force as Force;
}
