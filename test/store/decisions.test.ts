import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Arrival, addArticles } from '../../src/app/add.ts';
import { correct, removeArticle, undo } from '../../src/app/archive-decide.ts';
import { readArticle } from '../../src/app/archive-read.ts';
import { reanalyse } from '../../src/app/reanalyse.ts';
import { search } from '../../src/app/search.ts';
import type { Article } from '../../src/model/index.ts';
import { listDecisions } from '../../src/store/decisions.ts';
import { claimsOf } from '../../src/store/read-claims.ts';
import { sampleArticle } from './sample.ts';
import { openTestArchive, type TestArchive } from './test-archive.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
}, 60_000);
afterAll(() => archive.close());

let minute = 0;
const maker = () => ({ who: 'desk', why: 'read again', at: new Date(Date.UTC(2026, 0, 1, 0, minute++)) });

const text =
  'قال وزير النقل سالم الراوي إن الميناء سيغلق يوم السبت بسبب الصيانة.\n' +
  'وأكد مدير الميناء أن الشاحنات تنتظر منذ الفجر عند البوابة الشرقية.\n' +
  'وأعلنت نقابة العمال أن الإضراب مستمر حتى نهاية الأسبوع.';

async function add(articles: readonly Article[], raw?: Arrival['raw']) {
  async function* arrivals(): AsyncGenerator<Arrival> {
    for (const article of articles) yield { article, origin: 'test', ...(raw ? { raw } : {}) };
  }
  return addArticles(archive.database, arrivals(), { workers: 0 });
}
const claims = (id: string) => claimsOf(archive.database.read, id);

describe('corrections', () => {
  const article = sampleArticle(text, { url: 'https://news.example/port', outlet: 'صحيفة الساحل' });

  it('put another speaker in, keep it through a new analysis, and can be taken back', async () => {
    await add([article]);
    const before = await claims(article.id);
    expect(before.length).toBeGreaterThanOrEqual(2);
    const claim = before[1];
    const decision = await correct(
      archive.database,
      { kind: 'speaker', claimId: claim.id, name: 'نائب مدير الميناء', type: 'official' },
      maker(),
    );
    expect(decision).toMatchObject({ kind: 'speaker', who: 'desk', why: 'read again', quote: claim.content });
    const speakers = async () => (await claims(article.id)).map((row) => row.speaker);
    expect((await speakers())[1]).toBe('نائب مدير الميناء');
    expect((await claims(article.id))[1].chain[0]).toMatchObject({
      name: 'نائب مدير الميناء',
      type: 'official',
    });

    await reanalyse(archive.database, { all: true, workers: 0 });
    expect((await speakers())[1]).toBe('نائب مدير الميناء');
    const shown = await readArticle(archive.database, article.id);
    expect(shown?.analysis.claims[1].because.rule).toBe('decision/speaker');
    expect(shown?.decisions.map((one) => one.id)).toEqual([decision.id]);

    await undo(archive.database, decision.id, maker());
    expect(await claims(article.id)).toEqual(before);
    await expect(undo(archive.database, 'nothing', maker())).rejects.toThrow(/no decision nothing/);
  });

  it('never give an unnamed source an identity', async () => {
    const [claim] = await claims(article.id);
    const decision = await correct(
      archive.database,
      { kind: 'speaker', claimId: claim.id, name: 'مصدر في الوزارة', type: 'anonymous_official' },
      maker(),
    );
    const [now] = await claims(article.id);
    expect([now.speaker, now.speaker_key, now.chain[0].key]).toEqual(['مصدر في الوزارة', null, null]);
    expect((await search(archive.database, { query: 'مصدر', scope: 'names' })).names).toEqual([]);
    await undo(archive.database, decision.id, maker());
  });

  it('move the boundary of a claim, and remove one', async () => {
    const before = await claims(article.id);
    const shorter = before[0].content.split(' ').slice(0, 4).join(' ');
    await correct(archive.database, { kind: 'boundary', claimId: before[0].id, content: shorter }, maker());
    const moved = await claims(article.id);
    expect(moved[0].content).toBe(shorter);
    expect(text.slice(moved[0].parts[0], moved[0].parts[1])).toBe(shorter);
    await correct(archive.database, { kind: 'not-a-claim', claimId: moved[1].id }, maker());
    expect((await claims(article.id)).map((claim) => claim.content)).not.toContain(before[1].content);
    expect(await claims(article.id)).toHaveLength(before.length - 1);
    await expect(
      correct(
        archive.database,
        { kind: 'boundary', claimId: moved[0].id, content: 'كلام ليس في النص' },
        maker(),
      ),
    ).rejects.toThrow(/do not stand in the article/);
  });

  it('set outlet and time of publication, also for what is looked up', async () => {
    await correct(archive.database, { kind: 'outlet', articleId: article.id, name: 'وكالة المرفأ' }, maker());
    await correct(
      archive.database,
      { kind: 'published', articleId: article.id, time: '2024-03-05' },
      maker(),
    );
    const found = await search(archive.database, {
      query: 'الميناء',
      outlets: ['وكالة المرفأ'],
      from: '2024-03-05',
    });
    expect(found.articles).toMatchObject([{ outlet: 'وكالة المرفأ', published: '2024-03-05' }]);
    await expect(
      correct(archive.database, { kind: 'published', articleId: article.id, time: 'أمس' }, maker()),
    ).rejects.toThrow(/is not a time/);
    await expect(
      correct(archive.database, { kind: 'outlet', articleId: 'none', name: 'x' }, maker()),
    ).rejects.toThrow(/no article none/);
  });

  it('stay with the version they were made for; those on the article go on', async () => {
    const newer = { ...article, text: `${text}\nتصحيح: الإغلاق يوم الأحد.` };
    expect(await add([newer])).toMatchObject({ changed: 1 });
    const shown = await readArticle(archive.database, article.id);
    expect(shown?.summary.outlet).toBe('وكالة المرفأ');
    expect(shown?.versions).toHaveLength(2);
    expect(shown?.unbound.length).toBeGreaterThan(0);
  });

  it('stand in the log, newest first', async () => {
    const { items } = await listDecisions(archive.database.read, { limit: 3 });
    expect(items.map((item) => item.kind)).toEqual(['published', 'outlet', 'not-a-claim']);
    const next = await listDecisions(archive.database.read, {
      limit: 100,
      cursor: `${items[2].at}|${items[2].id}`,
    });
    expect(next.items.some((item) => items.some((other) => other.id === item.id))).toBe(false);
  });
});

describe('deleting an article', () => {
  it('removes it everywhere, logs who, and keeps it out until that is undone', async () => {
    const article = sampleArticle('قال سعيد الحموي إن المخبز مغلق منذ يومين.', {
      url: 'https://news.example/gone',
    });
    const bytes = new TextEncoder().encode('<p>bytes</p>');
    const raw = {
      sha256: 'a'.repeat(64),
      origin: 'https://news.example/gone',
      obtainedAt: '2026-01-01T00:00:00Z',
      status: 200,
      headers: { 'content-type': 'text/html' },
      tool: 'isnad/test',
      bytes,
    };
    await add([article], raw);
    const { writers } = archive.database;
    const holding = async () => {
      const tables = [
        'articles WHERE id',
        'versions WHERE article_id',
        'analyses WHERE article_id',
        'claims WHERE article_id',
        'entities WHERE article_id',
        'article_search WHERE article_id',
      ];
      const rows = await Promise.all(
        tables.map((table) => writers.query(`SELECT 1 FROM ${table} = $1`, [article.id])),
      );
      return rows.map((result) => result.rowCount);
    };
    expect((await holding()).slice(0, 3)).toEqual([1, 1, 1]);
    const decision = await removeArticle(archive.database, article.id, maker());
    expect(await holding()).toEqual([0, 0, 0, 0, 0, 0]);
    const kept = await writers.query(
      'SELECT bytes, r.who FROM raw_documents d JOIN redactions r USING (sha256)',
    );
    expect(kept.rows).toEqual([{ bytes: null, who: 'desk' }]);
    expect(await add([article])).toMatchObject({ added: 0, deleted: 1 });
    await undo(archive.database, decision.id, maker());
    expect(await add([article])).toMatchObject({ added: 1, deleted: 0 });
    await expect(removeArticle(archive.database, 'none', maker())).rejects.toThrow(/no article none/);
  });

  it('is the only way original bytes go', async () => {
    const { writers } = archive.database;
    await writers.query("INSERT INTO raw_documents VALUES ('b', 'x', now(), 200, '{}', 't', 1, 'x')");
    await expect(writers.query("UPDATE raw_documents SET bytes = NULL WHERE sha256 = 'b'")).rejects.toThrow(
      /append-only/,
    );
    await expect(writers.query("DELETE FROM raw_documents WHERE sha256 = 'b'")).rejects.toThrow(
      /append-only/,
    );
    await expect(writers.query("UPDATE raw_documents SET bytes = 'y' WHERE sha256 = 'b'")).rejects.toThrow(
      /append-only/,
    );
  });
});
