import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from './lexicon.ts';
import { isProblem, readArticles } from './read-articles.ts';

/** What a sample report holds, in figures. */
export interface SampleSummary {
  readonly file: string;
  readonly title: string;
  readonly claims: number;
  /** Different original speakers. */
  readonly sources: number;
}

/** The sample reports of `examples/`, read one after another. Throws one plain sentence when there are none. */
export async function* sampleReports(): AsyncGenerator<SampleSummary> {
  const folder = samplesFolder();
  const files = readdirSync(folder).filter((name) => /^\d\d-.*\.(json|txt|html)$/.test(name));
  for (const file of files.sort()) {
    for await (const item of readArticles([join(folder, file)], noInput(), {}, loadLexicon())) {
      if (isProblem(item)) throw new Error(`the sample report ${file} cannot be read: ${item.message}`);
      const { article, claims } = item.analysis;
      const title = article.title ?? { start: 0, end: Math.max(0, article.text.indexOf('\n')) };
      yield {
        file,
        title: article.text.slice(title.start, title.end),
        claims: claims.length,
        sources: new Set(claims.map(({ chain }) => chain[0]?.entity ?? 'unnamed')).size,
      };
    }
  }
}

// The bundles stand in dist/ and dist/chunks/, the sources in src/app/.
function samplesFolder(): string {
  for (const place of ['../examples/', '../../examples/']) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(folder)) return folder;
  }
  throw new Error('the sample reports (examples/) are missing');
}

async function* noInput(): AsyncGenerator<Uint8Array> {}
