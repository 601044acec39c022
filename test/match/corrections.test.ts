import { afterAll, beforeAll, expect, it } from 'vitest';
import { addArticles } from '../../src/app/add.ts';
import { correct, undo } from '../../src/app/archive-decide.ts';
import { matchWaiting } from '../../src/app/match.ts';
import { claimPage, listClaims } from '../../src/app/match-claims.ts';
import { sampleArticle } from '../store/sample.ts';
import { openTestArchive, type TestArchive } from '../store/test-archive.ts';

const maker = { who: 'المحرر', why: null, at: new Date('2026-01-02T03:04:05Z') };
const reports = ['الأولى', 'الثانية'].map((outlet, n) =>
  sampleArticle(
    'قالت بلدية الوادي إن جسر الصفصاف القديم انهار بعد السيول وإن شاحنتين سقطتا في النهر.\nوأعلن المحافظ فتح تحقيق.',
    { url: `https://example.org/bridge/${n}`, outlet, publishedAt: '2024-05-02' },
  ),
);

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
  async function* arrivals() {
    for (const article of reports) yield { article, origin: null };
  }
  await addArticles(archive.database, arrivals(), { workers: 0 });
  await matchWaiting(archive.database);
}, 60_000);
afterAll(() => archive.close());

const bridge = async () => {
  const { items } = await listClaims(archive.database, { limit: 50 });
  return items.filter(({ words }) => words.includes('جسر الصفصاف'));
};

it('brings a corrected time to the groups at once, and takes it back with the correction', async () => {
  expect((await bridge()).map(({ carriers }) => carriers)).toEqual([2]);
  const decision = await correct(
    archive.database,
    { kind: 'published', articleId: reports[1].id, time: '2022-05-02' },
    maker,
  );
  expect((await bridge()).map(({ carriers, first }) => [carriers, first?.slice(0, 4)]).sort()).toEqual([
    [1, '2022'],
    [1, '2024'],
  ]);
  expect((await matchWaiting(archive.database)).articles).toBe(0);
  await undo(archive.database, decision.id, maker);
  expect((await bridge()).map(({ carriers }) => carriers)).toEqual([2]);
});

it('takes what is no claim out of its group, and what it really consists of in', async () => {
  const [{ claim, id }] = await bridge();
  const page = (await claimPage(archive.database, id))!;
  const other = page.wordings.find(({ item }) => item.article === reports[1].id)!.item;
  const decision = await correct(archive.database, { kind: 'not-a-claim', claimId: other.id }, maker);
  expect((await bridge()).map(({ carriers }) => carriers)).toEqual([1]);
  await undo(archive.database, decision.id, maker);
  const cut = await correct(
    archive.database,
    { kind: 'boundary', claimId: claim, content: 'جسر الصفصاف القديم انهار بعد السيول' },
    maker,
  );
  expect((await bridge()).map(({ words }) => words)).toContain('جسر الصفصاف القديم انهار بعد السيول');
  await undo(archive.database, cut.id, maker);
  expect((await bridge()).map(({ carriers }) => carriers)).toEqual([2]);
});
