import { describe, expect, it } from 'vitest';
import { matchCopies } from './many-copies.ts';

describe('100,000 copies of one dispatch', () => {
  it('cost no look-up and bring no origin', async () => {
    expect(await matchCopies(100_000)).toEqual(await matchCopies(2));
  }, 900_000);
});
