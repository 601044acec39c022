import { existsSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawDocument } from '../ingest/fetch/raw-document.ts';
import type { Article } from '../model/index.ts';
import { writeWhole } from './fetch-memory.ts';

/**
 * A folder that keeps what was fetched where there is no archive: `raw/<sha256>` with the bytes,
 * `raw/<sha256>.json` with where, when and how they were obtained, and `articles.jsonl` with the reports in
 * the form that `isnad read` and `isnad add` take.
 */
export class FetchFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Keeps the bytes, each once, and appends the reports. */
  async keep(raw: RawDocument, articles: readonly Article[]): Promise<void> {
    await mkdir(join(this.path, 'raw'), { recursive: true });
    const file = join(this.path, 'raw', raw.sha256);
    if (!existsSync(file)) {
      await writeWhole(file, raw.bytes);
      const { bytes, ...record } = raw;
      await writeWhole(`${file}.json`, `${JSON.stringify({ ...record, length: bytes.length })}\n`);
    }
    const lines = articles.map((article) => JSON.stringify(articleRecord(article, raw.sha256))).join('\n');
    if (lines !== '') await appendFile(join(this.path, 'articles.jsonl'), `${lines}\n`);
  }
}

/** An article as an object of JSONL input. */
export function articleRecord(article: Article, sha256: string): Readonly<Record<string, unknown>> {
  const { byline, id, language, outlet, publishedAt, section, text, title, url } = article;
  return {
    id,
    title: title === null ? null : text.slice(title.start, title.end),
    text: title === null ? text : text.slice(title.end).replace(/^\n\n/, ''),
    outlet,
    url,
    publishedAt,
    byline,
    section,
    language,
    raw: sha256,
  };
}
