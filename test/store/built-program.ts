import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/**
 * A program of this folder bundled to plain JavaScript, because reading TypeScript takes a second at every start
 * and tests start many. With the worker, the lexicon and the tables beside it, as in a build.
 */
export async function builtProgram(name: string): Promise<{ path: string; remove(): Promise<void> }> {
  const home = join(root, 'node_modules', '.cache', `isnad-test-${name}-${process.pid}`);
  const folder = join(home, 'dist');
  await mkdir(folder, { recursive: true });
  await symlink(join(root, 'data'), join(home, 'data'), 'junction');
  await build({
    entryPoints: {
      [name]: join(import.meta.dirname, `${name}.ts`),
      'analysis-worker': join(root, 'src/app/analysis-worker.ts'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  await copyFile(join(root, 'dist', 'lexicon.bin'), join(folder, 'lexicon.bin'));
  return { path: join(folder, `${name}.js`), remove: () => rm(home, { recursive: true, force: true }) };
}
