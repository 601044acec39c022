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
  const plain = wanted.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
  return got === plain || got.split('|').includes(plain);
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
      text: phrase,
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

function time(phrase: string, lexicon: Lexicon): string | null {
  const scanned = scan(phrase, lexicon);
  const found = findMoments(scanned, readNumbers(scanned), sentences(scanned), CHAT_READERS);
  if (found.length === 0) return null;
  const longest = found.reduce((best, m) => (m.to - m.from > best.to - best.from ? m : best));
  const clock = clockOf(longest) ?? found.map(clockOf).find((c) => c !== null) ?? null;
  if (clock !== null) return timeOfDay(longest, found, clock);
  const ways: string[] = [];
  for (const bias of ['future', 'news'] as const) {
    const range = chatRange(longest, NOW, bias);
    if (range === null) continue;
    const first =
      range.first === NOW && longest.moment.kind === 'calendar' && isBareWeekday(longest)
        ? NOW + 7
        : range.first;
    const last = first === range.first ? range.last : first;
    const [y, m, d] = isoDay(first).split('-').map(Number);
    const [y2, m2, d2] = isoDay(last + 1)
      .split('-')
      .map(Number);
    for (const grain of ['Day', 'Week', 'Month', 'Year'])
      ways.push(`datetime ${y}, ${m}, ${d}, 0, 0, 0 ${grain}`);
    for (const grain of ['Day', 'Week'])
      ways.push(`datetimeInterval ${y}, ${m}, ${d}, 0, 0, 0 , ${y2}, ${m2}, ${d2}, 0, 0, 0 ${grain}`);
    break;
  }
  return ways.length === 0 ? null : ways.join('|');
}

function isBareWeekday(m: FoundMoment): boolean {
  const { moment } = m;
  return (
    moment.kind === 'calendar' && moment.weekday !== null && moment.day === null && moment.deictic === null
  );
}

function clockOf(m: FoundMoment): ClockPart | null {
  if (m.moment.kind === 'clock') return m.moment.clock;
  return m.moment.kind === 'calendar' ? m.moment.clock : null;
}

function timeOfDay(longest: FoundMoment, found: readonly FoundMoment[], clock: ClockPart): string | null {
  const dated = found.find((m) => m.moment.kind === 'calendar') ?? longest;
  const range = dated.moment.kind === 'calendar' ? chatRange(dated, NOW, 'future') : null;
  const [y, m, d] = isoDay(range?.first ?? NOW)
    .split('-')
    .map(Number);
  const ways: string[] = [];
  // an hour without its half of the day is the next one to come
  for (const hour of [clock.hour, clock.hour + 12]) {
    if (hour > 23) continue;
    for (const grain of ['Hour', 'Minute', 'Second']) {
      ways.push(`datetime ${y}, ${m}, ${d}, ${hour}, ${clock.minute ?? 0}, 0 ${grain}`);
    }
    const later = hour * 60 + (clock.minute ?? 0) > 270;
    if (later) break;
  }
  return ways.join('|');
}
