import { readFileSync } from 'node:fs';
import type { Lexicon } from '../../src/arabic/index.ts';
import type { Span } from '../../src/model/index.ts';
import { analyseSentence } from './event-gsr.ts';

interface Spans {
  readonly text: string;
  readonly spans: readonly {
    readonly source_actor: readonly string[];
    readonly verb: readonly string[];
    readonly target_actor: readonly string[];
  }[];
}

export interface TokenScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

type Role = 'actors' | 'targets' | 'verbs';

/**
 * Token F1 of the roles of events against the tokens that annotators marked in arabic_event_gsr: the tokens of
 * all annotators of a sentence against the tokens of all names in that role, each token counted once.
 */
export function scoreRoles(path: string, lexicon: Lexicon): Readonly<Record<Role, TokenScore>> {
  const counts = { actors: [0, 0, 0], targets: [0, 0, 0], verbs: [0, 0, 0] };
  for (const { text, spans } of JSON.parse(readFileSync(path, 'utf8')) as readonly Spans[]) {
    const { events } = analyseSentence(text, lexicon);
    const violent = events.filter(({ type }) => ['strike', 'casualties', 'protest', 'clash'].includes(type));
    const words = (named: readonly Span[]): string[] =>
      named.flatMap(({ start, end }) => tokensOf(text.slice(start, end)));
    count(
      counts.actors,
      spans.flatMap((s) => s.source_actor),
      words(violent.flatMap((e) => e.actorSpans)),
    );
    count(
      counts.targets,
      spans.flatMap((s) => s.target_actor),
      words(violent.flatMap((e) => e.targetSpans)),
    );
    count(
      counts.verbs,
      spans.flatMap((s) => s.verb),
      violent.flatMap(({ trigger }) => tokensOf(text.slice(trigger.start, trigger.end))),
    );
  }
  return {
    actors: scoreOf(counts.actors),
    targets: scoreOf(counts.targets),
    verbs: scoreOf(counts.verbs),
  };
}

/** Adds gold, found and right tokens. */
function count(sums: number[], gold: readonly string[], found: readonly string[]): void {
  const wanted = new Set(gold.flatMap(tokensOf));
  const got = new Set(found);
  sums[0] += wanted.size;
  sums[1] += got.size;
  for (const token of got) if (wanted.has(token)) sums[2]++;
}

function scoreOf([gold, found, right]: readonly number[]): TokenScore {
  return {
    precision: right / Math.max(1, found),
    recall: right / Math.max(1, gold),
    f1: (2 * right) / Math.max(1, gold + found),
  };
}

/** Words without marks and without a leading conjunction, so that «وقتل» and «قتل» are one. */
function tokensOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word.length > 3 && word.startsWith('و') ? word.slice(1) : word))
    .filter((word) => word !== '');
}
