import type { Command } from 'commander';
import { interruptSignal } from '../app/archive-interrupt.ts';
import { openJobs, queueReanalysis } from '../app/jobs.ts';
import { reanalyse } from '../app/reanalyse.ts';
import { onArchive, printJson, wholeNumber } from './archive-command.ts';

/** `isnad reanalyse`: brings the archive up to date after an upgrade. */
export function registerReanalyse(program: Command): void {
  program
    .command('reanalyse')
    .summary('analyse the archive again after an upgrade')
    .description(
      'Analyses again what an older Isnad analysed. Corrections people made are kept, and so are the older analyses. ' +
        'Interrupted, the same command goes on.',
    )
    .option('--all', 'also what is up to date (after changing data/)')
    .option('--queue', 'leave the work to `isnad worker`, on any number of machines')
    .option('--workers <n>', 'threads (default: one per core)', wholeNumber('--workers', 0))
    .option('--json', 'report as JSON')
    .addHelpText('after', '\nExamples:\n  isnad reanalyse\n  isnad reanalyse --all --queue')
    .action((options: { all?: boolean; queue?: boolean; workers?: number; json?: boolean }) =>
      onArchive(async (archive) => {
        if (options.queue) {
          const queue = await openJobs(archive);
          const articles = await queueReanalysis(archive, queue, options.all === true).finally(() =>
            queue.close(),
          );
          if (options.json) printJson({ queued: articles });
          else process.stdout.write(`${articles} articles wait for isnad worker.\n`);
          return;
        }
        const { signal, release } = interruptSignal();
        try {
          const report = await reanalyse(archive, {
            signal,
            all: options.all === true,
            ...(options.workers === undefined ? {} : { workers: options.workers }),
            onProgress: ({ done, total }) => {
              if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} articles`);
            },
          });
          if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
          if (options.json) printJson(report);
          else
            process.stdout.write(
              `${report.done} of ${report.total} articles analysed again, ${report.failed} failed.\n`,
            );
          if (report.failed > 0) process.exitCode = 1;
          if (report.interrupted) process.exitCode = 130;
        } finally {
          release();
        }
      }),
    );
}
