import { existsSync, readFileSync } from 'node:fs';
import { analyse } from '../../src/analyse/index.ts';
import { type Lexicon, normalisedKey } from '../../src/arabic/index.ts';
import type { Analysis, Claim, Span } from '../../src/model/index.ts';

/** One attribution read off a dependency tree: words are split from their clitics, signs stand apart. */
interface Pair {
  readonly set: string;
  readonly text: string;
  readonly source: string | null;
  readonly content: string;
}

export interface TreeScore {
  readonly set: string;
  readonly pairs: number;
  /** Pairs of which a claim covers at least half of the content. */
  readonly found: number;
  /** Found pairs whose source is written as a noun, and those where the claim has the same one. */
  readonly sources: number;
  readonly rightSources: number;
  readonly errors: readonly string[];
}

/** How many attributions of the syntax trees the analysis finds, by set; null when the file is not there. */
export function scoreSyntaxTrees(path: string, lexicon: Lexicon): readonly TreeScore[] | null {
  if (!existsSync(path)) return null;
  const pairs = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Pair);
  return [...new Set(pairs.map(({ set }) => set))].map((set) =>
    scoreSet(
      set,
      pairs.filter((pair) => pair.set === set),
      lexicon,
    ),
  );
}

function scoreSet(set: string, pairs: readonly Pair[], lexicon: Lexicon): TreeScore {
  const errors: string[] = [];
  let found = 0;
  let sources = 0;
  let rightSources = 0;
  for (const pair of pairs) {
    const analysis = analyseSentence(pair.text, lexicon);
    const wanted = spanOf(pair.text, pair.content);
    const claim = wanted === null ? undefined : claimOver(analysis, wanted);
    if (claim === undefined) {
      errors.push(`missed: ${pair.content.slice(0, 60)} (${pair.text.slice(0, 80)})`);
      continue;
    }
    found++;
    // A relative or attached pronoun names nobody.
    if (pair.source === null || lettersOf(pair.source).key.length < 4) continue;
    sources++;
    if (isSource(claim, pair.source)) rightSources++;
    else errors.push(`source: ${pair.source} | ${claim.chain[0]?.canonical} (${pair.text.slice(0, 80)})`);
  }
  return { set, pairs: pairs.length, found, sources, rightSources, errors };
}

function analyseSentence(text: string, lexicon: Lexicon): Analysis {
  const article = { id: 'sentence', url: null, outlet: null, title: null, publishedAt: null, text };
  return analyse(article as unknown as Parameters<typeof analyse>[0], lexicon);
}

/** Where the letters of the split words stand in the text. */
function spanOf(text: string, words: string): Span | null {
  const { key, at } = lettersOf(text);
  const wanted = lettersOf(words).key;
  const from = key.indexOf(wanted);
  return from < 0 || wanted === '' ? null : { start: at[from], end: at[from + wanted.length - 1] + 1 };
}

function lettersOf(text: string): { key: string; at: readonly number[] } {
  let key = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = normalisedKey(text[i]);
    if (letter.length !== 1) continue;
    key += letter;
    at.push(i);
  }
  return { key, at };
}

function claimOver({ claims }: Analysis, { start, end }: Span): Claim | undefined {
  const covers = (claim: Claim): number =>
    claim.content.parts.reduce(
      (sum, part) => sum + Math.max(0, Math.min(part.end, end) - Math.max(part.start, start)),
      0,
    );
  // Of claims inside each other the one that fits best.
  const size = (claim: Claim): number =>
    claim.content.parts.reduce((sum, part) => sum + part.end - part.start, 0);
  return claims
    .filter((claim) => covers(claim) >= (end - start) / 2)
    .sort((a, b) => size(a) - covers(a) - (size(b) - covers(b)))[0];
}

/** Whether the first source is the one of the tree: it has its head word (phrases begin with it), or is its name without the title. */
function isSource({ chain }: Claim, source: string): boolean {
  const name = lettersOf(chain[0]?.canonical ?? '').key;
  const head = lettersOf(source.replace(/^(ال|ل|ب|و|ف) /, '').split(' ')[0]).key;
  return name !== '' && (name.includes(head) || lettersOf(source).key.includes(name));
}
