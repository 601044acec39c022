import type { Attribution } from './content/attribution.ts';
import type { Run } from './cue.ts';

/** An attribution in its place: inside another one's content, or at the level of the outlet. */
export interface Placed {
  readonly attribution: Attribution;
  readonly parts: readonly Run[];
  parent: Placed | null;
  depth: number;
}

const DEEPEST = 4;

/** How many attributions before and behind one can stand inside its content. */
const NEAR = 12;

/**
 * Puts attributions into each other (ANNOTATION C5): one whose cue stands in the content of another is nested
 * when it has a source of its own or none at all; the words of the same speaker inside his own content are
 * no claim of their own.
 */
export function nest(attributions: readonly Attribution[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const attribution of attributions) {
    const { cue } = attribution;
    let parent: Placed | null = null;
    for (let p = placed.length - 1; p >= 0 && p >= placed.length - NEAR; p--) {
      const candidate = placed[p];
      if (candidate.attribution.cue === cue) continue;
      if (holds(candidate.parts, cue.words) && (parent === null || candidate.depth > parent.depth))
        parent = candidate;
    }
    if (parent === null) {
      if (cue.rule === 'attribution/rumour') continue;
      placed.push({ attribution, parts: attribution.parts, parent: null, depth: 0 });
      continue;
    }
    // «من وصفهم بـ…»: the same speaker's name for somebody stands beside the content that holds it.
    if (cue.verb.class === 'describe' && cue.unwritten === 'continued') {
      placed.push({ attribution, parts: attribution.parts, parent: null, depth: 0 });
      continue;
    }
    const own =
      cue.source !== null || cue.unwritten === 'impersonal' || cue.rule === 'attribution/impersonal-passive';
    if (!own || parent.depth + 1 >= DEEPEST) continue;
    if (cue.kind === 'according_to_post' || cue.kind === 'according_to_pre') {
      // «…، وفق قوله» inside a content repeats the attribution; with a source of its own it is nested.
      if (cue.source === null) continue;
    }
    const parts = clip(attribution.parts, parent.parts);
    if (parts.length === 0) continue;
    placed.push({ attribution, parts, parent, depth: parent.depth + 1 });
  }
  adopt(placed);
  return placed;
}

/**
 * «قال الوزير إن …، وفق وكالة …»: the agency behind the sentence carries the claims inside it. An according-to
 * phrase that names an outlet becomes the parent of the claims that its content holds.
 */
function adopt(placed: readonly Placed[]): void {
  placed.forEach((outer, o) => {
    const { cue } = outer.attribution;
    if (cue.kind !== 'according_to_post' || cue.source?.type !== 'outlet' || outer.parent !== null) return;
    for (let i = Math.max(0, o - NEAR); i < Math.min(placed.length, o + NEAR); i++) {
      const inner = placed[i];
      if (inner === outer || inner.parent !== null || inner.attribution.cue.source === null) continue;
      if (!holds(outer.parts, inner.attribution.cue.words)) continue;
      if (!inner.parts.every((part) => holds(outer.parts, part))) continue;
      inner.parent = outer;
      inner.depth = 1;
    }
  });
}

function holds(parts: readonly Run[], inner: Run): boolean {
  return parts.some((part) => inner.from >= part.from && inner.to <= part.to);
}

function clip(parts: readonly Run[], outer: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const part of parts) {
    for (const hull of outer) {
      const from = Math.max(part.from, hull.from);
      const to = Math.min(part.to, hull.to);
      if (to > from) out.push({ from, to });
    }
  }
  return out;
}
