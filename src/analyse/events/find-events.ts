import type { Claim, DateValue, Entity, Event, EventStatus, Mention, Quantity } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { indexMentions } from './mention-index.ts';
import { rolesOf } from './roles.ts';
import { isOnlyNamed } from './standing.ts';
import { statusOf } from './status.ts';
import { readTriggers } from './triggers.ts';

/** What the events of an article are built on. */
export interface EventParts {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateValue[];
  readonly quantities: readonly Quantity[];
}

/** Ids of the rules that find events. */
export const EVENT_RULES = [
  {
    id: 'events/verb',
    says: 'A finite verb of the table of triggers evokes its event; what agrees with it has the roles.',
  },
  {
    id: 'events/noun',
    says: 'A noun of the table of triggers evokes its event when something takes part in it or it is dated or placed.',
  },
  {
    id: 'events/armed',
    says: 'A trigger next to a weapon is an attack; «أطلق» or «نفذ» is an event only next to one.',
  },
] as const;

/** Statuses of what is said to have happened. */
const HAPPENED: ReadonlySet<EventStatus> = new Set(['occurred', 'reported', 'alleged', 'hedged']);

/** What is said to have happened counts as told only where it is told. */
function standing(status: EventStatus, onlyNamed: boolean): EventStatus {
  return onlyNamed && HAPPENED.has(status) ? 'mentioned' : status;
}

/**
 * The events an article tells of: a trigger with who did it to whom, where, when and how many, and a status
 * taken from grammar and from the claim that carries it. A noun with no role, place or number around it is a topic,
 * not an event; a trigger with a figurative word behind it (ضرب مثلا، هجوم لفظي) is none. Linear in the text and
 * its mentions.
 */
export function findEvents(reading: Reading, parts: EventParts): readonly Event[] {
  const { scan } = reading;
  const { tokens } = scan;
  const index = indexMentions(reading, parts);
  const triggers = readTriggers(reading);
  const events: Event[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const found = triggers.at(i);
    if (found === null) continue;
    const { noun, type, armed } = found;
    const roles = rolesOf(reading, i, found, index);
    const bare =
      roles.actorSpans.length + roles.targetSpans.length + roles.places.length + roles.quantities.length ===
      0;
    if (noun && bare && !armed) continue;
    const trigger = { start: tokens.letterAt[tokens.letterFrom[i] + scan.cut[i]], end: tokens.end[i] };
    const carriers = index.claimsAt(trigger);
    events.push({
      id: `v${events.length + 1}`,
      type,
      trigger,
      actors: roles.actors,
      targets: roles.targets,
      actorSpans: roles.actorSpans,
      targetSpans: roles.targetSpans,
      places: roles.places,
      time: roles.time,
      quantities: roles.quantities,
      status: standing(statusOf(reading, i, carriers), isOnlyNamed(reading, i, found, roles, carriers)),
      hedgedRoles: roles.hedged,
      claims: carriers.map((claim) => claim.id),
      because: {
        rule: armed ? 'events/armed' : noun ? 'events/noun' : 'events/verb',
        evidence: [trigger],
        from: carriers.map((claim) => claim.id),
      },
    });
  }
  return events;
}
