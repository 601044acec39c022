import { Cat, Clitic, has, phraseHas, TokenKind } from '../../arabic/index.ts';
import type { Claim, EventStatus } from '../../model/index.ts';
import type { Reading } from '../reading.ts';

const FEARED = new Set(
  ['خشية', 'خوفا', 'تحسبا', 'تجنبا', 'تجنب', 'مخاوف', 'خطر', 'تفاديا', 'تفادي', 'لتفادي'].map(fold),
);

/** Words before a trigger that can govern it. */
const REACH = 4;

/**
 * Whether an event happened, as far as the text says: negation and governing words at the trigger first, then
 * the stance of the claim that carries it; the outlet's own statement is «occurred».
 */
export function statusOf(reading: Reading, i: number, claims: readonly Claim[]): EventStatus {
  const { scan } = reading;
  if ((scan.clitics[i] & Clitic.sa) !== 0) return claims.length > 0 ? 'planned' : 'expected';
  for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
    if (scan.tokens.kind[j] === TokenKind.punctuation || scan.tokens.kind[j] === TokenKind.newline) break;
    if (has(scan, j, Cat.irrealis)) return FEARED.has(word(reading, j)) ? 'feared' : 'hypothetical';
    if (j === i - 1 && (has(scan, j, Cat.neg) || has(scan, j, Cat.negNoun))) return 'negated';
    if (j === i - 1 && has(scan, j, Cat.future)) return 'expected';
    if (has(scan, j, Cat.hedge) || phraseHas(scan, j, Cat.hedge)) return 'hedged';
    if (has(scan, j, Cat.must) || has(scan, j, Cat.mustNoun)) return 'proposed';
    if (has(scan, j, Cat.cond) || phraseHas(scan, j, Cat.cond)) return 'hypothetical';
  }
  const claim = claims[0];
  if (claim === undefined) return 'occurred';
  if (claims.some((c) => c.stance === 'denied')) return 'denied';
  if (claim.force === 'threat' || claim.stance === 'conditional_future')
    return claim.force === 'directive' ? 'proposed' : 'expected';
  if (claim.cue.kind === 'characterisation') return 'alleged';
  if (claim.stance === 'hedged') return 'hedged';
  if (claim.stance === 'question') return 'hypothetical';
  return claim.chain[0]?.type === 'leak' ? 'leaked' : 'reported';
}

function word(reading: Reading, i: number): string {
  const { letters, letterFrom } = reading.scan.tokens;
  let out = '';
  for (let k = letterFrom[i] + reading.scan.cut[i]; k < letterFrom[i + 1]; k++)
    out += String.fromCharCode(letters[k]);
  return out;
}

function fold(text: string): string {
  return text.replaceAll('ة', 'ه');
}
