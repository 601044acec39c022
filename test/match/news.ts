import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { analyse } from '../../src/analyse/index.ts';
import type { Analysis, Article } from '../../src/model/index.ts';
import { testLexicon } from '../lexicon.ts';

const folder = '../shared/data';

/** Whether the news of 2015 and 2018 that some tests read is there; it is third-party and not in the project. */
export const hasNews = existsSync(`${folder}/news-2018.jsonl.gz`);

export interface NewsItem {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: string;
}

/** All articles of a file such as `news-2018`. */
export function readNews(name: string): readonly NewsItem[] {
  return gunzipSync(readFileSync(`${folder}/${name}.jsonl.gz`))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NewsItem);
}

/** Ids of the articles on one event. */
export function readEvent(event: string): readonly string[] {
  const events = JSON.parse(readFileSync(`${folder}/news-2018-events.json`, 'utf8')) as Record<
    string,
    readonly string[]
  >;
  return events[event];
}

/** The article as it would come in from a JSON file. */
export function articleOf(item: NewsItem): Article {
  return {
    id: item.id,
    url: null,
    outlet: item.outlet,
    title: { start: 0, end: item.title.length },
    publishedAt: item.publishedAt,
    byline: null,
    section: null,
    language: 'ar',
    text: `${item.title}\n\n${item.text}`,
  };
}

/** The analyses of the articles on an event. */
export function analysesOf(event: string): readonly Analysis[] {
  const ids = new Set(readEvent(event));
  return readNews('news-2018')
    .filter((item) => ids.has(item.id))
    .map((item) => analyse(articleOf(item), testLexicon()));
}
