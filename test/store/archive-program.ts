import { Command } from 'commander';
import { registerAdd } from '../../src/cli/add.ts';
import { registerCorrect } from '../../src/cli/correct.ts';
import { registerDelete } from '../../src/cli/delete.ts';
import { registerDoctor } from '../../src/cli/doctor.ts';
import { registerExport } from '../../src/cli/export.ts';
import { registerImport } from '../../src/cli/import.ts';
import { registerReanalyse } from '../../src/cli/reanalyse.ts';
import { registerSearch } from '../../src/cli/search.ts';
import { registerWorker } from '../../src/cli/worker.ts';

/** The commands of the archive as a program of their own, for tests that kill it. */
const program = new Command('isnad');
for (const register of [
  registerAdd,
  registerSearch,
  registerCorrect,
  registerDelete,
  registerDoctor,
  registerReanalyse,
  registerWorker,
  registerExport,
  registerImport,
]) {
  register(program);
}
await program.parseAsync();
