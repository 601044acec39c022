import { readFile } from 'node:fs/promises';
import { StoreError } from '../store-error.ts';

/** The account the server runs as. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that a root process may hand the server to, in order of preference. */
const unprivileged = ['isnad', 'postgres', 'nobody'];

/**
 * The account the server must run as when this process is root, which PostgreSQL refuses; null when this
 * process may run it itself. Throws when root finds no unprivileged account in the password file: PostgreSQL
 * needs one with a name.
 */
export async function serverAccount(passwordFile = '/etc/passwd'): Promise<ServerAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const text = await readFile(passwordFile, 'utf8').catch(() => '');
  const accounts = new Map<string, ServerAccount>();
  for (const line of text.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (!name || !uid || !gid || Number(uid) === 0) continue;
    accounts.set(name, { name, uid: Number(uid), gid: Number(gid) });
  }
  for (const name of unprivileged) {
    const account = accounts.get(name);
    if (account) return account;
  }
  throw new StoreError(
    'permission',
    `PostgreSQL does not run as root, and ${passwordFile} has none of the accounts ${unprivileged.join(', ')} ` +
      'to run it as. Run Isnad as an ordinary user, or set DATABASE_URL to use a server.',
  );
}
