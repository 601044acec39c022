import { Cat, Clitic, Form, has, TokenKind } from '../../arabic/index.ts';
import type { Event } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import type { MentionIndex } from './mention-index.ts';
import type { Trigger } from './triggers.ts';

export interface Roles {
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly places: readonly string[];
  readonly time: string | null;
  readonly quantities: readonly string[];
  readonly hedged: Event['hedgedRoles'];
}

/** Words that are looked at on each side of a trigger. */
const BEHIND = 16;
const BEFORE = 10;

/**
 * Who did it to whom, where and when, by the order of Arabic clauses: the first participant behind a verb does it,
 * the next without a preposition undergoes it; «من قبل» and «على يد» name the doer; «على» behind a noun of
 * attack its target; a place needs its preposition.
 */
export function rolesOf(reading: Reading, i: number, trigger: Trigger, index: MentionIndex): Roles {
  const { scan, sentences } = reading;
  const s = sentences.of[i];
  const limit = Math.min(sentences.to[s], i + BEHIND);
  const actors: string[] = [];
  const targets: string[] = [];
  const places: string[] = [];
  const quantities: string[] = [];
  let agent = false;
  let time: string | null = null;
  for (let j = i + 1; j < limit; j++) {
    if (isClauseBreak(reading, j)) break;
    const q = index.quantityAt[j];
    if (q >= 0 && j - i <= 8) {
      quantities.push(index.parts.quantities[q].id);
      if (trigger.undergo && targets.length === 0) agent = true;
    }
    if (index.dateAt[j] >= 0 && time === null) time = index.parts.dates[index.dateAt[j]].id;
    const m = index.at[j];
    if (m < 0) continue;
    const entity = index.entityOf.get(index.mentions[m].entity)!;
    const preposition = prepositionBefore(reading, j);
    if (entity.kind === 'place' && isLocative(preposition, trigger)) places.push(entity.id);
    else if (preposition === 'agent') actors.push(entity.id);
    else if (preposition === 'on' || preposition === 'for') targets.push(entity.id);
    else if (preposition === null) {
      if (trigger.undergo || agent) targets.push(entity.id);
      else if (
        actors.length === 0 &&
        (trigger.noun || (trigger.form & Form.pronoun) === 0) &&
        entity.kind !== 'place'
      )
        actors.push(entity.id);
      else if (actors.length === 0 && entity.kind === 'place' && !trigger.noun && j === i + 1)
        actors.push(entity.id);
      else targets.push(entity.id);
    } else if (preposition === 'with' && actors.length > 0) targets.push(entity.id);
    j = Math.max(j, index.end[j] - 1);
  }
  // The subject may stand before the verb.
  if (!trigger.noun && (scan.clitics[i] & (Clitic.wa | Clitic.fa)) === 0) {
    const before = subjectBefore(reading, i, index);
    if (before !== null) {
      if (trigger.undergo) {
        if (targets.length === 0) targets.push(before);
      } else if (!actors.includes(before)) {
        targets.unshift(...actors.splice(0));
        actors.push(before);
      }
    }
  }
  for (let j = i - 1; j >= Math.max(sentences.from[s], i - BEFORE) && time === null; j--) {
    if (index.dateAt[j] >= 0) time = index.parts.dates[index.dateAt[j]].id;
  }
  return {
    actors: unique(actors),
    targets: unique(targets),
    places: unique(places),
    time,
    quantities,
    hedged: hedgedRoles(i, actors, index, reading),
  };
}

type Preposition = 'agent' | 'on' | 'for' | 'in' | 'with' | 'other' | null;

function prepositionBefore(reading: Reading, j: number): Preposition {
  const { scan } = reading;
  const bits = scan.clitics[j];
  if ((bits & Clitic.bi) !== 0) return 'in';
  if ((bits & Clitic.li) !== 0) return 'for';
  let p = j - 1;
  while (p > 0 && (has(scan, p, Cat.placeHead) || has(scan, p, Cat.title))) {
    if ((scan.clitics[p] & Clitic.bi) !== 0) return 'in';
    p--;
  }
  if (p < 0 || scan.tokens.kind[p] !== TokenKind.word) return null;
  const word = letters(reading, p);
  if (word === 'قبل' && p > 0 && letters(reading, p - 1) === 'من') return 'agent';
  if ((word === 'يد' || word === 'ايدي') && p > 0) return 'agent';
  if (
    word === 'في' ||
    word === 'داخل' ||
    word === 'شرق' ||
    word === 'غرب' ||
    word === 'شمال' ||
    word === 'جنوب' ||
    word === 'قرب' ||
    word === 'وسط' ||
    word === 'شرقي' ||
    word === 'غربي'
  )
    return 'in';
  if (word === 'علي' || word === 'ضد' || word === 'بحق' || word === 'نحو') return 'on';
  if (word === 'مع' || word === 'بين') return 'with';
  if (word === 'الي' || word === 'من' || word === 'عن') return 'other';
  return has(scan, p, Cat.prep) ? 'other' : null;
}

function isLocative(preposition: Preposition, trigger: Trigger): boolean {
  return (
    preposition === 'in' ||
    preposition === 'other' ||
    (preposition === 'on' && trigger.noun) ||
    (trigger.undergo && preposition === null)
  );
}

/** The participant that ends right before a verb, with at most an adverb between. */
function subjectBefore(reading: Reading, i: number, index: MentionIndex): string | null {
  const from = reading.sentences.from[reading.sentences.of[i]];
  for (let j = i - 1; j >= Math.max(from, i - BEFORE); j--) {
    if (isClauseBreak(reading, j) || has(reading.scan, j, Cat.comp)) return null;
    const m = index.at[j];
    if (m < 0) continue;
    const entity = index.entityOf.get(index.mentions[m].entity)!;
    if (entity.kind === 'place' || prepositionBefore(reading, j) !== null) continue;
    return i - index.end[j] <= 3 ? entity.id : null;
  }
  return null;
}

function isClauseBreak(reading: Reading, j: number): boolean {
  const { scan } = reading;
  if (scan.tokens.mark[j] === 0x61b || scan.tokens.mark[j] === 0x3a) return true;
  return has(scan, j, Cat.break) || (has(scan, j, Cat.say) && (scan.clitics[j] & Clitic.wa) !== 0);
}

/** «طيران يعتقد أنه أمريكي»: an impersonal belief right at the actor hedges the role, not the event. */
function hedgedRoles(
  i: number,
  actors: readonly string[],
  index: MentionIndex,
  reading: Reading,
): Event['hedgedRoles'] {
  if (actors.length === 0) return [];
  const start = reading.scan.tokens.start[i];
  const belief = index.beliefBefore(start);
  const near = belief >= 0 && start - belief < 80;
  return near ? ['actor'] : [];
}

function letters(reading: Reading, i: number): string {
  const { letters: l, letterFrom } = reading.scan.tokens;
  let out = '';
  for (let k = letterFrom[i] + reading.scan.cut[i]; k < letterFrom[i + 1]; k++)
    out += String.fromCharCode(l[k]);
  return out;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
