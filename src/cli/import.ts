import type { Command } from 'commander';
import { importFromFile } from '../app/backup-file.ts';
import { onArchive, printJson } from './archive-command.ts';

/** `isnad import`: reads an exported archive. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .summary('read an exported archive')
    .description(
      'Reads what isnad export --all wrote into the archive. What is there already stays as it is; doing it again changes nothing.',
    )
    .argument('<file>', 'file to read, gzipped when it ends in .gz; - for standard input')
    .option('--json', 'report as JSON')
    .addHelpText('after', '\nExample:\n  ISNAD_HOME=/srv/new isnad import archive.jsonl.gz')
    .action((file: string, options: { json?: boolean }) =>
      onArchive(async (archive) => {
        const report = await importFromFile(archive, file);
        if (options.json) printJson(report);
        else
          process.stdout.write(
            `${report.articles} articles (${report.known} known already) and ${report.decisions} decisions read\n`,
          );
      }),
    );
}
