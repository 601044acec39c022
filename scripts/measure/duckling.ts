import { readFileSync } from 'node:fs';
import { findMoments } from '../../src/analyse/dates/find-moments.ts';
import type { ClockPart, FoundMoment } from '../../src/analyse/dates/moment.ts';
import { analyse } from '../../src/analyse/index.ts';
import {
  type DayNumber,
  dayNumber,
  isoDay,
  type Lexicon,
  readNumbers,
  readOrdinal,
  scan,
  sentences,
} from '../../src/arabic/index.ts';
import { parseChatNumber } from './chat-numbers.ts';
import { CHAT_READERS } from './chat-readers.ts';
import { chatRange } from './chat-resolve.ts';
import type { CaseScore } from './recognizers.ts';

interface Dimension {
  readonly value: string;
  readonly phrases: readonly string[];
}

const DIMENSIONS = ['Numeral', 'Ordinal', 'AmountOfMoney', 'Time'] as const;

/** The phrases of the set whose value is read right, by dimension; its reference time is 2013-02-12 04:30. */
export function scoreDuckling(file: string, lexicon: Lexicon): readonly CaseScore[] {
  const data = JSON.parse(readFileSync(file, 'utf8')) as {
    dimensions: Readonly<Record<string, readonly Dimension[]>>;
  };
  return DIMENSIONS.map((name) => {
    const failures: string[] = [];
    let total = 0;
    for (const { value, phrases } of data.dimensions[name] ?? []) {
      for (const phrase of phrases) {
        total++;
        const got = read(name, phrase, lexicon);
        if (!matches(value, got)) failures.push(`${phrase} ⇒ ${value} got ${got ?? 'nothing'}`);
      }
    }
    return { name: `duckling ${name}`, total, passed: total - failures.length, failures };
  });
}

function matches(wanted: string, got: string | null): boolean {
  if (got === null) return false;
  const plain = wanted
    .replace(/Holiday|"[^"]*"/g, '')
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return got === plain;
}

function read(name: (typeof DIMENSIONS)[number], phrase: string, lexicon: Lexicon): string | null {
  switch (name) {
    case 'Numeral': {
      const value = numeral(phrase, lexicon);
      return value === null ? null : `NumeralValue ${value}`;
    }
    case 'Ordinal': {
      const ordinal = readOrdinal(scan(phrase, lexicon), 0);
      return ordinal === null ? null : `OrdinalData ${ordinal.value}`;
    }
    case 'AmountOfMoney':
      return money(phrase, lexicon);
    default:
      return time(phrase, lexicon);
  }
}

// A fraction of the set has its bar reversed (١١/١٠ is 1.1 read as eleven over ten), which division gives as well.
function numeral(phrase: string, lexicon: Lexicon): number | null {
  const value = parseChatNumber(phrase, lexicon);
  return value === null ? null : Number(value.toPrecision(12));
}

const CURRENCIES: Readonly<Record<string, string>> = { USD: 'Dollar', cent: 'Cent', pound: 'Pound' };

function money(phrase: string, lexicon: Lexicon): string | null {
  const { quantities } = analyse(
    {
      id: 'x',
      url: null,
      outlet: null,
      title: null,
      publishedAt: null,
      byline: null,
      section: null,
      language: null,
      text: `دفع ${phrase}`,
    },
    lexicon,
  );
  if (quantities.length !== 1) return null;
  const { value, modifier, unit } = quantities[0];
  const name = CURRENCIES[unit ?? ''] ?? unit;
  const number = (n: number): string => (n >= 1e4 && n % 1e4 === 0 ? `${n / 1e4}e4` : String(n));
  if (typeof value === 'number') {
    const word = modifier === 'at_most' ? 'under' : modifier === 'at_least' ? 'above' : 'simple';
    return `${word} ${name} ${number(value)}`;
  }
  return value === null ? null : `between ${name} ${number(value[0])}, ${number(value[1])}`;
}

const NOW: DayNumber = dayNumber(2013, 2, 12);
/** 04:30 as minutes of the day. */
const NOW_MINUTE = 270;

function time(phrase: string, lexicon: Lexicon): string | null {
  const scanned = scan(phrase, lexicon);
  const found = findMoments(scanned, readNumbers(scanned), sentences(scanned), CHAT_READERS);
  if (found.length === 0) return null;
  const longest = found.reduce((best, m) => (m.to - m.from > best.to - best.from ? m : best));
  const clocks = found.filter((m) => clockOf(m) !== null);
  if (clocks.length > 0) return timeOfDay(found, clockOf(clocks[0])!, phrase);
  if (longest.rule === 'dates/vague') return 'datetime 2013, 2, 12, 4, 30, 0 Second';
  const { moment } = longest;
  if (moment.kind === 'calendar' && moment.deictic === 0 && moment.part === 'NI') {
    return `datetimeInterval ${stamp(NOW, 18)} , ${stamp(NOW + 1, 0)} Hour`;
  }
  const range = chatRange(thisYear(longest), NOW, 'future');
  if (range === null) return null;
  // a weekday alone is never today
  const late = range.first === NOW && isBareWeekday(longest) ? 7 : 0;
  const first = range.first + late;
  const last = range.last + late;
  const grain = grainOf(longest);
  if (grain === null) return `datetimeInterval ${stamp(first, 0)} , ${stamp(last + 1, 0)} Day`;
  return `datetime ${stamp(first, 0)} ${grain}`;
}

/** The set counts a day and month without a year to the running year. */
function thisYear(m: FoundMoment): FoundMoment {
  const { moment } = m;
  if (moment.kind !== 'calendar' || moment.month === null || moment.year.year !== null) return m;
  return { ...m, moment: { ...moment, year: { year: null, offset: moment.year.offset ?? 0 } } };
}

function grainOf({ moment, rule }: FoundMoment): string | null {
  if (rule.startsWith('chat') && moment.kind === 'unplaced') return 'Day';
  switch (moment.kind) {
    case 'calendar':
      if (moment.hijri && moment.day === null) return null;
      if (moment.day !== null || moment.month === null) return 'Day';
      if (moment.phase === 'start' || moment.phase === 'middle') return 'Day';
      return moment.phase === null ? (rule === 'chat/month' ? 'Day' : 'Month') : null;
    case 'nth':
      return moment.what === 'week' ? 'Week' : 'Day';
    case 'unit':
      return moment.unit === 'week' ? 'Week' : moment.unit === 'month' ? 'Month' : 'Year';
    case 'shift':
      return 'Day';
    default:
      return null;
  }
}

function isBareWeekday({ moment }: FoundMoment): boolean {
  return (
    moment.kind === 'calendar' &&
    moment.weekday !== null &&
    moment.weekdayDirection === null &&
    moment.day === null &&
    moment.deictic === null
  );
}

function stamp(day: DayNumber, hour: number, minute = 0): string {
  const [y, m, d] = isoDay(day).split('-').map(Number);
  return `${y}, ${m}, ${d}, ${hour}, ${minute}, 0`;
}

function clockOf(m: FoundMoment): ClockPart | null {
  if (m.moment.kind === 'clock') return m.moment.clock;
  return m.moment.kind === 'calendar' ? m.moment.clock : null;
}

const HALVES = /صباح|صبح|فجر|ظهر|عصر|مساء|مغرب|عشاء|ليل/;

function timeOfDay(found: readonly FoundMoment[], clock: ClockPart, phrase: string): string {
  const dated = found.find((m) => m.moment.kind === 'calendar');
  const day = dated === undefined ? NOW : (chatRange(dated, NOW, 'future')?.first ?? NOW);
  const minute = clock.minute ?? 0;
  // an hour without its half of the day is the next one to come
  const open = !HALVES.test(phrase) && clock.hour < 12 && day === NOW;
  const hour = open && clock.hour * 60 + minute <= NOW_MINUTE ? clock.hour + 12 : clock.hour;
  return `datetime ${stamp(day, hour, minute)} ${clock.minute === null ? 'Hour' : 'Minute'}`;
}
