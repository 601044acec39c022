import type { Article } from '../model/index.ts';
import { buildArticle, type Parts, type Place } from './build-article.ts';
import type { LimitName } from './limits.ts';
import { type Problem, problem } from './problem.ts';
import type { ReadOptions } from './read-options.ts';
import { parseTime } from './time/parse-time.ts';

/**
 * An article from one JSON object `{"id","title","text","outlet","url","publishedAt"}`, with `byline`,
 * `section` (or `category`) and `language` where given. The body is exactly the given `text`.
 */
export function jsonArticle(
  value: unknown,
  options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
  place: Place,
): readonly (Article | Problem)[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [
      problem(place.file, `expected an object with "text", found ${nameOf(value)}`, { line: place.line }),
    ];
  }
  const record = value as Record<string, unknown>;
  const body = string(record.text) ?? string(record.body) ?? string(record.content) ?? emptyText(record);
  if (body === null) return [problem(place.file, missingText(record), { line: place.line })];
  const title = string(record.title) ?? string(record.headline);
  if (body.trim() === '' && (title === null || title.trim() === '')) {
    return [problem(place.file, '"text" is empty and there is no title', { line: place.line })];
  }
  const parts: Parts = {
    body,
    title: title === null || title.trim() === '' ? null : title,
    url: string(record.url),
    outlet: string(record.outlet) ?? named(record.outlet) ?? string(record.source),
    publishedAt: parseTime(string(record.publishedAt) ?? string(record.published) ?? string(record.date)),
    byline: string(record.byline) ?? string(record.author),
    section: string(record.section) ?? string(record.category),
    language: string(record.language) ?? string(record.lang),
    givenId: string(record.id) ?? (typeof record.id === 'number' ? String(record.id) : null),
  };
  return buildArticle(parts, options, limits, place);
}

/** The empty body of a headline without text. */
function emptyText(record: Record<string, unknown>): string | null {
  return record.text === '' ? '' : null;
}

function missingText(record: Record<string, unknown>): string {
  if ('text' in record) return `"text" must be a string, found ${nameOf(record.text)}`;
  const keys = Object.keys(record).slice(0, 6);
  return `there is no "text"; the object has ${keys.length === 0 ? 'no fields' : keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ')}`;
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function named(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? string((value as { name?: unknown }).name) : null;
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
