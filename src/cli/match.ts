import type { Command } from 'commander';
import { interruptSignal } from '../app/archive-interrupt.ts';
import { onArchive, printJson } from './archive-command.ts';
import { compareAdded } from './compare-added.ts';

/** `isnad match`: matches what was added and waits. */
export function register(program: Command): void {
  program
    .command('match')
    .summary('compare new reports with the archive')
    .description(
      'Compares the reports that were added, changed or removed since with the archive: copies, claims, who denies ' +
        'whom. isnad add and isnad fetch do this by themselves; this goes on after --no-match, an interruption or an upgrade.',
    )
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  isnad match')
    .action((options: { json?: boolean }) =>
      onArchive(async (archive) => {
        const { signal, release } = interruptSignal();
        const report = await compareAdded(archive, signal, options.json === true).finally(release);
        if (signal.aborted) process.exitCode = 130;
        if (options.json)
          printJson({ articles: report.articles, claims: report.claims, groups: report.groups.length });
        else
          process.stdout.write(
            `${report.articles} reports, ${report.claims} claims, ${report.groups.length} groups changed\n`,
          );
      }),
    );
}
