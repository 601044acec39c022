import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A browser that starts on this machine, and the environment it needs for that. */
export interface UnpackedBrowser {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const packaged = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium');
const cache = join(import.meta.dirname, '../../node_modules/.cache');

/**
 * Unpacks the Chromium of the npm package once per version. The package itself unpacks into the temporary
 * folder that all accounts share, where a browser of another account cannot be started and one that a second
 * process is still writing looks ready; here a folder becomes visible only when it is whole. Throws when the
 * browser does not start on this machine.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cache, `isnad-chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const path = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  // A machine with nothing but Node may lack the libraries that a browser wants: the package has them too.
  const own = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const env = (await starts(path, fonts)) ? fonts : own;
  if (env === own) await promisify(execFile)(path, ['--version'], { env: { ...process.env, ...own } });
  return { path, env };
}

async function starts(path: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  return promisify(execFile)(path, ['--version'], { env: { ...process.env, ...env } }).then(
    () => true,
    () => false,
  );
}

/** The package reads where to unpack and whether to add libraries from the environment. */
async function unpack(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(`${folder}.new-`);
  const before = { ...process.env };
  try {
    Object.assign(process.env, { TMPDIR: staging, VERCEL: '1' });
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    // Another process may have been faster.
    await rename(staging, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    for (const name of ['TMPDIR', 'VERCEL', 'FONTCONFIG_PATH', 'HOME', 'LD_LIBRARY_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
    await rm(staging, { recursive: true, force: true });
  }
}
