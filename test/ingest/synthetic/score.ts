import { readAll } from '../read-all.ts';
import { tokenF1 } from '../token-f1.ts';
import type { SyntheticPage } from './pages.ts';

/** What was right on one page. */
export interface PageScore {
  readonly name: string;
  readonly title: boolean;
  readonly outlet: boolean;
  readonly time: boolean;
  readonly f1: number;
  readonly found: {
    readonly title: string | null;
    readonly outlet: string | null;
    readonly time: string | null;
  };
}

/** Reads a page and compares what was found with what is in it. */
export async function scorePage({ bytes, gold, name }: SyntheticPage): Promise<PageScore> {
  const { articles } = await readAll(bytes, { worker: false });
  const bodies = articles.map(({ text, title }) => (title === null ? text : text.slice(title.end)));
  const [first] = articles;
  const title = first?.title ? first.text.slice(first.title.start, first.title.end) : null;
  const found = { title, outlet: first?.outlet ?? null, time: first?.publishedAt ?? null };
  const live = gold.texts.length > 1;
  // The posts of a live blog have titles and times of their own; the text says whether they were split.
  const f1s = gold.texts.map((lines, i) => tokenF1(bodies[i] ?? '', lines.join('\n')));
  return {
    name,
    title: live ? articles.length === gold.texts.length : title === gold.title,
    outlet: found.outlet === gold.outlet,
    time: live ? articles.every((article) => article.publishedAt !== null) : found.time === gold.publishedAt,
    f1: f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length,
    found,
  };
}
