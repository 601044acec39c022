import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addArticles } from '../../src/app/add.ts';
import { forgetArticles, matchNewArticles, matchWaiting } from '../../src/app/match.ts';
import { claimPage, listClaims } from '../../src/app/match-claims.ts';
import { articleCopies } from '../../src/app/match-copies.ts';
import { decideClaim, undoClaimDecision } from '../../src/app/match-decisions.ts';
import { episodePage, listEpisodes } from '../../src/app/match-episodes.ts';
import { listPatterns, patternPage } from '../../src/app/match-patterns.ts';
import { sourcePage } from '../../src/app/match-sources.ts';
import type { Article } from '../../src/model/index.ts';
import { sampleArticle } from '../store/sample.ts';
import { openTestArchive, type TestArchive } from '../store/test-archive.ts';

const maker = { who: 'المحرر', why: 'قرأت التقريرين', at: new Date('2026-01-02T03:04:05Z') };

function report(n: number, outlet: string, text: string, publishedAt: string): Article {
  const title = 'قصف مخزن سلاح في القائم';
  return sampleArticle(`${title}\n\n${text}`, {
    url: `https://example.org/${n}`,
    outlet,
    title: { start: 0, end: title.length },
    publishedAt,
  });
}

const reports = [
  report(
    1,
    'الأولى',
    'قالت وزارة الدفاع العراقية إن طائرات إسرائيلية قصفت مخزنا للسلاح في مدينة القائم فجر الاثنين وقتلت ستة مقاتلين.',
    '2021-03-01T06:00:00Z',
  ),
  report(
    2,
    'الثانية',
    'قالت وزارة الدفاع العراقية إن طائرات إسرائيلية قصفت مخزنا للسلاح في مدينة القائم فجر الاثنين وقتلت ستة مقاتلين.',
    '2021-03-01T08:00:00Z',
  ),
  report(
    3,
    'الثالثة',
    'أعلنت هيئة الحشد الشعبي أن غارة إسرائيلية استهدفت مخزن السلاح في مدينة القائم الاثنين وأسفرت عن مقتل ستة مقاتلين.',
    '2021-03-01T09:00:00Z',
  ),
  report(
    4,
    'الرابعة',
    'نفى الجيش الإسرائيلي أن تكون طائرات إسرائيلية قصفت مخزن السلاح في مدينة القائم.',
    '2021-03-01T11:00:00Z',
  ),
  report(
    5,
    'الخامسة',
    'قالت وزارة الدفاع الروسية إن طائرات أميركية قصفت مخزن السلاح في مدينة القائم فجر الاثنين.',
    '2021-03-01T12:00:00Z',
  ),
];

async function add(archive: TestArchive, articles: readonly Article[]): Promise<readonly string[]> {
  async function* arrivals() {
    for (const article of articles) yield { article, origin: null };
  }
  await addArticles(archive.database, arrivals(), { workers: 0 });
  return articles.map((article) => article.id);
}

async function snapshot(archive: TestArchive): Promise<unknown> {
  const tables = [
    'match_forms',
    'match_members',
    'match_links',
    'match_keys',
    'match_groups',
    'match_lines',
    'match_prints',
  ];
  const out: Record<string, unknown> = {};
  for (const table of tables) {
    // What stands for a form may be any of its members: only ids and what follows from words is compared.
    const columns: Record<string, string> = {
      match_forms: 'form_id, group_id, day, subject, patterns, members',
      match_members: 'article_id, claim_id, form_id, speaker_key',
      match_links: 'a, b, kind, by_form, aspect, aim',
      match_keys: 'key, bucket, form_id',
      match_groups: 'group_id, day_from, day_to, subject, patterns, flags, carriers, outlets',
      match_lines: 'group_id',
      match_prints: 'print, article_id',
    };
    const { rows } = await archive.database.writers.query(
      `SELECT ${columns[table]} FROM ${table} ORDER BY ${columns[table].split(', ').slice(0, 3).join(', ')}`,
    );
    out[table] = rows;
  }
  return out;
}

describe('matching in the archive', () => {
  let archive: TestArchive;
  let ids: readonly string[];
  beforeAll(async () => {
    archive = await openTestArchive();
    ids = await add(archive, reports);
    await matchNewArticles(archive.database, ids);
  }, 60_000);
  afterAll(() => archive.close());

  const groupWith = async (words: RegExp) => {
    const { items } = await listClaims(archive.database, { limit: 100 });
    const group = items.find((item) => words.test(item.words));
    if (group === undefined)
      throw new Error(`no group with ${words}: ${items.map((item) => item.words).join(' | ')}`);
    return group;
  };

  it('shows who claims, who repeats, who confirms and who denies', async () => {
    const group = await groupWith(/إسرائيلية قصفت مخزنا/);
    expect(group.carriers).toBeGreaterThanOrEqual(3);
    expect(group.flags).toContain('denied');
    const page = (await claimPage(archive.database, group.id))!;
    expect(page.origins.named.length).toBe(2);
    const copy = page.wordings.find(({ item }) => item.outlet === 'الثانية')!;
    expect(copy.copyOf).toMatchObject({ outlet: 'الأولى', credited: false, order: 'before' });
    expect(page.inside.map((link) => link.kind)).toContain('repeats');
    expect(page.inside.map((link) => link.kind)).toContain('corroborates');
    const denial = page.links.find((link) => link.kind === 'denies')!;
    expect(denial.direction).toBe('in');
    expect(denial.other.speaker).toContain('الجيش الإسرائيلي');
    expect(page.links.some((link) => link.kind === 'contradicts' && link.aspect === 'actor')).toBe(true);
    for (const link of page.links) expect(link.reasons.length).toBeGreaterThan(0);
  });

  it('changes nothing when it is done again', async () => {
    const before = await snapshot(archive);
    const again = await matchNewArticles(archive.database, ids);
    expect(again.articles).toBe(0);
    expect((await matchWaiting(archive.database)).articles).toBe(0);
    await matchNewArticles(archive.database, ids, { again: true });
    expect(await snapshot(archive)).toEqual(before);
  });

  it('gives the same in other orders and one by one', async () => {
    const before = await snapshot(archive);
    for (const order of [
      [4, 2, 0, 3, 1],
      [3, 4, 1, 2, 0],
    ]) {
      const other = await openTestArchive();
      await add(other, reports);
      for (const n of order) await matchNewArticles(other.database, [ids[n]]);
      expect(await snapshot(other)).toEqual(before);
      await other.close();
    }
  }, 60_000);

  it('finds copies with who was first and where the words stand', async () => {
    const copies = (await articleCopies(archive.database, ids[1]))!;
    expect(copies[0]).toMatchObject({ article: ids[0], order: 'before', credited: false });
    const [{ here }] = copies[0].passages;
    expect(reports[1].text.slice(here.start, here.end)).toContain('طائرات إسرائيلية');
  });

  it('lets people merge and split, against the machine and for good', async () => {
    const group = await groupWith(/إسرائيلية قصفت مخزنا/);
    const page = (await claimPage(archive.database, group.id))!;
    const [first] = page.wordings.filter(({ item }) => item.outlet === 'الأولى');
    const [third] = page.wordings.filter(({ item }) => item.outlet === 'الثالثة');
    const split = await decideClaim(
      archive.database,
      { kind: 'split', claim: third.item.id, other: first.item.id },
      maker,
    );
    const apart = (await claimPage(archive.database, third.item.id))!;
    expect(apart.wordings.map(({ item }) => item.outlet)).not.toContain('الأولى');
    expect(apart.decisions.map((decision) => decision.id)).toContain(split.id);
    await matchNewArticles(archive.database, ids, { again: true });
    expect((await claimPage(archive.database, third.item.id))!.line.id).not.toBe(
      (await claimPage(archive.database, first.item.id))!.line.id,
    );
    await undoClaimDecision(archive.database, split.id, maker);
    expect((await claimPage(archive.database, third.item.id))!.line.id).toBe(
      (await claimPage(archive.database, first.item.id))!.line.id,
    );
    const american = (await groupWith(/أميركية/)).claim;
    const merge = await decideClaim(
      archive.database,
      { kind: 'merge', claim: american, other: first.item.id },
      maker,
    );
    expect((await claimPage(archive.database, american))!.line.id).toBe(
      (await claimPage(archive.database, first.item.id))!.line.id,
    );
    // Ids a group had before lead to it.
    expect((await claimPage(archive.database, group.id))!.line.id).toBe(
      (await claimPage(archive.database, american))!.line.id,
    );
    await undoClaimDecision(archive.database, merge.id, maker);
    expect((await claimPage(archive.database, american))!.line.id).not.toBe(
      (await claimPage(archive.database, first.item.id))!.line.id,
    );
  }, 60_000);

  it('keeps grades, notes and links of people with who, when and why', async () => {
    const group = await groupWith(/إسرائيلية قصفت مخزنا/);
    const american = await groupWith(/أميركية/);
    await decideClaim(
      archive.database,
      { kind: 'grade', claim: group.claim, axis: 'reliability', value: 'B' },
      maker,
    );
    await decideClaim(archive.database, { kind: 'note', claim: group.claim, text: 'للمتابعة' }, maker);
    await decideClaim(archive.database, { kind: 'unlink', claim: group.claim, other: american.claim }, maker);
    const page = (await claimPage(archive.database, group.id))!;
    expect(page.decisions.map((decision) => [decision.kind, decision.who, decision.why])).toContainEqual([
      'grade',
      'المحرر',
      'قرأت التقريرين',
    ]);
    expect(page.links.some((link) => link.other.group === american.id)).toBe(false);
    await expect(
      decideClaim(
        archive.database,
        { kind: 'grade', claim: group.claim, axis: 'credibility', value: 'B' },
        maker,
      ),
    ).rejects.toThrow(/1 to 6/);
    await expect(
      decideClaim(archive.database, { kind: 'note', claim: 'nothing', text: 'x' }, maker),
    ).rejects.toThrow(/no claim/);
  });

  it('keeps the record of a named source as counts, as known on a date', async () => {
    const page = (await sourcePage(archive.database, 'وزارة الدفاع العراقية'))!;
    expect(page.record.n).toBeGreaterThan(0);
    expect(page.record.counts.denied).toBeGreaterThan(0);
    expect(page.record.counts.corroborated).toBeGreaterThan(0);
    expect(await sourcePage(archive.database, 'وزارة الدفاع العراقية', '2021-02-01')).toBeNull();
    expect(await sourcePage(archive.database, 'مصدر أمني')).toBeNull();
    expect((await sourcePage(archive.database, 'الثانية'))!.kind).toBe('outlet');
  });

  it('takes ids that are not there, and odd ones', async () => {
    for (const id of ['', 'x', "'; DROP TABLE match_forms; --", '\u0000', '5f21c0a9d3e4-17630']) {
      const safe = id.replaceAll('\u0000', '');
      expect(await claimPage(archive.database, safe)).toBeNull();
      expect(await episodePage(archive.database, safe)).toBeNull();
      expect(await patternPage(archive.database, safe)).toBeNull();
      expect(await sourcePage(archive.database, safe)).toBeNull();
    }
    expect((await listClaims(archive.database, { cursor: 'not a cursor' })).items.length).toBeGreaterThan(0);
  });

  it('forgets an article with what only it carried', async () => {
    await forgetArticles(archive.database, [ids[4]]);
    const { items } = await listClaims(archive.database, { limit: 100 });
    expect(items.some((item) => /أميركية/.test(item.words))).toBe(false);
    await matchNewArticles(archive.database, ids);
    expect(
      (await listClaims(archive.database, { limit: 100 })).items.some((item) => /أميركية/.test(item.words)),
    ).toBe(true);
  });
});

const seeds = '../shared/gold/seeds';

describe.skipIf(!existsSync(`${seeds}/index.json`))(
  'the five reference reports (needs ../shared/gold)',
  () => {
    let archive: TestArchive;
    const dates = ['2020-01-07', '2020-11-21', '2020-12-31', '2021-02-26', '2024-01-22'];
    beforeAll(async () => {
      archive = await openTestArchive();
      const index = JSON.parse(readFileSync(`${seeds}/index.json`, 'utf8')) as readonly {
        readonly code: string;
        readonly outlet: string | null;
        readonly published: string;
      }[];
      const ids = await add(
        archive,
        index.map(({ code, outlet, published }) =>
          sampleArticle(readFileSync(`${seeds}/${code}.txt`, 'utf8'), {
            url: `https://example.org/${code}`,
            outlet,
            publishedAt: published,
          }),
        ),
      );
      await matchNewArticles(archive.database, ids);
    }, 60_000);
    afterAll(() => archive.close());

    it('are five episodes, not one', async () => {
      const { rows } = await archive.database.writers.query<{ n: number }>(
        'SELECT count(DISTINCT m.article_id)::integer AS n FROM match_forms f JOIN match_members m ON m.form_id = f.form_id GROUP BY f.group_id',
      );
      expect(rows.every(({ n }) => n === 1)).toBe(true);
      const { items } = await listEpisodes(archive.database, { limit: 100 });
      for (const line of items) {
        expect(line.from).toBe(line.to);
        const page = (await episodePage(archive.database, line.id))!;
        expect(new Set(page.timeline.map((entry) => entry.article)).size).toBe(1);
      }
      expect(new Set(items.map((line) => line.from))).toEqual(new Set(dates));
    });

    it('are cases of one pattern, with their dates and how each was sourced', async () => {
      const patterns = await listPatterns(archive.database, { limit: 50 });
      const pages = await Promise.all(patterns.map(({ id }) => patternPage(archive.database, id)));
      const found = pages.find(
        (page) => page !== null && dates.every((date) => page.cases.some((one) => one.when === date)),
      );
      expect(
        found,
        JSON.stringify(pages.map((page) => [page?.title, page?.cases.map((one) => one.when)])),
      ).toBeDefined();
      expect(found!.cases.map((one) => one.when)).toEqual([...found!.cases.map((one) => one.when)].sort());
      for (const one of found!.cases) {
        expect(one.reports.length).toBeGreaterThan(0);
        expect(one.sourcing.length).toBeGreaterThan(0);
      }
    });
  },
);
