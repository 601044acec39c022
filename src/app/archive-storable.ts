import type { Analysis, Span } from '../model/index.ts';

/**
 * A string as PostgreSQL can hold it: U+0000 and halves of surrogate pairs become U+FFFD, one for one, so that
 * offsets stay what they are.
 */
export function storable<T extends string | null>(text: T): T {
  return (text === null ? text : text.replace(unstorable, '\ufffd')) as T;
}

/** The words of a span as PostgreSQL can hold them. */
export function storableSlice(text: string, span: Span): string {
  return storable(text.slice(span.start, span.end));
}

const unstorable = /[\0\p{Surrogate}]/gu;

/**
 * An analysis as it is kept: JSON without the text, which stands once with the version. What PostgreSQL cannot hold
 * is replaced in its names too, because matching writes them into columns.
 */
export function storableAnalysis(analysis: Analysis): Buffer {
  const { text } = analysis.article;
  const kept = { ...analysis, article: { ...analysis.article, text: '' } };
  const odd = storable(text) !== text;
  return Buffer.from(
    JSON.stringify(
      kept,
      odd ? (_, value) => (typeof value === 'string' ? storable(value) : value) : undefined,
    ),
  );
}

/** The analysis back from how it is kept, with the text it was made from. */
export function restoredAnalysis(body: string, text: string): Analysis {
  const analysis = JSON.parse(body) as Analysis;
  return { ...analysis, article: { ...analysis.article, text } };
}
