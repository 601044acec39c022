import { Cat, Clitic, has } from '../../arabic/index.ts';
import { numberAt } from '../dates/time-context.ts';
import type { QuantityContext } from './find-quantities.ts';
import type { QuantityProposal } from './proposal.ts';
import { unitAt } from './unit-table.ts';

/** Units whose dual is rather an adverb (مرتين) than a count. */
const ADVERBS: ReadonlySet<string> = new Set(['time']);

function endsInYaNun(c: QuantityContext, i: number): boolean {
  const { letters, letterFrom } = c.tokens;
  return letters[letterFrom[i + 1] - 2] === 0x64a;
}

/**
 * Two of a counted noun by its dual form: هجومين، سفينتان. Definite duals point back (الطرفان), and a dual behind
 * another noun is its adjective (خبيرين روسيين); neither counts.
 */
export function readDual(c: QuantityContext, i: number): QuantityProposal | null {
  if (!has(c.scan, i, Cat.unit)) return null;
  const noun = unitAt(c.scan, i);
  if (noun === null || !noun.dual || ADVERBS.has(noun.unit) || noun.kind === 'percent') return null;
  if ((c.scan.clitics[i] & Clitic.al) !== 0) return null;
  if (numberAt(c, i) !== null) return null;
  // ميلان is Milan far more often than two miles
  if (noun.kind === 'measure' && !endsInYaNun(c, i)) return null;
  const before = unitAt(c.scan, i - 1);
  const joined = (c.scan.clitics[i] & (Clitic.wa | Clitic.fa | Clitic.bi | Clitic.li)) !== 0;
  if (before !== null && !joined) return null;
  return {
    rule: 'quantities/dual',
    from: i,
    to: noun.to,
    value: 2,
    min: 2,
    max: 2,
    modifier: 'exact',
    unit: noun.unit,
    kind: noun.kind,
    whom: noun.whom,
  };
}
