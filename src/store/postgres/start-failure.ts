import { StoreError } from '../store-error.ts';
import type { ClusterPaths } from './place.ts';

/** Why the server did not start, from what it said, in plain words. */
export function startFailure(said: string, { home, log }: ClusterPaths): StoreError {
  const reason = (fatalLine(said) ?? said.trim().split('\n').at(-1) ?? '').replace(/^.*?[A-Z]+: */, '');
  if (said.includes('No space left on device')) {
    return new StoreError(
      'disk-full',
      `The disk with ${home} is full, so the database cannot start. Nothing that was acknowledged is lost; free some space and run the command again.`,
    );
  }
  const denied = said.includes('Permission denied') || said.includes('Read-only file system');
  return new StoreError(
    denied ? 'permission' : 'server',
    `The database in ${home} does not start: ${reason || 'it said nothing'}. Its log: ${log}`,
  );
}

/** Whether it did not start because another one holds the data, or has left its lock or its memory behind. */
export function isHeld(said: string): boolean {
  const line = fatalLine(said) ?? '';
  return (
    /lock file|shared memory block/.test(line) &&
    !/No space left|Permission denied|Read-only file system|quota|Input\/output/.test(line)
  );
}

/** The last line in which a server says why it cannot start; refused clients are no such reason. */
export function fatalLine(said: string): string | null {
  const lines = said
    .split('\n')
    .filter((line) => /FATAL|PANIC|error while loading/.test(line))
    .filter((line) => !/the database system is|terminating connection|authentication failed/.test(line));
  return lines.at(-1) ?? null;
}
