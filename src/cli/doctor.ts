import type { Command } from 'commander';
import { type Diagnosis, examine } from '../app/doctor.ts';
import { schemaDescription } from '../app/doctor-schema.ts';
import { onArchive, plainly, printJson } from './archive-command.ts';

/** `isnad doctor`: says where the archive is, how big it is and what is wrong with it. */
export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .summary('say where the archive is and what is wrong')
    .description(
      'Says which PostgreSQL holds the archive, where and how big it is, and what is wrong. Exit code 1 when something is.',
    )
    .option('--schema', 'print the schema of the database instead, as its catalogue has it')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExamples:\n  isnad doctor\n  ISNAD_HOME=/srv/isnad isnad doctor --json')
    .action(async (options: { schema?: boolean; json?: boolean }) => {
      if (options.schema) {
        await onArchive(async (archive) => {
          process.stdout.write(await schemaDescription(archive));
        });
        return;
      }
      await plainly(async () => {
        const diagnosis = await examine();
        if (options.json) printJson(diagnosis);
        else process.stdout.write(inWords(diagnosis));
        if (diagnosis.problems.length > 0) process.exitCode = 1;
      });
    });
}

function inWords(diagnosis: Diagnosis): string {
  const { server } = diagnosis;
  const out = [`archive    ${diagnosis.place}`];
  if (server !== null) {
    out.push(
      `server     PostgreSQL ${server.version}, schema ${server.schemaVersion}, ${server.connections} of ${server.maxConnections} connections`,
      `size       ${megabytes(server.databaseBytes)}`,
    );
  }
  if (diagnosis.free !== null) out.push(`free       ${megabytes(diagnosis.free)}`);
  if (diagnosis.articles !== null) {
    out.push(
      `articles   ${diagnosis.articles} (${diagnosis.versions} versions)`,
      `claims     ${diagnosis.claims}`,
      `decisions  ${diagnosis.decisions}`,
    );
  }
  if (server !== null) {
    out.push(
      'largest',
      ...server.largest.slice(0, 6).map(({ name, bytes }) => `  ${name.padEnd(24)} ${megabytes(bytes)}`),
    );
  }
  out.push(
    ...(diagnosis.problems.length === 0
      ? ['nothing is wrong']
      : diagnosis.problems.map((problem) => `! ${problem}`)),
  );
  return `${out.join('\n')}\n`;
}

function megabytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
