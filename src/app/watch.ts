import type { ListedFeed } from '../ingest/feed/opml.ts';
import type { Clock } from '../ingest/fetch/clock.ts';
import type { Article } from '../model/index.ts';
import { type FetchPagesOptions, fetchPages, type PageOutcome, type PageRead } from './fetch-pages.ts';
import type { WatchRechecks } from './watch-rechecks.ts';

export interface WatchOptions extends FetchPagesOptions {
  readonly clock: Clock;
  readonly rechecks: WatchRechecks;
  /** Read the items as the feeds give them and leave their pages alone. */
  readonly itemsOnly?: boolean;
}

/** One round over all feeds: what was new, what changed, what failed. */
export async function* watchRound(
  feeds: readonly ListedFeed[],
  options: WatchOptions,
): AsyncGenerator<PageOutcome> {
  const { clock, rechecks } = options;
  const items = new Map<string, { article: Article; feed: PageRead }>();
  const urls = feeds.map((feed) => feed.url);
  for await (const outcome of fetchPages(urls, { ...options, feed: true, skipKnown: false })) {
    if (outcome.kind !== 'read') {
      if (outcome.kind === 'failed') yield outcome;
      continue;
    }
    const fresh = outcome.articles.filter((article) => !outcome.known.has(article.id));
    const plain = fresh.filter((article) => options.itemsOnly || article.url === null);
    if (plain.length > 0 || outcome.problems.length > 0) yield { ...outcome, articles: plain };
    for (const article of fresh) {
      if (!plain.includes(article)) items.set(article.url!, { article, feed: outcome });
    }
  }
  for await (const outcome of fetchPages(items.keys(), { ...options, skipKnown: true })) {
    const item = items.get(outcome.url);
    if (outcome.kind === 'read' && outcome.articles.length > 0) rechecks.add(outcome.url, clock.now());
    if (item !== undefined && outcome.kind !== 'unchanged' && !holdsReport(outcome)) {
      // The page cannot be read; what the feed says of it is better than nothing.
      yield { ...item.feed, url: outcome.url, articles: [item.article], problems: [], changes: [] };
    }
    yield outcome;
  }
  for await (const outcome of fetchPages(rechecks.due(clock.now()), { ...options, skipKnown: false })) {
    if (outcome.kind !== 'unchanged') yield outcome;
  }
  await rechecks.save();
}

function holdsReport(outcome: PageOutcome): boolean {
  return outcome.kind === 'read' && outcome.articles.length > 0;
}

/** Runs rounds until `signal` fires, beginning one every `every` milliseconds; `round` does one. */
export async function watchEvery(
  every: number,
  clock: Clock,
  signal: AbortSignal,
  round: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    const began = clock.now();
    await round();
    const wait = Math.max(0, began + every - clock.now());
    try {
      await clock.sleep(wait, signal);
    } catch {
      return;
    }
  }
}

/** Milliseconds of a duration such as `90s`, `15m`, `1h30m`; null when it is none. */
export function durationOf(text: string): number | null {
  const match = /^(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?$/.exec(text.trim().toLowerCase());
  if (match === null || match[0] === '') return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return (+hours * 3_600 + +minutes * 60 + +seconds) * 1_000;
}
