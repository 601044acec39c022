import type { ClientBase } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addArticles } from '../../src/app/add.ts';
import { matchWaiting } from '../../src/app/match.ts';
import type { Article } from '../../src/model/index.ts';
import { markUnmatched } from '../../src/store/match-articles.ts';
import { sampleArticle } from '../store/sample.ts';
import { openTestArchive, type TestArchive } from '../store/test-archive.ts';

function report(n: number, outlet: string, text: string): Article {
  return sampleArticle(text, {
    url: `https://example.org/${n}`,
    outlet,
    publishedAt: `2021-03-01T0${n}:00:00Z`,
  });
}

const reports = [
  report(1, 'الأولى', 'قالت وزارة الصحة إن ستة عمال قتلوا في حريق مصنع النسيج في مدينة الميناء فجر الاثنين.'),
  report(2, 'الثانية', 'أعلنت وزارة الصحة أن ستة عمال قتلوا في حريق مصنع النسيج بمدينة الميناء فجر الاثنين.'),
  report(3, 'الثالثة', 'نفت إدارة المصنع أن يكون ستة عمال قتلوا في حريق مصنع النسيج في مدينة الميناء.'),
];

async function addAndMatch(archive: TestArchive, articles: readonly Article[]): Promise<number> {
  async function* arrivals() {
    for (const article of articles) yield { article, origin: null };
  }
  await addArticles(archive.database, arrivals(), { workers: 0 });
  return (await matchWaiting(archive.database)).articles;
}

async function snapshot(archive: TestArchive): Promise<unknown> {
  const ask = async (query: string) => (await archive.database.writers.query(query)).rows;
  return {
    articles: await ask('SELECT article_id, matcher FROM match_articles ORDER BY article_id'),
    forms: await ask('SELECT form_id, group_id, members FROM match_forms ORDER BY form_id'),
    keys: await ask('SELECT key, bucket, form_id FROM match_keys ORDER BY key, bucket, form_id'),
    links: await ask('SELECT a, b, kind FROM match_links ORDER BY a, b'),
    members: await ask(
      'SELECT article_id, claim_id, form_id FROM match_members ORDER BY article_id, claim_id',
    ),
  };
}

let archive: TestArchive;
let fresh: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
  fresh = await openTestArchive();
});
afterAll(async () => {
  await archive.close();
  await fresh.close();
});

it('begins anew where another version of matching was at work', async () => {
  await addAndMatch(archive, reports.slice(0, 2));
  // That version knew less of a claim, looked it up by other keys and saw another link.
  await archive.database.writers.query("UPDATE match_articles SET matcher = 'another'");
  await archive.database.writers.query(`UPDATE match_forms SET item = '{}'`);
  await archive.database.writers.query('UPDATE match_keys SET key = key + 1');
  expect(await addAndMatch(archive, reports.slice(2))).toBe(3);
  await addAndMatch(fresh, reports);
  expect(await snapshot(archive)).toEqual(await snapshot(fresh));
  expect(await addAndMatch(archive, [])).toBe(0);
  // What is only to be matched anew is still of this version.
  await markUnmatched(archive.database.writers as unknown as ClientBase, [reports[0].id]);
  expect(await addAndMatch(archive, [])).toBe(1);
  expect(await snapshot(archive)).toEqual(await snapshot(fresh));
});
