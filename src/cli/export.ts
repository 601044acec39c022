import type { Command } from 'commander';
import { StoreError } from '../app/archive.ts';
import { exportToFile } from '../app/backup-file.ts';
import { onArchive, printJson } from './archive-command.ts';

/** `isnad export`: writes the whole archive out. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .summary('write the archive to a file')
    .description(
      'Writes everything that is kept to one file of JSON lines: articles with all versions and analyses, original ' +
        'bytes, decisions and logs. For backups, for moving to another machine or server, and for upgrades of PostgreSQL.',
    )
    .argument('<file>', 'file to write, gzipped when it ends in .gz; - for standard output')
    .requiredOption('--all', 'the whole archive')
    .option('--json', 'report as JSON (on standard error when the archive goes to standard output)')
    .addHelpText('after', '\nExample:\n  isnad export --all archive.jsonl.gz')
    .action((file: string, options: { all: boolean; json?: boolean }) =>
      onArchive(async (archive) => {
        if (file.trim() === '') throw new StoreError('request', 'Give the name of a file to write.');
        const report = await exportToFile(archive, file);
        const { articles, decisions, lines } = report;
        if (options.json && file !== '-') printJson({ file, articles, decisions, lines });
        else if (options.json)
          process.stderr.write(`${JSON.stringify({ file, articles, decisions, lines })}\n`);
        else process.stderr.write(`${articles} articles and ${decisions} decisions written to ${file}\n`);
      }),
    );
}
