import type { Analysis, Event, EventType } from '../../src/model/index.ts';

/** What an event must be to have happened as far as the sentence says, told or named only. */
const TOLD: ReadonlySet<string> = new Set(['occurred', 'reported', 'hedged', 'alleged', 'mentioned']);

/** Least points of a sentence about an assault. */
const ASSAULT = 2.0;

/** The plain reading: the sentence has an event of one of the types that is told as having happened. */
export function tellsOf(types: readonly EventType[]): (analysis: Analysis) => boolean {
  return ({ events }) =>
    events.some(
      ({ type, status }) => types.includes(type) && (status === 'occurred' || status === 'reported'),
    );
}

/**
 * Whether a sentence tells of an assault, with weights fitted on the even half: points for each sign of violence that is told, none for
 * what is only planned, feared or denied. A long sentence needs more of them, because what it mentions in
 * passing it is not about.
 */
export function tellsOfAssault(analysis: Analysis): boolean {
  const { text } = analysis.article;
  const told = analysis.events.filter(({ status }) => TOLD.has(status));
  const strikes = told.filter(({ type }) => type === 'strike');
  const casualties = told.filter(({ type }) => type === 'casualties');
  const violent = [...strikes, ...casualties];
  if (violent.length === 0) return false;
  const named = violent.filter((event) => isDefinite(event, text));
  let points = 0.75 * Math.min(2, violent.filter(({ because }) => because.rule === 'events/armed').length);
  if (strikes.some((event) => event.because.rule !== 'events/noun' && !isDefinite(event, text)))
    points += 1.5;
  if (casualties.some(({ because }) => because.rule === 'events/verb')) points += 1;
  if (casualties.some(({ because }) => because.rule === 'events/noun')) points += 0.5;
  if (casualties.some(({ quantities }) => quantities.length > 0)) points += 0.5;
  if (violent.some(({ places }) => places.length > 0)) points += 0.7;
  points += 0.7 * Math.min(3, analysis.quantities.length);
  if (named.length > 0) points -= 0.4;
  points -= 0.2 * Math.min(4, told.filter(({ type }) => !VIOLENT.has(type)).length);
  return points - perLength(text) >= ASSAULT;
}

const VIOLENT: ReadonlySet<string> = new Set(['strike', 'casualties', 'clash', 'disaster']);

/** Points that a sentence loses by its length: 0.85 for a hundred characters. */
function perLength(text: string): number {
  return (0.85 * text.length) / 100;
}

/** «الهجوم»: a definite noun takes up an event told before. */
function isDefinite(event: Event, text: string): boolean {
  return text.startsWith('ال', event.trigger.start);
}
