import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLexicon } from '../../arabic/compile-lexicon.ts';
import { TableError } from '../../arabic/index.ts';
import { checkTable, type Known } from './check-table.ts';
import type { TableProblem } from './table-problem.ts';

export interface DataCheck {
  /** Tables that were looked at, by their path. */
  readonly tables: readonly string[];
  readonly problems: readonly TableProblem[];
}

/** Checks every table of `data/` by itself and then all of them together, as the build compiles them. */
export function checkData(folder: string = dataFolder()): DataCheck {
  const texts = readTables(folder);
  const known: Known = { places: idsOf(texts['entities/places.tsv'] ?? '') };
  const tables = Object.keys(texts);
  const problems = tables.flatMap((path) => checkTable(`data/${path}`, texts[path], known));
  if (problems.length === 0) {
    try {
      compileLexicon(texts);
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      problems.push(asProblem(error.message));
    }
  }
  return { tables: tables.map((path) => `data/${path}`), problems };
}

function readTables(folder: string): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  const paths = readdirSync(folder, { recursive: true }).map((path) => String(path).replaceAll('\\', '/'));
  for (const path of paths.filter((path) => path.endsWith('.tsv')).sort()) {
    texts[path] = readFileSync(join(folder, path), 'utf8');
  }
  return texts;
}

function idsOf(text: string): ReadonlySet<string> {
  return new Set(text.split('\n').map((line) => line.slice(0, Math.max(0, line.indexOf('\t')))));
}

function asProblem(message: string): TableProblem {
  const [, file, line, rest] = /^(.+?):(\d+): (.*)$/s.exec(message) ?? [null, 'data', '1', message];
  return { file: file ?? 'data', line: Number(line), message: rest ?? message };
}

// The bundles stand in dist/ and dist/chunks/, the sources in src/app/check-data/.
function dataFolder(): string {
  for (const place of ['../data/', '../../data/', '../../../data/']) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(join(folder, 'lexicon'))) return folder;
  }
  throw new Error('the tables (data/) are missing');
}
