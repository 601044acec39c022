import { locale, type Speech } from '../i18n/language.tsx';
import { formatDay, formatMoment } from '../i18n/moment.ts';

type Words = Pick<Speech, 't' | 'has' | 'language'>;

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const CLOCK_UNITS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

/** What a date of a report means, in words: a moment, a part of a day, a stretch of time, or how long. */
export function dateWords(value: string, speech: Words): string {
  const [from, to] = value.split('/');
  if (to !== undefined) return `${dateWords(from as string, speech)} – ${dateWords(to, speech)}`;
  const long = /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/.exec(value);
  if (long !== null) {
    const unit = (long[1] === 'T' ? CLOCK_UNITS : UNITS)[long[3] as string];
    if (unit !== undefined) {
      return new Intl.NumberFormat(locale(speech.language), {
        style: 'unit',
        unit,
        unitDisplay: 'long',
      }).format(Number(long[2]));
    }
  }
  const part = /^(\d{4}-\d\d-\d\d)T([A-Z]{2})$/.exec(value);
  if (part !== null) {
    const key: string = `dayPart.${part[2]}`;
    const day = formatDay(part[1] as string, speech.language);
    return speech.has(key) ? `${day}${speech.t('list.and')}${speech.t(key)}` : day;
  }
  const hour = /^(.*)T(\d\d)$/.exec(value);
  if (hour !== null) return dateWords(`${hour[1]}T${hour[2]}:00`, speech);
  const clock = /^T(\d\d:\d\d)$/.exec(value);
  if (clock !== null) return formatClockOf(clock[1] as string, speech);
  return formatMoment(value, speech.language);
}

function formatClockOf(clock: string, { language }: Words): string {
  const digits = new Intl.NumberFormat(locale(language), { minimumIntegerDigits: 2 });
  return clock
    .split(':')
    .map((part) => digits.format(Number(part)))
    .join(':');
}
