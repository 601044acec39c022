import { existsSync } from 'node:fs';
import { analyse } from '../src/analyse/index.ts';
import { readGoldFolder } from '../src/app/eval/gold-folder.ts';
import { isProblem, readSource } from '../src/ingest/index.ts';
import type { Analysis, Article } from '../src/model/index.ts';
import { testLexicon } from './lexicon.ts';
import { malformed } from './well-formed.ts';

export const NEWS_FILES = ['../shared/data/news-2018.jsonl.gz', '../shared/data/saudi-2015-07.jsonl.gz'];
export const GOLD_FOLDER = '../shared/gold';

/** Whether the real articles are at hand. */
export const newsIsHere = [...NEWS_FILES, GOLD_FOLDER].every((path) => existsSync(path));

/** Faults of form that are no wrong offsets: a nested claim beside its parent. To be lowered. */
export const KNOWN_FAULT = /: (?:not inside|white space)/;

/** Every nth article of a file of news. */
export async function* newsOf(path: string, nth = 1): AsyncGenerator<Article> {
  let number = 0;
  for await (const item of readSource({ kind: 'path', path })) {
    if (!isProblem(item) && number++ % nth === 0) yield item;
  }
}

/** The annotated articles, as articles. */
export function goldArticles(): readonly Article[] {
  return readGoldFolder(GOLD_FOLDER).map(({ article }) => article);
}

export interface Reading {
  readonly articles: number;
  readonly claims: number;
  /** Faults of form, with the id of their article. */
  readonly faults: readonly string[];
  readonly knownFaults: readonly string[];
}

/** Analyses every nth article of a file; `look` sees each analysis. */
export async function readNews(
  path: string,
  nth: number,
  look: (analysis: Analysis) => void = () => {},
): Promise<Reading> {
  const wrong: string[] = [];
  let articles = 0;
  let claims = 0;
  for await (const article of newsOf(path, nth)) {
    const analysis = analyse(article, testLexicon());
    articles++;
    claims += analysis.claims.length;
    for (const what of malformed(analysis)) wrong.push(`${article.givenId}: ${what}`);
    look(analysis);
  }
  return {
    articles,
    claims,
    faults: wrong.filter((what) => !KNOWN_FAULT.test(what)),
    knownFaults: wrong.filter((what) => KNOWN_FAULT.test(what)),
  };
}
