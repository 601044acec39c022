import { Cat, Clitic, Form, has, TokenKind, wordIn } from '../../arabic/index.ts';
import type { Event, Span } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import type { MentionIndex } from './mention-index.ts';
import { isPerson, type Participant, participantAt } from './participants.ts';
import type { Trigger } from './triggers.ts';

export interface Roles {
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  /** The words that name them, entities or not. */
  readonly actorSpans: readonly Span[];
  readonly targetSpans: readonly Span[];
  readonly places: readonly string[];
  readonly time: string | null;
  readonly quantities: readonly string[];
  readonly hedged: Event['hedgedRoles'];
}

/** Words that are looked at on each side of a trigger. */
const BEHIND = 16;
const BEFORE = 10;
/** How far behind a trigger a number still counts its own. */
const COUNTED = 8;
/** Nouns whose complement does it (هجوم المسلحين); that of the others undergoes it (اغتيال القائد). */
const DONE_BY = new Set([
  'هاجم',
  'أغار',
  'ضرب',
  'اعتدى',
  'كمين',
  'رشق',
  'توغل',
  'تظاهر',
  'احتج',
  'اعتصم',
  'أضرب',
  'خرج',
]);

/**
 * Who did it to whom, where and when, by the order of Arabic clauses: the first participant behind a verb does it,
 * the next without a preposition undergoes it; «من قبل» and «على يد» name the doer; «على» behind a noun of
 * attack its target; a place needs its preposition; the subject may stand before its verb.
 */
export function rolesOf(reading: Reading, i: number, trigger: Trigger, index: MentionIndex): Roles {
  const { sentences } = reading;
  const s = sentences.of[i];
  const limit = Math.min(sentences.to[s], i + BEHIND);
  const actors: Participant[] = [];
  const targets: Participant[] = [];
  const places: string[] = [];
  const quantities: string[] = [];
  let time: string | null = null;
  // Behind a comma, a relative clause or the next verb only place and time are still of this event.
  let open = !(trigger.noun && hasPronoun(reading, i));
  let dated = i - DATED;
  // «الهجوم استهدف …», «سيارة مفخخة استهدفت …»: what the verb says is done by the attack itself.
  const byEvent = !trigger.noun && !trigger.undergo && isEventBefore(reading, i);
  for (let j = i + 1; j < limit; j++) {
    if (isClauseBreak(reading, j)) break;
    if (isClosing(reading, j) && !(isComma(reading, j) && j - dated < DATED)) open = false;
    const q = index.quantityAt[j];
    if (q >= 0 && j - i <= COUNTED) quantities.push(index.parts.quantities[q].id);
    if (index.dateAt[j] >= 0) {
      time ??= index.parts.dates[index.dateAt[j]].id;
      dated = j;
      continue;
    }
    const found = participantAt(reading, j, limit, index);
    if (found === null) continue;
    const role = roleOf(found, trigger, i, actors.length + (byEvent ? 1 : 0), targets.length);
    if (role === 'place') places.push(found.place!);
    else if (open && role === 'actor') actors.push(found);
    else if (open && role === 'target') targets.push(found);
    // «قتلت القوات 11 مسلحا»: with two in a row the first did it.
    else if (open && isSecond(found, trigger, targets)) actors.push(...targets.splice(0, 1, found));
    placesInside(reading, found, index, places);
    j = found.to - 1;
  }
  const subject = trigger.noun || byEvent ? null : subjectBefore(reading, i, index);
  if (subject !== null && trigger.undergo) {
    if (targets.length === 0) targets.push(subject);
  } else if (subject !== null && !actors.some(({ ids }) => ids.some((id) => subject.ids.includes(id)))) {
    targets.unshift(...actors.splice(0));
    actors.push(subject);
  }
  for (let j = i - 1; j >= Math.max(sentences.from[s], i - BEFORE) && time === null; j--) {
    if (index.dateAt[j] >= 0) time = index.parts.dates[index.dateAt[j]].id;
  }
  return {
    actors: idsOf(actors),
    targets: idsOf(targets),
    actorSpans: actors.map(({ span }) => span),
    targetSpans: targets.map(({ span }) => span),
    places: places.length < 2 ? places : [...new Set(places)],
    time,
    quantities,
    hedged: hedgedRoles(i, actors, index, reading),
  };
}

/** Words behind a date whose comma only closes the date (قبل خمسة أيام، …). */
const DATED = 5;

function isComma(reading: Reading, j: number): boolean {
  return reading.scan.tokens.mark[j] === 0x60c;
}

/** «مصرعهم», «قتله»: the pronoun has the role. */
function hasPronoun(reading: Reading, i: number): boolean {
  const { letters, letterAt, letterFrom, text } = reading.scan.tokens;
  const to = letterFrom[i + 1];
  if (letters[to - 1] === 0x647) return text.charCodeAt(letterAt[to - 1]) === 0x647;
  return letters[to - 2] === 0x647 && (letters[to - 1] === 0x645 || letters[to - 1] === 0x627);
}

function isSecond(found: Participant, trigger: Trigger, targets: readonly Participant[]): boolean {
  if (trigger.noun || !trigger.undergo || found.preposition !== null || found.place !== null) return false;
  return targets.length === 1 && targets[0].preposition === null && targets[0].to === found.from;
}

/** A noun of attack or a weapon right before a verb, «الذي» between or not. */
function isEventBefore(reading: Reading, i: number): boolean {
  const { scan } = reading;
  for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
    if (scan.tokens.kind[j] !== TokenKind.word) return false;
    if (has(scan, j, Cat.trigger)) return !isPerson(reading, j);
    if (has(scan, j, Cat.comp) || has(scan, j, Cat.say)) return false;
  }
  return false;
}

type Role = 'actor' | 'target' | 'place' | null;

function roleOf(found: Participant, trigger: Trigger, i: number, actors: number, targets: number): Role {
  const { preposition, place } = found;
  if (place !== null) {
    const locative =
      preposition === 'in' ||
      preposition === 'other' ||
      (preposition === 'on' && trigger.noun) ||
      (trigger.undergo && preposition === null);
    if (locative) return 'place';
    if (preposition === null && !trigger.noun && actors === 0)
      return found.from === i + 1 ? 'actor' : 'target';
  }
  switch (preposition) {
    case 'agent':
      return 'actor';
    case 'on':
      return 'target';
    case 'for':
      return trigger.noun || trigger.undergo ? 'target' : null;
    case 'with':
      return actors > 0 ? 'target' : null;
    case null:
      if (trigger.undergo) return targets === 0 ? 'target' : null;
      if (trigger.noun) {
        if (actors + targets > 0 || found.from > i + 3) return null;
        return DONE_BY.has(trigger.verb) ? 'actor' : 'target';
      }
      if (actors === 0 && (trigger.form & Form.pronoun) === 0) return 'actor';
      return targets === 0 ? 'target' : null;
    default:
      return null;
  }
}

/** «في حلب» inside the phrase of a participant is where it happened too. */
function placesInside(
  reading: Reading,
  { from, to }: Participant,
  index: MentionIndex,
  places: string[],
): void {
  for (let k = from + 1; k < to; k++) {
    const m = index.at[k];
    if (m < 0) continue;
    const entity = index.entityOf.get(index.mentions[m].entity)!;
    const placed = has(reading.scan, k - 1, Cat.prep) || (reading.scan.clitics[k] & Clitic.bi) !== 0;
    if (entity.kind === 'place' && placed) places.push(entity.id);
  }
}

/** The phrase before a verb that is its subject: it fills the clause from its beginning, or ends with a name. */
function subjectBefore(reading: Reading, i: number, index: MentionIndex): Participant | null {
  const { scan, sentences } = reading;
  if ((scan.clitics[i] & (Clitic.wa | Clitic.fa)) !== 0) return null;
  const from = Math.max(sentences.from[sentences.of[i]], i - BEFORE);
  let end = i;
  while (end > from && (has(scan, end - 1, Cat.qad) || has(scan, end - 1, Cat.kana))) end--;
  let start = end;
  while (start > from && !isClauseStart(reading, start - 1)) start--;
  let first: Participant | null = null;
  for (let j = start; j < end; j++) {
    const found = participantAt(reading, j, end, index);
    if (found === null) continue;
    if (found.preposition === null && found.place === null) {
      // «انتحارية ترتدي حزاما فجرت …»: what opens the clause goes before what stands at the verb.
      if (j === start && reading.scan.tokens.kind[start] === TokenKind.word) first = found;
      if (found.to >= end) return first ?? found;
    }
    j = found.to - 1;
  }
  return first !== null && start > from && has(scan, start - 1, Cat.comp) ? first : null;
}

function isClauseStart(reading: Reading, j: number): boolean {
  const { scan } = reading;
  return (
    scan.tokens.kind[j] !== TokenKind.word ||
    has(scan, j, Cat.comp) ||
    has(scan, j, Cat.break) ||
    has(scan, j, Cat.link)
  );
}

function isClauseBreak(reading: Reading, j: number): boolean {
  const { scan } = reading;
  if (scan.tokens.mark[j] === 0x61b || scan.tokens.mark[j] === 0x3a) return true;
  return has(scan, j, Cat.break) || (has(scan, j, Cat.say) && (scan.clitics[j] & Clitic.wa) !== 0);
}

/** Bits of triggers that are or may be nouns. */
const NOUN_BITS = 64 | 128;

function isClosing(reading: Reading, j: number): boolean {
  const { scan } = reading;
  if (scan.tokens.kind[j] === TokenKind.punctuation) return scan.tokens.mark[j] === 0x60c;
  const verb = wordIn(scan, j, 'trigger');
  if (verb !== null && (verb.form & NOUN_BITS) === 0 && (scan.clitics[j] & Clitic.al) === 0) return true;
  return has(scan, j, Cat.rel) || has(scan, j, Cat.comp) || has(scan, j, Cat.say);
}

/** «طيران يعتقد أنه أمريكي»: an impersonal belief right at the actor hedges the role, not the event. */
function hedgedRoles(
  i: number,
  actors: readonly Participant[],
  index: MentionIndex,
  reading: Reading,
): Event['hedgedRoles'] {
  if (actors.length === 0) return [];
  const start = reading.scan.tokens.start[i];
  const belief = index.beliefBefore(start);
  const near = belief >= 0 && start - belief < 80;
  return near ? ['actor'] : [];
}

function idsOf(participants: readonly Participant[]): readonly string[] {
  const out: string[] = [];
  for (const { ids, place } of participants) {
    for (const id of ids) if (!out.includes(id)) out.push(id);
    if (place !== null && !out.includes(place)) out.push(place);
  }
  return out;
}
