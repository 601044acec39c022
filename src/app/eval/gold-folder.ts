import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../model/index.ts';
import type { Gold } from './gold.ts';

/** One annotated article of a folder. */
export interface GoldArticle {
  /** Name of its files without ending. */
  readonly code: string;
  readonly article: Article;
  readonly gold: Gold;
}

interface IndexEntry {
  readonly code: string;
  readonly outlet?: string | null;
  readonly published?: string | null;
}

/**
 * Reads a folder of gold: `<code>.txt` and `<code>.json` side by side, with outlet and publication time from
 * `index.json` where there is one. A folder of such folders is read as one. Throws one plain sentence, naming
 * the file, for a folder that holds none or a file that is broken.
 */
export function readGoldFolder(folder: string): readonly GoldArticle[] {
  if (!existsSync(folder)) throw new Error(`${folder}: there is no such folder`);
  if (!statSync(folder).isDirectory()) throw new Error(`${folder}: this is not a folder`);
  const names = readdirSync(folder).sort();
  const codes = names
    .filter((name) => name.endsWith('.json') && name !== 'index.json')
    .map((name) => name.slice(0, -'.json'.length))
    .filter((code) => names.includes(`${code}.txt`));
  const index = names.includes('index.json') ? (readJson(join(folder, 'index.json')) as IndexEntry[]) : [];
  const articles = codes.map((code) => readArticle(folder, code, index));
  for (const name of names) {
    const path = join(folder, name);
    if (codes.length === 0 && statSync(path).isDirectory()) articles.push(...readGoldFolder(path));
  }
  if (articles.length === 0) throw new Error(`${folder}: there is no gold in it (code.txt and code.json)`);
  return articles;
}

function readArticle(folder: string, code: string, index: readonly IndexEntry[]): GoldArticle {
  const path = join(folder, `${code}.json`);
  const gold = readJson(path) as Gold;
  if (!Array.isArray(gold?.claims)) throw new Error(`${path}: there is no "claims" list in it`);
  const known = index.find((entry) => entry.code === code);
  return {
    code,
    gold,
    article: {
      id: code,
      url: null,
      outlet: known?.outlet ?? null,
      title: null,
      publishedAt: known?.published ?? null,
      byline: null,
      section: null,
      language: null,
      text: readFileSync(join(folder, `${code}.txt`), 'utf8'),
    },
  };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: it is not JSON (${(error as Error).message})`);
  }
}
