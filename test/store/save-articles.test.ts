import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareArticle } from '../../src/app/archive-prepare.ts';
import { saveArticles } from '../../src/store/save-articles.ts';
import { sampleAnalysis, sampleArticle } from './sample.ts';
import { openTestArchive, type TestArchive } from './test-archive.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
}, 60_000);
afterAll(() => archive.close());

const at = '2026-01-02T03:04:05Z';
const prepare = (text: string, more = {}) => {
  const article = sampleArticle(text, more);
  return prepareArticle(article, sampleAnalysis(article), { origin: 'test', at, analyser: '1' });
};
const counts = async () => {
  const tables = [
    'articles',
    'versions',
    'analyses',
    'claims',
    'chain_nodes',
    'entities',
    'names',
    'article_search',
  ] as const;
  const all: Record<string, number> = {};
  for (const table of tables) {
    const { n } = await archive.database.read
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow();
    all[table] = Number(n);
  }
  return all;
};

describe('saving articles', () => {
  it('writes an article with everything its analysis says, once', async () => {
    const prepared = prepare('خالد قال إن السوق مغلق. سامي قال إن السوق مفتوح.', {
      url: 'https://a.example/1',
    });
    expect(await saveArticles(archive.database.writers, [prepared])).toEqual(['added']);
    const once = await counts();
    expect(once).toMatchObject({
      articles: 1,
      versions: 1,
      analyses: 1,
      claims: 2,
      chain_nodes: 2,
      entities: 2,
      names: 2,
    });
    expect(await saveArticles(archive.database.writers, [prepared])).toEqual(['known']);
    expect(await counts()).toEqual(once);
  });

  it('keeps a changed text as a new version and shows its claims alone', async () => {
    const prepared = prepare('خالد قال إن السوق مغلق اليوم.', { url: 'https://a.example/1' });
    expect(await saveArticles(archive.database.writers, [prepared])).toEqual(['changed']);
    const { read } = archive.database;
    const article = await read.selectFrom('articles').selectAll().executeTakeFirstOrThrow();
    expect(article).toMatchObject({ versions: 2, version_id: prepared.versionId, claim_count: 1 });
    const versions = await read.selectFrom('versions').select(['seq', 'text']).orderBy('seq').execute();
    expect(versions.map((version) => version.seq)).toEqual([1, 2]);
    expect(await counts()).toMatchObject({ articles: 1, versions: 2, analyses: 2, claims: 1 });
  });

  it('holds whatever a text holds', async () => {
    const odd = [
      'a\0b قال\u0000 إن',
      'نص \ud800 نصف زوج',
      'زر ‮مقلوب‬ 😀 \\ \' " $1 {}',
      'خالد قال إن \ud83d.',
    ];
    const outcomes = await saveArticles(
      archive.database.writers,
      odd.map((text) => prepare(text)),
    );
    expect(outcomes).toEqual(['added', 'added', 'added', 'added']);
    const rows = await archive.database.read.selectFrom('versions').select('text').execute();
    const kept = new Set(rows.map((row) => row.text));
    expect(kept.has('a\ufffdb قال\ufffd إن')).toBe(true);
    expect(kept.has(odd[2])).toBe(true);
  });

  it('lets two writers save the same articles at once', async () => {
    const many = Array.from({ length: 40 }, (_, i) => prepare(`خالد قال إن الرقم ${i}.`));
    const [a, b] = await Promise.all([
      saveArticles(archive.database.writers, many),
      saveArticles(archive.database.writers, [...many].reverse()),
    ]);
    expect([...a, ...b].filter((outcome) => outcome === 'added')).toHaveLength(40);
    expect([...a, ...b].filter((outcome) => outcome === 'known')).toHaveLength(40);
  });

  it('changes nothing when one article of a batch cannot be written', async () => {
    const before = await counts();
    const good = prepare('خالد قال إن هذا جيد.');
    const bad = { ...prepare('خالد قال إن هذا سيئ.'), analysis: '{"article_id":null}' };
    await expect(saveArticles(archive.database.writers, [good, bad])).rejects.toThrow();
    expect(await counts()).toEqual(before);
  });
});
