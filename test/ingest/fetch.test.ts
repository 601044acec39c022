import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FetchFolder } from '../../src/app/fetch-folder.ts';
import { FetchMemory } from '../../src/app/fetch-memory.ts';
import { fetchPage, fetchPages, type PageOutcome } from '../../src/app/fetch-pages.ts';
import { durationOf, watchRound } from '../../src/app/watch.ts';
import { WatchRechecks } from '../../src/app/watch-rechecks.ts';
import { Fetcher } from '../../src/ingest/fetch/fetcher.ts';
import { fastClock, type LocalServer, localServer } from './local-server.ts';

const PAGE = (text: string): string =>
  `<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>الوزير يفتتح المرفأ</title></head><body><article><h1>الوزير يفتتح المرفأ</h1><p>${text}</p><p>وأضاف أن الأشغال استغرقت ثلاث سنوات وأن المرفأ سيستقبل السفن الأولى في مطلع الشهر المقبل، وفق البيان.</p></article></body></html>`;
const FIRST =
  'افتتح وزير النقل صباح اليوم المرفأ الجديد بحضور عدد من المسؤولين، وقال إن كلفته بلغت أربعة ملايين.';
const EDITED =
  'افتتح وزير النقل صباح اليوم المرفأ الجديد بحضور عدد من المسؤولين، وقال إن كلفته بلغت سبعة ملايين.';

let server: LocalServer;
let folder: string;
const answers = new Map<string, (response: ServerResponse, conditional: boolean) => void>();
const opened: Fetcher[] = [];

beforeEach(async () => {
  answers.clear();
  folder = await mkdtemp(join(tmpdir(), 'isnad-fetch-'));
  server = await localServer((path, request, response) => {
    const answer = answers.get(path);
    if (answer === undefined) {
      response.statusCode = 404;
      response.end();
    } else answer(response, request.headers['if-none-match'] !== undefined);
  });
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((fetcher) => fetcher.close()));
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function fetcherOf(more: Partial<ConstructorParameters<typeof Fetcher>[0]> = {}) {
  const clock = fastClock();
  const fetcher = new Fetcher({ clock, userAgent: 'isnad/test', allowPrivate: true, pause: 0, ...more });
  opened.push(fetcher);
  return { clock, fetcher };
}

function html(body: string, headers: Record<string, string> = {}) {
  return (response: ServerResponse): void => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(body);
  };
}

describe('the fetcher', () => {
  it('asks again only whether a page changed', async () => {
    answers.set('/a', (response, conditional) => {
      response.setHeader('etag', '"1"');
      response.statusCode = conditional ? 304 : 200;
      response.end(conditional ? undefined : PAGE(FIRST));
    });
    const { fetcher } = fetcherOf();
    const options = { fetcher, memory: new FetchMemory(folder), tool: 'isnad/test' };
    const first = await fetchPage(`${server.origin}/a`, options);
    expect(first).toMatchObject({ kind: 'read', first: true, raw: { status: 200, tool: 'isnad/test' } });
    expect(first.kind === 'read' && first.articles[0].text).toContain('أربعة ملايين');
    expect((await fetchPage(`${server.origin}/a`, options)).kind).toBe('unchanged');
    expect(server.requests.at(-1)?.headers['if-none-match']).toBe('"1"');
  });

  it('obeys robots.txt, also for Arabic paths', async () => {
    answers.set('/robots.txt', html('User-agent: isnad\nDisallow: /خاص/\nCrawl-delay: 3\n'));
    const { fetcher, clock } = fetcherOf();
    const refused = await fetcher.get(`${server.origin}/خاص/1`);
    expect(refused).toMatchObject({ kind: 'failed', reason: 'robots' });
    answers.set('/b', html(PAGE(FIRST)));
    answers.set('/c', html(PAGE(FIRST)));
    await fetcher.get(`${server.origin}/b`);
    await fetcher.get(`${server.origin}/c`);
    expect(clock.slept).toEqual([3_000]);
  });

  it('tries again with growing pauses, and as long as the server asks', async () => {
    let times = 0;
    answers.set('/busy', (response) => {
      times++;
      response.statusCode = times < 3 ? 503 : 200;
      if (times === 2) response.setHeader('retry-after', '20');
      response.end(times < 3 ? '' : PAGE(FIRST));
    });
    const { fetcher, clock } = fetcherOf();
    expect((await fetcher.get(`${server.origin}/busy`)).kind).toBe('fetched');
    expect(clock.slept).toEqual([1_000, 20_000]);
  });

  it('says what failed and does not try again what will not pass', async () => {
    const { fetcher, clock } = fetcherOf();
    answers.set('/forbidden', (response) => {
      response.statusCode = 403;
      response.end();
    });
    answers.set('/loop', (response) => {
      response.statusCode = 302;
      response.setHeader('location', '/loop');
      response.end();
    });
    const { origin } = server;
    expect(await fetcher.get(`${origin}/nothing`)).toMatchObject({ reason: 'not-found', status: 404 });
    expect(await fetcher.get(`${origin}/forbidden`)).toMatchObject({ reason: 'status', status: 403 });
    expect(await fetcher.get(`${origin}/loop`)).toMatchObject({ reason: 'redirects' });
    expect(await fetcher.get('ftp://example.org/a')).toMatchObject({ reason: 'address' });
    expect(await fetcher.get('not an address')).toMatchObject({ reason: 'address' });
    expect(clock.slept).toEqual([]);
  });

  it('stops a gzip bomb and an endless answer', async () => {
    answers.set('/bomb', (response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(40_000_000)));
    });
    answers.set('/endless', (response) => {
      const piece = Buffer.alloc(1_000_000, 0x20);
      const more = (): void => {
        while (!response.destroyed && response.write(piece));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    const { fetcher } = fetcherOf();
    expect(await fetcher.get(`${server.origin}/bomb`)).toMatchObject({ reason: 'too-large' });
    expect(await fetcher.get(`${server.origin}/endless`)).toMatchObject({ reason: 'too-large' });
  });

  it('follows redirects and checks where they lead', async () => {
    answers.set('/old', (response) => {
      response.statusCode = 301;
      response.setHeader('location', '/new');
      response.end();
    });
    answers.set('/new', html(PAGE(FIRST)));
    const { fetcher } = fetcherOf();
    expect(await fetcher.get(`${server.origin}/old`)).toMatchObject({ finalUrl: `${server.origin}/new` });
    answers.set('/away', (response) => {
      response.statusCode = 302;
      response.setHeader('location', 'file:///etc/passwd');
      response.end();
    });
    expect(await fetcher.get(`${server.origin}/away`)).toMatchObject({ reason: 'address' });
  });
});

describe('a page fetched again', () => {
  async function twice(before: string, after: string | null): Promise<PageOutcome> {
    const { fetcher } = fetcherOf();
    const options = { fetcher, memory: new FetchMemory(folder), tool: 'isnad/test' };
    answers.set('/p', html(PAGE(before)));
    await fetchPage(`${server.origin}/p`, options);
    if (after === null) answers.delete('/p');
    else answers.set('/p', html(PAGE(after)));
    return fetchPage(`${server.origin}/p`, options);
  }

  it('shows a silent edit', async () => {
    const outcome = await twice(FIRST, EDITED);
    expect(outcome).toMatchObject({
      kind: 'read',
      changes: [{ kind: 'edited', removed: [FIRST], added: [EDITED] }],
    });
  });

  it('tells a correction that is announced', async () => {
    const outcome = await twice(
      FIRST,
      `${EDITED}</p><p>تصحيح: جاء في نسخة سابقة من الخبر أن الكلفة أربعة ملايين.`,
    );
    expect(outcome).toMatchObject({ changes: [{ kind: 'corrected' }] });
  });

  it('says when it was taken away', async () => {
    const outcome = await twice(FIRST, null);
    expect(outcome).toMatchObject({ kind: 'failed', vanished: [{ title: 'الوزير يفتتح المرفأ' }] });
  });
});

describe('watching feeds', () => {
  it('fetches the pages of new items once and falls back on the item', async () => {
    const { fetcher, clock } = fetcherOf();
    const { origin } = server;
    const item = (n: number): string =>
      `<item><title>خبر ${n}</title><link>${origin}/${n}</link><description>${FIRST}</description></item>`;
    answers.set('/feed', html(`<rss><channel><title>وكالة</title>${item(1)}${item(2)}</channel></rss>`));
    answers.set('/1', html(PAGE(FIRST)));
    const rechecks = await WatchRechecks.open(join(folder, 'rechecks.json'));
    const options = { fetcher, clock, rechecks, memory: new FetchMemory(folder), tool: 'isnad/test' };
    const round = async (): Promise<PageOutcome[]> => {
      const outcomes: PageOutcome[] = [];
      for await (const outcome of watchRound([{ url: `${origin}/feed`, title: null }], options))
        outcomes.push(outcome);
      return outcomes;
    };
    const first = await round();
    const texts = first.flatMap((outcome) =>
      outcome.kind === 'read' ? outcome.articles.map((a) => a.text) : [],
    );
    expect(texts.map((text) => text.split('\n')[0]).sort()).toEqual(['الوزير يفتتح المرفأ', 'خبر 2'].sort());
    expect(await round()).toEqual([]);
    answers.set('/1', html(PAGE(EDITED)));
    await clock.sleep(2 * 3_600_000);
    expect(await round()).toMatchObject([{ kind: 'read', changes: [{ kind: 'edited' }] }]);
  });

  it('reads durations', () => {
    expect([durationOf('15m'), durationOf('1h30m'), durationOf('90s')]).toEqual([900_000, 5_400_000, 90_000]);
    expect([durationOf(''), durationOf('15'), durationOf('soon')]).toEqual([null, null, null]);
  });
});

describe('a folder of fetched pages', () => {
  it('keeps the bytes with where and when, and reports that can be read again', async () => {
    const { fetcher } = fetcherOf();
    answers.set('/a', html(PAGE(FIRST)));
    const options = { fetcher, memory: new FetchMemory(folder), tool: 'isnad/test' };
    const keep = new FetchFolder(join(folder, 'kept'));
    for await (const outcome of fetchPages([`${server.origin}/a`], options)) {
      if (outcome.kind === 'read') await keep.keep(outcome.raw, outcome.articles);
    }
    const files = await readdir(join(folder, 'kept', 'raw'));
    expect(files).toHaveLength(2);
    const record = JSON.parse(
      await readFile(join(folder, 'kept', 'raw', files.find((file) => file.endsWith('.json'))!), 'utf8'),
    );
    expect(record).toMatchObject({
      origin: `${server.origin}/a`,
      obtainedAt: '2024-01-22T12:00:00.000Z',
      status: 200,
    });
    expect(record.sha256).toMatch(/^[0-9a-f]{64}$/);
    const line = JSON.parse((await readFile(join(folder, 'kept', 'articles.jsonl'), 'utf8')).trim());
    expect(line).toMatchObject({ title: 'الوزير يفتتح المرفأ', raw: record.sha256 });
  });
});
