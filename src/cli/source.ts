import { type Command, InvalidArgumentError } from 'commander';
import { StoreError } from '../app/archive.ts';
import { type SourcePage, sourcePage } from '../app/match-sources.ts';
import { isolate, onArchive, printJson, wholeNumber } from './archive-command.ts';
import { short } from './claims.ts';

interface Options {
  asOf?: string;
  limit: number;
  json?: boolean;
}

/** `isnad source`: what became of a named source's claims. */
export function register(program: Command): void {
  program
    .command('source')
    .summary('show what became of the claims of a named source or outlet')
    .description(
      'Shows the claims of a named source, or those an outlet carries, and what the archive holds about them later: ' +
        'corroborated by another origin, contradicted, denied, corrected, settled by a document or a person. Counts ' +
        'with their number, no share and no grade. Unnamed sources have no record.',
    )
    .argument('<name>', 'name of the source or outlet, or its key')
    .option('--as-of <day>', 'as known on this day, such as 2018-04-10', day)
    .option('--limit <n>', 'claims to show', wholeNumber('--limit', 1), 20)
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  isnad source "المرصد السوري لحقوق الإنسان"\n  isnad source رويترز --as-of 2018-04-10 --json',
    )
    .action((name: string, options: Options) =>
      onArchive(async (archive) => {
        const page = await sourcePage(archive, name, options.asOf ?? null);
        if (page === null) {
          throw new StoreError(
            'request',
            `The archive has no named source or outlet "${name}". Try isnad search "${name}" --in names.`,
          );
        }
        if (options.json) printJson(page);
        else process.stdout.write(inWords(page, options.limit));
      }),
    );
}

function day(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError(`--as-of must be a day such as 2018-04-10, not "${text}"`);
}

function inWords(page: SourcePage, limit: number): string {
  const { record } = page;
  const counts = Object.entries(record.counts).map(([outcome, n]) => `${outcome} ${n}`);
  const out = [
    `${isolate(record.name)}  ${page.kind}  as known ${record.asOf ?? 'now'}`,
    `  of ${record.n} claims: ${counts.join(' · ')}`,
    '',
  ];
  for (const claim of page.claims.slice(0, limit)) {
    out.push(`${claim.at ?? '?'}  ${claim.outcomes[0]}  ${isolate(claim.outlet)}  ${claim.group}`);
    out.push(`  ${isolate(short(claim.words))}`);
  }
  return `${out.join('\n')}\n`;
}
