import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import type { Frame } from './frame.ts';

/** A way from a reporting verb to its content: what the verb is, and what has been met behind it so far. */
export interface Walk {
  readonly reading: Reading;
  /** Tokens behind the verb that are looked at, half-open. */
  readonly from: number;
  readonly end: number;
  /** The frames of the verb's table row. */
  readonly frames: ReadonlySet<string>;
  readonly verbClass: string;
  readonly hasObjectPronoun: boolean;
  /** The subject stands before the verb, so that what follows is its object. */
  readonly subjectKnown: boolean;
  /** The subject behind the verb, half-open; -1 while it has not begun, or has not ended. */
  subjectFrom: number;
  subjectTo: number;
  /** Where the noun phrase of the subject ends, appositions included: words behind it are strangers to it. */
  subjectPhraseEnd: number;
  /** Words behind the subject that belong neither to it nor to an adjunct. */
  strangers: number;
  outlet: Run | null;
  document: Run | null;
  /** The words of بقوله، قائلا between verb and content. */
  saying: Run | null;
  /** «نقلا عن» between subject and content: the original speaker. */
  via: Run | null;
  viaCue: Run | null;
  /** The last word behind the subject that was walked over, -1 when there is none: a noun right behind it is its complement. */
  lastWalked: number;
  /** Inside a relative clause, where no subject begins. */
  inRelative: boolean;
}

/** The verb governs no content here. */
export const NO_CONTENT = 'no content';

/** What a step of a walk finds: the content, or the token to go on at. Null when the step is about something else. */
export type Step = Frame | number | typeof NO_CONTENT | null;
