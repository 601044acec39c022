import type { Command } from 'commander';
import { sampleReports } from '../app/sample-reports.ts';
import { cell } from './page/cell.ts';

/** `isnad start`: reads the sample reports and says where to look. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .summary('read the sample reports and say where to look')
    .description(
      'Reads the sample reports of examples/ and prints, for each, how many claims of how many sources.',
    )
    .addHelpText('after', '\nExample:\n  isnad start')
    .action(async () => {
      const rows: string[] = [];
      let claims = 0;
      for await (const sample of sampleReports()) {
        claims += sample.claims;
        rows.push(
          `${String(sample.claims).padStart(6)} claims  ${String(sample.sources).padStart(3)} sources  ${sample.file.padEnd(36)} ${cell(sample.title)}`,
        );
      }
      process.stdout.write(
        [
          `${rows.length} sample reports about one invented affair, ${claims} attributed claims:`,
          '',
          ...rows,
          '',
          'Where to look:',
          '  npx isnad read examples/09-ministry-denies.json              who says what, in the terminal',
          '  npx isnad read examples/13-follow-up.json --explain          and why Isnad thinks so',
          '  npx isnad read examples/*.json --html -o samples.html        as one page for a browser',
          '  npx isnad help                                               everything else',
          '',
        ].join('\n'),
      );
    });
}
