import { readFileSync } from 'node:fs';
import { normalisedKey, readTable, variants } from '../arabic/index.ts';
import {
  MATCH_FILES,
  type MatchFile,
  type MatchLexicon,
  type OutletFacts,
  openMatchLexicon,
} from '../match/index.ts';

let lexicon: MatchLexicon | null = null;
let outlets: ReadonlyMap<string, OutletFacts> | null = null;

/** The tables and weights of `data/match`, opened once per process. */
export function loadMatchLexicon(): MatchLexicon {
  if (lexicon === null) {
    const files = Object.fromEntries(MATCH_FILES.map((name) => [name, readData(`match/${name}`)]));
    lexicon = openMatchLexicon(files as Record<MatchFile, string>);
  }
  return lexicon;
}

/**
 * What `data/outlets.tsv` says of outlets, by their id and by every normalised spelling. Empty when
 * ISNAD_OWNERSHIP is `off`: then no outlet is called interested.
 */
export function loadOutletFacts(): ReadonlyMap<string, OutletFacts> {
  if (outlets === null) {
    const table = new Map<string, OutletFacts>();
    const withOwners = process.env.ISNAD_OWNERSHIP !== 'off';
    for (const { cells } of readTable('data/outlets.tsv', readData('outlets.tsv'))) {
      const [id] = Object.values(cells);
      const facts: OutletFacts = {
        type: cells.type ?? '',
        owner: withOwners && cells.owner ? cells.owner : null,
        ownerKind: withOwners && cells.ownerKind ? cells.ownerKind : null,
        country: cells.country ? cells.country : null,
      };
      table.set(id, facts);
      for (const name of [cells.name ?? '', ...variants(cells.variants ?? '')]) {
        const key = normalisedKey(name);
        if (key !== '' && !table.has(key)) table.set(key, facts);
      }
    }
    outlets = table;
  }
  return outlets;
}

// The bundles stand in dist/ and dist/chunks/, the sources in src/app/.
function readData(name: string): string {
  for (const place of ['../data/', '../../data/']) {
    try {
      return readFileSync(new URL(`${place}${name}`, import.meta.url), 'utf8');
    } catch {
      // the next place
    }
  }
  throw new Error(`the table data/${name} is missing: install Isnad again`);
}
