import { existsSync } from 'node:fs';
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

/** Whether a process with this id is there, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
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
