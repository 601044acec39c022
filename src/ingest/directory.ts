import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../model/index.ts';
import { describeLimit, type LimitName } from './limits.ts';
import { type Problem, problem } from './problem.ts';
import type { ReadOptions } from './read-options.ts';
import { readSource } from './read-source.ts';

/**
 * Reads all files under a directory in the order of their names, hidden ones left out. Symbolic links to
 * directories are not followed, so there are no circles.
 */
export async function* readDirectory(
  directory: string,
  options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
): AsyncGenerator<Article | Problem> {
  const pending: { path: string; depth: number }[] = [{ path: directory, depth: 0 }];
  let files = 0;
  let cut = false;
  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    const { path, depth } = here;
    let entries: Dirent[];
    try {
      entries = await readdir(path, { withFileTypes: true });
    } catch {
      yield problem(path, 'the directory may not be read');
      continue;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const below: { path: string; depth: number }[] = [];
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const child = join(path, entry.name);
      if (entry.isDirectory()) {
        if (depth + 1 > limits['directory-depth']) cut = true;
        else below.push({ path: child, depth: depth + 1 });
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        if (entry.isSymbolicLink() && (await isDirectory(child))) continue;
        files++;
        yield* readSource({ kind: 'path', path: child }, options);
      }
    }
    pending.push(...below.reverse());
  }
  if (files === 0) yield problem(directory, 'there is no file in this directory');
  if (cut) {
    const message = `directories deeper than ${describeLimit('directory-depth', limits['directory-depth'])} are left out`;
    yield problem(directory, message, { limit: 'directory-depth', effect: 'cut' });
  }
}

async function isDirectory(path: string): Promise<boolean> {
  const { stat } = await import('node:fs/promises');
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
