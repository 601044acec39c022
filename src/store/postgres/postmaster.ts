import { readFileSync } from 'node:fs';
import { link, readdir, readFile, readlink, realpath, rename, rm } from 'node:fs/promises';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that holds the data folder, alive or dead; null when none does. */
export async function readPostmaster(pidFile: string): Promise<Postmaster | null> {
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port } : null;
}

/**
 * Removes a lock file when its server is `gone`; one that was killed while it wrote its own leaves a file without
 * a process id. It is moved aside before that is certain: another server may take the lock at any moment, and that
 * one must not be robbed of it.
 */
export async function removeLock(
  file: string,
  gone: (pid: number | null) => Promise<boolean>,
): Promise<void> {
  const held = await readPostmaster(file);
  if (!(await gone(held?.pid ?? null))) return;
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
    // A link, unlike a rename, replaces nothing.
    if ((await readPostmaster(aside))?.pid !== held?.pid) await link(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * Whether a process with this id runs, whoever owns it. One that has ended but that nobody has reaped (a zombie,
 * usual in containers without an init process) does not.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    return afterName(readFileSync(`/proc/${pid}/stat`, 'latin1')).startsWith('Z');
  } catch {
    return false;
  }
}

/**
 * Whether `pid` is known to be some other program than the server of `data`: after a power cut or in a
 * container the number may belong to anybody. A server works in its data folder. Only Linux can tell; elsewhere
 * the answer is no.
 */
export async function isStranger(pid: number, data: string): Promise<boolean> {
  const folder = await workingFolder(pid);
  return folder !== null && folder !== (await realpath(data));
}

/**
 * The processes that a killed server of `data` has left behind. They end by themselves at their next wait, but
 * one in a long computation, or held by a debugger, keeps the next server from starting. Only Linux can tell.
 */
export async function orphansOf(data: string): Promise<number[]> {
  const entries = await readdir('/proc').catch(() => []);
  const folder = await realpath(data);
  const family = new Set<number>();
  for (const pid of entries.map(Number)) {
    if (pid > 0 && (await workingFolder(pid)) === folder) family.add(pid);
  }
  const orphans: number[] = [];
  for (const pid of family) {
    const [title, parent] = await Promise.all([titleOf(pid), parentOf(pid)]);
    // The children of a server, and they alone, call themselves so; those of a living one have it as parent.
    if (title.startsWith('postgres: ') && parent !== null && !family.has(parent)) orphans.push(pid);
  }
  return orphans;
}

/** Where a process works; null when it has ended, cannot be looked at, or on other systems than Linux. */
function workingFolder(pid: number): Promise<string | null> {
  return readlink(`/proc/${pid}/cwd`).catch(() => null);
}

function titleOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
}

async function parentOf(pid: number): Promise<number | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  const parent = Number(afterName(line).split(' ')[1]);
  return parent > 0 ? parent : null;
}

/** What follows the program's name in `/proc/…/stat`: it is in parentheses and may hold some itself. */
function afterName(line: string): string {
  return line.slice(line.lastIndexOf(')') + 2);
}
