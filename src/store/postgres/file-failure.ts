import { StoreError } from '../store-error.ts';

/** A failed file operation in plain words; errors that are already plain pass through. */
export function fileFailure(error: unknown, path: string, doing: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = (error as NodeJS.ErrnoException)?.code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StoreError(
      'disk-full',
      `The disk is full: could not ${doing} ${path}. Nothing that was acknowledged is lost; free some space and run the command again.`,
      { cause: error },
    );
  }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new StoreError(
      'permission',
      `No permission to ${doing} ${path} (${code}). Make the folder writable, or set ISNAD_HOME to another one.`,
      { cause: error },
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreError('server', `Could not ${doing} ${path}: ${reason}`, { cause: error });
}
