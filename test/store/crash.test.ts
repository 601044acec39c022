import { expect, it } from 'vitest';
import { crash } from './crash-suite.ts';

it('loses and doubles nothing when program and database are killed five times', async () => {
  const report = await crash(5);
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.lost).toEqual([]);
  expect(report.twice).toEqual([]);
  expect(report.disturbed).toEqual(report.undisturbed);
}, 120_000);
