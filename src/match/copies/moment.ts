/**
 * The first and last minute an ISO 8601 time of any granularity can mean, as milliseconds since 1970 UTC; null
 * when it is not one. A time without zone is taken as UTC: at the seams of a day that can be wrong by the
 * offset, which is why `orderOf` wants a clear distance.
 */
export function momentRange(iso: string | null): readonly [number, number] | null {
  if (iso === null) return null;
  const [from, to] = iso.includes('/') ? iso.split('/', 2) : [iso, iso];
  const first = boundary(from, false);
  const last = boundary(to, true);
  return first === null || last === null ? null : [first, last];
}

const SHAPE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

function boundary(iso: string, end: boolean): number | null {
  const match = SHAPE.exec(iso);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (hour !== undefined) {
    const base = Date.UTC(+year, +month - 1, +day, +hour, +minute, second === undefined ? 0 : +second);
    return base - zoneMinutes(zone) * 60_000;
  }
  if (day !== undefined)
    return end ? Date.UTC(+year, +month - 1, +day + 1) - 1 : Date.UTC(+year, +month - 1, +day);
  if (month !== undefined) return end ? Date.UTC(+year, +month, 1) - 1 : Date.UTC(+year, +month - 1, 1);
  return end ? Date.UTC(+year + 1, 0, 1) - 1 : Date.UTC(+year, 0, 1);
}

function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const sign = zone[0] === '-' ? -1 : 1;
  const digits = zone.slice(1).replace(':', '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}

/** Which of two came first. `unknown`: the times overlap or one is missing, such as the same day without a clock. */
export type Order = 'before' | 'after' | 'same' | 'unknown';

/** Compares two publication times given as earliest and latest moments. */
export function orderOf(
  a: { readonly earliest: string | null; readonly latest: string | null },
  b: { readonly earliest: string | null; readonly latest: string | null },
): Order {
  const a0 = momentRange(a.earliest);
  const a1 = momentRange(a.latest);
  const b0 = momentRange(b.earliest);
  const b1 = momentRange(b.latest);
  if (a0 === null || a1 === null || b0 === null || b1 === null) return 'unknown';
  if (a1[1] < b0[0]) return 'before';
  if (b1[1] < a0[0]) return 'after';
  return a0[0] === a1[1] && b0[0] === b1[1] && a0[0] === b0[0] ? 'same' : 'unknown';
}

/** Days since 1970 of the earliest moment; null when unknown. */
export function dayOf(iso: string | null): number | null {
  const range = momentRange(iso);
  return range === null ? null : Math.floor(range[0] / 86_400_000);
}
