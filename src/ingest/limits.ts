/** The name of a guard, as it stands in messages and in docs/limits.md. */
export type LimitName =
  | 'page'
  | 'depth'
  | 'elements'
  | 'attributes'
  | 'record'
  | 'inflation'
  | 'feed-items'
  | 'text'
  | 'title'
  | 'download'
  | 'redirects'
  | 'extraction'
  | 'directory-depth'
  | 'archive-records';

/** One guard: what it bounds, how far, and what happens to what goes beyond. */
export interface Limit {
  readonly value: number;
  readonly unit:
    | 'bytes'
    | 'fold'
    | 'levels'
    | 'elements'
    | 'attributes'
    | 'items'
    | 'hops'
    | 'ms'
    | 'characters';
  /** What is measured. */
  readonly of: string;
  /** What happens beyond the limit. */
  readonly effect: string;
}

/**
 * Everything that comes from outside is bounded by this one table; docs/limits.md repeats it and a test
 * compares the two.
 */
export const LIMITS: Readonly<Record<LimitName, Limit>> = {
  page: { value: 10_000_000, unit: 'bytes', of: 'one HTML page', effect: 'the rest of the page is not read' },
  depth: {
    value: 512,
    unit: 'levels',
    of: 'elements inside one another in a page',
    effect: 'deeper elements are unwrapped, their text stays',
  },
  elements: {
    value: 200_000,
    unit: 'elements',
    of: 'elements in one page',
    effect: 'the rest of the page is not read',
  },
  attributes: {
    value: 64,
    unit: 'attributes',
    of: 'attributes of one element',
    effect: 'the further ones are left out',
  },
  record: {
    value: 64_000_000,
    unit: 'bytes',
    of: 'one record after inflation: a WARC record, a line of JSONL, a JSON value, a feed',
    effect: 'the record is refused',
  },
  inflation: {
    value: 200,
    unit: 'fold',
    of: 'growth of gzip data by inflation, over each 64 MB of output',
    effect: 'the rest of the file is not read',
  },
  'feed-items': {
    value: 10_000,
    unit: 'items',
    of: 'items of one feed or entries of one sitemap',
    effect: 'the further ones are left out',
  },
  text: {
    value: 2_000_000,
    unit: 'bytes',
    of: 'the text of one article, in UTF-8',
    effect: 'the text is cut at the last line that fits',
  },
  title: {
    value: 2_000,
    unit: 'characters',
    of: 'a title, outlet, byline or section from metadata',
    effect: 'it is cut',
  },
  download: {
    value: 32_000_000,
    unit: 'bytes',
    of: 'one answer from the network, after inflation',
    effect: 'the connection is closed and the answer refused',
  },
  redirects: { value: 10, unit: 'hops', of: 'redirects of one request', effect: 'the request is refused' },
  extraction: {
    value: 4_000,
    unit: 'ms',
    of: 'time for the extraction of one page',
    effect: 'the extraction is stopped and the page refused',
  },
  'directory-depth': {
    value: 32,
    unit: 'levels',
    of: 'directories inside one another',
    effect: 'deeper ones are left out',
  },
  'archive-records': {
    value: 10_000_000,
    unit: 'items',
    of: 'records of one WARC file',
    effect: 'the rest of the file is not read',
  },
};

/** The values of the table as a plain record, with some of them replaced. */
export function limitsWith(changed: LimitValues | undefined): Readonly<Record<LimitName, number>> {
  const values = {} as Record<LimitName, number>;
  for (const name of Object.keys(LIMITS) as LimitName[]) values[name] = changed?.[name] ?? LIMITS[name].value;
  return values;
}

/** Limits that a caller sets differently from the table. */
export type LimitValues = Readonly<Partial<Record<LimitName, number>>>;

/** A limit as a person reads it: `10 MB`, `5 s`, `200,000 elements`. */
export function describeLimit(name: LimitName, value: number = LIMITS[name].value): string {
  const unit = LIMITS[name].unit;
  if (unit === 'bytes') {
    if (value >= 1_000_000) return `${value / 1_000_000} MB`;
    return value >= 1_000 ? `${value / 1_000} kB` : `${value} bytes`;
  }
  if (unit === 'fold') return `${value}-fold`;
  if (unit === 'ms') return `${value / 1_000} s`;
  return `${String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${unit}`;
}
