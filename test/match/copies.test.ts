import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  copyCandidates,
  decideCopies,
  decideCopy,
  HOLDERS,
  type Holder,
  type TextRecord,
  textKeys,
  textRecord,
} from '../../src/match/index.ts';
import type { PublicationTime } from '../../src/model/index.ts';
import { readNews } from './news.ts';

const pairsFile = '../shared/data/saudi-2015-07-near-copies.tsv';

function published(value: string | null): PublicationTime {
  const because = { rule: 'test', evidence: [], from: [] };
  return {
    value,
    earliest: value?.slice(0, 10) ?? null,
    latest: value?.slice(0, 10) ?? null,
    granularity: value === null ? null : 'day',
    basis: value === null ? 'unknown' : 'given',
    because,
  };
}

function record(id: string, outlet: string, text: string, at: string | null): TextRecord {
  return textRecord({ id, outlet, text, publishedAt: published(at) });
}

/** All records under their keys, the earliest holders of each. */
function index(records: readonly TextRecord[]): ReadonlyMap<number, readonly Holder[]> {
  const holders = new Map<number, Holder[]>();
  const sorted = [...records].sort((a, b) =>
    (a.earliest ?? '9') < (b.earliest ?? '9')
      ? -1
      : (a.earliest ?? '9') > (b.earliest ?? '9')
        ? 1
        : a.article < b.article
          ? -1
          : 1,
  );
  for (const one of sorted) {
    for (const key of textKeys(one)) {
      const list = holders.get(key) ?? [];
      if (list.length < HOLDERS)
        list.push({ article: one.article, outlet: one.outlet, earliest: one.earliest });
      holders.set(key, list);
    }
  }
  return holders;
}

function copiesOf(one: TextRecord, all: readonly TextRecord[], holders = index(all)) {
  const candidates = copyCandidates(one, holders);
  return decideCopies(one, candidates, new Map(all.map((other) => [other.article, other])));
}

const LEAD =
  'قال المتحدث باسم بلدية المدينة الساحلية إن حريقا كبيرا شب فجر اليوم في مستودع للأخشاب قرب الميناء القديم ' +
  'وإن فرق الإطفاء احتاجت إلى خمس ساعات كاملة للسيطرة عليه قبل أن يمتد إلى المباني السكنية المجاورة';
const MORE =
  'وأضاف المتحدث أن التحقيق في أسباب الحريق بدأ ظهرا بمشاركة خبراء من العاصمة وأن نتائجه الأولية ستعلن نهاية الأسبوع في مؤتمر صحفي مفتوح';

describe('copies', () => {
  it('finds a copy and a borrowed passage, with who was first', () => {
    const first = record('a', 'الأولى', `${LEAD}\n${MORE}`, '2021-05-01');
    const copy = record('b', 'الثانية', `${LEAD}\n${MORE}`, '2021-05-02');
    const other = Array.from({ length: 70 }, (_, n) => `كلمة${n}`).join(' ');
    const borrowing = record('c', 'الثالثة', `${other}\n${LEAD}\n${other} نهاية`, '2021-05-03');
    const [whole] = copiesOf(copy, [first, copy, borrowing]).filter((found) => found.other === 'a');
    expect(whole).toMatchObject({ kind: 'near-copy', order: 'after' });
    const [passage] = copiesOf(borrowing, [first, copy, borrowing]).filter((found) => found.other === 'a');
    expect(passage.passages[0].aTo - passage.passages[0].aFrom).toBeGreaterThan(20);
    const { a, b } = passage.passages[0];
    expect(`${other}\n${LEAD}`.slice(a.start, a.end).split(' ')[0]).toBe(
      `${LEAD}\n${MORE}`.slice(b.start, b.end).split(' ')[0],
    );
  });

  it('says that who was first is unknown on the same day without a clock', () => {
    const decision = decideCopy(
      record('a', 'الأولى', LEAD, '2021-05-01'),
      record('b', 'الثانية', LEAD, '2021-05-01'),
    );
    expect(decision?.order).toBe('unknown');
    expect(decision?.because.reasons.join(' ')).toMatch(/unknown/);
    expect(
      decideCopy(record('a', 'الأولى', LEAD, null), record('b', 'الثانية', LEAD, '2021-05-01'))?.order,
    ).toBe('unknown');
    const clocks = decideCopy(
      record('a', 'الأولى', LEAD, '2021-05-01T08:00Z'),
      record('b', 'الثانية', LEAD, '2021-05-01T09:30+03:00'),
    );
    expect(clocks?.order).toBe('after');
  });

  it('is not misled by harakat, hamza seats, digits and quotation marks', () => {
    const typed = `«${LEAD.replaceAll('إ', 'ا').replace('خمس', 'خَمْس')}»`;
    expect(
      decideCopy(record('a', 'الأولى', LEAD, null), record('b', 'الثانية', typed, null))?.containment,
    ).toBeGreaterThan(0.8);
  });

  it('leaves out what an outlet prints under everything, and teasers of other reports', () => {
    const foot =
      'تابعوا آخر الأخبار على تطبيقنا للهواتف الذكية المتوفر في جميع المتاجر الإلكترونية مجانا وبدون إعلانات مزعجة للقراء في كل مكان وزمان';
    const own = (n: number): string => Array.from({ length: 60 }, (_, i) => `لفظ${n}و${i}`).join(' ');
    const records = [1, 2, 3, 4, 5].map((n) =>
      record(`f${n}`, 'الأولى', `${own(n)}\n${foot}`, `2021-05-0${n}`),
    );
    expect(copiesOf(records[0], records)).toEqual([]);
    const thief = record('t', 'الثانية', `${own(9)}\n${foot}`, '2021-05-08');
    expect(copiesOf(thief, [...records, thief])).toEqual([]);
  });

  it('takes any text', () => {
    for (const text of ['', ' ', '\u202e\u0000', 'كلمة', '😀'.repeat(50), `${'ا'.repeat(5000)} ب`]) {
      expect(decideCopy(record('a', 'x', text, null), record('b', 'y', text, null)) ?? null).toSatisfy(
        (value: unknown) => value === null || typeof value === 'object',
      );
    }
  });
});

describe.skipIf(!existsSync(pairsFile))('copies among 14 outlets (needs ../shared/data)', () => {
  it('finds .98 of the pairs with containment .8 and .95 of those with .5', () => {
    const records = readNews('saudi-2015-07').map((item) =>
      record(item.id, item.outlet, `${item.title}\n\n${item.text}`, item.publishedAt),
    );
    const holders = index(records);
    const byId = new Map(records.map((one) => [one.article, one]));
    const found = new Set<string>();
    for (const one of records) {
      for (const copy of decideCopies(one, copyCandidates(one, holders), byId)) {
        found.add([copy.article, copy.other].sort().join(' '));
      }
    }
    const pairs = readFileSync(pairsFile, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
    const share = (least: number): number => {
      const wanted = pairs.filter(([containment]) => Number(containment) >= least);
      return wanted.filter(([, a, b]) => found.has([a, b].sort().join(' '))).length / wanted.length;
    };
    expect(share(0.8)).toBeGreaterThanOrEqual(0.98);
    expect(share(0.5)).toBeGreaterThanOrEqual(0.95);
  }, 60_000);
});
