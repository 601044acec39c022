import type { Command } from 'commander';
import { type AddReport, addSources } from '../app/add.ts';
import { addProgress } from '../app/add-progress.ts';
import { inputNamed, problemLine } from '../app/add-source.ts';
import { interruptSignal } from '../app/archive-interrupt.ts';
import { onArchive, printJson, wholeNumber } from './archive-command.ts';
import { compareAdded } from './compare-added.ts';

interface Options {
  outlet?: string;
  published?: string;
  url?: string;
  workers?: number;
  match: boolean;
  json?: boolean;
}

/** `isnad add`: keeps reports in the archive. */
export function registerAdd(program: Command): void {
  program
    .command('add')
    .summary('keep reports in the archive')
    .description(
      'Reads files, folders or standard input (-), analyses every report, keeps it and compares it with the archive. ' +
        'Reports the archive has already are passed over, so an interrupted run goes on when it is done again.',
    )
    .argument(
      '<source...>',
      'text, HTML, JSON, JSONL, feeds, WARC, each also .gz; a folder; - for standard input',
    )
    .option('--outlet <name>', 'outlet of reports that name none')
    .option(
      '--published <time>',
      'publication time of reports that name none, such as 2024-01-22 or 2024-01-22T18:26',
    )
    .option('--url <address>', 'address of a report that names none')
    .option('--workers <n>', 'threads that analyse (default: one per core)', wholeNumber('--workers', 0))
    .option('--no-match', 'leave comparing them with the archive to isnad match')
    .option('--json', 'report as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  isnad add report.txt --outlet "وكالة المرفأ" --published 2024-03-05\n  isnad add archive.jsonl.gz pages/\n  cat report.html | isnad add -',
    )
    .action((sources: string[], options: Options) =>
      onArchive(async (archive) => {
        const { signal, release } = interruptSignal();
        const progress = addProgress(sources, options.json === true);
        try {
          const report = await addSources(
            archive,
            sources.map((name) => inputNamed(name, process.stdin)),
            {
              ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
              ...(options.published === undefined ? {} : { publishedAt: options.published }),
              ...(options.url === undefined ? {} : { url: options.url }),
            },
            {
              signal,
              ...(options.workers === undefined ? {} : { workers: options.workers }),
              onProgress: progress.update,
              onProblem: (problem) => progress.say(problemLine(problem)),
            },
          );
          progress.done();
          const matched = options.match ? await compareAdded(archive, signal, options.json === true) : null;
          if (options.json) printJson({ ...report, matched: matched?.articles ?? null });
          else process.stdout.write(`${inWords(report)}\n`);
          if (report.problems > 0) process.exitCode = 1;
          if (report.interrupted) process.exitCode = 130;
        } finally {
          progress.done();
          release();
          // An interrupted read of standard input would keep the program alive.
          if (sources.includes('-')) process.stdin.destroy();
        }
      }),
    );
}

function inWords(report: AddReport): string {
  const parts = [`${report.added} added`];
  if (report.changed > 0) parts.push(`${report.changed} with a new version`);
  if (report.known > 0) parts.push(`${report.known} known already`);
  if (report.deleted > 0) parts.push(`${report.deleted} left out because they were deleted`);
  if (report.problems > 0) parts.push(`${report.problems} could not be read`);
  const end = report.interrupted ? ' Interrupted; the same command goes on from here.' : '';
  return `${parts.join(', ')}.${end}`;
}
