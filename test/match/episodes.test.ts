import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDemonstration, demonstrationFolder } from '../../src/app/api-demonstration.ts';
import { listClaims } from '../../src/app/match-claims.ts';
import { episodePage, listEpisodes } from '../../src/app/match-episodes.ts';
import { inCommon, joins, mainSubject, runAround } from '../../src/match/index.ts';
import { openTestArchive, type TestArchive } from '../store/test-archive.ts';

const report = (article: string, day: number, ...subjects: readonly string[]) => ({ article, day, subjects });

describe('gathering an episode', () => {
  const fire = [
    report('a', 10, 'ميناء', 'حريق', 'عنبر'),
    report('b', 12, 'ميناء', 'حريق', 'نقابة'),
    report('c', 15, 'حريق', 'ميناء', 'عنبر', 'نقابة'),
  ];

  it('goes on as long as reports come within a few days', () => {
    const later = report('d', 21, 'ميناء', 'حريق');
    expect(runAround([...fire, later], 12).map(({ article }) => article)).toEqual(['a', 'b', 'c']);
    expect(runAround([...fire, later], 21)).toEqual([later]);
  });

  it('takes in reports with enough in common, not all that share a word', () => {
    const common = inCommon(fire);
    expect(common.slice(0, 2).sort()).toEqual(['حريق', 'ميناء']);
    expect(joins(report('e', 12, 'نقابة', 'عنبر', 'حريق'), fire, common)).toBe(true);
    expect(joins(report('f', 12, 'نقابة', 'إضراب', 'حريق'), fire, common)).toBe(false);
  });

  it('is told by what most reports are about first', () => {
    expect(mainSubject(fire)).toBe('ميناء');
    expect(mainSubject([])).toBeNull();
  });
});

describe('the sample affair', () => {
  let archive: TestArchive;
  beforeAll(async () => {
    archive = await openTestArchive();
    await addDemonstration(archive.database, demonstrationFolder()!, () => new Date('2025-10-18T00:00:00Z'));
  }, 60_000);
  afterAll(() => archive.close());

  it('is one episode, and the fire of 2022 another', async () => {
    const { items } = await listEpisodes(archive.database, { limit: 20 });
    expect(items.map(({ from, to }) => [from, to])).toEqual([
      ['2025-10-15', '2025-10-17'],
      ['2022-09-23', '2022-09-23'],
    ]);
    const page = (await episodePage(archive.database, items[0].id))!;
    expect(new Set(page.timeline.map(({ article }) => article)).size).toBe(13);
    expect(page.line.id).toBe(items[0].id);
  });

  it('is where the episode of every claim leads to', async () => {
    const { items } = await listClaims(archive.database, { limit: 200 });
    const ids = new Set(
      items.flatMap(({ episode, first }) => (first?.startsWith('2025') && episode ? [episode] : [])),
    );
    const lines = await Promise.all([...ids].map((id) => episodePage(archive.database, id)));
    expect(new Set(lines.map((page) => page?.line.id)).size).toBe(1);
  });

  it('shows updates of civil defence apart from what contradicts it', async () => {
    const { items } = await listEpisodes(archive.database, { limit: 1 });
    const { figures } = (await episodePage(archive.database, items[0].id))!;
    const killed = figures.rows.filter(({ cell }) => cell.what === 'killed' && cell.whom === null);
    expect(killed.map(({ cell }) => [cell.area, cell.scope])).toEqual([[null, 'incident']]);
    const reasons = (kind: string) =>
      figures.links.filter((link) => link.kind === kind).map(({ reason }) => reason);
    expect(reasons('update')).toContainEqual(expect.stringMatching(/الدفاع المدني: خمسة قتلى → ثمانية قتلى/));
    expect(reasons('update')).toContainEqual(expect.stringMatching(/الدفاع المدني: ثمانية قتلى → تسعة قتلى/));
    expect(reasons('contradicts')).toContainEqual(
      expect.stringMatching(/19 .*(?:السلطات|الدفاع المدني|هنكوش)/),
    );
    expect(
      reasons('contradicts').some((reason) => /الدفاع المدني.*ثمانية.*الدفاع المدني.*تسعة/.test(reason)),
    ).toBe(false);
    expect(figures.rows.flatMap((row) => row.figures).some(({ value }) => value === 90)).toBe(false);
  });
});
