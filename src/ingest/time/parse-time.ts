/** ISO 8601 as far as news uses it: year, month, day, time with or without zone. */
const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/**
 * A publication time as metadata writes it, as ISO 8601 of the same granularity; null when it is not
 * understood. A time without zone stays without.
 */
export function parseTime(value: string | null): string | null {
  if (value === null || value.length > 100) return null;
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso !== null) return validIso(iso) ? text.replace(' ', 'T') : null;
  return null;
}

function validIso(match: RegExpExecArray): boolean {
  const [, , month, day, hour, minute] = match;
  return (
    (month === undefined || (+month >= 1 && +month <= 12)) &&
    (day === undefined || (+day >= 1 && +day <= 31)) &&
    (hour === undefined || +hour <= 24) &&
    (minute === undefined || +minute <= 59)
  );
}
