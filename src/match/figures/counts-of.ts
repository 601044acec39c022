import type { Analysis, Claim, Quantity } from '../../model/index.ts';
import { conceptOf } from '../language/concepts.ts';
import type { MatchLexicon } from '../language/match-lexicon.ts';
import { type Term, termsOf } from '../language/terms.ts';
import { unitsOf } from '../language/units.ts';
import type { Count } from './count.ts';

/** UTF-16 units before and behind a quantity that say whose dead they are and whether their number rose. */
const BEFORE = 60;
const BEHIND = 30;

const RISING = /^[وفل]?(?:ارتفع|ارتفعت|ارتفاع|يرتفع|ترتفع|زاد|زادت)$/;

/** Words between such a verb and the number. */
const RISING_REACH = 4;

/** Words behind a number, the counted noun among them, that may say whose people are counted. */
const COUNTED = 3;

/** Words between the dead (القتلى الإيرانيين) and their number. */
const DEAD_REACH = 6;

/** Words by which the counted are some of those counted before, and words between them and the number. */
const AMONG = /^(?:بينهم|بينها|منهم|منها|ضمنهم|بين)$/;
const AMONG_REACH = 2;

/** Words behind which another thing than the counted is spoken of. */
const ELSEWHERE = /^[وفبل]?(?:في|علي|جراء|خلال|بين|من|الي|عن|بينهم|منهم|اثر|بعد|منذ)$/;

/**
 * The counts of people of an analysis as each claim gives them, by claim id: those whose words stand in its content. The numbers and
 * what they count are the analysis's; read here is only whose people they are and that a number rose. An area the
 * report is about is no area of its own, nor is a whole country. Some of the dead who are not said to be of a kind («بينهم
 * ضابط») are no count of the dead. Of several counts of one cell in one claim the
 * greatest stands: the others are part of it («ثمانية قتلى بعد انتشال ثلاث جثث»).
 */
export function countsOf(
  analysis: Analysis,
  lexicon: MatchLexicon,
  about: ReadonlySet<string>,
): (claim: Claim) => readonly Count[] {
  const { text } = analysis.article;
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const dates = new Map(analysis.dates.map((date) => [date.id, date]));
  const people = analysis.quantities.filter(({ count }) => count?.what != null);
  const read = new Map<string, Omit<Count, 'own'> | null>();
  return (claim) => {
    const greatest = new Map<string, Count>();
    for (const quantity of people) {
      if (!claim.content.parts.some((part) => part.start <= quantity.start && quantity.end <= part.end))
        continue;
      let count = read.get(quantity.id);
      if (count === undefined) {
        count = countOf(quantity);
        read.set(quantity.id, count);
      }
      if (count === null) continue;
      if (count.area !== null && !namedIn(claim, quantity.count!.area)) count = { ...count, area: null };
      const cell = `${count.what} ${count.whom} ${count.area?.unit} ${count.scope}`;
      const known = greatest.get(cell);
      if (known === undefined || sizeOf(count) > sizeOf(known))
        greatest.set(cell, { ...count, own: quantity.count!.by === claim.id });
    }
    return [...greatest.values()];
  };

  function countOf(quantity: Quantity): Omit<Count, 'own'> | null {
    const detail = quantity.count!;
    const { value, min, max, modifier } = quantity;
    const scope = detail.scope ?? 'incident';
    const before = termsOf(text.slice(Math.max(0, quantity.start - BEFORE), quantity.start));
    const range = {
      value: typeof value === 'number' ? value : modifier === 'ratio' ? (value?.[0] ?? null) : null,
      ...(modifier === 'exact' || modifier === 'ratio' ? { min: null, max: null } : { min, max }),
    };
    const clause = text.slice(quantity.start, quantity.end + BEHIND);
    const counted = termsOf(clause.slice(0, clause.slice(1).search(/[.،,:؛\n"»)(«]|$/) + 1));
    const whom = nationality(counted, before, lexicon) ?? detail.whom;
    // «بينهم ضابط», «سبعة من أفراد الحرس»
    const some = before.slice(-AMONG_REACH).some(({ word }) => AMONG.test(word)) || counted[1]?.word === 'من';
    if (some && (whom === null || range.value === 1)) return null;
    return {
      what: detail.what!,
      whom,
      area: areaOf(detail.area),
      scope,
      ...range,
      words: text.slice(quantity.start, quantity.end),
      asOf: asOf(detail.asOf),
      risen: before.slice(-RISING_REACH).some(({ word }) => RISING.test(word)),
    };
  }

  /** The day in «حتى ظهر الأربعاء»; any other day beside a count is that of the happening. */
  function asOf(id: string | null): string | null {
    const date = id === null ? undefined : dates.get(id);
    if (
      date === undefined ||
      !/(?:^|\s)حتى\s+(?:\S+\s+)?$/.test(text.slice(Math.max(0, date.start - 16), date.start))
    )
      return null;
    return /^\d{4}-\d\d-\d\d/.exec(date.value ?? '')?.[0] ?? null;
  }

  /** A place in the speaker's title (محافظ الأنبار) is no area of his count. */
  function namedIn(claim: Claim, entity: string | null): boolean {
    return analysis.mentions.some(
      (mention) =>
        mention.entity === entity &&
        claim.content.parts.some((part) => part.start <= mention.start && mention.end <= part.end),
    );
  }

  function areaOf(id: string | null): Count['area'] {
    const name = id === null ? undefined : entities.get(id)?.name;
    if (name === undefined) return null;
    const units = unitsOf(name, lexicon);
    if (units.length === 0 || units.some((unit) => unit.kind === 'country' || about.has(unit.id)))
      return null;
    // The rarest word is the name; مدينة and بلدة only say what it is.
    const unit = units.reduce((best, other) => (other.weight > best.weight ? other : best));
    return { unit: unit.id, name };
  }
}

function sizeOf({ value, max, min }: Pick<Count, 'value' | 'min' | 'max'>): number {
  return value ?? max ?? min ?? 0;
}

/** The country of the counted: among the counted words (سبعة إيرانيين), or with the dead before them (القتلى الإيرانيين). */
function nationality(
  counted: readonly Term[],
  before: readonly Term[],
  lexicon: MatchLexicon,
): string | null {
  const family = (term: Term | undefined): string | null => {
    if (term?.kind !== 'word') return null;
    const concept = conceptOf(lexicon.concepts, term.word, term.stem);
    return concept === null
      ? null
      : concept.kind === 'country'
        ? concept.id
        : `${concept.kind} ${concept.id}`;
  };
  for (const term of counted.slice(1, 1 + COUNTED)) {
    if (term.kind === 'number' || ELSEWHERE.test(term.word)) break;
    const country = family(term);
    if (country?.startsWith('~')) return country;
  }
  for (let i = Math.max(1, before.length - DEAD_REACH); i < before.length; i++) {
    const country = family(before[i]);
    if (!country?.startsWith('~') || !before[i].word.startsWith('ال')) continue;
    if (/^frame ~(?:kill|injure)$/.test(family(before[i - 1]) ?? '')) return country;
  }
  return null;
}
