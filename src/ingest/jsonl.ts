import { Buffer, isUtf8 } from 'node:buffer';
import type { Article } from '../model/index.ts';
import { decode } from './decode.ts';
import { jsonArticle } from './json-article.ts';
import type { LimitName } from './limits.ts';
import { lines } from './lines.ts';
import { tooLarge } from './plain-text.ts';
import { type Problem, problem } from './problem.ts';
import type { ReadOptions } from './read-options.ts';

/** Reads JSON Lines, one article per line, in constant memory; a bad line is a problem and the rest goes on. */
export async function* readJsonl(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
): AsyncGenerator<Article | Problem> {
  let toSkip = options.skip ?? 0;
  for await (const batch of lines(chunks, limits.record)) {
    for (const { number, bytes } of batch) {
      if (bytes === null) {
        yield problem(name, tooLarge('the line', limits.record), { line: number, limit: 'record' });
        continue;
      }
      if (blank(bytes)) continue;
      if (toSkip > 0) {
        toSkip--;
        continue;
      }
      const value = parseLine(bytes);
      if (typeof value === 'string') yield problem(name, value, { line: number });
      else yield* jsonArticle(value.value, options, limits, { file: name, line: number });
    }
  }
}

/** The value of a line, or a sentence saying why it has none. */
function parseLine(bytes: Uint8Array): { value: unknown } | string {
  let text: string;
  if (isUtf8(bytes)) {
    text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  } else {
    const decoded = decode(bytes);
    if (decoded === null) return 'the line is binary data, not JSON';
    if (decoded.replaced > 0) return `the line is not UTF-8 (byte ${decoded.badOffset} of the line)`;
    text = decoded.text;
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return `the line is not JSON: ${jsonFault(error, text)}`;
  }
}

/** What JSON.parse says, without the piece of text it repeats. */
export function jsonFault(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return `unexpected character at position ${position}`;
  if (/Unexpected end|Unterminated/.test(message))
    return `it ends too early, after ${text.length} characters`;
  return 'it cannot be parsed';
}

function blank(line: Uint8Array): boolean {
  for (const byte of line) if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  return true;
}
