import type { Attribution } from './content/attribution.ts';
import type { Cue, Run } from './cue.ts';

/** An attribution in its place: inside another one's content, or at the level of the outlet. */
export interface Placed {
  readonly attribution: Attribution;
  readonly parts: readonly Run[];
  parent: Placed | null;
  depth: number;
  /** The according-to phrase whose outlet passed the claim on («قال الوزير إن …، وفق الوكالة»), or null. */
  relay: Cue | null;
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
      placed.push({ attribution, parts: attribution.parts, parent: null, depth: 0, relay: null });
      continue;
    }
    // «من وصفهم بـ…»: the same speaker's name for somebody stands beside the content that holds it.
    if (cue.verb.class === 'describe' && cue.unwritten === 'continued') {
      placed.push({ attribution, parts: attribution.parts, parent: null, depth: 0, relay: null });
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
    placed.push({ attribution, parts, parent, depth: parent.depth + 1, relay: null });
  }
  return passedOn(placed);
}

/**
 * «قال الوزير إن …، وفق وكالة …»: the agency behind or before a sentence that is an attribution itself is the last
 * link of its claims, and makes none of its own. Where the sentence is none, the agency's claim holds those in it.
 */
function passedOn(placed: readonly Placed[]): readonly Placed[] {
  const dissolved = new Set<Placed>();
  placed.forEach((outer, o) => {
    const { cue } = outer.attribution;
    if (!cue.kind.startsWith('according_to') || cue.source?.type !== 'outlet' || outer.parent !== null)
      return;
    const inside: Placed[] = [];
    for (let i = Math.max(0, o - NEAR); i < Math.min(placed.length, o + NEAR); i++)
      if (isInside(placed[i], outer)) inside.push(placed[i]);
    const start = outer.parts[0].from;
    const whole = inside.some(
      ({ attribution: { cue: own } }) => own.opens === start || own.words.from <= start + LEAD,
    );
    if (!whole && cue.kind !== 'according_to_post') return;
    if (whole) dissolved.add(outer);
    for (const inner of inside) {
      inner.parent = whole ? null : outer;
      inner.depth = whole ? 0 : 1;
      if (whole) inner.relay = cue;
    }
  });
  return dissolved.size === 0 ? placed : placed.filter((p) => !dissolved.has(p));
}

/** Words that may stand before the verb of a sentence: «وكانت»، «فقد». */
const LEAD = 1;

function isInside(inner: Placed, outer: Placed): boolean {
  if (inner === outer || (inner.parent !== null && inner.parent !== outer)) return false;
  const { cue, group } = inner.attribution;
  if (
    cue.source === null &&
    group === null &&
    cue.kind !== 'participle' &&
    cue.kind !== 'verb_implicit_subject'
  )
    return false;
  return holds(outer.parts, cue.words) && inner.parts.every((part) => holds(outer.parts, part));
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
