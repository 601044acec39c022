import { describe, expect, it } from 'vitest';
import type { ClaimItem } from '../claims/claim-item.ts';
import { shinglesOf } from '../claims/same-words.ts';
import { carriersOf } from './carriers.ts';
import { originsOf } from './origins.ts';
import { withoutOwnership } from './outlet-facts.ts';
import { chainRemarks } from './remarks.ts';
import { transmission } from './transmission.ts';

const WORDS = 'طائرات مجهولة قصفت مخزنا للسلاح قرب المدينة القديمة وقتلت ستة من الحراس فجر اليوم';

function item(of: Partial<ClaimItem> & { readonly id: string }): ClaimItem {
  const content = of.content ?? WORDS;
  return {
    article: `article-${of.id}`,
    parent: null,
    outlet: `صحيفة ${of.id}`,
    earliest: `2021-03-01T0${of.id.length}:00:00Z`,
    latest: `2021-03-01T0${of.id.length}:00:00Z`,
    content,
    hull: { start: 0, end: content.length },
    cue: 'قال',
    cueKind: 'verb_vso',
    chain: [{ name: 'وزارة الدفاع', key: 'وزاره الدفاع', type: 'institution' }],
    stance: 'asserted',
    polarity: 'positive',
    force: 'statement',
    quote: 'indirect',
    distance: false,
    basis: null,
    units: [['مخزن', 4]],
    context: [['مخزن', 4]],
    contextWords: ['مخزن'],
    contextDay: null,
    contextRoles: [],
    contextNames: [],
    namedPlaces: [],
    happened: null,
    facets: {
      frames: [],
      actors: [],
      doer: null,
      places: [],
      sites: [],
      targets: [],
      clocks: [],
      doers: [],
      negated: [],
      hypothetical: false,
    },
    counts: [],
    words: '',
    holds: [],
    shingles: shinglesOf(content),
    speakerOf: [],
    ...of,
  };
}

const nobody = withoutOwnership();

describe('carriersOf', () => {
  it('hangs copies on the earliest holder of the words', () => {
    const carriers = carriersOf([
      item({ id: 'ccc', earliest: '2021-03-03' }),
      item({ id: 'a', earliest: '2021-03-01' }),
      item({ id: 'bb', earliest: '2021-03-02' }),
    ]);
    expect(carriers.map(({ item: one, copyOf }) => [one.id, copyOf?.id ?? null])).toEqual([
      ['a', null],
      ['bb', 'a'],
      ['ccc', 'a'],
    ]);
    expect(carriers[1]).toMatchObject({ order: 'before', credited: false });
  });

  it('does not say who was first on the same day without a clock', () => {
    const carriers = carriersOf([
      item({ id: 'a', earliest: '2021-03-01', latest: '2021-03-01' }),
      item({ id: 'b', earliest: '2021-03-01', latest: '2021-03-01' }),
    ]);
    expect(carriers[1].order).toBe('unknown');
    expect(chainRemarks(carriers).some((remark) => remark.rule === 'chain/same-words-earlier')).toBe(false);
  });

  it('sees credit to the holder, and to an agency both name', () => {
    const agency = { name: 'وكالة رويترز', key: 'outlet/reuters', type: 'outlet' } as const;
    const [, second] = carriersOf([
      item({ id: 'a', earliest: '2021-03-01', outlet: 'الأولى' }),
      item({
        id: 'b',
        earliest: '2021-03-02',
        chain: [item({ id: 'x' }).chain[0], { name: 'صحيفة الأولى', key: 'الاولي', type: 'outlet' }],
      }),
    ]);
    expect(second.credited).toBe(true);
    const [, both] = carriersOf([
      item({ id: 'a', earliest: '2021-03-01', chain: [item({ id: 'x' }).chain[0], agency] }),
      item({ id: 'b', earliest: '2021-03-02', chain: [item({ id: 'x' }).chain[0], agency] }),
    ]);
    expect(both.credited).toBe(true);
  });

  it('says when two reports may have translated one foreign original', () => {
    const units = ['مخزن', 'سلاح', 'حراس', 'طائرات', 'قصف', 'مدينه'].map((id) => [id, 3] as const);
    const foreign = { units, context: units, speakerOf: ['~united-states'] };
    const carriers = carriersOf([
      item({ id: 'a', ...foreign, earliest: '2021-03-01T08:00Z' }),
      item({
        id: 'b',
        ...foreign,
        earliest: '2021-03-01T12:00Z',
        content: 'سلاح وحراس في مخزن تعرض لقصف طائرات لم تعرف هويتها وسط البلدة',
      }),
    ]);
    expect(chainRemarks(carriers).map(({ rule, claim }) => [rule, claim])).toEqual([
      ['chain/possible-foreign-original', 'b'],
    ]);
  });

  it('leaves out teasers of another story', () => {
    const story = item({ id: 'a', outlet: 'الأولى', earliest: '2021-03-01' });
    const page = item({
      id: 'b',
      outlet: 'الأولى',
      earliest: '2021-03-02',
      context: [['انتخابات', 3]],
      contextWords: ['الانتخابات'],
    });
    expect(carriersOf([story, page]).map(({ item: one }) => one.id)).toEqual(['a']);
  });
});

describe('origins', () => {
  it('come to one speaker and one agency, whatever the number of copies', () => {
    const agency = { name: 'وكالة رويترز', key: 'outlet/reuters', type: 'outlet' } as const;
    const speaker = item({ id: 'x' }).chain[0];
    const few = carriersOf([
      item({ id: 'a', outlet: 'وكالة رويترز', earliest: '2021-03-01', chain: [speaker, agency] }),
    ]);
    const many = carriersOf([
      ...few.map((carrier) => carrier.item),
      ...Array.from({ length: 41 }, (_, n) =>
        item({ id: `m${n}`, earliest: '2021-03-02', chain: [speaker, agency] }),
      ),
    ]);
    const origins = originsOf(many, transmission(many, nobody), nobody);
    expect(origins.named.map((entry) => entry.name)).toEqual(['وزارة الدفاع']);
    expect(origins.bottleneck.length).toBe(1);
    expect(origins.bottleneck[0]).toMatch(/رويترز/);
  });

  it('count comment and questions for nothing', () => {
    const carriers = carriersOf([
      item({ id: 'a', force: 'belief' }),
      item({ id: 'b', stance: 'question', content: 'هل قصفت الطائرات شيئا آخر غير هذا المخزن في المدينة' }),
    ]);
    const origins = originsOf(carriers, transmission(carriers, nobody), nobody);
    expect([...origins.named, ...origins.unnamed, ...origins.reporters]).toEqual([]);
  });

  it('give a public document a way of its own to the reader', () => {
    const document = {
      name: 'تقرير اللجنة السنوي عن المخازن',
      key: 'تقرير اللجنه السنوي عن المخازن',
      type: 'document',
    } as const;
    const carriers = carriersOf([
      item({ id: 'a', chain: [document] }),
      item({
        id: 'b',
        chain: [document],
        content: 'احترق المخزن كله ولم يبق منه شيء كما كتب في الصفحات الأولى',
      }),
    ]);
    const origins = originsOf(carriers, transmission(carriers, nobody), nobody);
    expect(origins.documents.length).toBe(1);
    expect(origins.bottleneck).toEqual([origins.documents[0].node]);
  });

  it('mark interested outlets only when ownership is given', () => {
    const agency = { name: 'وكالة سانا', key: 'outlet/sana', type: 'outlet' } as const;
    const carriers = carriersOf([item({ id: 'a', outlet: 'وكالة سانا', chain: [agency] })]);
    const facts = new Map([
      ['outlet/sana', { type: 'agency', owner: null, ownerKind: 'state', country: 'SY' }],
    ]);
    expect(originsOf(carriers, transmission(carriers, facts), facts).reporters[0].remarks).toEqual([
      'interested',
    ]);
    expect(originsOf(carriers, transmission(carriers, nobody), nobody).reporters[0].remarks).toEqual([]);
  });
});
