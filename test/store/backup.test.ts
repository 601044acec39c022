import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSources } from '../../src/app/add.ts';
import { correct, removeArticle } from '../../src/app/archive-decide.ts';
import { exportArchive, importArchive } from '../../src/app/backup.ts';
import { exportToFile, importFromFile } from '../../src/app/backup-file.ts';
import type { Database } from '../../src/store/database.ts';
import { archiveState } from './archive-state.ts';
import { writeCorpus } from './corpus.ts';
import { openTestArchive, type TestArchive } from './test-archive.ts';

let source: TestArchive;
let target: TestArchive;
let folder: string;
const maker = { who: 'desk', why: null, at: new Date('2026-01-01T10:00:00Z') };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-backup-'));
  source = await openTestArchive();
  target = await openTestArchive();
  const corpus = join(folder, 'corpus.jsonl');
  await writeCorpus(corpus, 0, 60);
  await addSources(source.database, [{ kind: 'path', path: corpus }], {}, { workers: 0 });
  const { rows } = await source.database.writers.query(
    'SELECT id, article_id FROM claims ORDER BY id LIMIT 2',
  );
  await correct(source.database, { kind: 'not-a-claim', claimId: rows[0].id }, maker);
  await correct(source.database, { kind: 'outlet', articleId: rows[1].article_id, name: 'اسم آخر' }, maker);
  const last = await source.database.writers.query('SELECT id FROM articles ORDER BY id DESC LIMIT 1');
  await removeArticle(source.database, last.rows[0].id, maker);
  await source.database.writers.query(
    "INSERT INTO raw_documents VALUES ('c0ffee', 'https://x.example', '2026-01-01', 200, '{\"a\": \"b\"}', 'isnad/1', 3, '\\x010203')",
  );
}, 60_000);
afterAll(async () => {
  await source.close();
  await target.close();
  await rm(folder, { recursive: true, force: true });
});

const linesOf = async (database: Database) => {
  const lines: string[] = [];
  for await (const line of exportArchive(database)) lines.push(line);
  return lines;
};
async function* each(lines: readonly string[]) {
  yield* lines;
}

describe('export and import', () => {
  it('give the same archive, byte for byte, decisions and logs and all', async () => {
    const file = join(folder, 'archive.jsonl.gz');
    const written = await exportToFile(source.database, file);
    const read = await importFromFile(target.database, file);
    expect(read).toMatchObject({ articles: written.articles, decisions: written.decisions, known: 0 });
    expect(await linesOf(target.database)).toEqual(await linesOf(source.database));
    expect(await archiveState(target.database)).toEqual(await archiveState(source.database));
  });

  it('change nothing when they are done again', async () => {
    const before = await linesOf(target.database);
    const read = await importArchive(target.database, each(before));
    expect(read.known).toBe(read.articles);
    expect(await linesOf(target.database)).toEqual(before);
  });

  it('say which line cannot be read, and that a file is cut', async () => {
    const lines = await linesOf(source.database);
    await expect(importArchive(target.database, each(['{}']))).rejects.toThrow(/Line 1 is not a line/);
    await expect(importArchive(target.database, each(['{"kind":"isnad-other"}']))).rejects.toThrow(
      /not an archive/,
    );
    await expect(importArchive(target.database, each([lines[0], 'x']))).rejects.toThrow(/Line 2/);
    await expect(importArchive(target.database, each(lines.slice(0, -1)))).rejects.toThrow(/is cut/);
    await expect(
      importArchive(target.database, each([lines[0], '{"kind":"future","row":{}}', lines[lines.length - 1]])),
    ).rejects.toThrow(/does not know "future"/);
  });

  it('say which file cannot be read or written', async () => {
    await expect(importFromFile(target.database, join(folder, 'none.jsonl'))).rejects.toThrow(/none\.jsonl/);
    await writeFile(join(folder, 'bad.gz'), 'not gzip');
    await expect(importFromFile(target.database, join(folder, 'bad.gz'))).rejects.toThrow(/bad\.gz/);
    await expect(exportToFile(source.database, join(folder, 'no/such/folder'))).rejects.toThrow(
      /no\/such\/folder/,
    );
    await expect(readFile(join(folder, 'no'))).rejects.toThrow();
  });
});
