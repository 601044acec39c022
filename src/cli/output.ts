import { once } from 'node:events';
import type { WriteStream } from 'node:fs';

/** Where a command writes, waiting for a reader that is slower. */
export interface Output {
  /** Whether colours may be written: a terminal whose user has not asked for none (NO_COLOR). */
  readonly terminal: boolean;
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a file for writing, or standard output for null. A file that cannot be written is said on standard
 * error, sets exit code 1 and gives null.
 */
export async function openOutput(file: string | null): Promise<Output | null> {
  if (file === null || file === '-') {
    const stream = process.stdout;
    const terminal = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
    return { terminal, write: (text) => writeTo(stream, text), close: async () => {} };
  }
  const { createWriteStream } = await import('node:fs');
  const stream = createWriteStream(file);
  try {
    await once(stream, 'open');
  } catch (error) {
    process.stderr.write(`isnad: ${file}: it cannot be written (${reasonOf(error)})\n`);
    process.exitCode = 1;
    return null;
  }
  return { terminal: false, write: (text) => writeTo(stream, text), close: () => end(stream) };
}

async function writeTo(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}

async function end(stream: WriteStream): Promise<void> {
  stream.end();
  await once(stream, 'close');
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'EISDIR') return 'this is a directory';
  return code ?? 'unknown reason';
}
