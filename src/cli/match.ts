import type { Command } from 'commander';
import { matchWaiting } from '../app/match.ts';
import { onArchive, printJson } from './archive-command.ts';

/** `isnad match`: matches what was added and waits. */
export function register(program: Command): void {
  program
    .command('match')
    .summary('compare new reports with the archive')
    .description(
      'Compares the reports that were added, changed or removed since with the archive: copies, claims, who denies ' +
        'whom. isnad add does this by itself; this goes on after an interruption or an upgrade.',
    )
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  isnad match')
    .action((options: { json?: boolean }) =>
      onArchive(async (archive) => {
        let done = 0;
        const report = await matchWaiting(archive, {
          onRound: (round) => {
            done += round.articles;
            if (process.stderr.isTTY) process.stderr.write(`\r${done} reports`);
          },
        });
        if (process.stderr.isTTY && done > 0) process.stderr.write('\n');
        if (options.json)
          printJson({ articles: report.articles, claims: report.claims, groups: report.groups.length });
        else
          process.stdout.write(
            `${report.articles} reports, ${report.claims} claims, ${report.groups.length} groups changed\n`,
          );
      }),
    );
}
