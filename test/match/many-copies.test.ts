import { describe, expect, it } from 'vitest';
import { matchCopies } from './many-copies.ts';

describe('a thousand copies of one dispatch', () => {
  it('cost no look-up and bring no origin', async () => {
    const few = await matchCopies(2);
    const many = await matchCopies(1000);
    expect(many).toEqual(few);
    expect(many.lookups).toBe(0);
    expect(many.named).toBe(1);
  });
});
