import { expect, it } from 'vitest';
import { crash } from './crash-suite.ts';

it('loses and doubles nothing when program and database are killed fifty times', async () => {
  const report = await crash(50);
  expect(report.kills.program + report.kills.server + report.kills.both).toBe(50);
  expect(report.acknowledged).toBeGreaterThan(1000);
  expect(report.lost).toEqual([]);
  expect(report.twice).toEqual([]);
  expect(report.disturbed).toEqual(report.undisturbed);
}, 1_200_000);
