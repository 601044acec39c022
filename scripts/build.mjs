// Builds dist/: the compiled lexicon, the command line and the workers, each from its own entry, the analysis as a
// script that starts fast, the types of the library, and the web application.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAnalysis } from './build-analysis.mjs';
import { buildTypes } from './build-types.mjs';
import { buildWeb } from './build-web.mjs';
import { bundling } from './bundling.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const shared = bundling(root);

await compileTables();
await buildEntries();
await buildAnalysis(root, dist, shared, run);
buildTypes(root, dist);
await buildWeb();
console.log(`built ${relative(process.cwd(), dist) || '.'}`);

/** data/ becomes dist/lexicon.bin; a bad line of a table ends the build with its file and line. */
async function compileTables() {
  mkdirSync(dist, { recursive: true });
  const compiler = join(dist, `compile-lexicon-${process.pid}.js`);
  await run({ ...shared, entryPoints: ['src/arabic/compile-lexicon.ts'], outfile: compiler });
  try {
    const { compileLexicon } = await import(pathToFileURL(compiler).href);
    const tables = {};
    for (const file of readdirSync(join(root, 'data'), { recursive: true })) {
      const path = String(file).replaceAll('\\', '/');
      if (path.endsWith('.tsv')) tables[path] = readFileSync(join(root, 'data', path), 'utf8');
    }
    // Renamed into place: a program that starts meanwhile finds the old lexicon or the new one, whole.
    const written = join(dist, `lexicon-${process.pid}.bin`);
    writeFileSync(written, compileLexicon(tables));
    renameSync(written, join(dist, 'lexicon.bin'));
  } catch (error) {
    if (error?.name !== 'TableError') throw error;
    fail(error.message);
  } finally {
    rmSync(compiler, { force: true });
  }
}

/** The entries of scripts/entries.json, with what they share in dist/chunks/. */
async function buildEntries() {
  const entryPoints = JSON.parse(readFileSync(join(root, 'scripts/entries.json'), 'utf8'));
  const before = new Set(filesIn(dist));
  const { metafile } = await run({
    ...shared,
    entryPoints,
    outdir: dist,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    metafile: true,
  });
  for (const output of Object.keys(metafile.outputs)) before.delete(relative(dist, join(root, output)));
  for (const stale of before)
    if (/^chunks[\\/].*\.js$/.test(stale)) rmSync(join(dist, stale), { force: true });
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true }).map(String);
}

/** esbuild prints what is wrong with its file and line; its own stack trace helps nobody. */
async function run(options) {
  try {
    return await build(options);
  } catch (error) {
    if (error?.errors === undefined) throw error;
    return fail('the build failed');
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
