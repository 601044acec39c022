import type { Because } from './because.ts';
import type { Span } from './span.ts';

export type Granularity =
  | 'century'
  | 'decade'
  | 'year'
  | 'month'
  | 'week'
  | 'day'
  | 'period'
  | 'hour'
  | 'minute'
  | 'duration'
  | 'event';

/** A date or duration the text speaks of. */
export interface DateValue extends Span {
  readonly id: string;
  /** ISO 8601 date, month, year, interval `a/b`, duration `P3D`, or null (event-relative, vague). */
  readonly value: string | null;
  readonly granularity: Granularity;
  /** stated: the words give it; implied: computed from the publication or speech time. */
  readonly basis: 'stated' | 'implied';
  /** First and last day it can mean, where the value is wider or softer than that (مطلع مايو, a Hijri day). */
  readonly earliest?: string;
  readonly latest?: string;
  readonly because: Because;
}

/** When the article appeared, as far as metadata or its own words tell. */
export interface PublicationTime {
  readonly value: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly granularity: Granularity | null;
  readonly basis: 'given' | 'stated' | 'implied' | 'unknown';
  /** Day of the week (0 Sunday to 6 Saturday) when the text names it but not the date («اليوم الجمعة»). */
  readonly weekday?: number;
  readonly because: Because;
}
