import { dayOf } from '../copies/moment.ts';
import { hashId } from '../hash.ts';
import type { ClaimItem } from './claim-item.ts';
import { isShared } from './source-key.ts';

/**
 * Claims that are the same to the letter but for typing: the same words by a source of the same name or kind,
 * published on the same day in a report with the same opening. All copies of a dispatch share their forms, so
 * that a thousand copies cost as much as one. A form says nothing of who an unnamed source is: it joins words.
 */
export interface ClaimForm {
  readonly id: string;
  /** Days since 1970 of publication; null: unknown. */
  readonly day: number | null;
  /** The claim every member looks like; which member it is taken from makes no difference to any decision. */
  readonly item: ClaimItem;
}

/** The form of a claim. What differs between members (article, outlet, id, clock time) is left out of its id. */
export function formOf(item: ClaimItem): ClaimForm {
  const speaker = item.chain[0];
  const day = dayOf(item.earliest);
  const identity = [
    'form',
    item.words,
    item.holds.join(','),
    isShared(speaker.key) ? speaker.key : speaker.type,
    item.speakerOf.join(','),
    item.stance,
    item.polarity,
    item.force,
    day === null ? '-' : String(day),
    item.context.map(([id]) => id).join(','),
    String(item.contextDay),
    item.contextRoles.join(','),
    item.contextNames.join(','),
    item.namedPlaces.join(','),
  ].join('\n');
  return { id: hashId(identity), day, item };
}
