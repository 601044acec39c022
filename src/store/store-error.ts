/** What stands in the way of the archive, by the remedy it asks for. */
export type StoreErrorCode =
  /** No PostgreSQL is shipped for this platform. */
  | 'platform'
  /** A folder or file cannot be read or written. */
  | 'permission'
  /** The disk is full. */
  | 'disk-full'
  /** The data were made by another version of PostgreSQL or of Isnad. */
  | 'version'
  /** The server does not start or does not answer. */
  | 'server'
  /** The server refuses the name or password. */
  | 'login'
  /** A query took longer than it may. */
  | 'timeout'
  /** What was asked for is not in the archive, or cannot be done with it. */
  | 'request';

/**
 * The one error of the archive that people see: `message` is a plain sentence that says what is wrong, where,
 * and what to do.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
