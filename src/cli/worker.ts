import type { Command } from 'commander';
import { interruptSignal } from '../app/archive-interrupt.ts';
import { runWorker } from '../app/jobs.ts';
import { onArchive, printJson } from './archive-command.ts';

/** `isnad worker`: works on what waits. */
export function registerWorker(program: Command): void {
  program
    .command('worker')
    .summary('work on what waits')
    .description(
      'Takes jobs from the queue in the archive until it is stopped (Ctrl-C lets it finish what it has begun). ' +
        'Any number of workers on any number of machines share one DATABASE_URL; a job of a worker that was ' +
        'killed is taken up by another.',
    )
    .option('--json', 'a line of JSON per job')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://isnad@db.example/isnad isnad worker')
    .action((options: { json?: boolean }) =>
      onArchive(async (archive) => {
        const { signal, release } = interruptSignal();
        try {
          await runWorker(archive, signal, {
            onJob: (name, ok) => {
              if (options.json) printJson({ job: name, ok });
              else process.stdout.write(`${name} ${ok ? 'done' : 'failed, will be tried again'}\n`);
            },
          });
        } finally {
          release();
        }
      }),
    );
}
