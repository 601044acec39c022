import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built web application and the compiled lexicon stand. */
export function builtFiles(): { readonly web: string; readonly lexicon: string } {
  // The bundles stand in dist/ and dist/chunks/, the sources in src/app/.
  for (const place of ['./', '../', '../../dist/']) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(join(folder, 'lexicon.bin'))) {
      return { web: join(folder, 'web'), lexicon: join(folder, 'lexicon.bin') };
    }
  }
  return { web: '', lexicon: '' };
}
