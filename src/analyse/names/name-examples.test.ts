import { describe, expect, test } from 'vitest';
import { analysePlain } from '../../../test/analyse-plain.ts';
import type { EntityKind } from '../../model/index.ts';

interface Example {
  readonly text: string;
  readonly name: string;
  readonly kind?: EntityKind;
}

/** Rule → sentences that hold the name, and sentences where the words are none. */
const TABLE: Readonly<Record<string, { yes: readonly Example[]; no: readonly Example[] }>> = {
  'names/listed': {
    yes: [
      { text: 'سافر الوفد إلى القاهرة.', name: 'القاهرة', kind: 'place' },
      { text: 'قتل قيادي القاعدة في الغارة.', name: 'القاعدة', kind: 'group' },
      { text: 'أبحرت في بحر إيجه والبحر المتوسط.', name: 'البحر المتوسط', kind: 'place' },
      { text: 'كتب #دير_الزور اليوم.', name: 'دير_الزور', kind: 'place' },
      { text: 'قالت موسكو إن السفير غادر.', name: 'موسكو', kind: 'place' },
      { text: 'وافقت بيونغ يانغ على القمة.', name: 'بيونغ يانغ', kind: 'place' },
      { text: 'رحب رجب طيب أردوغان المفاجئ بالقرار.', name: 'رجب طيب أردوغان', kind: 'person' },
      { text: 'مرت السفن بمضيق هرمز وباب المندب.', name: 'باب المندب', kind: 'place' },
      { text: 'انتشر الجنود في الأنبار وصلاح الدين.', name: 'صلاح الدين', kind: 'place' },
    ],
    no: [
      { text: 'هذا باب جديد في الحديقة.', name: 'باب' },
      { text: 'طردت الحكومة 23 دبلوماسيا روسيا.', name: 'روسيا' },
      { text: 'ارتفعت الأسعار في السوق السعودية.', name: 'السعودية' },
      { text: 'عاد إلى مسقط رأسه أمس.', name: 'مسقط' },
      { text: 'فاز المنتخب بكأس العالم لكرة القدم.', name: 'كأس' },
      { text: 'توقفت المحادثات في آب/أغسطس.', name: 'آب' },
    ],
  },
  'names/title-name': {
    yes: [{ text: 'حضر الوزير شاهين زرقوط الحفل.', name: 'شاهين زرقوط', kind: 'person' }],
    no: [
      { text: 'قال إن قادة الفصائل تلقوا تحذيرات.', name: 'تلقوا' },
      { text: 'خرج المتهم متسابقا مع الزمن.', name: 'متسابقا' },
      { text: 'عقد الرئيس لتنسيق المواقف جلسة.', name: 'لتنسيق' },
      { text: 'فاز مدرب برزقوطة بالكأس.', name: 'برزقوطة' },
      { text: 'حضر الرئيس والوزير والنائب.', name: 'النائب' },
    ],
  },
  'names/given-name': {
    yes: [
      { text: 'حضر فيصل بن زرقوط الحفل.', name: 'فيصل بن زرقوط', kind: 'person' },
      { text: 'وصل أبو شاهين السوري إلى المدينة.', name: 'أبو شاهين السوري', kind: 'person' },
      { text: 'قالت منال إن البرنامج توقف.', name: 'منال', kind: 'person' },
      { text: 'حضر فلاديمير يرماكوف الحفل.', name: 'فلاديمير يرماكوف', kind: 'person' },
      { text: 'حضر دونالد #زرقوط الحفل.', name: 'دونالد #زرقوط', kind: 'person' },
      { text: 'قتل أمس عز الدين سفيان وآخرون.', name: 'عز الدين سفيان', kind: 'person' },
      { text: 'قتل أمس عبد الكريم حسن وآخرون.', name: 'عبد الكريم حسن', kind: 'person' },
    ],
    no: [
      { text: 'صدر حكم لصالح السماح للسيارات.', name: 'صالح السماح' },
      { text: 'أحضر نبيل سيغادر المدينة غدا.', name: 'نبيل سيغادر' },
    ],
  },
  'names/introduced': {
    yes: [
      { text: 'قال يوب هاينغس إن الفريق جاهز.', name: 'يوب هاينغس', kind: 'person' },
      { text: 'سجل الويلزي زاريث باغل هدفين.', name: 'زاريث باغل', kind: 'person' },
      { text: 'حضر دونل مانغيغا، المتحدث باسم البلدية.', name: 'دونل مانغيغا', kind: 'person' },
    ],
    no: [{ text: 'اختار سوبر هاتغيك اسما للمتجر.', name: 'سوبر هاتغيك' }],
  },
  'names/repeated': {
    yes: [
      { text: 'حضرت منال زرقوط. ثم عادت منال إلى البيت.', name: 'منال', kind: 'person' },
      { text: 'حضر الوزير شاهين زرقوط. وهذا البيت لزرقوط.', name: 'زرقوط', kind: 'person' },
      { text: 'حضر الحارس زرقوط صلاح. ثم سجل صلاح هدفين.', name: 'صلاح', kind: 'person' },
    ],
    no: [
      { text: 'حضرت منال زرقوط ومنال شرقوط. ثم عادت منال إلى البيت.', name: 'منال' },
      { text: 'حضر أبو قسورة التونسي. ثم بدأ الدوري التونسي.', name: 'التونسي' },
    ],
  },
  'names/headed-body': {
    yes: [
      { text: 'تحركت قوات التحالف المنتشرة في العراق ليلا.', name: 'قوات التحالف', kind: 'organization' },
      { text: 'دخل مبنى وزارة الدفاع أمس.', name: 'وزارة الدفاع', kind: 'organization' },
      { text: 'يدرس في جامعة زرقافال منذ عام.', name: 'جامعة زرقافال', kind: 'organization' },
      { text: 'كان عضوا في "الجماعة الزرقاء للبناء".', name: 'الجماعة الزرقاء للبناء', kind: 'organization' },
    ],
    no: [
      { text: 'تضررت مصالح الشركات الصغيرة كثيرا.', name: 'قوات' },
      { text: 'هذا من جانب الحكومة.', name: 'جانب الحكومة' },
      { text: 'انتهت حكومة الرئيس بوريس زرقوطين.', name: 'حكومة الرئيس' },
    ],
  },
  'names/national-body': {
    yes: [
      { text: 'انتشر الجيش السوري في المدينة.', name: 'الجيش السوري', kind: 'organization' },
      { text: 'دعم البنك المركزي العملة.', name: 'البنك المركزي', kind: 'organization' },
      { text: 'تدربت القوات الجوية الروسية ليلا.', name: 'القوات الجوية الروسية', kind: 'organization' },
      {
        text: 'أكدت الهيئة السعودية للمواصفات والمقاييس ذلك.',
        name: 'الهيئة السعودية للمواصفات والمقاييس',
        kind: 'organization',
      },
    ],
    no: [
      { text: 'انتشرت الميليشيات الإيرانية في المدينة.', name: 'الميليشيات الإيرانية' },
      { text: 'انتقد استخدام الجيش السوري للقوة.', name: 'الجيش السوري للقوة' },
    ],
  },
  'names/national-place': {
    yes: [{ text: 'توغلت القوات داخل الأراضي السورية.', name: 'الأراضي السورية', kind: 'place' }],
    no: [{ text: 'سقيت الأراضي الزراعية.', name: 'الأراضي الزراعية' }],
  },
  'names/headed-place': {
    yes: [{ text: 'وصل السكان إلى بلدة زرقوطية.', name: 'بلدة زرقوطية', kind: 'place' }],
    no: [
      { text: 'وصل السكان إلى مدينة كبيرة.', name: 'كبيرة' },
      { text: 'هذه منطقة أصدرت تراخيص.', name: 'أصدرت' },
    ],
  },
};

for (const [rule, { yes, no }] of Object.entries(TABLE)) {
  describe(rule, () => {
    test.each(yes)('$text', ({ text, name, kind }) => {
      expect(namesIn(text)).toContainEqual([name, kind]);
    });
    test.each(no)('not: $text', ({ text, name }) => {
      expect(namesIn(text).map(([found]) => found)).not.toContain(name);
    });
  });
}

describe('a speaker without a name', () => {
  test.each([
    ['قال السفير الكويتي إن الوضع خطير.', 'السفير الكويتي', 'office'],
    ['قالت بلاده إن الوضع خطير.', 'بلاده', 'source'],
    ['قال السفير الكويتي شاهين زرقوط إن الوضع خطير.', 'شاهين زرقوط', 'person'],
  ])('%s', (text, name, kind) => {
    expect(namesIn(text)).toContainEqual([name, kind]);
  });

  test('is named once, be it the name of a body inside its phrase', () => {
    const names = namesIn('أطلقت هيومن رايتس ووتش تقريرا. وقالت منظمة هيومن رايتس ووتش إن الوضع خطير.');
    expect(names).toHaveLength(2);
  });
});

describe('one bearer, one id', () => {
  test.each([
    [
      'a surname after the full name',
      'حضر الوزير شاهين زرقوط. ثم غادر الوزير زرقوط.',
      'شاهين زرقوط',
      'زرقوط',
    ],
    [
      'a short form after the long one',
      'اجتمع التحالف الدولي. ثم انسحب التحالف.',
      'التحالف الدولي',
      'التحالف',
    ],
    ['spelling variants of one row', 'في سوريا حرب. وفي سورية هدنة.', 'سوريا', 'سورية'],
  ])('%s', (_, text, first, second) => {
    expect(idOf(text, second)).toBe(idOf(text, first));
    expect(idOf(text, first)).toBeDefined();
  });

  test('a definite head without its body before is no name, and none with two bodies', () => {
    expect(idOf('انسحب التحالف أمس.', 'التحالف')).toBeUndefined();
  });

  test('a listed name refers to its row', () => {
    const { entities } = analysePlain('سافر الوفد إلى القاهرة.');
    expect(entities.find(({ name }) => name === 'القاهرة')?.ref).toMatch(/^place\//);
  });
});

test('names made only of titles, heads or particles name nobody and never fail', () => {
  for (const text of [
    'الرئيس الوزير النائب',
    'السيد',
    'بن بن بن',
    'أبو',
    'وزارة',
    'مدينة',
    'الجيش',
    'وزير '.repeat(300),
  ])
    expect(analysePlain(text).entities.filter(({ kind }) => kind === 'person')).toEqual([]);
});

function namesIn(text: string): readonly (readonly [string, EntityKind])[] {
  const { mentions, entities } = analysePlain(text);
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  return mentions.map(({ start, end, entity }) => [text.slice(start, end), kinds.get(entity)!]);
}

function idOf(text: string, name: string): string | undefined {
  return analysePlain(text).mentions.find(({ start, end }) => text.slice(start, end) === name)?.entity;
}
