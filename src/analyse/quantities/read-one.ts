import { Cat, Clitic, folded, has, type NumberExpression, TokenKind } from '../../arabic/index.ts';
import { readAmount } from '../dates/read-amount.ts';
import { symbolAt } from '../dates/time-context.ts';
import type { QuantityContext } from './find-quantities.ts';
import type { QuantityProposal } from './proposal.ts';
import { isWritten } from './read-modifier.ts';
import { readUnit } from './read-unit.ts';
import { cueAt, unitAt } from './unit-table.ts';

/** «شخص واحد», «سيدة واحدة»: one, said after its noun. */
export function readNounOne(c: QuantityContext, i: number): QuantityProposal | null {
  const { scan } = c;
  if (!has(scan, i, Cat.unit) && symbolAt(c, i)?.kind !== 'unit') return null;
  const harmed = readHarmedOne(c, i);
  if (harmed !== null) return harmed;
  const noun = unitAt(scan, i);
  const time = noun === null ? symbolAt(c, i) : null;
  const to = noun?.to ?? time?.to ?? i + 1;
  const half = readHalf(c, i);
  if (half !== null) return half;
  if (!isWritten(scan, to, 'واحد') && !isWritten(scan, to, 'واحده')) return null;
  if ((scan.clitics[i] & Clitic.al) !== 0) return null;
  if (noun !== null && (noun.dual || noun.plural)) return null;
  return {
    rule: 'quantities/one',
    from: i,
    to: to + 1,
    value: 1,
    min: 1,
    max: 1,
    modifier: 'exact',
    unit: noun?.unit ?? `${time?.value}s`,
    kind: noun?.kind ?? 'time',
    whom: noun?.whom ?? '',
  };
}

/** Words behind a harmed person in which the count goes on. */
const GOES_ON = 4;

/**
 * «مقتل مقاول مدني وإصابة آخرين»: one person, by the singular right behind what happened to them, in a list of such counts. Alone
 * («بعد مقتل جندي») it tells of somebody and counts nobody.
 */
function readHarmedOne(c: QuantityContext, i: number): QuantityProposal | null {
  const { scan } = c;
  if (i === 0 || (scan.clitics[i] & ~Clitic.bi) !== 0) return null;
  const noun = unitAt(scan, i);
  if (noun === null || noun.kind !== 'person' || noun.dual || noun.plural || noun.to !== i + 1) return null;
  const cue = cueAt(scan, i - 1);
  if (cue === null || cue.scope || symbolAt(c, i + 1)?.kind === 'unit') return null;
  if (isWritten(scan, noun.to, 'واحد') || isWritten(scan, noun.to, 'واحده')) return null;
  if (!goesOn(c, noun.to) && !goesOn(c, i - 1 - GOES_ON)) return null;
  return {
    rule: 'quantities/one-harmed',
    from: i,
    to: noun.to,
    value: 1,
    min: 1,
    max: 1,
    modifier: 'exact',
    unit: noun.unit,
    kind: noun.kind,
    whom: noun.whom,
  };
}

/** Whether «و» with a word of harm stands among the next words. */
function goesOn(c: QuantityContext, from: number): boolean {
  const { scan, tokens } = c;
  for (let k = Math.max(0, from); k < Math.min(tokens.length, from + GOES_ON); k++) {
    if (tokens.kind[k] !== TokenKind.word) return false;
    if ((scan.clitics[k] & Clitic.wa) !== 0 && cueAt(scan, k) !== null) return true;
  }
  return false;
}

/** «عقد ونصف», «عام ونصف العام»: a time unit and a part of it. */
function readHalf(c: QuantityContext, i: number): QuantityProposal | null {
  const amount = readAmount(c, i);
  if (amount === null || amount.by !== 'explicit' || amount.definite || amount.number !== null) return null;
  const [part] = amount.lengths;
  if (amount.lengths.length > 1 || part.amount === null || part.amount === 1) return null;
  const decade = part.unit === 'decade' ? 10 : 1;
  const value = part.amount * decade;
  return {
    rule: 'quantities/number',
    from: i,
    to: amount.to,
    value,
    min: value,
    max: value,
    modifier: 'exact',
    unit: decade === 10 ? 'years' : `${part.unit}s`,
    kind: 'time',
    whom: '',
  };
}

/** واحد counts before a percentage or a scale only; elsewhere it stands behind its noun. */
export function isWrittenOne(c: QuantityContext, number: NumberExpression): boolean {
  if (number.value !== 1 || number.digits || number.scaled) return false;
  return readUnit(c, number.to)?.kind !== 'percent';
}

/** «أحد أفراد الجيش», «أحد المعتقلين», «إحدى المحطات», «إحدى الطائرتين»: one of several persons, or of feminine things. */
export function readOneOf(c: QuantityContext, number: NumberExpression): QuantityProposal | null {
  if ((c.scan.clitics[number.from] & Clitic.al) !== 0) return null;
  const feminine = isWritten(c.scan, number.from, 'احدي');
  const noun = unitAt(c.scan, number.to);
  const several = noun !== null && (noun.plural || (noun.dual && feminine));
  const known = several && (feminine || noun.kind === 'person' || HARMED.has(noun.kind));
  if (!known && !isPluralShaped(c, number.to, feminine)) return null;
  return {
    rule: 'quantities/one-of',
    from: number.from,
    to: noun?.to ?? number.to + 1,
    value: 1,
    min: 1,
    max: 1,
    modifier: 'exact',
    unit: noun?.unit ?? folded(c.tokens, number.to, c.scan.cut[number.to]),
    kind: noun?.kind ?? '',
    whom: noun?.whom ?? '',
  };
}

/** Classes of units that are persons by what happened to them. */
const HARMED: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'displaced',
  'arrested',
  'abducted',
]);

/** «أحد الناجين»: a definite sound plural of men; «إحدى الشاشات», «إحدى شركات …»: a plural in ات. */
function isPluralShaped(c: QuantityContext, i: number, feminine: boolean): boolean {
  const { tokens } = c;
  if (i >= tokens.length || tokens.kind[i] !== TokenKind.word) return false;
  const { letters, letterFrom } = tokens;
  const from = letterFrom[i];
  const to = letterFrom[i + 1];
  const [before, last] = [letters[to - 2], letters[to - 1]];
  if (to - from < 5) return false;
  if (feminine) return before === 0x627 && last === 0x62a;
  return letters[from] === 0x627 && letters[from + 1] === 0x644 && before === 0x64a && last === 0x646;
}
