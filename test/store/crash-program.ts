import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { addArticles } from '../../src/app/add.ts';
import { isProblem, readSource } from '../../src/ingest/index.ts';
import { Database } from '../../src/store/database.ts';

/** Adds files slowly and says each article's id when it is on disk. For tests that kill it. */
const [home, cache, pause, ...files] = process.argv.slice(2);
const database = await Database.open({ kind: 'private', place: { home, cache } });

async function* arrivals() {
  for (const file of files) {
    let n = 0;
    for await (const item of readSource({ kind: 'path', path: file })) {
      if (n++ % 8 === 0) await sleep(Number(pause));
      yield isProblem(item) ? item : { article: item, origin: file };
    }
  }
}

try {
  await addArticles(database, arrivals(), {
    workers: 1,
    onSaved: (outcomes) => {
      for (const { id, outcome } of outcomes) writeSync(1, `${id} ${outcome}\n`);
    },
  });
  writeSync(1, 'finished\n');
} finally {
  await database.close();
}
