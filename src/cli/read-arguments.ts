import { nearestWord } from './nearest-word.ts';

/** What a command line of `isnad read` asks for. */
export interface ReadArguments {
  /** Files and folders; `-` is standard input. */
  readonly inputs: readonly string[];
  readonly form: 'terminal' | 'json' | 'html';
  readonly explain: boolean;
  readonly help: boolean;
  /** File to write to instead of standard output. */
  readonly output: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
}

/** A command line that makes no sense, in one sentence. */
export interface UsageFault {
  readonly fault: string;
}

const VALUES = ['--outlet', '--published', '--url', '--output'] as const;
const SWITCHES = ['--json', '--html', '--explain', '--help'] as const;
const SHORT: Readonly<Record<string, string>> = { '-o': '--output', '-h': '--help' };

/**
 * Reads the words behind `isnad read`. By hand and not with commander, whose loading alone takes a third of the
 * time of reading a report.
 */
export function readArguments(words: readonly string[]): ReadArguments | UsageFault {
  const inputs: string[] = [];
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '--') {
      inputs.push(...words.slice(i + 1));
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      inputs.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const given = equals > 0 ? word.slice(0, equals) : word;
    const name = SHORT[given] ?? given;
    if ((SWITCHES as readonly string[]).includes(name) && equals < 0) {
      switches.add(name);
    } else if ((VALUES as readonly string[]).includes(name)) {
      const value = equals > 0 ? word.slice(equals + 1) : words[++i];
      if (value === undefined || value === '') return { fault: `${name} needs a value` };
      values.set(name, value);
    } else {
      const near = nearestWord(name, [...VALUES, ...SWITCHES]);
      return { fault: `there is no option "${given}"${near === null ? '' : `; did you mean ${near}?`}` };
    }
  }
  if (switches.has('--json') && switches.has('--html'))
    return { fault: '--json and --html exclude each other' };
  const publishedAt = values.get('--published') ?? null;
  if (publishedAt !== null && !isTime(publishedAt)) {
    return { fault: `--published takes a time such as 2024-01-22 or 2024-01-22T18:26, not "${publishedAt}"` };
  }
  const url = values.get('--url') ?? null;
  if (url !== null && !isAddress(url)) return { fault: `--url takes an http or https address, not "${url}"` };
  return {
    inputs,
    form: switches.has('--json') ? 'json' : switches.has('--html') ? 'html' : 'terminal',
    explain: switches.has('--explain'),
    help: switches.has('--help'),
    output: values.get('--output') ?? null,
    outlet: values.get('--outlet') ?? null,
    publishedAt,
    url,
  };
}

/** A year, month, day or moment of ISO 8601 that exists. */
function isTime(value: string): boolean {
  const shape = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
  if (!shape.test(value)) return false;
  const [year, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  const time = value.slice(11, 16);
  return time === '' || (Number(time.slice(0, 2)) < 24 && Number(time.slice(3)) < 60);
}

function isAddress(value: string): boolean {
  try {
    const { protocol } = new URL(value);
    return protocol === 'http:' || protocol === 'https:';
  } catch {
    return false;
  }
}
