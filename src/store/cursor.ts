import { StoreError } from './store-error.ts';

/** A page of a list, and the cursor after which the next one begins; null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A place in a sorted list as an opaque string. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place back; throws a StoreError when the string was not made by `writeCursor`. */
export function readCursor(cursor: string | null): readonly (string | number)[] | null {
  if (cursor === null || cursor === '') return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const plain = (part: unknown) => typeof part === 'string' || typeof part === 'number';
    if (Array.isArray(place) && place.length >= 2 && place.length <= 4 && place.every(plain)) return place;
  } catch {
    // Falls through to the one message.
  }
  throw new StoreError('request', 'The cursor is not one this archive gave out; begin again without it.');
}
