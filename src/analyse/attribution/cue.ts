import type { CueKind } from '../../model/index.ts';
import type { SourcePhrase } from './source/source-phrase.ts';

/** A run of tokens, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What a rule proposes: a cue with its source and the place where the content starts. */
export interface Cue {
  /** Id of the rule that proposed it. */
  readonly rule: string;
  readonly kind: CueKind;
  /** The words of the cue. */
  readonly words: Run;
  /** First token of the clause that the cue opens: an earlier content ends before it. */
  readonly opens: number;
  /** Whether the clause stands on its own (وأضاف …، مشيرا إلى …) rather than inside another one. */
  readonly ownClause: boolean;
  /** The speaker as written at this cue, or null. */
  readonly source: SourcePhrase | null;
  /** Why no speaker is written: the last one goes on, or nobody is named. */
  readonly unwritten: 'continued' | 'impersonal' | null;
  /** Who passed the words on (نقلت … عن), with the cue that says so. */
  readonly relay: SourcePhrase | null;
  readonly relayCue: Run | null;
  /** The outlet spoken to, and the document that carries the words. */
  readonly outlet: SourcePhrase | null;
  readonly document: SourcePhrase | null;
  /** Contents in the order of the text; `to` is -1 where the boundary rules decide. */
  readonly content: readonly Run[];
  /** Whether the content began with أن/إن, so that وأن starts another claim. */
  readonly complementizer: boolean;
  /** Whether the content is a verbal noun or an object, not a clause. */
  readonly nominal?: boolean;
  /** Whether a colon opened the content, so that speech without marks goes on over full stops. */
  readonly colon?: boolean;
  /** The words from the cue to this token belong to it: none of them is another cue. */
  readonly spentTo?: number;
  /** Class, force and stance of the reporting verb, as its table gives them. */
  readonly verb: VerbTraits;
}

export interface VerbTraits {
  readonly class: string;
  readonly force: string;
  readonly stance: string;
}

export const PLAIN_SPEECH: VerbTraits = { class: 'say', force: 'statement', stance: '' };
