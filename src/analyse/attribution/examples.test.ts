import { describe, expect, test } from 'vitest';
import { testLexicon } from '../../../test/lexicon.ts';
import type { Analysis, Span } from '../../model/index.ts';
import { analyse } from '../pipeline.ts';
import { ATTRIBUTION_EXAMPLES } from './all-examples.ts';
import type { CounterExample, Example } from './rule-examples.ts';
import { ATTRIBUTION_RULES } from './rules.ts';

function read({ text, headline }: Example | CounterExample): Analysis {
  const title = headline ? { start: 0, end: text.indexOf('\n') } : null;
  const article = {
    id: 'example',
    url: null,
    outlet: null,
    title,
    publishedAt: null,
    byline: null,
    section: null,
    language: null,
    text,
  };
  return analyse(article, testLexicon());
}

const words = ({ article }: Analysis, { start, end }: Span): string => article.text.slice(start, end);

/** A case that is known not to work yet shows as skipped with its reason; it passes once it works. */
function run(todo: string | undefined, skip: (note: string) => void, work: () => void): void {
  if (todo === undefined) work();
  else {
    try {
      work();
    } catch {
      skip(todo);
    }
  }
}

test('every attribution rule has examples and counter-examples', () => {
  expect(ATTRIBUTION_EXAMPLES.map(({ rule }) => rule)).toEqual(ATTRIBUTION_RULES.map(({ id }) => id));
  for (const { examples, counterExamples } of ATTRIBUTION_EXAMPLES) {
    expect(examples.length).toBeGreaterThan(0);
    expect(counterExamples.length).toBeGreaterThan(0);
  }
});

for (const { rule, examples, counterExamples } of ATTRIBUTION_EXAMPLES) {
  describe(rule, () => {
    for (const example of examples) {
      test(example.text.split('\n', 1)[0], ({ skip }) =>
        run(example.todo, skip, () => {
          const analysis = read(example);
          const found = analysis.claims.map((claim) => ({
            cue: words(analysis, claim.cue),
            chain: claim.chain.filter((node, i) => i === 0 || node.mention !== null).map(named(analysis)),
            content: claim.content.parts.map((part) => words(analysis, part)).join(' … '),
            stance: claim.stance,
            kind: claim.cue.kind,
            id: claim.because.rule,
          }));
          const { cue, chain, content, stance, kind, id } = example;
          expect(found).toContainEqual({
            cue,
            chain: chain.map((name) => expect.stringMatching(new RegExp(`^[وفبلك]?${escaped(name)}$`))),
            content,
            stance: stance ?? expect.anything(),
            kind: kind ?? expect.anything(),
            id: id ?? expect.stringMatching(/^attribution\//),
          });
        }),
      );
    }
    for (const counter of counterExamples) {
      test(`not: ${counter.text.split('\n', 1)[0]}`, ({ skip }) =>
        run(counter.todo, skip, () => {
          const analysis = read(counter);
          const cues = analysis.claims.map(({ cue }) => words(analysis, cue));
          expect(cues).not.toContain(counter.not);
        }));
    }
  });
}

/** A node by the words it is written with, or by its name where it is not written. */
function named(analysis: Analysis): (node: Analysis['claims'][number]['chain'][number]) => string {
  return ({ mention, canonical }) => (mention === null ? canonical : words(analysis, mention));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
