import type { Command } from 'commander';
import { checkData } from '../app/check-data/check-data.ts';

/** `isnad check-data`: checks the tables that people edit by hand. */
export function registerCheckData(program: Command): void {
  program
    .command('check-data')
    .summary('check the tables in data/')
    .description(
      'Checks every table in data/: columns, classes, ids, countries, coordinates, invisible characters, repeated ' +
        'lines. Names each bad line with its file and number; exit code 1 when there is one.',
    )
    .argument('[folder]', 'folder with the tables, when it is not the one of this program')
    .option('--json', 'as one JSON object')
    .addHelpText('after', '\nExamples:\n  isnad check-data\n  npm run check-data')
    .action((folder: string | undefined, options: { json?: boolean }) => {
      const check = checkData(folder);
      if (check.problems.length > 0) process.exitCode = 1;
      if (options.json) {
        process.stdout.write(`${JSON.stringify(check)}\n`);
        return;
      }
      for (const { file, line, message } of check.problems) {
        process.stderr.write(`${file}:${line}: ${message}\n`);
      }
      const { length } = check.problems;
      const result =
        length === 0 ? 'all is well' : `${length} ${length === 1 ? 'line is' : 'lines are'} wrong`;
      process.stdout.write(
        `${check.tables.length} ${check.tables.length === 1 ? 'table' : 'tables'}: ${result}\n`,
      );
    });
}
