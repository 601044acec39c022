import type { Because } from './because.ts';
import type { Span } from './span.ts';

/** A PLOVER-like inventory of what news says happened. */
export type EventType =
  | 'strike'
  | 'casualties'
  | 'relocation'
  | 'deployment'
  | 'clash'
  | 'arrest'
  | 'meeting'
  | 'agreement'
  | 'threat'
  | 'demand'
  | 'accusation'
  | 'denial'
  | 'sanction'
  | 'election'
  | 'ruling'
  | 'protest'
  | 'disaster'
  | 'economic'
  | 'appointment'
  | 'leak'
  | 'order';

export type EventStatus =
  | 'occurred'
  | 'reported'
  | 'claimed'
  | 'alleged'
  | 'hedged'
  | 'denied'
  | 'negated'
  | 'planned'
  | 'decided'
  | 'proposed'
  | 'expected'
  | 'feared'
  | 'hypothetical'
  | 'leaked'
  /** Named as known and not told here: «التحقيق في الهجوم». */
  | 'mentioned';

export interface Event {
  readonly id: string;
  readonly type: EventType;
  readonly trigger: Span;
  /** Entity ids. */
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  /** The words that name them here, also of those who are no entity («مسلحون»، «أربعة جنود»); in text order. */
  readonly actorSpans: readonly Span[];
  readonly targetSpans: readonly Span[];
  readonly places: readonly string[];
  /** Date id, or null. */
  readonly time: string | null;
  /** Quantity ids. */
  readonly quantities: readonly string[];
  readonly status: EventStatus;
  /** Roles the text itself hedges («طيران يعتقد أنه أمريكي»). */
  readonly hedgedRoles: readonly ('actor' | 'target' | 'place' | 'time')[];
  /** Ids of the claims whose content holds the trigger, innermost first. */
  readonly claims: readonly string[];
  readonly because: Because;
}
