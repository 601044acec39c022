import { describe, it } from 'vitest';
import { mutation, samples } from './mutations.ts';
import { readAll } from './read-all.ts';

describe('twenty thousand damaged inputs', () => {
  it('are read without an error', { timeout: 1_200_000 }, async () => {
    const inputs = samples();
    for (let seed = 1_000; seed < 21_000; seed++) {
      try {
        await readAll(mutation(inputs, seed), { worker: false });
      } catch (error) {
        throw new Error(`mutation ${seed}: ${(error as Error).stack}`);
      }
    }
  });
});
