import { statfs } from 'node:fs/promises';
import { archiveTotals } from '../store/archive-totals.ts';
import { Database, type DatabasePlace, describePlace } from '../store/database.ts';
import { countOutdated } from '../store/read-articles.ts';
import { type ServerFacts, serverFacts } from '../store/server-facts.ts';
import { StoreError } from '../store/store-error.ts';
import { archivePlace } from './archive-place.ts';
import { currentMakers } from './reanalyse.ts';

/** Below this much free room (bytes) the doctor warns. */
const littleRoom = 1_000_000_000;

/** The state of the archive. */
export interface Diagnosis {
  /** In words; never a password. */
  readonly place: string;
  readonly kind: DatabasePlace['kind'];
  readonly home: string | null;
  readonly server: ServerFacts | null;
  readonly articles: number | null;
  readonly versions: number | null;
  readonly claims: number | null;
  readonly decisions: number | null;
  /** Articles that an older analyser or stemmer made the rows of. */
  readonly outdated: number | null;
  /** Free bytes on the disk of the data folder. */
  readonly free: number | null;
  /** What is wrong, in sentences; empty when nothing is. */
  readonly problems: readonly string[];
}

/** Looks the archive over. What is wrong is in `problems`, not thrown. */
export async function examine(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Diagnosis> {
  const place = archivePlace(environment);
  const home = place.kind === 'private' ? place.place.home : null;
  const base = { place: describePlace(place), kind: place.kind, home };
  let database: Database;
  try {
    database = await Database.open(place);
  } catch (error) {
    const free = home === null ? null : await freeRoom(home);
    const problem =
      error instanceof StoreError ? error.message : `The archive cannot be opened: ${String(error)}`;
    const none = {
      server: null,
      articles: null,
      versions: null,
      claims: null,
      decisions: null,
      outdated: null,
    };
    return { ...base, ...none, free, problems: [problem] };
  }
  try {
    const server = await serverFacts(database.writers);
    const totals = await archiveTotals(database.read);
    const outdated = await countOutdated(database.read, currentMakers);
    const free = home === null ? null : await freeRoom(home);
    const { articles, versions, claims, decisions } = totals;
    const problems = [...serverProblems(server), ...archiveProblems(outdated, free)];
    return { ...base, server, articles, versions, claims, decisions, outdated, free, problems };
  } finally {
    await database.close();
  }
}

function serverProblems(server: ServerFacts): string[] {
  const problems: string[] = [];
  if (server.encoding !== 'UTF8')
    problems.push(`The database is encoded in ${server.encoding}; Arabic needs UTF8.`);
  if (!server.fsync) problems.push('fsync is off: a power cut can destroy the archive. Switch it on.');
  if (server.synchronousCommit === 'off') {
    problems.push(
      'synchronous_commit is off: articles that were acknowledged can be lost in a crash. Switch it on.',
    );
  }
  if (server.readOnly)
    problems.push('The server only reads (a standby, or read-only): nothing can be added.');
  if (server.connections > server.maxConnections * 0.8) {
    problems.push(
      `${server.connections} of ${server.maxConnections} connections are taken; raise max_connections.`,
    );
  }
  return problems;
}

function archiveProblems(outdated: number, free: number | null): string[] {
  const problems: string[] = [];
  if (outdated > 0) {
    problems.push(
      `${outdated} articles were analysed by an older Isnad; bring them up to date with: isnad reanalyse`,
    );
  }
  if (free !== null && free < littleRoom) {
    problems.push(`Only ${Math.round(free / 1e6)} MB are free on the disk of the archive.`);
  }
  return problems;
}

async function freeRoom(folder: string): Promise<number | null> {
  return statfs(folder).then(
    (disk) => disk.bavail * disk.bsize,
    () => null,
  );
}
