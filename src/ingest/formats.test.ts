import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAll } from '../../test/ingest/read-all.ts';
import { isProblem, readSource } from './index.ts';

const TEXT = 'قال مصدر أمني إن القوات انتشرت في محيط المرفأ القديم صباح اليوم.';
const PAGE = `<!DOCTYPE html><html lang="ar"><head><title>خبر المرفأ الأول | وكالة المرفأ</title></head><body><h1>خبر المرفأ الأول</h1><p>${TEXT}</p><p>${TEXT.replace('قال', 'وأضاف')}</p></body></html>`;

describe('JSON documents', () => {
  it('are one object, over several lines too', async () => {
    const { articles } = await readAll(
      JSON.stringify({ id: 'a', title: 'عنوان', text: TEXT, tags: [{ a: 1 }] }, null, 2),
    );
    expect(articles.map(({ text }) => text)).toEqual([`عنوان\n\n${TEXT}`]);
  });

  it('are an array, or an object around one', async () => {
    const list = [1, 2, 3].map((n) => ({ id: n, text: `${TEXT} ${n}`, nested: { deep: [{ text: 'لا' }] } }));
    for (const value of [
      list,
      { total: 3, articles: list },
      { data: list },
      { name: 'x', items: list, next: null },
    ]) {
      for (const space of [0, 2]) {
        const { articles, problems } = await readAll(JSON.stringify(value, null, space));
        expect([articles.map(({ givenId }) => givenId), problems]).toEqual([['1', '2', '3'], []]);
      }
    }
  });

  it('name the line of an object that is broken', async () => {
    const { articles, problems } = await readAll(
      `[\n{"text":"${TEXT}"},\n{"text":"${TEXT}",},\n{"text":"${TEXT}"}\n]`,
    );
    expect(articles).toHaveLength(2);
    expect(problems).toMatchObject([{ line: 3 }]);
  });

  it('say where a document breaks off', async () => {
    const { articles, problems } = await readAll(`[\n{"text":"${TEXT}"},\n{"text":"قال`);
    expect(articles).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 3, effect: 'cut' }]);
  });

  it('give the same however the bytes are cut into chunks', async () => {
    const list = [1, 2, 3].map((n) => ({ name: 'قناة \\ "', text: `${TEXT} {[${n}]}` }));
    const bytes = new TextEncoder().encode(JSON.stringify({ name: 'ق', results: list }, null, 1));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 8 }),
        async (cuts) => {
          async function* stream(): AsyncGenerator<Uint8Array> {
            let from = 0;
            for (const cut of [...cuts.sort((a, b) => a - b), bytes.length]) {
              yield bytes.subarray(from, cut);
              from = Math.max(from, cut);
            }
          }
          const texts: string[] = [];
          for await (const item of readSource({ kind: 'stream', name: 'x', stream: stream() })) {
            if (!isProblem(item)) texts.push(item.text);
          }
          expect(texts).toEqual(list.map(({ text }) => text));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('Telegram exports', () => {
  const message = { id: 7, type: 'message', date: '2024-01-22T18:26:00', date_unixtime: '1705937160' };
  const channel = (messages: readonly object[]) => ({
    name: 'قناة المرفأ',
    type: 'public_channel',
    id: 5,
    messages,
  });

  it('give one article per post with its account, id, forwarding and edit', async () => {
    const post = {
      ...message,
      forwarded_from: 'قناة الأفق',
      edited: '2024-01-22T19:00:00',
      edited_unixtime: '1705939200',
      text: [
        'عاجل: ',
        { type: 'bold', text: 'حريق' },
        ' في المرفأ ',
        { type: 'link', text: 'https://a.example' },
      ],
    };
    for (const space of [0, 1]) {
      const { articles, problems } = await readAll(JSON.stringify(channel([post]), null, space));
      expect(problems).toEqual([]);
      expect(articles).toMatchObject([
        {
          text: 'عاجل: حريق في المرفأ https://a.example',
          outlet: 'قناة المرفأ',
          publishedAt: '2024-01-22T15:26:00Z',
          post: {
            account: 'قناة المرفأ',
            postId: '7',
            forwardedFrom: 'قناة الأفق',
            editedAt: '2024-01-22T16:00:00Z',
          },
        },
      ]);
    }
  });

  it('pass over pictures and service messages and read whole accounts', async () => {
    const chats = {
      about: 'Here is the data you requested',
      chats: {
        list: [
          channel([
            { ...message, text: 'أول' },
            { ...message, id: 8, text: '', photo: 'x.jpg' },
          ]),
          {
            name: 'مجموعة',
            type: 'private_group',
            messages: [
              { ...message, type: 'service', text: 'دخل' },
              { ...message, from: 'عضو', text: 'ثان' },
            ],
          },
        ],
      },
    };
    const { articles, problems } = await readAll(JSON.stringify(chats, null, 1));
    expect(problems).toEqual([]);
    expect(articles.map(({ outlet, post, text }) => [text, outlet, post?.account])).toEqual([
      ['أول', 'قناة المرفأ', 'قناة المرفأ'],
      ['ثان', null, 'عضو'],
    ]);
  });

  it('keep posts with the same words apart', async () => {
    const { articles } = await readAll(
      JSON.stringify(
        channel([
          { ...message, text: 'عاجل' },
          { ...message, id: 9, text: 'عاجل' },
        ]),
      ),
    );
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2);
  });
});

describe('pasted posts', () => {
  it('become one article each, the lines unchanged', async () => {
    const first = 'قناة المرفأ, [22.01.2024 18:26]\n[Forwarded from قناة الأفق]\nعاجل: حريق في المرفأ\n\n';
    const second = 'قناة المرفأ, [1/23/24 6:26 PM]\nالسيطرة على الحريق\n';
    const { articles } = await readAll(first + second);
    expect(articles.map(({ text }) => text)).toEqual([first, second]);
    expect(articles[0]).toMatchObject({
      outlet: 'قناة المرفأ',
      publishedAt: '2024-01-22T18:26',
      post: { account: 'قناة المرفأ', forwardedFrom: 'قناة الأفق' },
    });
    expect(articles[1].publishedAt).toBe('2024-01-23T18:26');
  });
});

describe('pages', () => {
  it('that take too long are stopped and named, and the next one is read', async () => {
    const slow = await readAll(PAGE.replace('<h1>', '<i></i>'.repeat(150_000)), {
      limits: { extraction: 1 },
    });
    expect(slow.articles).toEqual([]);
    expect(slow.problems).toMatchObject([{ limit: 'extraction', effect: 'refused' }]);
    expect((await readAll(PAGE)).articles).toHaveLength(1);
  });

  it('name each limit that cut them', async () => {
    const deep = `${'<div>'.repeat(20)}<p>${TEXT}</p>`;
    const cases: readonly (readonly [string, object, string])[] = [
      [`<html><p>${TEXT}</p>${'<p>نص</p>'.repeat(50)}`, { elements: 20 }, 'elements'],
      [`<html>${deep}`, { depth: 10 }, 'depth'],
      [`<html><p a=1 b=2 c=3>${TEXT}</p>`, { attributes: 2 }, 'attributes'],
      [`<html><p>${TEXT}</p>${'<p>نص</p>'.repeat(500)}`, { page: 1_000 }, 'page'],
    ];
    for (const [html, limits, name] of cases) {
      const { articles, problems } = await readAll(html, { limits, worker: false });
      expect([articles.length, problems.map(({ effect, limit }) => [limit, effect])]).toEqual([
        1,
        [[name, 'cut']],
      ]);
      expect(articles[0].text).toContain(TEXT);
    }
  });

  it('without a report say so', async () => {
    const { articles, problems } = await readAll('<html><title>الرئيسية</title><a href=x>خبر</a>', {
      worker: false,
    });
    expect([articles.length, problems.length]).toEqual([0, 1]);
  });
});

describe('a directory', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isnad-ingest-'));
    await mkdir(join(folder, 'inner'));
    await writeFile(join(folder, 'b.txt'), TEXT);
    await writeFile(join(folder, 'a.page'), PAGE);
    await writeFile(join(folder, 'inner', 'c.gz'), gzipSync(`{"text":"${TEXT} 3"}\n`));
    await writeFile(join(folder, '.hidden'), TEXT);
    await writeFile(join(folder, 'x.png'), Buffer.from('\x89PNG\r\n', 'latin1'));
    await symlink(folder, join(folder, 'inner', 'circle'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('gives what its files hold, by content, and a problem for what is no report', async () => {
    const texts: string[] = [];
    const problems: string[] = [];
    for await (const item of readSource({ kind: 'path', path: folder })) {
      if (isProblem(item)) problems.push(item.message);
      else texts.push(item.text);
    }
    expect(texts.map((text) => text.slice(0, 8))).toEqual(['خبر المر', TEXT.slice(0, 8), TEXT.slice(0, 8)]);
    expect(problems).toEqual(['this is a PNG picture']);
  });
});
