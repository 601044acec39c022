import { type Language, locale } from './language.tsx';

const shapes: readonly [RegExp, Intl.DateTimeFormatOptions][] = [
  [/^\d{4}$/, { year: 'numeric' }],
  [/^\d{4}-\d\d$/, { year: 'numeric', month: 'long' }],
  [/^\d{4}-\d\d-\d\d$/, { year: 'numeric', month: 'long', day: 'numeric' }],
];

/**
 * A moment as it was written where it was published: the clock of the report, not of the reader. As fine as it
 * is known.
 */
export function formatMoment(iso: string, language: Language, style: 'long' | 'short' = 'long'): string {
  const date = wallClock(iso);
  if (date === null) return iso;
  const shape = shapes.find(([pattern]) => pattern.test(iso))?.[1];
  const year = style === 'short' ? {} : { year: 'numeric' as const };
  const options: Intl.DateTimeFormatOptions = shape ?? {
    ...year,
    month: style === 'short' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  return formatter(language, options).format(date);
}

/** Only the day of a moment. */
export function formatDay(iso: string, language: Language): string {
  const date = wallClock(iso.slice(0, 10));
  if (date === null) return iso;
  return formatter(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date);
}

/** A day below a line of time. */
export function formatTick(iso: string, language: Language): string {
  const date = wallClock(iso);
  return date === null
    ? iso
    : formatter(language, { weekday: 'short', day: 'numeric', month: 'long' }).format(date);
}

/** Only the time of a moment; null when it is not known so finely. */
export function formatClock(iso: string, language: Language): string | null {
  const date = iso.includes('T') ? wallClock(iso) : null;
  if (date === null) return null;
  return formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than a line of the board. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let known = formatters.get(key);
  if (known === undefined) {
    known = new Intl.DateTimeFormat(locale(language), { ...options, timeZone: 'UTC' });
    formatters.set(key, known);
  }
  return known;
}

/** The clock of a moment as if it stood in UTC; null for what is no moment. */
export function wallClock(iso: string): Date | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/.exec(iso);
  if (match === null) return null;
  const [, year, month = '1', day = '1', hour = '0', minute = '0'] = match;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)));
}
