import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ArticlePage, Report } from '../../src/app/api-schema-article.ts';
import { Board, ClaimPage } from '../../src/app/api-schema-claim.ts';
import { Decision } from '../../src/app/api-schema-decision.ts';
import { EpisodeList, EpisodePage, PatternList } from '../../src/app/api-schema-episode.ts';
import { Job, Status } from '../../src/app/api-schema-job.ts';
import { SearchResults } from '../../src/app/api-schema-search.ts';
import { SourceList, SourcePage } from '../../src/app/api-schema-source.ts';
import { type DeskServer, get, post, startDesk } from './desk-server.ts';

let desk: DeskServer;
beforeAll(async () => {
  desk = await startDesk();
}, 120_000);
afterAll(() => desk?.close());

interface ErrorShape {
  error: { code: string; status: number; message: string; details?: { path: string }[] };
}

describe('lists and pages', () => {
  test('the status counts the sample reports and says that they are samples', async () => {
    const { body } = await get(desk, '/api/v1/status');
    const status = Status.parse(body);
    expect(status.articles).toBe(14);
    expect(status.samples).toBe('all');
    expect(status.until).toBe('2025-10-17T18:45:00+03:00');
  });

  test('the board pages through every group once, in both orders', async () => {
    for (const order of ['recent', 'contention']) {
      const seen = new Set<string>();
      let cursor: string | null = null;
      let total = 0;
      do {
        const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const { body, status } = await get(desk, `/api/v1/board?order=${order}&limit=25${query}`);
        expect(status).toBe(200);
        const page = Board.parse(body);
        if (cursor === null) total = page.total.count;
        for (const line of page.items) {
          expect(seen.has(line.id)).toBe(false);
          seen.add(line.id);
        }
        cursor = page.next;
      } while (cursor !== null);
      expect(seen.size).toBe(total);
    }
  });

  test('conditions narrow the board to what fits them', async () => {
    const flagged = Board.parse((await get(desk, '/api/v1/board?flag=denied')).body);
    expect(flagged.items.length).toBeGreaterThan(0);
    for (const line of flagged.items) expect(line.flags).toContain('denied');
    const documents = Board.parse((await get(desk, '/api/v1/board?kind=document')).body);
    for (const line of documents.items) expect(line.origins.documents).toBeGreaterThan(0);
    const words = Board.parse((await get(desk, `/api/v1/board?q=${encodeURIComponent('مذيب')}`)).body);
    expect(words.items.length).toBeGreaterThan(0);
    const unlike = Board.parse(
      (await get(desk, `/api/v1/board?kind=document&flag=denied&q=${encodeURIComponent('حريق')}`)).body,
    );
    for (const line of unlike.items) {
      expect(line.flags).toContain('denied');
      expect(line.origins.documents).toBeGreaterThan(0);
    }
  });

  test('the number beside a condition is the number of claims it leaves, whatever else is asked for', async () => {
    for (const base of ['order=recent', 'kind=named', `q=${encodeURIComponent('حريق')}`]) {
      const { facets } = Board.parse((await get(desk, `/api/v1/board?${base}`)).body);
      for (const name of ['flag', 'kind', 'place']) {
        for (const { value, count } of facets[name]) {
          const more = `/api/v1/board?${base}&${name}=${encodeURIComponent(value)}`;
          if (base.startsWith(name)) continue;
          const narrowed = Board.parse((await get(desk, more)).body);
          expect([base, name, value, narrowed.total.count]).toEqual([base, name, value, count]);
        }
      }
    }
    const { facets } = Board.parse((await get(desk, '/api/v1/board')).body);
    for (const { value } of facets.outlet) {
      const { items } = Board.parse(
        (await get(desk, `/api/v1/board?outlet=${encodeURIComponent(value)}`)).body,
      );
      expect(items.length).toBeGreaterThan(0);
      const page = ClaimPage.parse((await get(desk, `/api/v1/claims/${items[0].id}`)).body);
      expect(page.versions.map((version) => version.report.outlet)).toContain(value);
    }
  });

  test('search while typing finds the beginning of a word; without it words are whole', async () => {
    for (const scope of ['articles', 'claims', 'names']) {
      const path = `/api/v1/search?q=${encodeURIComponent('زنبق')}&scope=${scope}`;
      const whole = SearchResults.parse((await get(desk, path)).body);
      const typed = SearchResults.parse((await get(desk, `${path}&typing=true`)).body);
      expect([scope, whole.total.count]).toEqual([scope, 0]);
      expect(typed.total.count).toBeGreaterThan(0);
      const [snippet] = [...typed.articles, ...typed.claims].map((hit) => hit.snippet);
      if (snippet === undefined) continue;
      const marked = snippet.highlights.map(({ start, end }) => snippet.text.slice(start, end));
      for (const word of marked) expect(word).toContain('زنبق');
    }
    // Every spelling of a hamza is one, also within a word that is not finished.
    for (const part of ['المسؤو', 'المسئو', 'الرئ']) {
      const path = `/api/v1/search?q=${encodeURIComponent(part)}&typing=true`;
      const found = SearchResults.parse((await get(desk, path)).body);
      expect([part, found.total.count > 0]).toEqual([part, true]);
    }
    // The article and one letter may become anything: what was typed before is asked.
    const begun = SearchResults.parse(
      (await get(desk, `/api/v1/search?q=${encodeURIComponent('الم')}&typing=true`)).body,
    );
    expect(begun.total.count).toBe(0);
    const all = Board.parse((await get(desk, '/api/v1/board')).body).total.count;
    const board = Board.parse((await get(desk, `/api/v1/board?q=${encodeURIComponent('الم')}`)).body);
    expect(board.total.count).toBe(all);
    const two = `q=${encodeURIComponent('حريق المستود')}&typing=true`;
    const { articles } = SearchResults.parse((await get(desk, `/api/v1/search?${two}`)).body);
    expect(articles.length).toBeGreaterThan(0);
    for (const { snippet, report } of articles) expect(`${report.title} ${snippet.text}`).toMatch(/مستودع/);
  });

  test('every line of the board leads to its page, and its words to the words of the report', async () => {
    const board = Board.parse((await get(desk, '/api/v1/board?limit=200')).body);
    const texts = new Map<string, string>();
    for (const line of board.items.slice(0, 30)) {
      const page = ClaimPage.parse((await get(desk, `/api/v1/claims/${line.id}`)).body);
      expect(page.line.id).toBe(line.id);
      expect(page.versions.length).toBeGreaterThan(0);
      for (const version of page.versions) {
        const { article } = version.words;
        if (!texts.has(article)) {
          texts.set(article, Report.parse((await get(desk, `/api/v1/articles/${article}`)).body).text);
        }
        const text = texts.get(article) as string;
        for (const part of version.parts) expect(text.slice(part.start, part.end)).toBe(part.text);
        expect(text.slice(version.cue.start, version.cue.end)).toBe(version.cue.text);
        for (const station of version.chain) {
          if (station.words)
            expect(text.slice(station.words.start, station.words.end)).toBe(station.words.text);
        }
      }
      for (const edge of page.graph.edges) expect(edge.evidence.length).toBeGreaterThan(0);
    }
  });

  test('unnamed sources have no page and no key anywhere', async () => {
    const board = Board.parse((await get(desk, '/api/v1/board?kind=unnamed&limit=200')).body);
    for (const line of board.items) {
      const page = ClaimPage.parse((await get(desk, `/api/v1/claims/${line.id}`)).body);
      for (const node of page.graph.nodes) if (node.kind === 'unnamed') expect(node.source).toBeNull();
      for (const origin of page.origins.unnamed) expect(origin.source).toBeNull();
      for (const version of page.versions) {
        for (const station of version.chain)
          if (station.kind === 'unnamed') expect(station.source).toBeNull();
      }
    }
    const sources = SourceList.parse((await get(desk, '/api/v1/sources?limit=200')).body);
    for (const source of sources.items) expect(source.kind).not.toBe('unnamed');
  });

  test('reports, sources, episodes and search answer as they are described', async () => {
    const articles = ArticlePage.parse((await get(desk, '/api/v1/articles?limit=5')).body);
    expect(articles.items).toHaveLength(5);
    const second = ArticlePage.parse(
      (await get(desk, `/api/v1/articles?limit=5&cursor=${articles.next}`)).body,
    );
    expect(second.items[0].id).not.toBe(articles.items[4].id);
    const key = encodeURIComponent('الدفاع المدني');
    const source = SourcePage.parse((await get(desk, `/api/v1/sources/${key}`)).body);
    expect(source.record.n).toBeGreaterThan(3);
    const episodes = EpisodeList.parse((await get(desk, '/api/v1/episodes')).body);
    expect(episodes.items.length).toBeGreaterThan(0);
    const episode = EpisodePage.parse((await get(desk, `/api/v1/episodes/${episodes.items[0].id}`)).body);
    expect(episode.claims.length).toBeGreaterThan(0);
    PatternList.parse((await get(desk, '/api/v1/patterns')).body);
    for (const scope of ['articles', 'claims', 'names']) {
      const q = encodeURIComponent('الدفاع المدني');
      const found = SearchResults.parse((await get(desk, `/api/v1/search?q=${q}&scope=${scope}`)).body);
      expect(found.total.count).toBeGreaterThan(0);
    }
  });
});

test('a line says where, in what spelling ever, and the place leads to the words that name it', async () => {
  const own = await startDesk({ samples: false });
  const reports = [
    'قال محافظ ريف دمشق إن القصف على مدينة دوما في سوريا أوقع أربعة جرحى.',
    'أعلنت وزارة الصحة أن الكهرباء عادت إلى دوما وإلى مدن أخرى في سورية.',
    'أكد مدير المطار أن الرحلات إلى صنعاء توقفت.',
    'قال وزير المالية إن الموازنة لم تتغير.',
  ];
  for (const text of reports) {
    await post(own, '/api/v1/articles', { kind: 'text', text, published: '2024-05-01T09:00:00+03:00' });
  }
  const board = async (query = '') => Board.parse((await get(own, `/api/v1/board${query}`)).body);
  await expect.poll(async () => (await board()).items.length, { timeout: 20_000 }).toBe(4);
  const { items, facets } = await board();
  const named = items.map((line) => line.places.map((place) => place.name).join('، '));
  // The town before the country; «مدينة دوما» and سورية are دوما and سوريا.
  expect(named.sort()).toEqual(['', 'دوما، سوريا', 'دوما، سوريا', 'صنعاء']);
  expect(facets.place.slice(0, 2).map(({ value, count }) => [value, count])).toEqual([
    ['دوما', 2],
    ['سوريا', 2],
  ]);
  for (const { value, count } of facets.place) {
    expect((await board(`?place=${encodeURIComponent(value)}`)).total.count).toBe(count);
  }
  for (const place of items.flatMap((line) => line.places)) {
    const { text } = Report.parse((await get(own, `/api/v1/articles/${place.article}`)).body);
    expect(text.slice(place.start, place.end)).toMatch(/دوما|سورية|سوريا|صنعاء/);
  }
  await own.close();
});

describe('what a client can rely on', () => {
  test('one error shape', async () => {
    const cases: [string, number, string][] = [
      ['/api/v1/nothing', 404, 'not-found'],
      ['/api/v1/claims/none', 404, 'not-found'],
      ['/api/v1/articles/none', 404, 'not-found'],
      ['/api/v1/episodes/none', 404, 'not-found'],
      ['/api/v1/patterns/none', 404, 'not-found'],
      ['/api/v1/sources/none', 404, 'not-found'],
      ['/api/v1/jobs/none', 404, 'not-found'],
      ['/api/v1/board?limit=0', 400, 'bad-request'],
      ['/api/v1/board?order=best', 400, 'bad-request'],
      ['/api/v1/board?cursor=broken', 400, 'bad-request'],
      ['/api/v1/search?q=', 400, 'bad-request'],
      ['/api/v1/search?q=a&from=never', 400, 'bad-request'],
    ];
    for (const [path, status, code] of cases) {
      const { response, body } = await get<ErrorShape>(desk, path);
      expect([path, response.status]).toEqual([path, status]);
      expect(body.error.code).toBe(code);
      expect(body.error.status).toBe(status);
      expect(body.error.message).not.toMatch(/\n|at \w+ \(/);
    }
    const { body } = await get<ErrorShape>(desk, '/api/v1/board?limit=many');
    expect(body.error.details?.[0].path).toBe('limit');
  });

  test('the same answer is not sent twice to who has it', async () => {
    const first = await fetch(`${desk.address}/api/v1/articles`);
    const etag = first.headers.get('etag') as string;
    expect(etag).toMatch(/^(W\/)?"/);
    await first.arrayBuffer();
    const again = await fetch(`${desk.address}/api/v1/articles`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  test('the description lists every route with its answers', async () => {
    const { body } = await get<{
      openapi: string;
      paths: Record<string, Record<string, { summary: string }>>;
    }>(desk, '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    for (const page of [
      'board',
      'claims/{id}',
      'articles/{id}',
      'episodes/{id}',
      'patterns/{id}',
      'sources/{key}',
      'search',
    ]) {
      expect(body.paths[`/api/v1/${page}`]?.get?.summary).toBeTruthy();
    }
  });

  test('health and metrics', async () => {
    expect((await get(desk, '/healthz')).body).toEqual({ ok: true });
    expect((await get(desk, '/readyz')).body).toEqual({ ok: true });
    const text = await (await fetch(`${desk.address}/metrics`)).text();
    expect(text).toContain('isnad_articles 14');
    expect(text).toMatch(/isnad_http_request_seconds_count\{[^}]*route="\/api\/v1\/claims\/:id"/);
  });
});

describe('changes', () => {
  test('a pasted report is added, analysed, matched and told to open pages', async () => {
    const stop = new AbortController();
    const stream = await fetch(`${desk.address}/api/v1/events`, { signal: stop.signal });
    const events = readEvents(stream);
    await events.until((event) => event.type === 'hello');
    const text = 'قالت بلدية مرسى القرنفل إن الميناء سيفتح أبوابه يوم الأحد المقبل أمام الشاحنات كلها.';
    const { body } = await post(desk, '/api/v1/articles', {
      kind: 'text',
      text,
      outlet: 'صحيفة الرصيف',
      published: '2025-10-18T09:00:00+03:00',
    });
    const job = Job.parse(body);
    const done = await events.until(
      (event) => event.type === 'progress' && JSON.parse(event.data).state !== 'running',
    );
    expect(Job.parse(JSON.parse(done.data))).toMatchObject({ id: job.id, state: 'done', added: 1 });
    await events.until((event) => event.type === 'claims');
    stop.abort();
    const [article] = Job.parse((await get(desk, `/api/v1/jobs/${job.id}`)).body).articles;
    const report = Report.parse((await get(desk, `/api/v1/articles/${article}`)).body);
    expect(report.report.outlet).toBe('صحيفة الرصيف');
    expect(report.claims.length).toBeGreaterThan(0);
    const status = Status.parse((await get(desk, '/api/v1/status')).body);
    expect(status.samples).toBe('some');
  });

  test('a file is added; an empty one is refused', async () => {
    const line = JSON.stringify({
      id: 'x',
      title: 'عنوان',
      text: 'قال مصدر طبي إن خمسة أشخاص أصيبوا.',
      outlet: 'وكالة السهل',
    });
    const response = await fetch(`${desk.address}/api/v1/files?name=one.jsonl`, {
      method: 'POST',
      body: line,
    });
    const job = Job.parse(await response.json());
    await expect
      .poll(async () => Job.parse((await get(desk, `/api/v1/jobs/${job.id}`)).body).state)
      .toBe('done');
    const empty = await fetch(`${desk.address}/api/v1/files`, { method: 'POST', body: '' });
    expect(empty.status).toBe(400);
  });

  test('addresses of this machine are not fetched for a page', async () => {
    const { body } = await post(desk, '/api/v1/articles', {
      kind: 'address',
      url: `${desk.address}/healthz`,
    });
    const job = Job.parse(body);
    await expect
      .poll(async () => Job.parse((await get(desk, `/api/v1/jobs/${job.id}`)).body).state)
      .toBe('failed');
    const ended = Job.parse((await get(desk, `/api/v1/jobs/${job.id}`)).body);
    expect(ended.problems.join()).toBeTruthy();
    expect(ended.added).toBe(0);
  });

  test('a grade is a person’s, is logged, and can be taken back', async () => {
    const [line] = Board.parse((await get(desk, '/api/v1/board?order=contention&limit=1')).body).items;
    const page = async () => ClaimPage.parse((await get(desk, `/api/v1/claims/${line.id}`)).body);
    const { claim } = (await page()).versions[0];
    const grade = {
      kind: 'grade',
      claim,
      axis: 'reliability',
      value: 'C',
      who: 'محررة الصباح',
      why: 'مصدر واحد',
    };
    const made = Decision.parse((await post(desk, '/api/v1/decisions', grade)).body);
    expect((await page()).grades.reliability).toMatchObject({ value: 'C', who: 'محررة الصباح' });
    const wrong = await post<ErrorShape>(desk, '/api/v1/decisions', { ...grade, value: '3' });
    expect(wrong.status).toBe(400);
    const anonymous = await post<ErrorShape>(desk, '/api/v1/decisions', { ...grade, who: ' ' });
    expect(anonymous.status).toBe(400);
    await post(desk, '/api/v1/decisions', { kind: 'undo', decision: made.id, who: 'محررة الصباح' });
    expect((await page()).grades.reliability).toBeNull();
    const log = await get<{ items: { kind: string; who: string; undone: boolean }[] }>(
      desk,
      '/api/v1/decisions',
    );
    expect(log.body.items.map((entry) => entry.kind)).toEqual(['undo', 'grade']);
    expect(log.body.items[1].undone).toBe(true);
  });
});

interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

/** Reads server-sent events one after the other. */
function readEvents(response: Response): {
  until(wanted: (event: StreamEvent) => boolean): Promise<StreamEvent>;
} {
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>;
  let rest = '';
  const ready: StreamEvent[] = [];
  return {
    async until(wanted) {
      for (;;) {
        while (ready.length > 0) {
          const event = ready.shift() as StreamEvent;
          if (wanted(event)) return event;
        }
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        rest += value;
        const blocks = rest.split('\n\n');
        rest = blocks.pop() as string;
        for (const block of blocks) {
          const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
          if (field('event') !== '') ready.push({ type: field('event'), data: field('data') });
        }
      }
    },
  };
}
