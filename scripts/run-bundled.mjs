// node scripts/run-bundled.mjs FILE.ts [arguments…]: runs a program bundled with the settings of the build. What it
// measures is the code that is shipped; under tsx every function made inside another is named at each call.
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundling } from './bundling.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry] = process.argv.splice(2, 1);
// Beside its source, so that it finds its files the same way.
const outfile = join(dirname(resolve(root, entry)), `.bundled-${process.pid}.mjs`);
try {
  await build({ ...bundling(root), entryPoints: [entry], outfile });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(outfile, { force: true });
}
