import { existsSync, readFileSync } from 'node:fs';
import { analyse } from '../../src/analyse/index.ts';
import type { Lexicon } from '../../src/arabic/index.ts';
import type { Analysis } from '../../src/model/index.ts';

export interface Sentence {
  readonly id: string;
  readonly label: 'yes' | 'easy no' | 'difficult no' | 'ambiguous';
  readonly text: string;
}

export interface Decision {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Sentences decided wrongly, with the label. */
  readonly errors: readonly string[];
}

/** The analysis of one sentence that nothing else is known of. */
export function analyseSentence(text: string, lexicon: Lexicon): Analysis {
  const none = { url: null, outlet: null, title: null, publishedAt: null, byline: null, section: null };
  return analyse({ id: 'sentence', ...none, language: null, text }, lexicon);
}

/** Labelled sentences of arabic_event_gsr (one JSON object a line); null when the file is not there. */
export function readSentences(path: string): readonly Sentence[] | null {
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence);
}

/** Precision, recall and F1 of a decision, «ambiguous» left out; with the difficult no and without. */
export function scoreDecision(
  sentences: readonly Sentence[],
  decide: (analysis: Analysis) => boolean,
  lexicon: Lexicon,
): readonly Decision[] {
  const decided = sentences.map(({ text, label }) => ({
    text,
    label,
    yes: decide(analyseSentence(text, lexicon)),
  }));
  return [
    ['against easy and difficult no', ['easy no', 'difficult no']],
    ['against easy no', ['easy no']],
  ].map(([name, no]) => {
    const right = decided.filter(({ label, yes }) => yes && label === 'yes').length;
    const wrong = decided.filter(({ label, yes }) => yes && no.includes(label));
    const missed = decided.filter(({ label, yes }) => !yes && label === 'yes');
    const precision = right / Math.max(1, right + wrong.length);
    const recall = right / Math.max(1, right + missed.length);
    return {
      name: String(name),
      precision,
      recall,
      f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
      errors: [
        ...missed.map(({ text }) => `missed: ${text}`),
        ...wrong.map(({ text, label }) => `${label}: ${text}`),
      ],
    };
  });
}
