import type { Article } from '../../model/index.ts';
import { decode } from '../decode.ts';
import { jsonArticle } from '../json-article.ts';
import { jsonFault } from '../jsonl.ts';
import type { LimitName } from '../limits.ts';
import { tooLarge } from '../plain-text.ts';
import { type Problem, problem } from '../problem.ts';
import type { ReadOptions } from '../read-options.ts';
import type { Opened } from '../read-source.ts';
import { jsonRecords } from './json-records.ts';

/** Keys under which collections keep their articles. */
const COLLECTIONS: ReadonlySet<string> = new Set([
  'articles',
  'items',
  'results',
  'data',
  'documents',
  'docs',
  'records',
  'news',
  'posts',
]);

/** Reads a JSON document: one article object, an array of them, or an object that holds such an array. */
export async function* readJson(
  source: Opened,
  options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
): AsyncGenerator<Article | Problem> {
  const { name } = source;
  const records = jsonRecords(source.chunks, COLLECTIONS, limits.record);
  let toSkip = options.skip ?? 0;
  let found = 0;
  for (;;) {
    const next = await records.next();
    if (next.done) {
      const { openSince } = next.value;
      if (openSince !== null) {
        yield problem(name, 'the JSON that begins here does not end', {
          line: openSince,
          effect: found > 0 ? 'cut' : 'refused',
        });
      } else if (found === 0) yield problem(name, 'there is no object with "text" in this JSON');
      return;
    }
    found++;
    if (toSkip > 0) {
      toSkip--;
      continue;
    }
    const { bytes, line } = next.value;
    if (bytes === null) {
      yield problem(name, tooLarge('the object', limits.record), { line, limit: 'record' });
      continue;
    }
    yield* article(bytes, name, line, options, limits);
  }
}

function article(
  bytes: Uint8Array,
  name: string,
  line: number,
  options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
): readonly (Article | Problem)[] {
  const text = decode(bytes)?.text ?? '';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [problem(name, `the object is not JSON: ${jsonFault(error, text)}`, { line })];
  }
  return jsonArticle(value, options, limits, { file: name, line });
}
