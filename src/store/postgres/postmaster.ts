import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

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
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The state follows the program's name, which is in parentheses and may hold some itself.
    return line.slice(line.lastIndexOf(')') + 2, line.lastIndexOf(')') + 3) === 'Z';
  } catch {
    return false;
  }
}

/**
 * Whether `pid` is known to be some other program than the server of `data`: after a power cut or in a
 * container the number may belong to anybody. Only Linux can tell; elsewhere the answer is no.
 */
export async function isStranger(pid: number, data: string): Promise<boolean> {
  if (!existsSync('/proc/self/cmdline')) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command !== null && command !== '' && !command.includes(data);
}
