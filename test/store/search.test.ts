import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareArticle } from '../../src/app/archive-prepare.ts';
import { type SearchRequest, search } from '../../src/app/search.ts';
import { saveArticles } from '../../src/store/save-articles.ts';
import { sampleAnalysis, sampleArticle } from './sample.ts';
import { openTestArchive, type TestArchive } from './test-archive.ts';

/** Reports of the project's own making, each about something else. */
const reports = {
  fire: 'حريق في مستودع الميناء. خالد قال إن النيران أتت على المستودع كله.',
  ministers: 'اجتمع وزراء النقل في العاصمة لبحث أسعار الوقود.',
  minister: 'زار الوزير مدرسة القرية وافتتح مكتبتها.',
  syria: 'وصلت قافلة مساعدات سورية إلى المعبر الحدودي صباحا.',
  syrian: 'أعلن الفريق السوري لكرة السلة تشكيلته الجديدة.',
  america: 'نددت شركات أميركية بالرسوم الجديدة على الصلب.',
  iraq: 'للعراق ثلاثة موانئ على الخليج، والعراقيون يصدرون التمر.',
  baghdad: 'انعقد المعرض ببغداد وحضره ناشرون كثر.',
  lebanon: 'ازدهر موسم الكرز في الجبل اللبناني.',
  bahrain: 'استضافت البحرين سباق السيارات.',
  sea: 'هاج البحر وغرقت قوارب الصيد.',
  free: 'بقي الطائر حر الجناح فوق السهل.',
  hamza: 'قال مسئول إن شئون البلدية بخير.',
  hamza2: 'ذكر مسؤولون في شؤون الطلبة أن القبول انتهى.',
  digits: 'تضررت ١٢٬٥٠٠ شجرة زيتون في ٣ قرى.',
  digits2: 'بيعت 12,500 تذكرة خلال 24 ساعة.',
  harakat: 'كَتَبَ الشَّاعِرُ قَصِيدَةً عَنِ النَّهْرِ.',
  tatweel: 'أصدرت المـــكـــتبة فهرسها السنوي.',
  persian: 'حضر الممثل الكبیر آکبر حفل الافتتاح.',
  phrase: 'اتفق الجانبان على وقف إطلاق النار عند الفجر.',
  scattered: 'وقف الحارس قرب النار بعد إطلاق صفارة.',
  abdullah: 'تسلم عبدالله جائزة الرواية.',
  deir: 'وصل القطار إلى ديرالزور متأخرا.',
  spelled: 'ألقى ترمب خطابا طويلا.',
  names: 'عين قآني مشرفا على المتحف.',
  missiles: 'سقطت صواريخ كرتونية من منصة الاحتفال.',
  rocket: 'صنع الطلبة صاروخا ورقيا.',
  raids: 'حذر المزارعون من غارات الجراد.',
  children: 'رسم الأطفال لوحات عن المدينة.',
  city: 'تتنافس المدن الساحلية على لقب الأنظف.',
  government: 'قدمت الحكومة موازنتها، وأكدت حكومته أنها متوازنة.',
  company: 'خسرت الشركة أسهمها فأقالت مديرها.',
  elections: 'بدأت الانتخابات البلدية وسط هدوء.',
  electing: 'انتخاب نقيب جديد للصيادلة.',
  hospital: 'افتتح مستشفى جديد للأطفال.',
  water: 'انقطعت المياه عن الحي.',
  strike: 'أضرب عمال السكك الحديدية.',
  father: 'شكر والد الفائزة المدربين.',
  generation: 'وصلت إلى المحطة قطع غيار.',
  latin: 'أعلنت شركة OpenRail تشغيل القطار F16.',
  hash: 'انتشر وسم #أنقذوا_السلاحف على المنصات.',
  date: 'يبدأ الموسم في 15/03/2024 الساعة 18:30.',
  teh: 'فازت الكاتبه بجائزه الدوله.',
  alif: 'وصل مصطفي الي المستشفي.',
  future: 'سيعلن النادي تشكيلته غدا.',
  with: 'تعاون مع بلدية الميناء لإنقاذ السفينة، وإصابة بحارين.',
  press: 'قالت الصحف إن الجسر آمن.',
  judge: 'أصدر القاضي أحكاما مخففة.',
  weapons: 'صودرت أسلحة صيد قديمة.',
  dead: 'ارتفع عدد القتلى في حادث الحافلة.',
  wounded: 'نقل جريح إلى العيادة.',
  south: 'هطلت أمطار على الجنوب.',
  tourism: 'زاد السياح في المناطق الجنوبية.',
  crisis: 'تفاقمت أزمات السكن.',
  london: 'عرضت اللوحة في لندن.',
  hezb: 'أعلن حزب الخضر برنامجه.',
} as const;
type Name = keyof typeof reports;

/** Query, what it must find, what it must not find. */
const queries: readonly (readonly [string, readonly Name[], readonly Name[]])[] = [
  ['حريق', ['fire'], ['free']],
  ['الحريق', ['fire'], []],
  ['حرائق', ['fire'], []],
  ['بحريق', ['fire'], []],
  ['وزير', ['ministers', 'minister'], []],
  ['الوزراء', ['ministers', 'minister'], []],
  ['للوزير', ['ministers', 'minister'], []],
  ['سوريا', ['syria', 'syrian'], []],
  ['سورية', ['syria', 'syrian'], []],
  ['السوريين', ['syria', 'syrian'], []],
  ['أمريكا', ['america'], []],
  ['امريكيه', ['america'], []],
  ['الأميركي', ['america'], []],
  ['العراق', ['iraq'], []],
  ['عراقي', ['iraq'], []],
  ['بغداد', ['baghdad'], []],
  ['ببغداد', ['baghdad'], []],
  ['لبنان', ['lebanon'], []],
  ['البحرين', ['bahrain'], ['sea', 'with']],
  ['البحر', ['sea'], ['bahrain']],
  ['حر', ['free'], ['sea', 'bahrain', 'fire']],
  ['مسؤول', ['hamza', 'hamza2'], []],
  ['مسئولين', ['hamza', 'hamza2'], []],
  ['شؤون', ['hamza', 'hamza2'], []],
  ['12500', ['digits', 'digits2'], []],
  ['١٢٥٠٠', ['digits', 'digits2'], []],
  ['12,500 شجرة', ['digits'], ['digits2']],
  ['٢٤', ['digits2'], ['digits']],
  ['كتب قصيدة', ['harakat'], ['minister']],
  ['المكتبة', ['tatweel', 'minister'], []],
  ['أكبر', ['persian'], []],
  ['الكبير', ['persian'], []],
  ['"وقف إطلاق النار"', ['phrase'], ['scattered']],
  ['وقف إطلاق النار', ['phrase', 'scattered'], []],
  ['«إطلاق النار»', ['phrase'], ['scattered', 'fire']],
  ['عبد الله', ['abdullah'], []],
  ['عبدالله', ['abdullah'], []],
  ['دير الزور', ['deir'], []],
  ['ترامب', ['spelled'], []],
  ['قاآني', ['names'], []],
  ['صاروخ', ['missiles', 'rocket'], []],
  ['الصواريخ', ['missiles', 'rocket'], []],
  ['غارة', ['raids'], []],
  ['طفل', ['children', 'hospital'], []],
  ['مدينة', ['children', 'city'], []],
  ['حكومتها', ['government'], []],
  ['شركة -OpenRail', ['company', 'america'], ['latin']],
  ['انتخابات', ['elections', 'electing'], []],
  ['قطار -"دير الزور"', ['latin'], ['deir']],
  ['openrail f16', ['latin'], []],
  ['السلاحف', ['hash'], []],
  ['"أنقذوا السلاحف"', ['hash'], []],
  ['2024 15', ['date'], []],
  ['جائزة الدولة', ['teh'], ['abdullah']],
  ['مصطفى', ['alif'], []],
  ['مستشفى', ['hospital', 'alif'], []],
  ['يعلن', ['future'], []],
  ['إصابة', ['with'], []],
  ['إنقاذ', ['with'], []],
  ['صحيفة', ['press'], []],
  ['سلاح', ['weapons'], ['hash']],
  ['قتيل', ['dead'], []],
  ['جرحى', ['wounded'], []],
  ['جنوبي', ['south', 'tourism'], []],
  ['أزمة', ['crisis'], []],
  ['لندن', ['london'], ['generation']],
  ['والد', ['father'], []],
  ['حزب الخضر', ['hezb'], []],
  ['مياه', ['water'], []],
  ['في', [], []],
];

let archive: TestArchive;
const ids = new Map<string, Name>();

beforeAll(async () => {
  archive = await openTestArchive();
  const prepared = Object.entries(reports).map(([name, text], n) => {
    const article = sampleArticle(text, {
      outlet: n % 2 ? 'صحيفة الساحل' : 'وكالة المرفأ',
      publishedAt: `2024-02-${String((n % 28) + 1).padStart(2, '0')}`,
    });
    ids.set(article.id, name as Name);
    return prepareArticle(article, sampleAnalysis(article), {
      origin: null,
      at: '2026-01-02T03:04:05Z',
      analyser: 'test',
    });
  });
  await saveArticles(archive.database.writers, prepared);
}, 60_000);
afterAll(() => archive.close());

async function found(request: SearchRequest): Promise<Name[]> {
  const answer = await search(archive.database, { limit: 100, ...request });
  return answer.articles.map((article) => ids.get(article.id) as Name);
}

describe('search', () => {
  it.each(queries)('for %s', async (query, must, mustNot) => {
    if (must.length + mustNot.length === 0) {
      await expect(found({ query })).rejects.toThrow(/at least one word/);
      return;
    }
    const names = await found({ query });
    expect([query, must.filter((name) => !names.includes(name))]).toEqual([query, []]);
    expect([query, mustNot.filter((name) => names.includes(name))]).toEqual([query, []]);
  });

  it('has at least 60 queries to go by', () => expect(queries.length).toBeGreaterThanOrEqual(60));

  it('narrows down by outlet and time', async () => {
    const all = await found({ query: '', outlets: ['صحيفة الساحل'] });
    expect(all).toHaveLength(Math.floor(Object.keys(reports).length / 2));
    expect(await found({ query: 'حريق', outlets: ['صحيفة الساحل'] })).toEqual([]);
    expect(await found({ query: 'حريق', outlets: ['صحيفة الساحل', 'وكالة المرفأ'] })).toEqual(['fire']);
    expect(await found({ query: 'حريق', from: '2024-02-01', to: '2024-02-01' })).toEqual(['fire']);
    expect(await found({ query: 'حريق', from: '2024-02-02' })).toEqual([]);
    expect(await found({ query: 'حريق', from: '2024', to: '2024-02' })).toEqual(['fire']);
  });

  it('pages through everything once, by relevance and by time', async () => {
    for (const order of ['relevance', 'date'] as const) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const answer = await search(archive.database, {
          query: '',
          outlets: ['وكالة المرفأ', 'صحيفة الساحل'],
          order,
          limit: 7,
          ...(cursor === '' ? {} : { cursor }),
        });
        seen.push(...answer.articles.map((article) => article.id));
        cursor = answer.next;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(Object.keys(reports).length);
    }
  });

  it('marks what it found in the words of the text', async () => {
    const answer = await search(archive.database, { query: 'المستودعات' });
    const { snippet } = answer.articles[0];
    const marked = snippet.highlights.map(({ start, end }) => snippet.text.slice(start, end));
    expect(marked).toEqual(['مستودع', 'المستودع']);
    expect(reports.fire.startsWith(snippet.text, snippet.start)).toBe(true);
  });

  it('finds claims by content and speaker, and names', async () => {
    const claims = await search(archive.database, {
      query: 'النيران',
      scope: 'claims',
      stances: ['asserted'],
    });
    expect(claims.claims.map((claim) => claim.speaker)).toEqual(['خالد']);
    const denied = await search(archive.database, { query: 'النيران', scope: 'claims', stances: ['denied'] });
    expect(denied.claims).toEqual([]);
    const bySpeaker = await search(archive.database, { query: '', scope: 'claims', speakers: ['خالد'] });
    expect(bySpeaker.claims).toHaveLength(1);
    const byPart = await search(archive.database, { query: '', scope: 'claims', speakers: ['وخالد'] });
    expect(byPart.claims).toHaveLength(1);
    const byNobody = await search(archive.database, {
      query: '',
      scope: 'claims',
      speakers: ['مجهول تماما'],
    });
    expect(byNobody.claims).toEqual([]);
    const names = await search(archive.database, { query: 'خالد', scope: 'names' });
    expect(names.names).toMatchObject([{ kind: 'person', name: 'خالد', articles: 1 }]);
  });

  it('counts facets', async () => {
    const answer = await search(archive.database, { query: 'قال', facets: true });
    expect(answer.facets?.outlet?.map((value) => value.value)).toContain('وكالة المرفأ');
    expect(answer.facets?.month).toMatchObject([{ value: '2024-02' }]);
  });

  it('says what is wrong with a request', async () => {
    const request = (more: Partial<SearchRequest>) => search(archive.database, { query: 'حريق', ...more });
    await expect(request({ query: '-حريق' })).rejects.toThrow(/at least one word/);
    await expect(request({ from: 'yesterday' })).rejects.toThrow(/"yesterday" is not a day/);
    await expect(request({ cursor: 'x' })).rejects.toThrow(/cursor/);
  });

  it.each([
    "'",
    '\\',
    "' | 'x",
    ':*',
    '!!',
    '<->',
    '"',
    '-',
    '--',
    '«»',
    '\0',
    "a'b\\c",
    '(((',
    '&&&',
    '😀',
    '%_',
  ])('takes %j for ordinary text', async (query) => {
    await expect(found({ query: `حريق ${query}` })).resolves.toBeDefined();
    await found({ query }).catch((error: Error) => expect(error.name).toBe('StoreError'));
  });
});
