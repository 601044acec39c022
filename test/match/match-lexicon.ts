import { readFileSync } from 'node:fs';
import { MATCH_FILES, type MatchFile, type MatchLexicon, openMatchLexicon } from '../../src/match/index.ts';

let lexicon: MatchLexicon | null = null;

/** The tables of `data/match` as they stand, opened once per test process. */
export function testMatchLexicon(): MatchLexicon {
  lexicon ??= openMatchLexicon(
    Object.fromEntries(
      MATCH_FILES.map((name) => [name, readFileSync(`data/match/${name}`, 'utf8')]),
    ) as Record<MatchFile, string>,
  );
  return lexicon;
}
