import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { testLexicon } from '../../../test/lexicon.ts';
import { analyse } from '../../analyse/index.ts';
import type { ReadReport } from '../../app/read-articles.ts';
import type { Article } from '../../model/index.ts';
import { cell } from './cell.ts';
import { htmlWriter } from './html-writer.ts';
import { terminalWriter } from './terminal-writer.ts';

function report(text: string, more: Partial<Article> = {}): ReadReport {
  const article: Article = {
    id: 'a',
    url: null,
    outlet: null,
    title: null,
    publishedAt: null,
    byline: null,
    section: null,
    language: null,
    text,
    ...more,
  };
  return { kind: 'report', file: 'a.txt', article, analysis: analyse(article, testLexicon()) };
}

const TEXT = 'قالت وزارة النقل في بيان إن الميناء سيفتح أبوابه يوم السبت.';
const plain = { colour: false, explain: false, width: 80 };

describe('the terminal page', () => {
  test('shows chain, cue and content with the Arabic last and isolated', () => {
    const page = terminalWriter(plain).report(report(TEXT));
    expect(page).toContain('c1   institution ← document · future or conditional');
    expect(page).toContain('    source   \u2068وزارة النقل\u2069 ← \u2068بيان\u2069\n');
    expect(page).toContain('    cue      \u2068قالت\u2069\n');
    expect(page).toContain('    content  \u2068الميناء سيفتح أبوابه يوم السبت\u2069');
    for (const line of page.split('\n')) expect(line).not.toMatch(/\u2069[^\u2068]*[a-z]/i);
  });

  test('explains itself where asked', () => {
    const page = terminalWriter({ ...plain, explain: true }).report(report(TEXT));
    expect(page).toMatch(/rule {5}attribution\/verb-anna: A reporting verb/);
    expect(page).toMatch(/rests on 0–4 +\u2068قالت\u2069/);
  });

  test('uses colours only where they are wanted', () => {
    expect(terminalWriter(plain).report(report(TEXT))).not.toContain('\u001b');
    expect(terminalWriter({ ...plain, colour: true }).report(report(TEXT))).toContain('\u001b[');
  });

  test('lets no report steer the terminal or turn its lines', () => {
    const hostile = `قال الوزير إن \u001b]0;x\u0007\u001b[2J الميناء\u202e سيفتح\u2066 غدا.`;
    const page = terminalWriter(plain).report(
      report(hostile, { outlet: 'x\u001b[31m', url: 'http://e/\u009b2J' }),
    );
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066\u2067]/);
    expect(cell('a\u2069b')).toBe('\u2068ab\u2069');
  });
});

describe('the HTML page', () => {
  const page = (item: ReadReport): string => {
    const writer = htmlWriter();
    return writer.begin + writer.report(item) + writer.end;
  };

  test('is one page from right to left that loads nothing and runs nothing', () => {
    const out = page(report(TEXT));
    expect(out).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(out).toContain('default-src &#39;none&#39;; style-src &#39;sha256-');
    expect(out).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|\sstyle=|\son\w+=|@import|url\(/i);
  });

  test('shows the whole text once, with claims and their chain', () => {
    const out = page(report(TEXT));
    const text = /<div class="text">([\s\S]*?)<\/div>/.exec(out)![1];
    const shown = text.replace(/<span class="card"[\s\S]*?<\/span><\/span>/g, '').replace(/<[^>]*>/g, '');
    expect(shown).toBe(TEXT);
    expect(out).toContain('class="m claim t-institution" tabindex="0" data-tag="جهة"');
    expect(out).toContain('<bdi>وزارة النقل</bdi>');
  });

  test('writes hostile text as text', () => {
    const hostile = `قال "<img src=x onerror=alert(1)>" إن </div><script>alert(1)</script> \u0000\u001b سيفتح.`;
    const item = report(hostile, { outlet: '"><script>x</script>', url: 'javascript:alert(1)//"\'<' });
    const out = page(item);
    expect(out).not.toMatch(/<script|<img/);
    const names = new Set<string>();
    const walk = [...parseDocument(out).children];
    while (walk.length > 0) {
      const node = walk.pop()!;
      if ('name' in node) names.add(node.name);
      if ('children' in node) walk.push(...node.children);
    }
    expect([...names].filter((name) => ['script', 'img', 'a', 'iframe', 'object'].includes(name))).toEqual(
      [],
    );
  });
});
