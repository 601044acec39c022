import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon } from '../src/arabic/compile-lexicon.ts';
import { type Lexicon, openLexicon } from '../src/arabic/index.ts';

let lexicon: Lexicon | null = null;

/** The lexicon compiled from `data/` as it stands, once per test process. */
export function testLexicon(): Lexicon {
  if (lexicon === null) lexicon = openLexicon(compileLexicon(readTables('data')));
  return lexicon;
}

/** All tables below a folder by their path in it. */
export function readTables(folder: string): Record<string, string> {
  const tables: Record<string, string> = {};
  for (const file of readdirSync(folder, { recursive: true })) {
    const path = String(file).replaceAll('\\', '/');
    if (path.endsWith('.tsv')) tables[path] = readFileSync(join(folder, path), 'utf8');
  }
  return tables;
}
