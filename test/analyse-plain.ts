import { analyse } from '../src/analyse/index.ts';
import type { Analysis } from '../src/model/index.ts';
import { testLexicon } from './lexicon.ts';

/** The analysis of a plain text with a publication time and nothing else known of it. */
export function analysePlain(text: string): Analysis {
  const article = {
    id: 'plain',
    url: null,
    outlet: null,
    title: null,
    publishedAt: '2024-03-05',
    byline: null,
    section: null,
    language: null,
    text,
  };
  return analyse(article, testLexicon());
}
