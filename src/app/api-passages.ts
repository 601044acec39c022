import { findArticlesById } from '../store/api-articles.ts';
import { currentVersions } from '../store/read-articles.ts';
import type { Report } from './api-schema-article.ts';
import { reportLine, wordsOf } from './api-words.ts';
import type { Database } from './archive.ts';
import { articleCopies } from './match-copies.ts';

/** Passages of one report that its page shows. */
const mostPassages = 60;

/** Passages of a report that stood elsewhere too, in text order. */
export async function passagesOf(
  database: Database,
  article: string,
  text: string,
): Promise<Report['passages']> {
  const copies = (await articleCopies(database, article)) ?? [];
  const ids = copies.map((copy) => copy.article);
  const [articles, versions] = await Promise.all([
    findArticlesById(database.read, ids),
    currentVersions(database.read, ids),
  ]);
  return copies
    .flatMap((copy) => {
      const other = articles.get(copy.article);
      const otherText = versions.get(copy.article)?.text;
      if (other === undefined || otherText === undefined) return [];
      return copy.passages.map(({ here, there }) => ({
        start: Math.min(here.start, text.length),
        end: Math.min(here.end, text.length),
        other: reportLine(other),
        otherWords: wordsOf(copy.article, otherText, there),
        // Seen from this report: "after" means that the other one had the words first.
        order: copy.order === 'before' ? 'after' : copy.order === 'after' ? 'before' : copy.order,
        credited: copy.order === 'before' ? copy.credited : null,
        kind: copy.kind,
      }));
    })
    .sort((a, b) => a.start - b.start)
    .slice(0, mostPassages);
}
