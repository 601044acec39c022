import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAll } from './read-all.ts';

const FOLDER = '../shared/data/warc';

/** What each fixture must give: first words of its texts, and a part of each problem. */
const EXPECTED: Readonly<
  Record<string, { readonly texts: readonly string[]; readonly problems: readonly string[] }>
> = {
  'example-bad-length.warc': { texts: ['Example Domain'], problems: ['wrong Content-Length'] },
  'example-iana.org-chunked.warc': { texts: ['Internet Assigned Numbers Authority'], problems: [] },
  'example-resource.warc.gz': { texts: ['sample resource'], problems: [] },
  'example-url-agnostic-revisit.warc.gz': { texts: [], problems: ['no report'] },
  'example-wget-bad-target-uri.warc.gz': { texts: ['Example Domain'], problems: [] },
  'example.warc': { texts: ['Example Domain'], problems: [] },
  'example.warc.gz': { texts: ['Example Domain'], problems: [] },
  'post-test-more.warc': { texts: [], problems: ['no report'] },
  'post-test.warc.gz': { texts: [], problems: ['no report'] },
  'redirect.warc': { texts: [], problems: ['no report'] },
};

describe.skipIf(!existsSync(FOLDER))('WARC fixtures (skipped without ../shared/data/warc)', () => {
  it.each(existsSync(FOLDER) ? readdirSync(FOLDER) : [])('%s is read or refused clearly', async (file) => {
    const { articles, problems } = await readAll(readFileSync(`${FOLDER}/${file}`), { worker: false });
    const expected = EXPECTED[file];
    expect(articles.map(({ text }) => text.split('\n')[0])).toEqual(expected.texts);
    expect(problems).toHaveLength(expected.problems.length);
    for (const [i, words] of expected.problems.entries()) expect(problems[i].message).toContain(words);
  });
});

const HTTP = (body: string, headers = ''): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n${body}`;
const PAGE =
  '<title>خبر المرفأ</title><p>قال مصدر أمني إن القوات انتشرت في محيط المرفأ القديم صباح اليوم، من دون تفاصيل.</p>';

function record(type: string, content: string, more = ''): string {
  return `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: http://news.example/1\r\n${more}Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}\r\n\r\n`;
}

describe('WARC records', () => {
  const response = 'Content-Type: application/http; msgtype=response\r\n';

  it('of pages become articles with their address', async () => {
    const { articles } = await readAll(record('response', HTTP(PAGE), response), { worker: false });
    expect(articles).toMatchObject([{ url: 'http://news.example/1' }]);
  });

  it('of requests, revisits, pictures and failed answers pass silently', async () => {
    const silent = [
      record('request', 'GET / HTTP/1.1\r\n\r\n'),
      record('revisit', 'HTTP/1.1 200 OK\r\n\r\n', response),
      record('response', HTTP(PAGE).replace('text/html', 'image/png'), response),
      record('response', HTTP(PAGE).replace('200 OK', '404 Not Found'), response),
      record('resource', 'WARC-Writer: x', 'Content-Type: text/plain\r\n').replace(
        'http://news',
        'metadata://news',
      ),
    ];
    const { articles, problems } = await readAll(silent.join('') + record('response', HTTP(PAGE), response), {
      worker: false,
    });
    expect([articles.length, problems]).toEqual([1, []]);
  });

  it('with chunked bodies, with chunks joined already, and of plain text are read', async () => {
    const half = Buffer.from(PAGE);
    const size = half.length.toString(16);
    const chunked = HTTP(`${size}\r\n${PAGE}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked\r\n');
    const joined = HTTP(PAGE, 'Transfer-Encoding: chunked\r\n');
    const plain = record('conversion', 'قال مصدر أمني إن الوضع هادئ', 'Content-Type: text/plain\r\n');
    const { articles } = await readAll(
      record('response', chunked, response) + record('response', joined, response) + plain,
      { worker: false },
    );
    expect(articles.map(({ text }) => text.split('\n')[0])).toEqual([
      'خبر المرفأ',
      'خبر المرفأ',
      'قال مصدر أمني إن الوضع هادئ',
    ]);
  });

  it('whose length is too large, too small or missing cost only themselves', async () => {
    const sound = record('response', HTTP(PAGE), response);
    const length = /Content-Length: (\d+)/;
    for (const change of [30, -5]) {
      const wrong = sound.replace(length, (_, n: string) => `Content-Length: ${Number(n) + change}`);
      const { articles, problems } = await readAll(wrong + sound, { worker: false });
      expect([articles.length, problems.length]).toEqual([2, 1]);
    }
    const { articles, problems } = await readAll(sound.replace(/Content-Length.*\r\n/, '') + sound, {
      worker: false,
    });
    expect([articles.length, problems.map(({ message }) => message)]).toEqual([
      1,
      ['record 1 (http://news.example/1) has no Content-Length and is passed over'],
    ]);
  });
});
