import { expect, it } from 'vitest';
import { clusterPaths } from '../../src/store/postgres/place.ts';
import { isHeld, startFailure } from '../../src/store/postgres/start-failure.ts';

const said = (line: string) => `2026-01-01 10:00:00.000 UTC [77] FATAL:  ${line}\n`;

it('is held by another server or by what one left behind', () => {
  expect(isHeld(said('lock file "postmaster.pid" already exists'))).toBe(true);
  expect(isHeld(said('lock file "postmaster.pid" is empty'))).toBe(true);
  expect(isHeld(said('pre-existing shared memory block (key 1, ID 2) is still in use'))).toBe(true);
});

it('is not held when its lock cannot be written', () => {
  const paths = clusterPaths('/srv/isnad');
  for (const [reason, code] of [
    ['No space left on device', 'disk-full'],
    ['Permission denied', 'permission'],
    ['Read-only file system', 'permission'],
  ]) {
    const text = said(`could not create lock file "postmaster.pid": ${reason}`);
    expect(isHeld(text)).toBe(false);
    expect(startFailure(text, paths).code).toBe(code);
  }
});
