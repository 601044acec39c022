// Writes dist/types/: what TypeScript programs that use the library see. Without the compiler (an installation
// without development packages) the library works and has no types.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function buildTypes(root, dist) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  if (!existsSync(compiler)) return;
  const project = join(dist, 'tsconfig.types.json');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: 'types',
    rootDir: '../src',
  };
  writeFileSync(
    project,
    JSON.stringify({ extends: '../tsconfig.json', include: ['../src/index.ts'], compilerOptions }),
  );
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' });
  rmSync(project);
  // The program does not need its types to run: what is wrong with them is said and `npm run check` fails.
  if (status !== 0) console.error(stdout.trim());
}
