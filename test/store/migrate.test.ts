import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeSchema } from '../../src/store/describe-schema.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openTestArchive, type TestArchive } from './test-archive.ts';

let archive: TestArchive;
const scratch: string[] = [];
beforeAll(async () => {
  archive = await openTestArchive();
}, 60_000);
afterAll(async () => {
  for (const name of scratch)
    await archive.database.writers.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await archive.close();
});

async function emptyDatabase(): Promise<pg.Client> {
  const name = `${archive.name}_${scratch.length}`;
  scratch.push(name);
  await archive.database.writers.query(`CREATE DATABASE ${name}`);
  const client = new pg.Client({ ...(await archive.database.connection()), database: name });
  await client.connect();
  return client;
}

const document = 'docs/schema.sql';
const head = `-- The schema of the archive as PostgreSQL's catalogue has it after all migrations of src/store/migrations.
-- Generated: isnad doctor --schema > docs/schema.sql; a test compares the two.

`;

describe('migrating', () => {
  it('gives the schema of docs/schema.sql', async () => {
    const schema = head + (await describeSchema(archive.database.writers));
    if (process.env.UPDATE_SCHEMA || !existsSync(document)) await writeFile(document, schema);
    expect(schema).toBe(await readFile(document, 'utf8'));
  });

  it('is harmless when it is done twice', async () => {
    const client = await emptyDatabase();
    expect(await migrate(client)).toBe(migrations.length);
    const once = await describeSchema(client);
    expect(await migrate(client)).toBe(0);
    expect(await describeSchema(client)).toBe(once);
    await client.end();
  });

  it('brings every older version to the same schema', async () => {
    const expected = await describeSchema(archive.database.writers);
    for (let known = 0; known <= migrations.length; known++) {
      const client = await emptyDatabase();
      await migrate(client, migrations.slice(0, known));
      await migrate(client);
      expect(await describeSchema(client)).toBe(expected);
      await client.end();
    }
  });

  it('is done once by two processes at the same moment', async () => {
    const client = await emptyDatabase();
    const other = new pg.Client({
      ...(await archive.database.connection()),
      database: scratch[scratch.length - 1],
    });
    await other.connect();
    const done = await Promise.all([migrate(client), migrate(other)]);
    expect(done.sort()).toEqual([0, migrations.length]);
    await Promise.all([client.end(), other.end()]);
  });

  it('refuses an archive of a newer or another Isnad', async () => {
    const client = await emptyDatabase();
    await migrate(client);
    await client.query("INSERT INTO isnad_migrations VALUES (9999, 'future', 'x', now())");
    await expect(migrate(client)).rejects.toThrow(/made by a newer Isnad \(schema 9999/);
    await client.query('DELETE FROM isnad_migrations WHERE id = 9999');
    await client.query("UPDATE isnad_migrations SET checksum = 'x' WHERE id = 1");
    await expect(migrate(client)).rejects.toThrow(/Step 1 .* is not the one this Isnad knows/);
    await client.end();
  });

  it('leaves nothing of a step that fails', async () => {
    const client = await emptyDatabase();
    const broken = {
      id: migrations.length + 1,
      name: 'broken',
      sql: 'CREATE TABLE half (id integer); SELECT nothing;',
    };
    await expect(migrate(client, [...migrations, broken])).rejects.toThrow(/broken/);
    expect((await client.query("SELECT to_regclass('half') AS half")).rows[0].half).toBeNull();
    await client.end();
  });
});

describe('the tables as the queries see them', () => {
  it('are those of the catalogue', async () => {
    const source = await readFile('src/store/schema.ts', 'utf8');
    const { rows } = await archive.database.writers.query<{ table: string; columns: string[] }>(`
      SELECT table_name AS table, array_agg(column_name::text ORDER BY ordinal_position) AS columns
      FROM information_schema.columns WHERE table_schema = 'public'
        AND table_name IN ('articles', 'versions', 'raw_documents', 'analyses', 'claims', 'chain_nodes', 'entities',
          'names', 'dates', 'quantities', 'events', 'article_search', 'decisions', 'fetch_state', 'redactions')
      GROUP BY table_name`);
    for (const { table, columns } of rows) {
      const name = `${table.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Table`;
      const body = new RegExp(`interface ${name} \\{([^}]*)\\}`).exec(source)?.[1] ?? '';
      const declared = [...body.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]);
      expect([table, declared]).toEqual([table, columns]);
    }
  });
});
