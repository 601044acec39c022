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
  readonly path: string;
  readonly type: string;
  readonly immutable: boolean;
  body: Promise<{ plain: Buffer; zipped: Buffer | null; etag: string }> | null;
}

/**
 * The files of a built web application. Only what stood in the folder when the server started is served, so no
 * address can lead outside it.
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
    entry.body ??= load(entry.path);
    const { plain, zipped, etag } = await entry.body;
    c.header('Content-Type', entry.type);
    c.header('Cache-Control', entry.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    c.header('ETag', etag);
    c.header('Vary', 'Accept-Encoding');
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    if (zipped !== null && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) {
      c.header('Content-Encoding', 'gzip');
      return c.body(new Uint8Array(zipped));
    }
    return c.body(new Uint8Array(plain));
  }

  #add(address: string, path: string, immutable: boolean): void {
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    this.#files.set(address, { path, type, immutable, body: null });
  }
}

async function load(path: string): Promise<{ plain: Buffer; zipped: Buffer | null; etag: string }> {
  const plain = readFileSync(path);
  const zipped = COMPRESSED.has(extname(path)) ? null : await zip(plain);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
  return { plain, zipped, etag };
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
