import type { Cue, Run } from '../cue.ts';

/** A cue with the content the boundary rules gave it. */
export interface Attribution {
  readonly cue: Cue;
  /** Tokens, in text order. */
  readonly parts: readonly Run[];
  /** The first attribution under the same cue, when this one began with a restarted وأن. */
  readonly group: Attribution | null;
}
