import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../../src/store/database.ts';
import { clusterPaths } from '../../src/store/postgres/place.ts';
import { readPostmaster } from '../../src/store/postgres/postmaster.ts';
import { randomFrom } from '../ingest/synthetic/story.ts';
import { archiveState } from './archive-state.ts';
import { builtProgram } from './built-program.ts';
import { writeCorpus } from './corpus.ts';
import { temporaryHome, testCache } from './test-archive.ts';

const articlesPerPart = 64;

export interface CrashReport {
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** States of the disturbed and of an undisturbed archive. */
  readonly disturbed: readonly string[];
  readonly undisturbed: readonly string[];
  readonly kills: { program: number; server: number; both: number };
}

/**
 * Adds reports while the program or its database is killed `kills` times at random moments, then lets one
 * run finish and compares with an archive nobody disturbed. A failure says which moments it came from
 * (`ISNAD_CRASH_SEED` gives the same ones again) and what the server logged last.
 */
export async function crash(
  kills: number,
  seed = Number(process.env.ISNAD_CRASH_SEED) || Math.ceil(Math.random() * 2 ** 31),
): Promise<CrashReport> {
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'isnad-crash-'));
  const disturbed = await temporaryHome();
  const calm = await temporaryHome();
  const counts = { program: 0, server: 0, both: 0 };
  const acknowledged: string[] = [];
  const moments: string[] = [];
  const program = await builtProgram('crash-program');
  try {
    const parts: string[] = [];
    for (let i = 0; i < kills; i++) {
      const part = join(folder, `part-${i}.jsonl`);
      await writeCorpus(part, i * articlesPerPart, (i + 1) * articlesPerPart);
      parts.push(part);
      const kind = (['program', 'server', 'both'] as const)[i % 3];
      counts[kind]++;
      // The moment is anywhere from the program's start to its end.
      const moment = Math.round(100 + random() * 1400);
      moments.push(`${kind} at ${moment} ms`);
      await disturb(program.path, disturbed.home, parts.slice(-3), kind, moment, acknowledged);
    }
    await finish(run(program.path, disturbed.home, 0, parts), acknowledged);
    await finish(run(program.path, calm.home, 0, parts), []);
    const state = await stateOf(disturbed.home);
    const ids = state.ids;
    const added = acknowledged.filter((line) => line.endsWith(' added')).map((line) => line.split(' ')[0]);
    return {
      acknowledged: added.length,
      lost: added.filter((id) => !ids.has(id)),
      twice: added.filter((id, i) => added.indexOf(id) !== i),
      disturbed: state.lines,
      undisturbed: (await stateOf(calm.home)).lines,
      kills: counts,
    };
  } catch (error) {
    const log = await readFile(clusterPaths(disturbed.home).log, 'utf8').catch(() => 'none');
    const circumstances = [
      `ISNAD_CRASH_SEED=${seed}, kills: ${moments.join(', ')}`,
      `postmaster.pid: ${JSON.stringify(await readPostmaster(clusterPaths(disturbed.home).pid))}`,
      'The end of the server log:',
      ...log.trimEnd().split('\n').slice(-60),
    ];
    throw new Error(`${(error as Error).message}\n${circumstances.join('\n')}`, { cause: error });
  } finally {
    for (const { home, remove } of [disturbed, calm]) {
      const postmaster = await readPostmaster(clusterPaths(home).pid);
      if (postmaster) end(postmaster.pid, 'SIGINT');
      await sleep(300);
      await remove();
    }
    await rm(folder, { recursive: true, force: true });
    await program.remove();
  }
}

function run(program: string, home: string, pause: number, files: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, home, testCache, String(pause), ...files], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Collects what the program acknowledges; a killed program's last line may be cut. */
function listen(child: ChildProcess, acknowledged: string[]): Promise<{ code: number | null; said: string }> {
  let out = '';
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const whole = out.slice(0, out.lastIndexOf('\n') + 1);
      acknowledged.push(...whole.split('\n').filter((line) => line !== '' && line !== 'finished'));
      resolve({ code, said });
    });
  });
}

async function disturb(
  program: string,
  home: string,
  files: readonly string[],
  kind: 'program' | 'server' | 'both',
  moment: number,
  acknowledged: string[],
): Promise<void> {
  const child = run(program, home, 40, files);
  const closed = listen(child, acknowledged);
  await sleep(moment);
  if (kind !== 'program') {
    const postmaster = await readPostmaster(clusterPaths(home).pid);
    if (postmaster) end(postmaster.pid, 'SIGKILL');
  }
  if (kind !== 'server') child.kill('SIGKILL');
  const { code, said } = await closed;
  if (kind === 'server' && code !== 0) throw new Error(`the program did not survive its database: ${said}`);
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It was gone already.
  }
}

async function finish(child: ChildProcess, acknowledged: string[]): Promise<void> {
  const { code, said } = await listen(child, acknowledged);
  if (code !== 0) throw new Error(`the last run failed: ${said}`);
}

async function stateOf(home: string): Promise<{ lines: string[]; ids: Set<string> }> {
  const database = await Database.open({ kind: 'private', place: { home, cache: testCache } });
  try {
    const { rows } = await database.writers.query<{ id: string }>('SELECT id FROM articles');
    return { lines: await archiveState(database), ids: new Set(rows.map((row) => row.id)) };
  } finally {
    await database.close();
  }
}
