/** Units of time as the tables name them. */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'decade'
  | 'century';

/** -1 past, 0 running, 1 coming. */
export type Direction = -1 | 0 | 1;

/** Part of a stretch: مطلع، أوائل، منتصف، أواخر، نهاية. */
export type Phase = 'start' | 'early' | 'middle' | 'late' | 'end';

/** A year as written, or counted from the anchor's year (من العام الماضي: -1). */
export interface YearPart {
  readonly year: number | null;
  readonly offset: Direction | null;
}

/** What the words of a date give; null where they are silent. Stated is never mixed with implied. */
export interface CalendarParts {
  /** Days from the anchor: أمس -1. */
  readonly deictic: number | null;
  /** ISO-like part of day: MO AF EV NI DA MI DT. */
  readonly part: string | null;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number | null;
  readonly weekdayDirection: Direction | null;
  /** الثلاثاء من الأسبوع الماضي */
  readonly weekOffset: Direction | null;
  readonly day: number | null;
  readonly month: number | null;
  readonly monthDirection: Direction | null;
  /** الثالث من الشهر الجاري */
  readonly monthOffset: Direction | null;
  readonly year: YearPart;
  readonly hijri: boolean;
  readonly phase: Phase | null;
  readonly clock: ClockPart | null;
}

/** A time of day on the 24-hour clock. */
export interface ClockPart {
  readonly hour: number;
  readonly minute: number | null;
}

/** A time expression as the words give it, before it is counted from an anchor. */
export type Moment =
  | ({ readonly kind: 'calendar' } & CalendarParts)
  /** الشهر الماضي، هذا العام، عام 2013 */
  | {
      readonly kind: 'unit';
      readonly unit: TimeUnit;
      readonly offset: Direction | null;
      readonly year: number | null;
      readonly phase: Phase | null;
      readonly hijri: boolean;
    }
  /** قبل ثلاث سنوات، بعد يومين من الآن; amount null for قبل أيام */
  | {
      readonly kind: 'shift';
      readonly unit: TimeUnit;
      readonly amount: number | null;
      readonly sign: -1 | 1;
    }
  /** خلال الأيام الثلاثة الماضية; amount null for الأيام الماضية */
  | {
      readonly kind: 'stretch';
      readonly unit: TimeUnit;
      readonly amount: number | null;
      readonly sign: -1 | 1;
    }
  | { readonly kind: 'duration'; readonly lengths: readonly DurationPart[] }
  | { readonly kind: 'century'; readonly number: number; readonly phase: Phase | null }
  | { readonly kind: 'decade'; readonly first: number; readonly phase: Phase | null }
  /** A quarter (of 4) or half (of 2) of a year. */
  | { readonly kind: 'fraction'; readonly of: 2 | 4; readonly number: number; readonly year: YearPart }
  | {
      readonly kind: 'season';
      readonly season: string;
      readonly year: number | null;
      readonly direction: Direction | null;
    }
  /** الأسبوع الثالث من مايو، أول جمعة من الشهر، آخر يوم من يناير */
  | {
      readonly kind: 'nth';
      /** 1 first; -1 last */
      readonly number: number;
      /** week, day, or a weekday (0 Sunday to 6 Saturday) */
      readonly what: 'week' | 'day' | number;
      /** Null: of the year. */
      readonly month: number | null;
      readonly monthOffset: Direction | null;
      readonly year: YearPart;
    }
  | { readonly kind: 'years'; readonly first: number; readonly last: number }
  | { readonly kind: 'clock'; readonly clock: ClockPart }
  | { readonly kind: 'interval'; readonly from: Moment; readonly to: Moment }
  /** A time the text gives only by an event or not at all. */
  | { readonly kind: 'unplaced'; readonly event: boolean }
  /** حينها: the time the text named last. */
  | { readonly kind: 'then' };

/** A number of one unit in a duration. */
export interface DurationPart {
  readonly unit: TimeUnit;
  /** May be a fraction: ساعة ونصف. */
  readonly amount: number | null;
}

/** A time expression found in a text. */
export interface FoundMoment {
  /** Id of the rule that read it. */
  readonly rule: string;
  /** First token and the token after the last. */
  readonly from: number;
  readonly to: number;
  readonly moment: Moment;
  /** Said in words of the future (سيلتقي الثلاثاء، بحلول مايو). */
  readonly future: boolean;
  /** Why the words give no possible date, or null. */
  readonly impossible: string | null;
}

const NO_YEAR: YearPart = { year: null, offset: null };

/** Calendar parts with nothing said. */
export const EMPTY_CALENDAR: CalendarParts = {
  deictic: null,
  part: null,
  weekday: null,
  weekdayDirection: null,
  weekOffset: null,
  day: null,
  month: null,
  monthDirection: null,
  monthOffset: null,
  year: NO_YEAR,
  hijri: false,
  phase: null,
  clock: null,
};
