import { describe, expect, it } from 'vitest';
import { archivePlace, dataFolder } from './archive-place.ts';

describe('archivePlace', () => {
  it('takes the server of DATABASE_URL', () => {
    const url = 'postgres://isnad@db.example/news';
    expect(archivePlace({ DATABASE_URL: url, ISNAD_HOME: '/x' })).toEqual({ kind: 'server', url });
    expect(() => archivePlace({ DATABASE_URL: 'db.example' })).toThrow(/must look like postgres:/);
  });

  it('takes a private server else, in ISNAD_HOME', () => {
    expect(archivePlace({ ISNAD_HOME: '/srv/isnad' })).toMatchObject({
      kind: 'private',
      place: { home: '/srv/isnad' },
      database: 'isnad',
    });
  });

  it.runIf(process.getuid?.() === 0)('keeps the data of root outside /root', () => {
    expect(dataFolder({})).toBe('/var/lib/isnad');
  });
});
