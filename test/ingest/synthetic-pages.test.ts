import { beforeAll, describe, expect, it } from 'vitest';
import { syntheticPages } from './synthetic/pages.ts';
import { type PageScore, scorePage } from './synthetic/score.ts';

describe('the synthetic pages', () => {
  const scores: PageScore[] = [];
  beforeAll(async () => {
    for (const page of syntheticPages()) scores.push(await scorePage(page));
  });

  const share = (of: 'title' | 'outlet' | 'time'): number =>
    scores.filter((score) => score[of]).length / scores.length;

  it('are two hundred of at least twenty kinds', () => {
    expect(scores.length).toBeGreaterThanOrEqual(200);
    expect(new Set(scores.map((score) => score.name.split('-')[0])).size).toBeGreaterThanOrEqual(20);
  });

  it('give the right title, outlet and time', () => {
    expect(share('title')).toBeGreaterThanOrEqual(0.98);
    expect(share('outlet')).toBeGreaterThanOrEqual(0.98);
    expect(share('time')).toBeGreaterThanOrEqual(0.98);
  });

  it('give their text', () => {
    const f1 = scores.reduce((sum, score) => sum + score.f1, 0) / scores.length;
    expect(f1).toBeGreaterThanOrEqual(0.97);
    expect(scores.filter((score) => score.f1 < 0.9)).toEqual([]);
  });
});
