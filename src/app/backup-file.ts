import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Database } from '../store/database.ts';
import { fileFailure } from '../store/postgres/file-failure.ts';
import { type BackupReport, exportArchive, importArchive } from './backup.ts';

type OnProgress = (report: BackupReport) => void;

/**
 * Writes the archive to a file (gzipped when the name ends in .gz) or, with `-`, to standard output. The file
 * appears under its name only when it is whole.
 */
export async function exportToFile(
  database: Database,
  path: string,
  onProgress: OnProgress = () => undefined,
): Promise<BackupReport> {
  let report: BackupReport = { articles: 0, decisions: 0, lines: 0, known: 0 };
  async function* lines(): AsyncGenerator<string> {
    const note = (now: BackupReport): void => {
      report = now;
      onProgress(now);
    };
    for await (const line of exportArchive(database, note)) yield `${line}\n`;
  }
  if (path === '-') {
    await pipeline(Readable.from(lines(), { objectMode: false }), process.stdout, { end: false });
    return report;
  }
  const part = `${path}.part`;
  try {
    const file = createWriteStream(part, { mode: 0o600, flush: true });
    const source = Readable.from(lines(), { objectMode: false });
    await (path.endsWith('.gz') ? pipeline(source, createGzip(), file) : pipeline(source, file));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : fileFailure(error, path, 'write');
  }
  return report;
}

/** Reads a file that `exportToFile` wrote (gzipped or not), or standard input with `-`. */
export async function importFromFile(
  database: Database,
  path: string,
  onProgress: OnProgress = () => undefined,
): Promise<BackupReport> {
  const source: NodeJS.ReadableStream = path === '-' ? process.stdin : createReadStream(path);
  const unpacked = path.endsWith('.gz') ? createGunzip() : null;
  if (unpacked !== null) source.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  const lines = linesOf(unpacked ?? source);
  try {
    return await importArchive(database, lines, onProgress);
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    throw syscall !== undefined || code?.startsWith('Z_') ? fileFailure(error, path, 'read') : error;
  }
}

/** Lines of a stream; what fails in the stream fails here. */
async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  let failure: Error | null = null;
  const reader = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  stream.on('error', (error) => {
    failure = error;
    reader.close();
  });
  for await (const line of reader) yield line;
  if (failure !== null) throw failure;
}
