import { describe, expect, it } from 'vitest';
import { isProblem, type Problem, readSource } from '../../src/ingest/index.ts';
import { HOSTILE, smallWarc } from './hostile-cases.ts';
import { readAll } from './read-all.ts';

async function* stream(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

describe('hostile input', () => {
  const light = HOSTILE.filter(({ heavy }) => !heavy);
  it.each(light.map((one) => [one.name, one] as const))(
    '%s does no harm',
    { timeout: 30_000 },
    async (_, one) => {
      const problems: Problem[] = [];
      let articles = 0;
      for await (const item of readSource({ kind: 'stream', name: 'x', stream: stream(one.chunks()) })) {
        if (isProblem(item)) problems.push(item);
        else articles++;
      }
      // Something was read, or it was said why not; and nothing is said over and over.
      expect(articles + problems.length).toBeGreaterThan(0);
      expect(problems.length).toBeLessThanOrEqual(3);
      for (const { message } of problems) expect(message).not.toMatch(/\bat .*:\d+:\d+|undefined|\[object/);
    },
  );
});

describe('a WARC file', () => {
  it('cut at any byte of a 4 KB file gives what is whole', async () => {
    const whole = smallWarc();
    const { articles } = await readAll(whole, { worker: false });
    expect(articles).toHaveLength(3);
    // Every byte in the long tests; here every cut that falls near a boundary of header, body or record.
    for (let cut = 0; cut < whole.length; cut += cut % 97 === 0 ? 1 : 24) {
      const { articles: some, problems } = await readAll(whole.subarray(0, cut), {
        worker: false,
        format: 'warc',
      });
      expect(some.length).toBeLessThanOrEqual(3);
      expect(some.length + problems.length).toBeGreaterThan(0);
      for (const article of some) expect(articles.map(({ text }) => text)).toContain(article.text);
    }
  });
});
