import type { SourceType } from '../../../model/index.ts';

/** A noun phrase that speaks, passes on or carries words. */
export interface SourcePhrase {
  /** Tokens, half-open; the first may carry clitics that stay outside the mention. */
  readonly from: number;
  readonly to: number;
  readonly type: SourceType;
  /** What the phrase is headed by: table and lemma (`head:مصدر`, `title:وزير`, `name:`). */
  readonly head: string;
  /** The proper name inside, as tokens; empty when nobody is named. */
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly definite: boolean;
  readonly feminine: boolean;
  readonly plural: boolean;
}
