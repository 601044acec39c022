import type { Command } from 'commander';
import { addDemonstration, demonstrationFolder } from '../app/api-demonstration.ts';
import { onArchive } from './archive-command.ts';
import { addServeOptions, type ServeOptions, serveArchive } from './serve.ts';

/** `isnad start`: everything at once, for a first look and for one person's desk. */
export function registerStart(program: Command): void {
  addServeOptions(
    program
      .command('start')
      .summary('start everything: database, sample reports, web page')
      .description(
        'Starts the private database, puts the sample reports into an empty archive, and serves the web ' +
          'application on this machine. Files and folders named are added. Nothing leaves this machine.',
      )
      .argument('[folder...]', 'reports of your own: files or folders in any format "isnad add" reads'),
  )
    .option('--no-samples', 'leave an empty archive empty')
    .addHelpText('after', '\nExamples:\n  npm start\n  npm start -- --open\n  npm start -- ~/reports')
    .action(async (folders: string[], options: ServeOptions & { samples: boolean }) => {
      await onArchive(async (archive) => {
        const samples = options.samples && folders.length === 0 ? demonstrationFolder() : null;
        if (samples !== null) {
          const report = await addDemonstration(archive, samples, () => new Date());
          if (report !== null) {
            process.stdout.write(
              `${report.added} sample reports about an invented affair are in the archive now.\n`,
            );
          }
        }
        await serveArchive(archive, options, ({ jobs }) => {
          if (folders.length === 0) return;
          jobs.addPaths(folders);
          process.stdout.write(`Adding ${folders.join(', ')}; the page shows how far it is.\n`);
        });
      });
    });
}
