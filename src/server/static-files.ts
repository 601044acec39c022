import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';

const zip = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.bin': 'application/octet-stream',
};

/** Already compressed; gzip would only cost. */
const COMPRESSED: ReadonlySet<string> = new Set(['.woff2', '.woff']);

interface FileEntry {
  readonly plain: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly immutable: boolean;
  /** Made when it is first asked for; null: not worth it. */
  zipped: Promise<Buffer> | null;
  readonly zips: boolean;
}

/**
 * The files of a built web application, read when the server starts: no address can lead outside the folder, and
 * a new build does not take the pages away from under those who read them.
 */
export class StaticFiles {
  readonly #files = new Map<string, FileEntry>();

  /** `extra` maps further addresses to files. Missing folders and files are left out. */
  constructor(folder: string, extra: Readonly<Record<string, string>> = {}) {
    for (const name of list(folder)) {
      const address = `/${name.replaceAll('\\', '/')}`;
      this.#add(address, join(folder, name), address.startsWith('/assets/'));
    }
    for (const [address, path] of Object.entries(extra)) this.#add(address, path, false);
  }

  get hasPages(): boolean {
    return this.#files.has('/index.html');
  }

  /** The file at an address, or null. */
  async answer(c: Context, address: string): Promise<Response | null> {
    const entry = this.#files.get(address);
    if (entry === undefined) return null;
    const { plain, etag, type, immutable } = entry;
    c.header('Content-Type', type);
    c.header('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    c.header('ETag', etag);
    c.header('Vary', 'Accept-Encoding');
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    if (entry.zips && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) {
      entry.zipped ??= zip(plain);
      c.header('Content-Encoding', 'gzip');
      return c.body(new Uint8Array(await entry.zipped));
    }
    return c.body(new Uint8Array(plain));
  }

  #add(address: string, path: string, immutable: boolean): void {
    const plain = readWhole(path);
    if (plain === null) return;
    const extension = extname(path);
    this.#files.set(address, {
      plain,
      type: TYPES[extension] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`,
      immutable,
      zipped: null,
      zips: !COMPRESSED.has(extension),
    });
  }
}

function readWhole(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length)
          .replace(/^[\\/]/, ''),
      );
  } catch {
    return [];
  }
}
