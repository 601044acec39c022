import { appendFileSync, chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolder } from './archive-place.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The file that lists the hashes of the tokens that open the API. */
export function tokenFile(environment: Environment = process.env): string {
  return join(dataFolder(environment), 'tokens');
}

/** What `ISNAD_TOKEN_HASH` and the token file hold. */
export function tokenLines(environment: Environment = process.env): string {
  let file = '';
  try {
    file = readFileSync(tokenFile(environment), 'utf8');
  } catch {
    // No file: no tokens from there.
  }
  return `${environment.ISNAD_TOKEN_HASH ?? ''}\n${file}`;
}

/** Adds the hash of a token to the token file; only its owner may read it. */
export function keepTokenHash(hash: string, name: string, environment: Environment = process.env): string {
  const path = tokenFile(environment);
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${hash} # ${name.replace(/\s+/g, ' ')}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return path;
}
