import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutation, samples } from './mutations.ts';
import { readAll } from './read-all.ts';

/** What holds of everything a reader gives, whatever it was given. */
async function checked(bytes: Uint8Array): Promise<void> {
  const { articles, problems } = await readAll(bytes, { worker: false });
  expect(articles.length + problems.length).toBeGreaterThan(0);
  for (const { id, text, title } of articles) {
    expect(id).toMatch(/^[0-9a-f]{24}$/);
    expect(text.trim()).not.toBe('');
    if (title !== null) expect(title.start === 0 && title.end > 0 && title.end <= text.length).toBe(true);
  }
  for (const { message } of problems) expect(message).toMatch(/^.{5,400}$/s);
}

describe('whatever the bytes', () => {
  it('damaged inputs of every format give articles or problems', { timeout: 60_000 }, async () => {
    const inputs = samples();
    for (let seed = 0; seed < 200; seed++) {
      try {
        await checked(mutation(inputs, seed));
      } catch (error) {
        throw new Error(`mutation ${seed}: ${(error as Error).stack}`);
      }
    }
  });

  it('random bytes give articles or problems', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => checked(bytes)),
      { numRuns: 150 },
    );
  });
});
