import type { Article } from '../../model/index.ts';
import { buildArticle } from '../build-article.ts';
import { decode } from '../decode.ts';
import { jsonRecords } from '../json/json-records.ts';
import { jsonFault } from '../jsonl.ts';
import type { LimitName } from '../limits.ts';
import { tooLarge } from '../plain-text.ts';
import { type Problem, problem } from '../problem.ts';
import type { ReadOptions } from '../read-options.ts';
import type { Opened } from '../read-source.ts';
import { parseTime } from '../time/parse-time.ts';

type Json = Readonly<Record<string, unknown>>;

const MESSAGES: ReadonlySet<string> = new Set(['messages']);

/**
 * Reads a Telegram Desktop export (`result.json` of one chat or of the whole account): one article per post
 * that has text. Pictures without caption and service messages are no reports and pass silently.
 */
export async function* readTelegramExport(
  source: Opened,
  options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
): AsyncGenerator<Article | Problem> {
  const { name } = source;
  const records = jsonRecords(source.chunks, MESSAGES, limits.record);
  let toSkip = options.skip ?? 0;
  let posts = 0;
  for (;;) {
    const next = await records.next();
    if (next.done) {
      const { openSince } = next.value;
      if (openSince !== null) yield problem(name, 'the export breaks off before its end', { effect: 'cut' });
      else if (posts === 0) yield problem(name, 'there is no post with text in this export');
      return;
    }
    if (toSkip > 0) {
      toSkip--;
      continue;
    }
    const { bytes, line, names, type } = next.value;
    if (bytes === null) {
      yield problem(name, tooLarge('the post', limits.record), { line, limit: 'record' });
      continue;
    }
    const text = decode(bytes)?.text ?? '';
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch (error) {
      yield problem(name, `the post is not JSON: ${jsonFault(error, text)}`, { line });
      continue;
    }
    if (typeof message !== 'object' || message === null) continue;
    const body = textOf((message as Json).text ?? (message as Json).text_entities);
    if (body.trim() === '' || (message as Json).type === 'service') continue;
    posts++;
    yield* postArticle(
      message as Json,
      body,
      { chat: names[names.length - 1] ?? null, type },
      options,
      limits,
      {
        file: name,
        line,
      },
    );
  }
}

function postArticle(
  message: Json,
  body: string,
  chat: { readonly chat: string | null; readonly type: string | null },
  options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
  place: { readonly file: string; readonly line: number },
): readonly (Article | Problem)[] {
  const channel = chat.type === null || chat.type.endsWith('channel');
  const account = channel ? (chat.chat ?? string(message.from)) : (string(message.from) ?? chat.chat);
  const id = typeof message.id === 'number' ? String(message.id) : string(message.id);
  return buildArticle(
    {
      body,
      ...(account === null || id === null ? {} : { part: `telegram/${account}/${id}` }),
      outlet: channel ? chat.chat : null,
      byline: string(message.author),
      publishedAt: unixTime(message.date_unixtime) ?? parseTime(string(message.date)),
      post: {
        account,
        postId: id,
        forwardedFrom: string(message.forwarded_from),
        editedAt: unixTime(message.edited_unixtime) ?? parseTime(string(message.edited)),
      },
    },
    options,
    limits,
    place,
  );
}

/** The text of a post: a string, or pieces of which some are links, mentions or bold. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  return value
    .map((piece: unknown) => {
      if (typeof piece === 'string') return piece;
      if (typeof piece !== 'object' || piece === null) return '';
      return string((piece as Json).text) ?? '';
    })
    .join('');
}

function unixTime(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? parseTime(String(value)) : null;
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
