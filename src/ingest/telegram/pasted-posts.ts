import type { Article } from '../../model/index.ts';
import { buildArticle } from '../build-article.ts';
import { collect } from '../byte-source.ts';
import { decode } from '../decode.ts';
import { describeLimit, type LimitName } from '../limits.ts';
import { type Problem, problem } from '../problem.ts';
import type { ReadOptions } from '../read-options.ts';
import type { Opened } from '../read-source.ts';
import { parseTime } from '../time/parse-time.ts';

/** The line over a copied post: `name, [22.01.2024 18:26]`. */
const HEADER = /^(.{1,200}), \[(\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)\]\r?$/;
/** The line below it when the post was passed on. */
const FORWARDED = /^\[(?:Forwarded from|In reply to|محول من|معاد توجيهه من|أعيد توجيهه من) (.{1,200})\]\r?$/;

/**
 * Reads posts copied out of Telegram: one article per post, its text the pasted lines of that post,
 * unchanged. One post alone keeps the whole input as its text.
 */
export async function* readPastedPosts(
  source: Opened,
  options: ReadOptions,
  limits: Readonly<Record<LimitName, number>>,
): AsyncGenerator<Article | Problem> {
  const { bytes, more } = await collect(source.chunks, limits.record);
  const text = decode(bytes)?.text;
  if (text === undefined) {
    yield problem(source.name, 'this is binary data, not text');
    return;
  }
  for (const post of pastedPosts(text)) {
    yield* buildArticle(
      {
        body: post.text,
        outlet: post.account,
        publishedAt: post.publishedAt,
        post: { account: post.account, postId: null, forwardedFrom: post.forwardedFrom, editedAt: null },
      },
      options,
      limits,
      { file: source.name, line: post.line },
    );
  }
  if (more) {
    const message = `the text is larger than ${describeLimit('record', limits.record)}; the rest is not read`;
    yield problem(source.name, message, { limit: 'record', effect: 'cut' });
  }
}

interface PastedPost {
  readonly text: string;
  readonly account: string;
  readonly publishedAt: string | null;
  readonly forwardedFrom: string | null;
  readonly line: number;
}

function pastedPosts(text: string): readonly PastedPost[] {
  const starts: { at: number; line: number; header: RegExpExecArray; next: string }[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let number = 1;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const header = HEADER.exec(text.slice(at, end));
    if (header !== null) {
      starts.push({ at, line: number, header, next: text.slice(end + 1, lineEnd(text, end + 1)) });
    }
    at = end + 1;
    number++;
  }
  return starts.map(({ header, line, next, at: start }, i) => ({
    text: text.slice(i === 0 ? 0 : start, starts[i + 1]?.at ?? text.length),
    account: header[1],
    publishedAt: parseTime(header[2]),
    forwardedFrom: FORWARDED.exec(next)?.[1] ?? null,
    line,
  }));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
