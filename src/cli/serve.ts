import { spawn } from 'node:child_process';
import { type Command, InvalidArgumentError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { keepTokenHash, tokenFile, tokenLines } from '../app/api-tokens.ts';
import type { Database } from '../app/archive.ts';
import { interruptSignal } from '../app/archive-interrupt.ts';
import { type Listening, ListenRefused, listen } from '../server/listen.ts';
import { hashToken, newToken, readTokenHashes } from '../server/tokens.ts';
import { onArchive, several } from './archive-command.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly allowHost?: readonly string[];
  readonly open?: boolean;
  readonly proxy?: string;
}

/** `isnad serve`: API and web application on what the archive holds. */
export function registerServe(program: Command): void {
  addServeOptions(
    program
      .command('serve')
      .summary('open the archive in a browser')
      .description(
        'Serves the web application and the HTTP API on this machine until it is stopped with Ctrl-C. ' +
          'Other machines are let in only with a token (Authorization: Bearer …), of which a hash is kept.',
      ),
  )
    .option('--new-token <name>', 'make a token for someone, print it once, and end')
    .addHelpText(
      'after',
      '\nExamples:\n  isnad serve --open\n  isnad serve --port 0\n  isnad serve --new-token desk && isnad serve --host 0.0.0.0 --allow-host isnad.example',
    )
    .action(async (options: ServeOptions & { newToken?: string }) => {
      if (options.newToken !== undefined) {
        printNewToken(options.newToken);
        return;
      }
      await onArchive((archive) => serveArchive(archive, options));
    });
}

/** Options of every command that serves. */
export function addServeOptions(command: Command): Command {
  return command
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <n>', 'port to listen on; 0 takes a free one', portNumber, 4747)
    .option('--allow-host <name>', 'name the server answers to besides its address', several)
    .option('--proxy <address>', 'proxy for pages that are fetched')
    .option('--open', 'open the page in the browser');
}

/** Serves until Ctrl-C; `begun` is called once the address is known. */
export async function serveArchive(
  archive: Database,
  options: ServeOptions,
  begun: (listening: Listening) => Promise<void> | void = () => undefined,
): Promise<void> {
  const { signal, release } = interruptSignal();
  try {
    const listening = await listen({
      database: archive,
      host: options.host,
      port: options.port,
      tokenHashes: readTokenHashes(tokenLines()),
      allowedHosts: options.allowHost ?? [],
      version: manifest.version,
      proxy: options.proxy ?? null,
    });
    try {
      process.stdout.write(`Isnad: ${listening.address}\n`);
      if (!listening.hasPages) {
        process.stderr.write(
          'isnad: the web application is not built; run "npm run build". The API answers.\n',
        );
      }
      await begun(listening);
      process.stdout.write('Ctrl-C ends it.\n');
      if (options.open) openInBrowser(listening.address);
      if (!signal.aborted) {
        await new Promise<void>((resolve) =>
          signal.addEventListener('abort', () => resolve(), { once: true }),
        );
      }
    } finally {
      await listening.close();
    }
  } catch (error) {
    if (!(error instanceof ListenRefused)) throw error;
    process.stderr.write(`isnad: ${error.message}\n`);
    process.exitCode = 1;
  } finally {
    release();
  }
}

function printNewToken(name: string): void {
  const token = newToken();
  keepTokenHash(hashToken(token), name);
  process.stdout.write(`${token}\n`);
  process.stderr.write(
    `This token is shown only now. Its hash stands in ${tokenFile()}; take the line out to close the door.\n`,
  );
}

/** A failure to open a browser is none of ours: the address was printed. */
function openInBrowser(address: string): void {
  const [program, ...words] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError(`--port must be a number from 0 to 65535, not "${text}"`);
  }
  return port;
}
