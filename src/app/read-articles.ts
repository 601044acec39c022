import type { Lexicon } from '../arabic/index.ts';
import { inputNamed, isProblem, type Problem, type ReadOptions, readSource } from '../ingest/index.ts';
import type { Analysis, Article } from '../model/index.ts';
import { hasArabic } from './has-arabic.ts';
import { loadAnalyse } from './load-analyse.ts';

export { isProblem, type Problem, problemLine, type ReadOptions } from '../ingest/index.ts';

/** One report, read and analysed, with the name of the file it came from. */
export interface ReadReport {
  readonly kind: 'report';
  readonly file: string;
  readonly article: Article;
  readonly analysis: Analysis;
}

/**
 * Reads files, folders or standard input (`-`) one after another and analyses every report in them. What
 * cannot be read or holds no Arabic gives a problem, and the rest goes on.
 */
export async function* readArticles(
  names: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  lexicon: Lexicon,
): AsyncGenerator<ReadReport | Problem> {
  const analyse = await loadAnalyse();
  for (const file of names) {
    for await (const item of readSource(inputNamed(file, stdin), options)) {
      yield isProblem(item) ? item : analysed(file, item, (article) => analyse(article, lexicon));
    }
  }
}

function analysed(
  file: string,
  article: Article,
  analyse: (article: Article) => Analysis,
): ReadReport | Problem {
  const line = article.line ?? null;
  if (!hasArabic(article.text)) {
    return refused(file, line, 'there is no Arabic in it; Isnad reads Arabic news');
  }
  try {
    return { kind: 'report', file, article, analysis: analyse(article) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refused(file, line, `it could not be analysed (a mistake of Isnad, please report it: ${why})`);
  }
}

function refused(file: string, line: number | null, message: string): Problem {
  return { kind: 'problem', file, line, message, limit: null, effect: 'refused' };
}
