import { joinBytes } from './byte-source.ts';

/** One line without its line end, and its 1-based number; `bytes` is null for a line over the limit. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/**
 * Splits bytes into lines at LF, dropping a CR before it. A line longer than `limit` bytes comes without
 * its bytes and is passed over without being held.
 */
export async function* lines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<readonly Line[]> {
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let tooLong = false;
  let number = 1;
  for await (const chunk of chunks) {
    const batch: Line[] = [];
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(10, start);
      if (end === -1) break;
      const part = chunk.subarray(start, end);
      if (tooLong) {
        // Said already, when the limit was passed.
      } else if (heldLength + part.length > limit) batch.push({ number, bytes: null });
      else if (heldLength === 0) batch.push({ number, bytes: withoutReturn(part) });
      else batch.push({ number, bytes: withoutReturn(joinBytes([...held, part])) });
      held = [];
      heldLength = 0;
      tooLong = false;
      number++;
      start = end + 1;
    }
    if (start < chunk.length && !tooLong) {
      held.push(chunk.subarray(start));
      heldLength += chunk.length - start;
      if (heldLength > limit) {
        tooLong = true;
        held = [];
        heldLength = 0;
        batch.push({ number, bytes: null });
      }
    }
    if (batch.length > 0) yield batch;
  }
  if (tooLong) return;
  if (heldLength > 0) yield [{ number, bytes: withoutReturn(joinBytes(held)) }];
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.length > 0 && line[line.length - 1] === 13 ? line.subarray(0, -1) : line;
}
