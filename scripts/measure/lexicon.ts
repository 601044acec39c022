import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon } from '../../src/arabic/compile-lexicon.ts';
import { type Lexicon, openLexicon } from '../../src/arabic/index.ts';

/** The lexicon compiled from `data/` as it stands. */
export function dataLexicon(): Lexicon {
  const tables: Record<string, string> = {};
  for (const file of readdirSync('data', { recursive: true })) {
    const path = String(file).replaceAll('\\', '/');
    if (path.endsWith('.tsv')) tables[path] = readFileSync(join('data', path), 'utf8');
  }
  return openLexicon(compileLexicon(tables));
}
