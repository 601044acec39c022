import { analyse } from '../../../src/analyse/index.ts';
import { type Lexicon, openLexicon } from '../../../src/arabic/index.ts';
import type { Analysis } from '../../../src/model/index.ts';

let lexicon: Promise<Lexicon> | null = null;

/** Fetches the lexicon from the page's own server, once; the only thing this page ever asks for. */
export function loadLexicon(): Promise<Lexicon> {
  lexicon ??= fetch('/lexicon.bin').then(async (response) => {
    if (!response.ok) {
      lexicon = null;
      throw new Error(response.statusText);
    }
    return openLexicon(new Uint8Array(await response.arrayBuffer()));
  });
  return lexicon;
}

/** Analyses a text inside the page. */
export function analysePrivately(text: string, publishedAt: string | null, words: Lexicon): Analysis {
  return analyse(
    {
      id: 'private',
      url: null,
      outlet: null,
      title: null,
      publishedAt,
      byline: null,
      section: null,
      language: 'ar',
      text,
    },
    words,
  );
}
