#!/usr/bin/env node
// Runs the built program; a checkout that has not been built yet is built first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(program)) {
  const build = fileURLToPath(new URL('../scripts/build.mjs', import.meta.url));
  if (!existsSync(build)) {
    process.stderr.write('isnad: dist/cli.js is missing; install the package again\n');
    process.exit(1);
  }
  process.stderr.write('isnad: not built yet, building (npm run build)\n');
  const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0 || !existsSync(program)) {
    process.stderr.write('isnad: the build failed; run "npm ci" and try again\n');
    process.exit(1);
  }
}
await import(program.href);
