import { InvalidArgumentError } from 'commander';
import { type Database, openArchive, StoreError } from '../app/archive.ts';
import { cell } from './page/cell.ts';

/**
 * Runs a command on the archive: opens it, closes it, and turns what the archive cannot do into one line on
 * standard error and exit code 1. Other errors are this program's own and pass through.
 */
export async function onArchive(work: (archive: Database) => Promise<void>): Promise<void> {
  await plainly(async () => {
    const archive = await openArchive();
    try {
      await work(archive);
    } finally {
      await archive.close();
    }
  });
}

/** Does `work`; a StoreError becomes one line on standard error and exit code 1. */
export async function plainly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(`isnad: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Writes a value as one line of JSON. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Words of a report in a line of mixed text, as `cell` gives them; nothing for nothing. */
export function isolate(text: string | null): string {
  return text === null || text === '' ? '' : cell(text);
}

/** A whole number option; throws what commander shows as a usage error. */
export function wholeNumber(name: string, least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least) {
      throw new InvalidArgumentError(`${name} must be a whole number of at least ${least}, not "${text}"`);
    }
    return value;
  };
}

/** Collects an option that may be given several times. */
export function several(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
