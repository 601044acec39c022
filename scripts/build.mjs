// Builds dist/: the compiled lexicon, the command line and the library, each from its own entry.
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
};

mkdirSync(dist, { recursive: true });

await build({
  ...shared,
  entryPoints: {
    'compile-lexicon': 'src/arabic/compile-lexicon.ts',
  },
  outdir: dist,
});
const { compileLexicon } = await import(`${pathToFileURL(join(dist, 'compile-lexicon.js'))}?${Date.now()}`);
const data = join(root, 'data');
const tables = {};
for (const file of readdirSync(data, { recursive: true })) {
  const path = String(file).replaceAll('\\', '/');
  if (path.endsWith('.tsv')) tables[path] = readFileSync(join(data, path), 'utf8');
}
try {
  writeFileSync(join(dist, 'lexicon.bin'), compileLexicon(tables));
} catch (error) {
  console.error(error.name === 'TableError' ? error.message : error);
  process.exit(1);
}
rmSync(join(dist, 'compile-lexicon.js'));

const entries = JSON.parse(readFileSync(join(root, 'scripts/entries.json'), 'utf8'));
await build({ ...shared, entryPoints: entries, outdir: dist, splitting: true, chunkNames: 'chunks/[name]-[hash]' });
console.log(`built ${relative(process.cwd(), dist) || '.'}`);
