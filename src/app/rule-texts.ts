import type { RuleEntry } from './rule-catalogue.ts';

/** What the rules besides attribution say, for the ids that they write into `because` and diagnostics. */
export const RULE_TEXTS: readonly RuleEntry[] = (
  [
    ['published/metadata', 'The publication time is the one that was given with the report.'],
    [
      'published/dateline',
      'A date with its year stands in a line of its own, or at the head of the first paragraph.',
    ],
    [
      'published/dated-today',
      '«اليوم الثلاثاء (8 تموز 2025)»: the word for today ties the date to the day of writing.',
    ],
    [
      'published/clues',
      'No day is given; the words only imply a day of the week and a day it cannot be earlier than.',
    ],
    ['published/unknown', 'Nothing tells when the report appeared, and it is not guessed.'],
    ['published/unreadable', 'The given publication time is no date and is left aside.'],
    ['dates/day-month', 'A day of a month, with its year or the nearest one.'],
    ['dates/month', 'A month, with its year or the nearest one.'],
    ['dates/year', 'A year written as a number.'],
    ['dates/year-range', 'Two years that follow each other.'],
    [
      'dates/hijri',
      'A date of the Hijri calendar by the Umm al-Qura table; without its weekday a day more or less.',
    ],
    ['dates/deictic', 'A day counted from the day of publication or speech (اليوم، أمس، غدا).'],
    ['dates/weekday', 'A day of the week: the nearest one in the direction of its tense.'],
    ['dates/day-range', 'Two days of one month with what lies between.'],
    ['dates/interval', 'Two dates joined by من … إلى or بين … و.'],
    ['dates/unit', 'A week, month or year counted from the publication (الشهر الماضي).'],
    ['dates/ago', 'A number of units back (قبل ثلاث سنوات).'],
    ['dates/ahead', 'A number of units ahead (بعد يومين).'],
    ['dates/stretch', 'A stretch that ends now (خلال الساعات الماضية).'],
    ['dates/duration', 'A duration that measures and does not place.'],
    ['dates/nth', 'A day, week or month by its number within a longer stretch.'],
    ['dates/season', 'A season with its year or direction.'],
    ['dates/fraction', 'A quarter or half of a year.'],
    ['dates/decade', 'A decade by its name (الثمانينات).'],
    ['dates/century', 'A century by its number.'],
    ['dates/clock', 'A time of day without a date.'],
    ['dates/event-relative', 'A time counted from an event; it has no value.'],
    [
      'dates/then',
      'A word like حينها points back to the time named last, in this sentence or the one before.',
    ],
    ['dates/vague', 'A time that the words leave open; it has no value.'],
    [
      'dates/weekday-conflict',
      'The day of the week does not fit the date; the date is kept and the conflict noted.',
    ],
    [
      'dates/stale-deictic',
      '«أمس» does not fit the day of the week beside it; the weekday is followed and the conflict noted.',
    ],
    ['dates/impossible', 'The words name a day that does not exist; it has no value.'],
    ['quantities/number', 'A number with what it counts.'],
    ['quantities/one', 'A singular with واحد counts one.'],
    ['quantities/one-harmed', 'A single person killed, injured or arrested counts one.'],
    ['quantities/one-of', 'One of a group (أحد المصابين) counts one.'],
    ['quantities/dual', 'A dual noun counts two.'],
    ['quantities/vague-range', 'A vague number (عشرات، مئات) keeps its words and gives a range.'],
    ['quantities/several', 'Several, without a number: it has no value.'],
    ['quantities/range', 'A number from one to another (بين أربعة وستة).'],
    ['quantities/ratio', 'So many out of so many (ثلاثة من أصل خمسة).'],
    ['quantities/money', 'An amount of money with its currency.'],
    ['quantities/percent', 'A share in per cent.'],
    [
      'quotations/unpaired-mark',
      'A quotation mark has no partner; it ends the content before it and quotes nothing.',
    ],
  ] as const
).map(([id, says]) => ({ id, says, of: null }));
