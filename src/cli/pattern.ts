import type { Command } from 'commander';
import { StoreError } from '../app/archive.ts';
import { listPatterns, patternPage } from '../app/match-patterns.ts';
import type { Pattern } from '../model/index.ts';
import { isolate, onArchive, printJson, wholeNumber } from './archive-command.ts';

interface Options {
  limit: number;
  json?: boolean;
}

/** `isnad pattern`: episodes alike once names are masked, as a dated list. */
export function register(program: Command): void {
  program
    .command('pattern')
    .summary('show earlier cases of the same pattern')
    .description(
      'Shows episodes that are alike once names are masked: when, how each was sourced, and which reports there are. ' +
        'It counts nothing and forecasts nothing. Without an id it lists patterns.',
    )
    .argument('[id]', 'id of a pattern, as isnad episode and isnad pattern give it')
    .option('--limit <n>', 'lines', wholeNumber('--limit', 1), 20)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExamples:\n  isnad pattern\n  isnad pattern bGVhdmUrc3RyaWtl --json')
    .action((id: string | undefined, options: Options) =>
      onArchive(async (archive) => {
        if (id === undefined) {
          const patterns = await listPatterns(archive, { limit: options.limit });
          if (options.json) printJson(patterns);
          else {
            for (const { id: name, title, cases } of patterns) {
              process.stdout.write(`${name}  ${cases} cases  ${isolate(title)}\n`);
            }
          }
          return;
        }
        const pattern = await patternPage(archive, id);
        if (pattern === null)
          throw new StoreError('request', `There is no pattern ${id} with two cases in the archive.`);
        if (options.json) printJson(pattern);
        else process.stdout.write(inWords(pattern, options.limit));
      }),
    );
}

function inWords(pattern: Pattern, limit: number): string {
  const out = [`${pattern.id}  ${isolate(pattern.title)}`, `  in common: ${pattern.shared.join(', ')}`, ''];
  for (const one of pattern.cases.slice(0, limit)) {
    out.push(`${one.when ?? 'time unknown'}  episode ${one.episode}`);
    out.push(`  sourced to: ${one.sourcing.map((name) => isolate(name)).join('، ')}`);
    out.push(`  reports: ${one.reports.join(' ')}`);
  }
  return `${out.join('\n')}\n`;
}
