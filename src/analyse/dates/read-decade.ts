import { readOrdinal } from '../../arabic/index.ts';
import type { FoundMoment, Phase } from './moment.ts';
import { found } from './period-found.ts';
import { readDirection } from './read-month.ts';
import { isWord, symbolAt, type TimeContext } from './time-context.ts';

/** Reads a decade by name at token i: `ثمانينيات القرن الماضي`, `التسعينيات`; not an age (في الثمانينيات من العمر). */
export function readDecade(c: TimeContext, i: number): FoundMoment | null {
  const head = symbolAt(c, i);
  const phase = head !== null && head.kind === 'phase' ? (head.value as Phase) : null;
  const name = phase === null || head === null ? head : symbolAt(c, head.to);
  if (name === null || name.kind !== 'decade-name') return null;
  let { to } = name;
  if (
    isWord(c, to, 'من') &&
    (isWord(c, to + 1, 'عمره') || isWord(c, to + 1, 'عمرها') || isWord(c, to + 1, 'العمر'))
  )
    return null;
  let century = 19;
  const q = isWord(c, to, 'من') ? to + 1 : to;
  const unit = symbolAt(c, q);
  if (unit !== null && unit.kind === 'unit' && unit.value === 'century' && unit.definite) {
    const direction = readDirection(c, unit.to);
    const ordinal = readOrdinal(c.scan, unit.to);
    if (direction !== null) to = direction.to;
    else if (ordinal !== null) {
      century = ordinal.value - 1;
      to = ordinal.to;
    }
  }
  return found('dates/decade', i, to, { kind: 'decade', first: century * 100 + Number(name.value), phase });
}
