import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A report as it stood when its page was read last. */
export interface RememberedReport {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
}

/** What is remembered of an address between runs. */
export interface RememberedPage {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the bytes of the last answer. */
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly firstAt: string;
  readonly lastAt: string;
  /** When it was found gone, or null. */
  readonly goneAt: string | null;
  readonly reports: readonly RememberedReport[];
}

/**
 * What earlier runs learned of each address: validators for conditional requests and the reports as they
 * stood, one small file per address. A broken file counts as nothing remembered.
 */
export class FetchMemory {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(url: string): Promise<RememberedPage | null> {
    try {
      const page = JSON.parse(await readFile(this.#file(url), 'utf8')) as RememberedPage;
      return page.url === url && Array.isArray(page.reports) ? page : null;
    } catch {
      return null;
    }
  }

  async put(page: RememberedPage): Promise<void> {
    await writeWhole(this.#file(page.url), JSON.stringify(page));
  }

  #file(url: string): string {
    const name = createHash('sha256').update(url).digest('hex');
    return join(this.#folder, name.slice(0, 2), `${name.slice(2, 32)}.json`);
  }
}

/** Writes a file so that it is either there whole or not changed at all. */
export async function writeWhole(file: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, data);
  await rename(temporary, file);
}
