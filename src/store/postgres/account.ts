import { readFile, stat } from 'node:fs/promises';
import { StoreError } from '../store-error.ts';
import type { ClusterPaths } from './place.ts';

/** The account the server runs as. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that a root process may hand a new server to, in order of preference. */
const unprivileged = ['isnad', 'postgres', 'nobody'];

/**
 * The account the server must run as when this process is root, which PostgreSQL refuses; null when this
 * process may run it itself. Data that are there already belong to the account they were made by: root runs the
 * server as that one, so that the owner finds everything as it was. Throws when the data belong to somebody else
 * than an ordinary account that runs this, or when root finds no account in the password file: PostgreSQL needs
 * one with a name.
 */
export async function serverAccount(
  paths: ClusterPaths,
  passwordFile = '/etc/passwd',
): Promise<ServerAccount | null> {
  const me = process.getuid?.();
  if (me === undefined) return null;
  const accounts = await readAccounts(passwordFile);
  const nameOf = (uid: number) => accounts.find((account) => account.uid === uid)?.name ?? `number ${uid}`;
  if (me !== 0) {
    const owner = await ownerOf(paths.cluster);
    if (owner === null || owner === me) return null;
    throw new StoreError(
      'permission',
      `The archive in ${paths.home} belongs to the account "${nameOf(owner)}". ` +
        'Run Isnad as that account, or set ISNAD_HOME to a folder of your own.',
    );
  }
  const owner = await ownerOf(paths.data);
  const candidates =
    owner === null
      ? unprivileged.map((name) => accounts.find((account) => account.name === name && account.uid !== 0))
      : [accounts.find((account) => account.uid === owner && owner !== 0)];
  const account = candidates.find((candidate) => candidate !== undefined);
  if (account) return account;
  throw new StoreError(
    'permission',
    owner === null
      ? `PostgreSQL does not run as root, and ${passwordFile} has none of the accounts ${unprivileged.join(', ')} ` +
          'to run it as. Run Isnad as an ordinary user, or set DATABASE_URL to use a server.'
      : `PostgreSQL cannot run as the account "${nameOf(owner)}", which owns ${paths.data}. ` +
          `Give the data to an ordinary account (chown -R ACCOUNT ${paths.data}).`,
  );
}

async function readAccounts(passwordFile: string): Promise<ServerAccount[]> {
  const text = await readFile(passwordFile, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

function ownerOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ uid }) => uid,
    () => null,
  );
}
