import type { Scan, Sentences } from '../arabic/index.ts';
import type { Article, Diagnostic, Region } from '../model/index.ts';
import type { Quotations } from './quotations.ts';

/** What every finder of the analysis works on: the text as tokens, sentences, quotations and regions. */
export interface Reading {
  readonly article: Article;
  readonly text: string;
  readonly scan: Scan;
  readonly sentences: Sentences;
  /** First token of each sentence behind a dateline («القاهرة (أ ف ب) - …»). */
  readonly proseFrom: Int32Array;
  readonly quotations: Quotations;
  readonly regions: readonly Region[];
  /** 1 for tokens inside boilerplate: no finder reports anything there. */
  readonly ignored: Uint8Array;
  /** Where finders note what is odd in the text. */
  readonly diagnostics: Diagnostic[];
}
