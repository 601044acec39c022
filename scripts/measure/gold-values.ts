import { existsSync, readFileSync } from 'node:fs';
import { analyse } from '../../src/analyse/index.ts';
import type { Lexicon } from '../../src/arabic/index.ts';
import type { Article } from '../../src/model/index.ts';

/** Hits and errors of one kind of value on one set of gold articles. */
export interface ValueScore {
  gold: number;
  right: number;
  wrong: number;
  readonly errors: string[];
}

export interface GoldScore {
  readonly dates: ValueScore;
  readonly quantities: ValueScore;
}

interface Item {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  readonly granularity?: string;
}

/**
 * Value F1 of dates (day, month, year) and quantities (one number) as `score_claims.py` counts them: a finding that overlaps
 * a gold item and has its value is right; a finding that counts and overlaps no gold item, or has another value, is wrong.
 */
export function scoreGold(folder: string, lexicon: Lexicon): GoldScore | null {
  if (!existsSync(`${folder}/index.json`)) return null;
  const index = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {
    code: string;
    outlet: string | null;
    published: string | null;
  }[];
  const dates: ValueScore = { gold: 0, right: 0, wrong: 0, errors: [] };
  const quantities: ValueScore = { gold: 0, right: 0, wrong: 0, errors: [] };
  for (const { code, outlet, published } of index) {
    if (!existsSync(`${folder}/${code}.json`)) continue;
    const text = readFileSync(`${folder}/${code}.txt`, 'utf8');
    const gold = JSON.parse(readFileSync(`${folder}/${code}.json`, 'utf8'));
    const article: Article = {
      id: code,
      url: null,
      outlet,
      title: null,
      publishedAt: published,
      byline: null,
      section: null,
      language: null,
      text,
    };
    const analysis = analyse(article, lexicon);
    compare(dates, code, text, gold.dates ?? [], analysis.dates, dateValue, countsAsDate);
    compare(quantities, code, text, gold.quantities ?? [], analysis.quantities, numberValue, countsAsNumber);
  }
  return { dates, quantities };
}

function dateValue(item: Item): unknown {
  return String(item.value ?? '').replace(/T[^/]*/g, '');
}

function countsAsDate(item: Item): boolean {
  return (
    typeof item.value === 'string' &&
    (item.granularity === 'day' || item.granularity === 'month' || item.granularity === 'year')
  );
}

function numberValue(item: Item): unknown {
  return typeof item.value === 'number' ? item.value : null;
}

function countsAsNumber(item: Item): boolean {
  return typeof item.value === 'number';
}

function overlaps(a: Item, b: Item): boolean {
  return Math.min(a.end, b.end) > Math.max(a.start, b.start);
}

function compare(
  score: ValueScore,
  code: string,
  text: string,
  gold: readonly Item[],
  found: readonly Item[],
  read: (item: Item) => unknown,
  counts: (item: Item) => boolean,
): void {
  const used = new Set<number>();
  const note = (what: string, item: Item): void => {
    const around = text.slice(Math.max(0, item.start - 30), item.end + 20).replaceAll('\n', ' ');
    score.errors.push(
      `${code} ${what}: ${text.slice(item.start, item.end)} = ${JSON.stringify(item.value)}  … ${around}`,
    );
  };
  for (const item of gold) {
    if (!counts(item)) continue;
    score.gold++;
    const near = found.map((_, k) => k).filter((k) => !used.has(k) && overlaps(item, found[k]));
    const hit = near.find((k) => read(found[k]) === read(item));
    if (hit !== undefined) {
      used.add(hit);
      score.right++;
      continue;
    }
    note('missed', item);
    if (near.length > 0) {
      used.add(near[0]);
      if (counts(found[near[0]])) score.wrong++;
    }
  }
  found.forEach((item, k) => {
    if (used.has(k) || !counts(item) || gold.some((g) => overlaps(g, item))) return;
    score.wrong++;
    note('not in gold', item);
  });
}

/** Precision, recall and F1 of a score. */
export function f1(score: ValueScore): { readonly p: number; readonly r: number; readonly f: number } {
  const p = score.right / (score.right + score.wrong || 1);
  const r = score.right / (score.gold || 1);
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}
