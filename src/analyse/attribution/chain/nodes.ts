import type { ChainNode, Span } from '../../../model/index.ts';
import type { Speaker } from '../speakers/speaker.ts';

/** A link of the chain that is written at this cue. */
export function written(speaker: Speaker, span: Span): ChainNode {
  return {
    mention: span,
    entity: speaker.id,
    canonical: speaker.canonical,
    type: speaker.type,
    relayCue: null,
  };
}

/** A link that goes on from an earlier cue. */
export function unwritten(speaker: Speaker): ChainNode {
  return {
    mention: null,
    entity: speaker.id,
    canonical: speaker.canonical,
    type: speaker.type,
    relayCue: null,
  };
}

/** Nobody is named: an impersonal passive or a rumour. */
export const NOBODY: ChainNode = {
  mention: null,
  entity: null,
  canonical: '(غير محدد)',
  type: 'anonymous_source',
  relayCue: null,
};
