import { StoreError } from './store-error.ts';

/** SQLSTATEs of a server that is stopping, starting or has just crashed. */
const lossStates = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', '08001', '08004']);
const lossCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTCONN']);

/** Whether `error` says that the connection or the server went away, so that trying again makes sense. */
export function isConnectionLoss(error: unknown): boolean {
  if (error instanceof StoreError) return false;
  const code = (error as { code?: string }).code ?? '';
  if (lossStates.has(code) || lossCodes.has(code)) return true;
  const message = error instanceof Error ? error.message : '';
  return (
    message.includes('Connection terminated') ||
    // A connection that did not come about in time.
    message === 'timeout expired' ||
    message.includes('Client has encountered a connection error') ||
    message.includes('not queryable')
  );
}

/** What PostgreSQL or the network said, as a StoreError in plain words; other errors come back as they are. */
export function connectionFailure(error: unknown, place: string): unknown {
  if (error instanceof StoreError) return error;
  const code = (error as { code?: string })?.code ?? '';
  const message = error instanceof Error ? error.message : String(error);
  const because = { cause: error };
  if (code === '53100' || message.includes('No space left on device')) {
    return new StoreError(
      'disk-full',
      `The disk of ${place} is full. Nothing that was acknowledged is lost; free some space and run the command again.`,
      because,
    );
  }
  if (code === '25006' || message.includes('Read-only file system')) {
    return new StoreError('permission', `The archive (${place}) can only be read, not written.`, because);
  }
  if (code === '28P01' || code === '28000') {
    return new StoreError(
      'login',
      `Refused by ${place}: ${message}. Check name and password in DATABASE_URL.`,
      because,
    );
  }
  if (code === '3D000')
    return new StoreError('login', `There is no such database: ${place}. ${message}.`, because);
  if (code === '42501') return new StoreError('permission', `Refused by ${place}: ${message}.`, because);
  if (code === '57014') {
    return new StoreError(
      'timeout',
      'The query took too long and was stopped. Ask for more words, a shorter time or fewer facets.',
      because,
    );
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StoreError('server', `No host with this name: ${place}. Check DATABASE_URL.`, because);
  }
  if (isConnectionLoss(error)) {
    return new StoreError('server', `No answer from ${place} (${message || code}).`, because);
  }
  return error;
}
