import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isProblem, readSource } from '../ingest/index.ts';
import { archiveSize } from '../store/api-claims.ts';
import { type AddReport, type Arrival, addArticles } from './add.ts';
import type { Problem } from './add-source.ts';
import type { Database } from './archive.ts';
import { matchWaiting } from './match.ts';

/** How the origins of sample reports begin in the archive. */
export const demonstrationOrigin = 'examples/';

/** Not reports: what stands beside them in the folder. */
const notReports: ReadonlySet<string> = new Set(['expected.json', 'README.md']);

/**
 * Puts the sample reports of the repository into an empty archive. An archive that holds anything is left alone:
 * a person's own reports are never mixed with invented ones. Null when nothing was to do.
 */
export async function addDemonstration(
  database: Database,
  folder: string,
  now: () => Date,
): Promise<AddReport | null> {
  const { articles } = await archiveSize(database.read);
  if (articles > 0) return null;
  const report = await addArticles(database, demonstrationReports(folder), { workers: 0, now });
  await matchWaiting(database);
  return report;
}

/** The sample reports; plain texts get outlet and time from the table beside them. */
export async function* demonstrationReports(folder: string): AsyncGenerator<Arrival | Problem> {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    files: Record<string, { outlet?: string; publishedAt?: string } | undefined>;
  };
  const names = readdirSync(folder)
    .filter((name) => /\.(json|txt|html)$/.test(name) && !notReports.has(name))
    .sort();
  for (const name of names) {
    const { outlet, publishedAt } = expected.files[name] ?? {};
    const options = {
      worker: false,
      ...(outlet === undefined ? {} : { outlet }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    };
    for await (const item of readSource({ kind: 'path', path: join(folder, name) }, options)) {
      yield isProblem(item) ? item : { article: item, origin: `${demonstrationOrigin}${name}` };
    }
  }
}

/** Where the sample reports stand; null when they were not installed. */
export function demonstrationFolder(): string | null {
  // The bundles stand in dist/ and dist/chunks/, the sources in src/app/.
  for (const place of ['../examples/', '../../examples/']) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(join(folder, 'expected.json'))) return folder;
  }
  return null;
}
