import { type Command, InvalidArgumentError } from 'commander';
import { type ClaimList, listClaims } from '../app/match-claims.ts';
import type { ClaimGroup } from '../model/index.ts';
import { isolate, onArchive, printJson, wholeNumber } from './archive-command.ts';

interface Options {
  order: 'newest' | 'carriers';
  flag?: string;
  limit: number;
  cursor?: string;
  json?: boolean;
}

const FLAGS = [
  'anonymous-only',
  'denied',
  'contradicted',
  'figure-differs',
  'figure-updated',
  'same-words-uncredited',
  'drift',
] as const;

/** `isnad claims`: what is claimed, on whose word, by how many reports. */
export function register(program: Command): void {
  program
    .command('claims')
    .summary('list what is claimed, on whose word')
    .description(
      'Lists claims across reports: the words, where they come from by kind of source, what everything passes ' +
        'through, how many reports carry them, and what deserves a second look. Copies count once as origins.',
    )
    .option('--order <order>', 'newest or carriers (most carried first)', order, 'newest')
    .option('--flag <flag>', `only those with: ${FLAGS.join(', ')}`, flag)
    .option('--limit <n>', 'claims on a page', wholeNumber('--limit', 1), 20)
    .option('--cursor <cursor>', 'the page after the one that gave this cursor')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  isnad claims --order carriers\n  isnad claims --flag denied --limit 5 --json',
    )
    .action((options: Options) =>
      onArchive(async (archive) => {
        const list = await listClaims(archive, {
          order: options.order,
          limit: options.limit,
          cursor: options.cursor ?? null,
          ...(options.flag === undefined ? {} : { flag: options.flag }),
        });
        if (options.json) printJson(list);
        else process.stdout.write(inWords(list));
      }),
    );
}

function order(text: string): 'newest' | 'carriers' {
  if (text === 'newest' || text === 'carriers') return text;
  throw new InvalidArgumentError(`--order must be newest or carriers, not "${text}"`);
}

function flag(text: string): string {
  if ((FLAGS as readonly string[]).includes(text)) return text;
  throw new InvalidArgumentError(`--flag must be one of ${FLAGS.join(', ')}, not "${text}"`);
}

function inWords(list: ClaimList): string {
  const out = list.items.flatMap((group) => ['', ...groupLines(group)]);
  const { articles, until } = list.scope;
  out.push('', `within this archive: ${articles} reports, until ${until ?? 'unknown'}`);
  if (list.next !== null) out.push(`more: --cursor ${list.next}`);
  return `${out.join('\n').trimStart()}\n`;
}

/** A claim group on three lines. */
export function groupLines(group: ClaimGroup): readonly string[] {
  const flags = group.flags.length === 0 ? '' : `  [${group.flags.join(', ')}]`;
  const lines = [
    `${group.id}  ${group.first ?? 'time unknown'}  ${reports(group)}${flags}`,
    `  ${isolate(group.speaker.name)}: ${isolate(short(group.words))}`,
    `  ${originsLine(group)}`,
  ];
  return lines;
}

/** «named 2 · documents 1 · unnamed (not added up) · all through …». */
function originsLine(group: ClaimGroup): string {
  const { named, documents, unnamed, reporters } = group.origins;
  const parts: string[] = [];
  if (named > 0) parts.push(`named ${named}`);
  if (documents > 0) parts.push(`documents ${documents}`);
  if (reporters > 0) parts.push(`reporters ${reporters}`);
  if (unnamed > 0) parts.push('unnamed (not added up)');
  // A view, a call, an expectation confirms nothing, whoever voices it.
  if (parts.length === 0) parts.push('a view, a call or an expectation, stated as fact by nobody');
  if (group.bottleneck.length === 1) parts.push(`all through ${isolate(group.bottleneck[0].name)}`);
  return parts.join(' · ');
}

function reports(group: ClaimGroup): string {
  const n = group.carriers;
  return `${n} ${n === 1 ? 'report' : 'reports'}, ${group.outlets} ${group.outlets === 1 ? 'outlet' : 'outlets'}`;
}

/** At most 160 UTF-16 units of a text, cut at a space. */
export function short(text: string): string {
  if (text.length <= 160) return text;
  const cut = text.lastIndexOf(' ', 160);
  return `${text.slice(0, cut > 80 ? cut : 160)} …`;
}
