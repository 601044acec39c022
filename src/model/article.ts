import type { Span } from './span.ts';

/**
 * A report as the reader of its format delivers it. `text` is fixed for ever; everything later points into
 * it with spans.
 */
export interface Article {
  /** Hash of the canonical URL, or of the text when there is none. */
  readonly id: string;
  readonly url: string | null;
  /** Name of the outlet as the metadata gives it, or null when nothing but the text could tell. */
  readonly outlet: string | null;
  /** Where the title stands in `text`, when the format says so; null leaves it to the analysis. */
  readonly title: Span | null;
  /** Publication time as the metadata gives it, ISO 8601 (any granularity), or null. */
  readonly publishedAt: string | null;
  readonly byline: string | null;
  readonly section: string | null;
  /** BCP 47 tag as the metadata gives it, or null. */
  readonly language: string | null;
  /** Plain text: the input itself; structured input: `title + "\n\n" + body`. */
  readonly text: string;
  /** Messaging posts: who posted and what they forwarded. */
  readonly post?: Post;
  /** The id the input itself gave (`id` of a JSON object), for finding an article again in its source. */
  readonly givenId?: string;
  /** 1-based line of its file, for messages; only where a file of many has lines. */
  readonly line?: number;
}

/** What a messaging platform says of a post (Telegram exports, pasted posts). */
export interface Post {
  readonly account: string | null;
  readonly postId: string | null;
  readonly forwardedFrom: string | null;
  readonly editedAt: string | null;
}
