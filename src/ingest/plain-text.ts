import type { Article } from '../model/index.ts';
import { buildArticle } from './build-article.ts';
import { collect } from './byte-source.ts';
import { type Decoded, decode } from './decode.ts';
import type { LimitName } from './limits.ts';
import { describeLimit } from './limits.ts';
import { type Problem, problem } from './problem.ts';
import type { ReadOptions } from './read-options.ts';

/** Reads plain text: the text of the article is the input itself, character for character. */
export async function* readPlainText(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
): AsyncGenerator<Article | Problem> {
  // One byte per character at least, two and more in UTF-16: nothing beyond twice the limit can matter.
  const { bytes, more } = await collect(chunks, limits.text * 2 + 4);
  yield* plainText(name, more ? wholeCharacters(bytes) : bytes, options, limits);
}

/** Plain text from bytes in hand. */
export function plainText(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
): readonly (Article | Problem)[] {
  const decoded = decode(bytes);
  if (decoded === null) return [problem(name, 'this is binary data, not text')];
  if (decoded.text.trim() === '' || decoded.text === '\ufeff') {
    return [
      problem(name, bytes.length === 0 ? 'the file is empty' : 'there is nothing but white space in it'),
    ];
  }
  return [
    ...buildArticle({ body: decoded.text, url: options.url ?? null }, options, limits, {
      file: name,
      line: null,
    }),
    ...badBytes(name, decoded, bytes),
  ];
}

/** What to say of bytes that do not fit the encoding, if there are any. */
function badBytes(name: string, decoded: Decoded, bytes: Uint8Array): readonly Problem[] {
  if (decoded.badOffset === null) return [];
  let line = 1;
  for (let i = 0; i < decoded.badOffset; i++) if (bytes[i] === 10) line++;
  const places = decoded.replaced === 1 ? '1 place is' : `${decoded.replaced} places are`;
  const message = `${places} not UTF-8, the first at byte ${decoded.badOffset}; shown as U+FFFD`;
  return [problem(name, message, { line, effect: 'cut' })];
}

/** Without the beginning of a UTF-8 sequence that the cut at the limit left at the end. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > bytes.length - 4 && end > 0 && (bytes[end - 1] & 0xc0) === 0x80) end--;
  if (end > 0 && bytes[end - 1] >= 0xc0) end--;
  return end > bytes.length - 4 ? bytes.subarray(0, end) : bytes;
}

/** The message for a value that is larger than the limit for records. */
export function tooLarge(what: string, limit: number): string {
  return `${what} is larger than ${describeLimit('record', limit)} and is passed over`;
}
