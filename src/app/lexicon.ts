import { readFileSync } from 'node:fs';
import { type Lexicon, openLexicon } from '../arabic/lexicon.ts';

let lexicon: Lexicon | null = null;

/**
 * The lexicon the build compiled, opened once per process. Throws one plain sentence when it is missing.
 */
export function loadLexicon(): Lexicon {
  if (lexicon === null) {
    // The file's own memory is used in place: copying megabytes would cost more than analysing a report.
    const bytes = readLexiconFile();
    lexicon = openLexicon(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
  return lexicon;
}

// The bundles stand in dist/ and dist/chunks/, the sources in src/app/.
function readLexiconFile(): Buffer {
  for (const place of ['./lexicon.bin', '../lexicon.bin', '../../dist/lexicon.bin']) {
    try {
      return readFileSync(new URL(place, import.meta.url));
    } catch {
      // the next place
    }
  }
  throw new Error('the compiled lexicon is missing: run "npm run build"');
}
