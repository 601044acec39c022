import { stat } from 'node:fs/promises';
import type { Article } from '../model/index.ts';
import { byteSource, peek } from './byte-source.ts';
import type { Format } from './format.ts';
import { GzipError, gunzip, isGzip } from './gunzip.ts';
import { readJsonl } from './jsonl.ts';
import { type LimitName, limitsWith } from './limits.ts';
import { readPlainText } from './plain-text.ts';
import { type Problem, problem } from './problem.ts';
import type { ReadOptions } from './read-options.ts';
import { HEAD, recognise } from './recognise.ts';
import type { SourceInput } from './source-input.ts';

/** What a reader of one format gets. */
export interface Opened {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly contentType: string | null;
  readonly url: string | null;
}

type Limits = Readonly<Record<LimitName, number>>;
type Reader = (source: Opened, options: ReadOptions, limits: Limits) => AsyncIterable<Article | Problem>;

/**
 * Reads whatever a file, directory or stream holds: plain text, JSON and JSONL, HTML, feeds, WARC, Telegram
 * exports, OPML, each also gzipped, recognised by content. Yields articles and, for what could not be read,
 * one problem each; never throws for what the input holds.
 */
export async function* readSource(
  input: SourceInput,
  options: ReadOptions = {},
): AsyncGenerator<Article | Problem> {
  const limits = limitsWith(options.limits);
  const name = input.kind === 'path' ? input.path : input.name;
  try {
    if (input.kind === 'path' && (await stat(input.path)).isDirectory()) {
      const { readDirectory } = await import('./directory.ts');
      yield* readDirectory(input.path, options, limits);
      return;
    }
    yield* readBytes(input, options, limits);
  } catch (error) {
    const message = faultOf(error);
    if (message === null) throw error;
    const limit = error instanceof GzipError && error.limit !== null ? { limit: error.limit } : {};
    yield problem(name, message, error instanceof GzipError ? { effect: 'cut', ...limit } : {});
  }
}

async function* readBytes(
  input: SourceInput,
  options: ReadOptions,
  limits: Limits,
): AsyncGenerator<Article | Problem> {
  const source = byteSource(input);
  let { head, chunks } = await peek(source.chunks, HEAD);
  if (isGzip(head)) {
    // WARC files are gzipped record by record, which the member-wise inflater reads like any other.
    ({ head, chunks } = await peek(gunzip(chunks, limits.inflation), HEAD));
  }
  if (head.length === 0) {
    yield problem(source.name, 'the file is empty');
    return;
  }
  const recognised = options.format === undefined ? recognise(head) : { format: options.format };
  if ('refused' in recognised) {
    yield problem(source.name, recognised.refused);
    return;
  }
  const reader = await readerOf(recognised.format);
  yield* reader({ ...source, chunks }, options, limits);
}

/** The reader of a format; all but plain text and JSONL are loaded when they are met. */
async function readerOf(format: Format): Promise<Reader> {
  switch (format) {
    case 'posts':
      return (await import('./telegram/pasted-posts.ts')).readPastedPosts;
    case 'text':
      return (source, options, limits) => readPlainText(source.name, source.chunks, options, limits);
    case 'jsonl':
      return (source, options, limits) => readJsonl(source.name, source.chunks, options, limits);
    case 'html':
      return (await import('./html/read-html.ts')).readHtml;
    case 'feed':
      return (await import('./feed/read-feed.ts')).readFeed;
    case 'jsonfeed':
      return (await import('./feed/read-json-feed.ts')).readJsonFeed;
    case 'sitemap':
      return (await import('./feed/sitemap.ts')).readSitemap;
    case 'opml':
      return (await import('./feed/opml.ts')).readOpml;
    case 'json':
      return (await import('./json/read-json.ts')).readJson;
    case 'telegram':
      return (await import('./telegram/read-export.ts')).readTelegramExport;
    case 'warc':
      return (await import('./warc/read-warc.ts')).readWarc;
  }
}

/** What went wrong with a file, in words; null for what is a mistake of this program. */
function faultOf(error: unknown): string | null {
  if (error instanceof GzipError) return error.message;
  const code = (error as { code?: unknown } | null)?.code;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read (permission denied)';
    case 'EISDIR':
      return 'this is a directory';
    case 'ENOTDIR':
      return 'a part of the path is not a directory';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    case 'ELOOP':
      return 'symbolic links go in a circle';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    case 'EIO':
      return 'the disk could not be read';
    case 'ERR_INVALID_ARG_VALUE':
      return 'the name holds a character that file names cannot';
    default:
      return null;
  }
}
