import type { Article } from '../../model/index.ts';
import { readPage } from '../html/read-html.ts';
import { describeLimit, type LimitName } from '../limits.ts';
import { plainText } from '../plain-text.ts';
import { isProblem, type Problem, problem } from '../problem.ts';
import type { ReadOptions } from '../read-options.ts';
import type { Opened } from '../read-source.ts';
import { recognise } from '../recognise.ts';
import { httpMessage } from './http-message.ts';
import { type WarcRecord, warcRecords } from './warc-records.ts';

type Limits = Readonly<Record<LimitName, number>>;

/**
 * Reads a WARC file: one article per page (response and resource records) and per plain text (conversion
 * records). Requests, metadata, revisits of pages already in the file, pictures and failed answers hold no
 * report and pass silently.
 */
export async function* readWarc(
  source: Opened,
  options: ReadOptions,
  limits: Limits,
): AsyncGenerator<Article | Problem> {
  let reports = 0;
  let records = 0;
  let toSkip = options.skip ?? 0;
  for await (const record of warcRecords(source.chunks, limits.record)) {
    records = record.number;
    if (records > limits['archive-records']) {
      const message = `the archive has more than ${describeLimit('archive-records', limits['archive-records'])}; the rest is not read`;
      yield problem(source.name, message, { limit: 'archive-records', effect: 'cut' });
      break;
    }
    if (toSkip > 0) {
      toSkip--;
      continue;
    }
    for (const item of await readRecord(record, source.name, options, limits)) {
      if (!isProblem(item)) reports++;
      yield item;
    }
  }
  if (reports === 0) yield problem(source.name, nothingIn(records));
}

function nothingIn(records: number): string {
  const many = records === 1 ? '1 record' : `${records} records`;
  return records === 0
    ? 'there is no record in this archive'
    : `no report was found in the ${many} of this archive`;
}

async function readRecord(
  record: WarcRecord,
  file: string,
  options: ReadOptions,
  limits: Limits,
): Promise<readonly (Article | Problem)[]> {
  const { content, fault, headers, number } = record;
  const type = headers.get('warc-type') ?? '';
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '') || null;
  const label = `record ${number}${url === null ? '' : ` (${url.slice(0, 200)})`}`;
  if (fault === 'cut') return [problem(file, `the archive breaks off in ${label}`, { effect: 'cut' })];
  if (fault === 'no-length') return [problem(file, `${label} has no Content-Length and is passed over`)];
  const wrong = fault === 'wrong-length' ? [wrongLength(file, label, content !== null)] : [];
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return wrong;
  // What crawlers note about themselves (`metadata://gnu.org/…`, `dns:…`) is no page.
  if (url !== null && !/^(?:https?|ftp|file):/i.test(url)) return wrong;
  if (content === null && wrong.length > 0) return wrong;
  if (content === null) {
    const message = `${label} is larger than ${describeLimit('record', limits.record)} and is passed over`;
    return [problem(file, message, { limit: 'record' })];
  }
  const payload = payloadOf(record, content, limits.record);
  if (payload === null) return [];
  if (payload.fault === 'too-large') {
    const message = `${label} inflates to more than ${describeLimit('record', limits.record)} and is passed over`;
    return [problem(file, message, { limit: 'record' })];
  }
  if (payload.fault === 'damaged') return [problem(file, `the body of ${label} is damaged`)];
  const items = await readPayload(payload.body, payload.contentType, url, file, options, limits);
  const named = items.map((item) =>
    isProblem(item) ? { ...item, message: `${label}: ${item.message}` } : item,
  );
  return [...named, ...wrong];
}

function wrongLength(file: string, label: string, read: boolean): Problem {
  const message = `${label} has a wrong Content-Length and is ${read ? 'read up to the next record' : 'passed over'}`;
  return problem(file, message, { effect: read ? 'cut' : 'refused' });
}

interface Payload {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly fault: 'too-large' | 'damaged' | null;
}

/** The body that a record holds, or null for one that is no answer with a body worth reading. */
function payloadOf(record: WarcRecord, content: Uint8Array, limit: number): Payload | null {
  const contentType = record.headers.get('content-type') ?? null;
  if (record.headers.get('warc-type') !== 'response' || !/http/i.test(contentType ?? 'http')) {
    return { body: content, contentType, fault: null };
  }
  const message = httpMessage(content, limit);
  if (message === null || message.status < 200 || message.status > 299) return null;
  return {
    body: message.body,
    contentType: message.headers.get('content-type') ?? null,
    fault: message.fault,
  };
}

/** Reads a body as what it looks like; what is neither page, feed nor text is no report. */
async function readPayload(
  body: Uint8Array,
  contentType: string | null,
  url: string | null,
  file: string,
  options: ReadOptions,
  limits: Limits,
): Promise<readonly (Article | Problem)[]> {
  if (
    body.length === 0 ||
    (contentType !== null && !/html|xml|text\/plain|^text$|octet|json/i.test(contentType))
  )
    return [];
  const found = recognise(body.subarray(0, 65_536));
  if ('refused' in found) return [];
  const own = { ...options, ...(url === null ? {} : { url }) };
  if (found.format === 'html') {
    const page = { name: file, contentType, url };
    const items = await readPage(body.subarray(0, limits.page), body.length > limits.page, page, own, limits);
    // A page without a report is nothing odd in a crawl.
    return items.filter((item) => !isProblem(item) || item.limit !== null);
  }
  if (found.format === 'feed') {
    const { readFeed } = await import('../feed/read-feed.ts');
    const items: (Article | Problem)[] = [];
    const opened = { name: file, chunks: only(body), contentType, url };
    for await (const item of readFeed(opened, options, limits)) items.push(item);
    return items;
  }
  if (found.format !== 'text' || /html|xml|json/i.test(contentType ?? '')) return [];
  return plainText(file, body, own, limits).filter((item) => !isProblem(item) || item.limit !== null);
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
