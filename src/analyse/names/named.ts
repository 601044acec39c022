import type { EntityKind } from '../../model/index.ts';

/** A proper name found in the text, before names of one bearer are joined. */
export interface Named {
  /** Id of the rule that found it. */
  readonly rule: string;
  /** Tokens, half-open; clitics of the first stay outside the mention. */
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  /** Row in `data/` that the name is, or null for a name found by its context. */
  readonly ref: string | null;
  /** A definite word that is a name only after the full one (التحالف الدولي … التحالف). */
  readonly short?: boolean;
  /** Letters of the first word that are written onto the name, where the scanner could not tell (لرونالدو). */
  readonly skip?: number;
}
