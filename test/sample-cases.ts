import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalisedKey } from '../src/arabic/index.ts';
import { isProblem, readSource } from '../src/ingest/index.ts';
import type { Analysis, Article, Claim, Span } from '../src/model/index.ts';

/** A key claim of a sample report, as examples/expected.json has it. */
export interface ExpectedClaim {
  readonly cue: string;
  readonly speaker: string | null;
  readonly speakerType: string;
  readonly contentStartsWith: string;
  readonly contentEndsWith: string;
  readonly stance: string;
  readonly polarity: string;
  readonly quote: string;
  readonly chain?: readonly string[];
  readonly parentCue?: string;
  readonly parts?: number;
}

export interface ExpectedReport {
  readonly outlet: string;
  readonly publishedAt: string;
  readonly claims: readonly ExpectedClaim[];
  readonly notClaims: readonly string[];
}

/** What a reader should find in every sample report, by file name. */
export const EXPECTED = (
  JSON.parse(readFileSync('examples/expected.json', 'utf8')) as { files: Record<string, ExpectedReport> }
).files;

/** A sample report with the metadata that the expectations give for it. */
export async function sampleArticle(file: string): Promise<Article> {
  const { outlet, publishedAt } = EXPECTED[file];
  for await (const item of readSource(
    { kind: 'path', path: join('examples', file) },
    { outlet, publishedAt },
  )) {
    if (!isProblem(item)) return item;
  }
  throw new Error(`examples/${file} holds no report`);
}

/** Everything expected of a report that its analysis does not say: `cue: what`, in the order of the report. */
export function unmet(analysis: Analysis, expected: ExpectedReport): readonly string[] {
  const out: string[] = [];
  const used = new Set<Claim>();
  for (const claim of expected.claims) {
    const name = `${claim.cue} ${claim.contentStartsWith}`;
    const found = analysis.claims.find(
      (other) =>
        !used.has(other) &&
        sameWords(words(analysis, other.cue), claim.cue) &&
        starts(analysis, other, claim),
    );
    if (found === undefined) {
      out.push(`${name}: not found`);
      continue;
    }
    used.add(found);
    out.push(...differences(analysis, found, claim).map((what) => `${name}: ${what}`));
  }
  for (const stretch of expected.notClaims) {
    const at = analysis.article.text.indexOf(stretch);
    const span = { start: at, end: at + stretch.length };
    const inside = ({ start, end }: Span): boolean => start >= span.start && end <= span.end;
    if (analysis.claims.some(({ content }) => content.parts.some(inside)))
      out.push(`${stretch}: is no claim`);
  }
  return out;
}

function differences(analysis: Analysis, found: Claim, claim: ExpectedClaim): string[] {
  const out: string[] = [];
  const last = found.content.parts[found.content.parts.length - 1];
  const [speaker] = found.chain;
  const wrong = (what: string, is: boolean): void => {
    if (is) out.push(what);
  };
  wrong(
    'content end',
    !sameWords(words(analysis, last).slice(-claim.contentEndsWith.length), claim.contentEndsWith),
  );
  wrong(
    'speaker',
    claim.speaker === null ? speaker.entity !== null : !names(speaker.canonical, claim.speaker),
  );
  wrong('speaker type', speaker.type !== claim.speakerType);
  wrong('stance', found.stance !== claim.stance);
  wrong('polarity', found.polarity !== claim.polarity);
  wrong('quote', found.quote !== claim.quote);
  if (claim.parts !== undefined) wrong('parts', found.content.parts.length !== claim.parts);
  if (claim.chain !== undefined) {
    const chain = claim.chain;
    wrong(
      'chain',
      found.chain.length < chain.length || !chain.every((name, i) => names(found.chain[i].canonical, name)),
    );
  }
  if (claim.parentCue !== undefined) {
    const parent = analysis.claims.find(({ id }) => id === found.parent);
    wrong('parent', parent === undefined || !sameWords(words(analysis, parent.cue), claim.parentCue));
  }
  return out;
}

function starts(analysis: Analysis, claim: Claim, { contentStartsWith }: ExpectedClaim): boolean {
  const [first] = claim.content.parts;
  return sameWords(words(analysis, first).slice(0, contentStartsWith.length), contentStartsWith);
}

/** Whether one name holds all words of the other, the article and one-letter words left out. */
function names(one: string, other: string): boolean {
  const bare = (name: string): string[] =>
    normalisedKey(name)
      .split(' ')
      .map((word) => word.replace(/^(?:[وفبك]?ال|لل|[ل])/, ''));
  const a = bare(one);
  const b = bare(other);
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

function words({ article }: Analysis, { start, end }: Span): string {
  return article.text.slice(start, end);
}

function sameWords(a: string, b: string): boolean {
  return a === b || normalisedKey(a) === normalisedKey(b);
}
