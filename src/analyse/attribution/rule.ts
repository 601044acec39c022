import type { Category } from '../../arabic/index.ts';
import type { Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import type { Cue } from './cue.ts';

/** A way in which Arabic news attributes words, as a value. */
export interface Rule {
  /** Family id, such as `attribution/finite-verb`; a cue may carry a finer id below it. */
  readonly id: string;
  /** One sentence for the reader of docs/rules.md. */
  readonly says: string;
  /** The rule is asked only at words or phrases of these categories; none means only at `at`. */
  readonly on: readonly Category[];
  /** The sign a rule without categories is asked at: a colon, or an opening quotation mark. */
  readonly at?: 'colon' | 'opening';
  /** The cue that token i opens, or null. `title` is the headline, where more is allowed. */
  readonly propose: (reading: Reading, i: number, title: Span | null) => Cue | null;
}
