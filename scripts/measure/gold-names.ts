import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../../src/analyse/index.ts';
import type { Lexicon } from '../../src/arabic/index.ts';
import type { Analysis, EntityKind } from '../../src/model/index.ts';

export const NAME_KINDS = ['person', 'place', 'organization'] as const;

export type NameKind = (typeof NAME_KINDS)[number];

export interface NameCount {
  gold: number;
  found: number;
  right: number;
}

export interface NameScore {
  readonly counts: Readonly<Record<NameKind, NameCount>>;
  /** «missed kind: words» and «spurious kind: words». */
  readonly errors: readonly string[];
}

/** Groups and outlets are organisations where the gold knows no finer kind. */
const KIND_OF: Readonly<Partial<Record<EntityKind, NameKind>>> = {
  person: 'person',
  place: 'place',
  organization: 'organization',
  group: 'organization',
  outlet: 'organization',
};

interface Gold {
  readonly entities?: readonly {
    readonly type: string;
    readonly mentions: readonly { readonly start: number; readonly end: number }[];
  }[];
}

/** Exact spans of persons, places and organisations in annotated articles; null when the folder is not there. */
export function scoreGoldNames(folder: string, lexicon: Lexicon): NameScore | null {
  if (!existsSync(folder)) return null;
  const counts = emptyCounts();
  const errors: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const gold = JSON.parse(readFileSync(`${folder}/${file.slice(0, -4)}.json`, 'utf8')) as Gold;
    if (gold.entities === undefined) continue;
    const wanted = new Set<string>();
    const found = foundNames(analysePlainText(text, lexicon));
    for (const { type, mentions } of gold.entities) {
      for (const { start, end } of mentions) {
        if ((NAME_KINDS as readonly string[]).includes(type)) wanted.add(`${start} ${end} ${type}`);
        // What is a group or an outlet for both is neither right nor wrong as an organisation.
        else if (type === 'group' || type === 'outlet') found.delete(`${start} ${end} organization`);
      }
    }
    compare(text, wanted, found, counts, errors);
  }
  return { counts, errors };
}

/**
 * The same on AQMAR's files of `token TAG` lines; MIS is left out. AQMAR is an encyclopaedia: nationalities,
 * religions and works are tagged there by other rules than in news.
 */
export function scoreTagged(folder: string, lexicon: Lexicon): NameScore | null {
  if (!existsSync(folder)) return null;
  const counts = emptyCounts();
  const errors: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const { text, wanted } = readTagged(readFileSync(`${folder}/${file}`, 'utf8'));
    const found = new Set<string>();
    for (const key of foundNames(analysePlainText(text, lexicon))) {
      const [start, end, kind] = key.split(' ');
      found.add(`${tokenStart(text, Number(start))} ${end} ${kind}`);
    }
    compare(text, wanted, found, counts, errors);
  }
  return { counts, errors };
}

export function f1Of({ gold, found, right }: NameCount): number {
  return (2 * right) / Math.max(1, gold + found);
}

/** The counts of all kinds together. */
export function sumOf(counts: NameScore['counts']): NameCount {
  const sum = { gold: 0, found: 0, right: 0 };
  for (const kind of NAME_KINDS) {
    sum.gold += counts[kind].gold;
    sum.found += counts[kind].found;
    sum.right += counts[kind].right;
  }
  return sum;
}

function emptyCounts(): Record<NameKind, NameCount> {
  return {
    person: { gold: 0, found: 0, right: 0 },
    place: { gold: 0, found: 0, right: 0 },
    organization: { gold: 0, found: 0, right: 0 },
  };
}

function analysePlainText(text: string, lexicon: Lexicon): Analysis {
  const none = { url: null, outlet: null, title: null, publishedAt: null, byline: null, section: null };
  return analyse({ id: 'text', ...none, language: null, text }, lexicon);
}

function foundNames(analysis: Analysis): Set<string> {
  const kinds = new Map(analysis.entities.map(({ id, kind }) => [id, KIND_OF[kind]]));
  const found = new Set<string>();
  for (const { start, end, entity } of analysis.mentions) {
    const kind = kinds.get(entity);
    if (kind !== undefined) found.add(`${start} ${end} ${kind}`);
  }
  return found;
}

function compare(
  text: string,
  wanted: ReadonlySet<string>,
  found: ReadonlySet<string>,
  counts: Record<NameKind, NameCount>,
  errors: string[],
): void {
  const describe = (key: string, what: string): string => {
    const [start, end, kind] = key.split(' ');
    return `${what} ${kind}: ${text.slice(Math.max(0, Number(start) - 25), Number(start))}[${text.slice(Number(start), Number(end))}]${text.slice(Number(end), Number(end) + 15)}`.replaceAll(
      '\n',
      ' ',
    );
  };
  for (const key of wanted) {
    const kind = key.split(' ')[2] as NameKind;
    counts[kind].gold++;
    if (found.has(key)) counts[kind].right++;
    else errors.push(describe(key, 'missed'));
  }
  for (const key of found) {
    counts[key.split(' ')[2] as NameKind].found++;
    if (!wanted.has(key)) errors.push(describe(key, 'spurious'));
  }
}

const TAGS: Readonly<Record<string, NameKind>> = { PER: 'person', LOC: 'place', ORG: 'organization' };

/** AQMAR leaves clitics on: its names begin where the token does. */
function tokenStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== ' ' && text[start - 1] !== '\n') start--;
  return start;
}

/** The text of `token TAG` lines with the spans of its names. */
function readTagged(lines: string): { readonly text: string; readonly wanted: ReadonlySet<string> } {
  let text = '';
  let open: { start: number; end: number; kind: NameKind } | null = null;
  const wanted = new Set<string>();
  const close = (): void => {
    if (open !== null) wanted.add(`${open.start} ${open.end} ${open.kind}`);
    open = null;
  };
  for (const line of lines.split('\n')) {
    const [token, tag = 'O'] = line.trim().split(' ');
    if (token === '') {
      close();
      text += '\n';
      continue;
    }
    const start = text.length;
    const kind = TAGS[tag.slice(2).replace(/[0-9]+$/, '')];
    text += `${token} `;
    if (tag.startsWith('I-') && open !== null) {
      open.end = start + token.length;
      continue;
    }
    close();
    if (tag.startsWith('B-') && kind !== undefined) open = { start, end: start + token.length, kind };
  }
  close();
  return { text, wanted };
}
