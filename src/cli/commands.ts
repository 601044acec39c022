import type { Command } from 'commander';

/** A command of the program: its line in the help, and the module that describes and runs it. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loads the function that adds the command; null for `read`, which parses its own command line. */
  readonly load: (() => Promise<(program: Command) => void>) | null;
}

/** Every command in the order of the help. A new command is one line here and one module beside this one. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'start everything: database, sample reports, web page',
    load: async () => (await import('./start.ts')).registerStart,
  },
  {
    name: 'serve',
    summary: 'open the archive in a browser',
    load: async () => (await import('./serve.ts')).registerServe,
  },
  { name: 'read', summary: 'show who says what in reports', load: null },
  {
    name: 'add',
    summary: 'keep reports in the archive',
    load: async () => (await import('./add.ts')).registerAdd,
  },
  {
    name: 'fetch',
    summary: 'fetch pages and feeds and keep what they report',
    load: async () => (await import('./fetch.ts')).registerFetch,
  },
  {
    name: 'watch',
    summary: 'follow feeds and keep what is new and what changes',
    load: async () => (await import('./watch.ts')).registerWatch,
  },
  {
    name: 'match',
    summary: 'compare new reports with the archive',
    load: async () => (await import('./match.ts')).register,
  },
  {
    name: 'search',
    summary: 'find reports, claims and names',
    load: async () => (await import('./search.ts')).registerSearch,
  },
  {
    name: 'claims',
    summary: 'list what is claimed, on whose word',
    load: async () => (await import('./claims.ts')).register,
  },
  {
    name: 'claim',
    summary: 'show where a claim comes from and who denies it',
    load: async () => (await import('./claim.ts')).register,
  },
  {
    name: 'episode',
    summary: 'show one happening over time, with its figures',
    load: async () => (await import('./episode.ts')).register,
  },
  {
    name: 'pattern',
    summary: 'show earlier cases of the same pattern',
    load: async () => (await import('./pattern.ts')).register,
  },
  {
    name: 'source',
    summary: 'show what became of the claims of a named source or outlet',
    load: async () => (await import('./source.ts')).register,
  },
  {
    name: 'correct',
    summary: 'correct a report or a claim',
    load: async () => (await import('./correct.ts')).registerCorrect,
  },
  {
    name: 'delete',
    summary: 'remove a report from the archive',
    load: async () => (await import('./delete.ts')).registerDelete,
  },
  {
    name: 'reanalyse',
    summary: 'analyse the archive again after an upgrade',
    load: async () => (await import('./reanalyse.ts')).registerReanalyse,
  },
  {
    name: 'worker',
    summary: 'work on what waits',
    load: async () => (await import('./worker.ts')).registerWorker,
  },
  {
    name: 'export',
    summary: 'write the archive to a file',
    load: async () => (await import('./export.ts')).registerExport,
  },
  {
    name: 'import',
    summary: 'read an exported archive',
    load: async () => (await import('./import.ts')).registerImport,
  },
  {
    name: 'doctor',
    summary: 'say where the archive is and what is wrong',
    load: async () => (await import('./doctor.ts')).registerDoctor,
  },
  {
    name: 'eval',
    summary: 'score the analysis against annotated reports',
    load: async () => (await import('./eval.ts')).registerEval,
  },
  {
    name: 'check-data',
    summary: 'check the tables in data/',
    load: async () => (await import('./check-data.ts')).registerCheckData,
  },
];
