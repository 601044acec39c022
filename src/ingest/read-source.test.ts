import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../test/ingest/read-all.ts';
import { readSource } from './index.ts';

describe('plain text', () => {
  it('is the input itself, with its line ends and its byte order mark', async () => {
    const text = '\ufeffقال الوزير:\r\n  «نعم».\r\n';
    const { articles, problems } = await readAll(text);
    expect(articles.map((article) => article.text)).toEqual([text]);
    expect(problems).toEqual([]);
  });

  it('may begin with a bracket without being JSON', async () => {
    for (const text of [
      '[عاجل] قال الوزير نعم',
      '{وقل رب زدني علما}',
      '[[تحديث]] قال',
      '<<عاجل>> قال الوزير',
    ]) {
      const { articles } = await readAll(text);
      expect(articles[0]?.text).toBe(text);
    }
  });

  it('takes outlet, time and address from the options', async () => {
    const options = { outlet: 'سانا', publishedAt: '2024-01-22', url: 'http://sana.sy/?p=1' };
    const { articles } = await readAll('قال الوزير', options);
    expect(articles[0]).toMatchObject({ ...options, title: null });
  });

  it('is read in windows-1256, ISO-8859-6 and UTF-16', async () => {
    const text = 'قال مصدر أمني إن القوات انتشرت في المدينة';
    const codes1256 =
      '\xde\xc7\xe1 \xe3\xd5\xcf\xd1 \xc3\xe3\xe4\xed \xc5\xe4 \xc7\xe1\xde\xe6\xc7\xca \xc7\xe4\xca\xd4\xd1\xca \xdd\xed \xc7\xe1\xe3\xcf\xed\xe4\xc9';
    expect((await readAll(Buffer.from(codes1256, 'latin1'))).articles[0].text).toBe(text);
    const codes8859 = [...text].map((c) => (c === ' ' ? 0x20 : c.charCodeAt(0) - 0x600 + 0xa0));
    expect((await readAll(Uint8Array.from(codes8859))).articles[0].text).toBe(text);
    expect((await readAll(Buffer.from(`\ufeff${text}`, 'utf16le'))).articles[0].text).toBe(`\ufeff${text}`);
    expect((await readAll(Buffer.from(text, 'utf16le'))).articles[0].text).toBe(text);
  });

  it('says where bytes are not UTF-8 and keeps the rest', async () => {
    const bytes = Buffer.concat([Buffer.from('قال الوزير\nنعم '), Buffer.from([0xff]), Buffer.from(' لا')]);
    const { articles, problems } = await readAll(bytes);
    expect(articles[0].text).toBe('قال الوزير\nنعم \ufffd لا');
    expect(problems).toMatchObject([{ line: 2, effect: 'cut' }]);
    expect(problems[0].message).toContain('byte 27');
  });

  it('over the limit is cut at a line end and says so once', async () => {
    const line = `${'قال الوزير '.repeat(10)}\n`;
    const { articles, problems } = await readAll(line.repeat(100), { limits: { text: 5_000 } });
    expect(Buffer.byteLength(articles[0].text)).toBeLessThanOrEqual(5_000);
    expect(articles[0].text.endsWith('الوزير ')).toBe(true);
    expect(problems).toMatchObject([{ limit: 'text', effect: 'cut' }]);
  });

  it('that is empty, blank or binary gives one problem', async () => {
    for (const bytes of ['', ' \n\t', '\ufeff', '\0\x01\x02abc', '%PDF-1.4 abc', 'PK\x03\x04 zip']) {
      const { articles, problems } = await readAll(bytes);
      expect([articles.length, problems.length]).toEqual([0, 1]);
    }
  });
});

describe('JSON Lines', () => {
  const lines = [
    '{"id":"a","title":"عنوان","text":"متن\\nثان","outlet":"وكالة","url":"http://a.example/1","publishedAt":"2018-02-02T01:33:55+00:00"}',
    '{"id":"b","title":"مقطوع',
    '',
    '{"id":7,"title":null,"text":"متن","category":"سياسة","byline":"فلان"}',
    '{"id":"d","title":"بلا متن"}',
    '"نص"',
  ];

  it('gives one article per line and names each line that is none', async () => {
    const { articles, problems } = await readAll(lines.join('\n'));
    expect(articles.map((article) => article.text)).toEqual(['عنوان\n\nمتن\nثان', 'متن']);
    expect(articles[0]).toMatchObject({
      title: { start: 0, end: 5 },
      outlet: 'وكالة',
      publishedAt: '2018-02-02T01:33:55+00:00',
      givenId: 'a',
    });
    expect(articles[1]).toMatchObject({ title: null, section: 'سياسة', byline: 'فلان', givenId: '7' });
    expect(problems.map((item) => item.line)).toEqual([2, 5, 6]);
  });

  it('may hold headlines without text, but no empty objects', async () => {
    const { articles, problems } = await readAll(
      '{"title":"عنوان الخبر","text":""}\n{"title":"","text":""}\n{"text":7}\n',
    );
    expect(articles.map(({ text, title }) => [text, title])).toEqual([
      ['عنوان الخبر', { start: 0, end: 11 }],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      '"text" is empty and there is no title',
      '"text" must be a string, found a number',
    ]);
  });

  it('may begin with a line that is none', async () => {
    const { articles, problems } = await readAll(['نص ضائع', lines[0], lines[3]].join('\n'));
    expect([articles.length, problems.map((item) => item.line)]).toEqual([2, [1]]);
  });

  it('is read gzipped, in many members and cut off', async () => {
    const members = Buffer.concat([gzipSync(`${lines[0]}\n`), gzipSync(`${lines[3]}\n`)]);
    expect((await readAll(members)).articles).toHaveLength(2);
    const long = Array.from({ length: 3_000 }, (_, i) => lines[0].replace('/1', `/${i}`)).join('\n');
    const { articles, problems } = await readAll(gzipSync(long, { level: 0 }).subarray(0, -200_000));
    expect(articles.length).toBeGreaterThan(500);
    expect(problems.at(-1)).toMatchObject({ effect: 'cut' });
  });

  it('passes over a line beyond the limit', async () => {
    const { articles, problems } = await readAll(
      `${lines[0]}\n{"text":"${'ا'.repeat(2_000)}"}\n${lines[3]}\n`,
      { limits: { record: 1_000 } },
    );
    expect(articles).toHaveLength(2);
    expect(problems).toMatchObject([{ line: 2, limit: 'record' }]);
  });

  it('begins again where a run stopped', async () => {
    const { articles } = await readAll([lines[0], lines[3]].join('\n'), { skip: 1 });
    expect(articles.map((article) => article.givenId)).toEqual(['7']);
  });
});

describe('a missing file', () => {
  it('is one problem', async () => {
    const items = [];
    for await (const item of readSource({ kind: 'path', path: 'no/such/file' })) items.push(item);
    expect(items).toMatchObject([
      { kind: 'problem', file: 'no/such/file', message: 'there is no such file' },
    ]);
  });
});
