import { Cat, Clitic, Form, has, wordIn } from '../../arabic/index.ts';
import type { Claim, DateValue, Entity, Event, EventType, Mention, Quantity } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import { indexMentions } from './mention-index.ts';
import { rolesOf } from './roles.ts';
import { statusOf } from './status.ts';

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
] as const;

const NOUN_BIT = 64;

/**
 * The events an article tells of: a trigger with who did it to whom, where, when and how many, and a status
 * taken from grammar and from the claim that carries it. A noun with no role, place or number around it is a topic,
 * not an event. Linear in the text and its mentions.
 */
export function findEvents(reading: Reading, parts: EventParts): readonly Event[] {
  const { scan } = reading;
  const { tokens } = scan;
  const index = indexMentions(reading, parts);
  const events: Event[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!has(scan, i, Cat.trigger) || reading.ignored[i] === 1) continue;
    const found = wordIn(scan, i, 'trigger');
    if (found === null) continue;
    const noun =
      (found.form & NOUN_BIT) !== 0 || (scan.clitics[i] & (Clitic.al | Clitic.bi | Clitic.li)) !== 0;
    if (
      !noun &&
      (found.form & (Form.firstPerson | Form.pronoun)) !== 0 &&
      (found.form & Form.firstPerson) !== 0
    )
      continue;
    const { type, voice } = found.entry.cells;
    const roles = rolesOf(reading, i, { noun, undergo: voice === 'undergo', form: found.form }, index);
    if (
      noun &&
      roles.actors.length + roles.targets.length + roles.places.length + roles.quantities.length === 0
    )
      continue;
    const trigger = { start: tokens.letterAt[tokens.letterFrom[i] + scan.cut[i]], end: tokens.end[i] };
    const carriers = index.claimsAt(trigger);
    events.push({
      id: `v${events.length + 1}`,
      type: type as EventType,
      trigger,
      actors: roles.actors,
      targets: roles.targets,
      places: roles.places,
      time: roles.time,
      quantities: roles.quantities,
      status: statusOf(reading, i, carriers),
      hedgedRoles: roles.hedged,
      claims: carriers.map((claim) => claim.id),
      because: {
        rule: noun ? 'events/noun' : 'events/verb',
        evidence: [trigger],
        from: carriers.map((claim) => claim.id),
      },
    });
  }
  return events;
}
