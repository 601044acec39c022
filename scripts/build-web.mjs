// Builds the web application into dist/web, unless nothing it is made of is newer.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the pages when a source is newer than what was built; gives whether it did. */
export async function buildWeb() {
  const built = join(root, 'dist/web/index.html');
  const sources = ['web', 'src/model', 'src/arabic', 'src/analyse', 'package-lock.json'];
  if (
    existsSync(built) &&
    Math.max(...sources.map((path) => newest(join(root, path)))) < statSync(built).mtimeMs
  ) {
    return false;
  }
  const { build } = await import('vite');
  // Renamed into place whole: a server that starts meanwhile finds the old pages or the new ones.
  const fresh = join(root, `dist/web-${process.pid}`);
  const old = join(root, `dist/web-old-${process.pid}`);
  try {
    await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn', build: { outDir: fresh } });
    if (existsSync(join(root, 'dist/web'))) renameSync(join(root, 'dist/web'), old);
    renameSync(fresh, join(root, 'dist/web'));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  return true;
}

function newest(path) {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  let last = facts.mtimeMs;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    last = Math.max(last, newest(join(path, entry.name)));
  }
  return last;
}
