import type { CountDetail, Quantity } from '../../model/index.ts';

/** Invented phrases that show what each rule of quantities reads and what it leaves alone; run by quantity-examples.test.ts. */
export interface QuantityExamples {
  readonly rule: string;
  readonly examples: readonly QuantityExample[];
  readonly counterExamples: readonly QuantityCounterExample[];
}

/** A sentence with one quantity that the rule reads. */
export interface QuantityExample {
  readonly text: string;
  /** Words the quantity covers. */
  readonly covers: string;
  readonly value: Quantity['value'];
  readonly modifier: Quantity['modifier'];
  readonly unit: string | null;
  readonly count?: Partial<CountDetail>;
}

/** A text in which nothing with the words `not` is a quantity. */
export interface QuantityCounterExample {
  readonly text: string;
  readonly not: string;
  readonly why: string;
}

/** The examples of every rule of quantities. */
export const QUANTITY_EXAMPLES: readonly QuantityExamples[] = [
  {
    rule: 'quantities/number',
    examples: [
      { text: 'وصلت 16 شاحنة إلى المعبر.', covers: '16 شاحنة', value: 16, modifier: 'exact', unit: 'truck' },
      { text: 'أصلحوا ٥٢ منزلا.', covers: '٥٢ منزلا', value: 52, modifier: 'exact', unit: 'house' },
      { text: 'زرعوا 12,500 شجرة.', covers: '12,500 شجرة', value: 12500, modifier: 'exact', unit: 'شجره' },
      { text: 'زرعوا ١٢٬٥٠٠ شجرة.', covers: '١٢٬٥٠٠ شجرة', value: 12500, modifier: 'exact', unit: 'شجره' },
      {
        text: 'في القرية ثلاثمئة وخمسون مزرعة.',
        covers: 'ثلاثمئة وخمسون مزرعة',
        value: 350,
        modifier: 'exact',
        unit: 'مزرعه',
      },
      {
        text: 'شارك مليون ونصف المليون شخص.',
        covers: 'مليون ونصف المليون شخص',
        value: 1500000,
        modifier: 'exact',
        unit: 'person',
      },
      {
        text: 'قرابة 14 صاروخا سقطت في البحر.',
        covers: 'قرابة 14 صاروخا',
        value: 14,
        modifier: 'approx',
        unit: 'rocket',
      },
      {
        text: 'أغلقت ما لا يقل عن تسع مدارس.',
        covers: 'ما لا يقل عن تسع مدارس',
        value: 9,
        modifier: 'at_least',
        unit: 'school',
      },
      {
        text: 'لا يتجاوز عدد سكانها ألفي نسمة.',
        covers: 'ألفي نسمة',
        value: 2000,
        modifier: 'exact',
        unit: 'person',
      },
      {
        text: 'تبعد القرية أقل من 20 كلم.',
        covers: 'أقل من 20 كلم',
        value: 20,
        modifier: 'at_most',
        unit: 'kilometre',
      },
      {
        text: 'أدى الانهيار إلى مقتل ستة عمال وإصابة 11 آخرين.',
        covers: 'ستة عمال',
        value: 6,
        modifier: 'exact',
        unit: 'killed',
        count: { what: 'killed', whom: null },
      },
      {
        text: 'أدى الانهيار إلى مقتل ستة عمال وإصابة 11 آخرين.',
        covers: '11',
        value: 11,
        modifier: 'exact',
        unit: 'injured',
        count: { what: 'injured' },
      },
      {
        text: 'ارتفعت حصيلة القتلى إلى 40 قتيلا بينهم 7 أطفال.',
        covers: '7 أطفال',
        value: 7,
        modifier: 'exact',
        unit: 'killed',
        count: { what: 'killed', whom: 'child', scope: null },
      },
      {
        text: 'قتل 40 شخصا منذ بدء الإضراب.',
        covers: '40 شخصا',
        value: 40,
        modifier: 'exact',
        unit: 'killed',
        count: { what: 'killed', whom: null, scope: 'cumulative' },
      },
    ],
    counterExamples: [
      { text: 'نجا فادي البالغ من العمر 25 عاما.', not: '25', why: 'An age.' },
      { text: 'نجا فادي (25 عاما) من الحريق.', not: '25', why: 'An age.' },
      { text: 'انتهت المباراة 2-1 لصالح الضيوف.', not: '2-1', why: 'A score.' },
      { text: 'تبدأ الجلسة الساعة 6:30 مساء.', not: '6:30', why: 'A time of day.' },
      { text: 'بثت فرانس 24 المقابلة.', not: '24', why: 'A name with digits.' },
      { text: 'أصيب بمرض كوفيد-19.', not: '19', why: 'A name with digits.' },
      { text: 'نشرت منظومة إس-400 قرب الميناء.', not: '400', why: 'A name with digits.' },
      { text: 'وافق المجلس على القرار 2254.', not: '2254', why: 'The number of a resolution.' },
      { text: 'تنص المادة 140 على ذلك.', not: '140', why: 'The number of an article.' },
      { text: 'احتفل المعرض بدورته الـ25.', not: '25', why: 'An ordinal.' },
      { text: 'اجتمعت مجموعة العشرين.', not: 'العشرين', why: 'A name.' },
      { text: 'افتتح الجسر في 22 يناير 2024.', not: '22', why: 'A date.' },
      { text: '1- افتتاح الجلسة', not: '1', why: 'The number of a list item.' },
    ],
  },
  {
    rule: 'quantities/money',
    examples: [
      {
        text: 'دفعت الشركة 7 ملايين دولار.',
        covers: '7 ملايين دولار',
        value: 7000000,
        modifier: 'exact',
        unit: 'USD',
      },
      {
        text: 'بلغت الكلفة 1.08 تريليون دولار.',
        covers: '1.08 تريليون دولار',
        value: 1080000000000,
        modifier: 'exact',
        unit: 'USD',
      },
      {
        text: 'باعها بثلاثين دينارا كويتيا.',
        covers: 'ثلاثين دينارا كويتيا',
        value: 30,
        modifier: 'exact',
        unit: 'KWD',
      },
      { text: 'دفع $250 نقدا.', covers: '$250', value: 250, modifier: 'exact', unit: 'USD' },
    ],
    counterExamples: [{ text: 'تراجع الدولار أمام الليرة.', not: 'الدولار', why: 'No amount.' }],
  },
  {
    rule: 'quantities/percent',
    examples: [
      {
        text: 'ارتفع السعر 2.5 بالمئة.',
        covers: '2.5 بالمئة',
        value: 2.5,
        modifier: 'exact',
        unit: 'percent',
      },
      { text: 'ارتفع السعر ٢٫٥٪.', covers: '٢٫٥٪', value: 2.5, modifier: 'exact', unit: 'percent' },
      {
        text: 'تراجع الإنتاج أكثر من واحد في المئة.',
        covers: 'أكثر من واحد في المئة',
        value: 1,
        modifier: 'at_least',
        unit: 'percent',
      },
      {
        text: 'بلغت النسبة 3ر42 بالمئة.',
        covers: '3ر42 بالمئة',
        value: 42.3,
        modifier: 'exact',
        unit: 'percent',
      },
    ],
    counterExamples: [{ text: 'ارتفعت النسبة المئوية.', not: 'المئوية', why: 'No number.' }],
  },
  {
    rule: 'quantities/dual',
    examples: [
      { text: 'شن الجيش هجومين على الميناء.', covers: 'هجومين', value: 2, modifier: 'exact', unit: 'attack' },
      { text: 'غرقت سفينتان قرب الساحل.', covers: 'سفينتان', value: 2, modifier: 'exact', unit: 'ship' },
      { text: 'اتهمته زوجتاه بالكذب.', covers: 'زوجتاه', value: 2, modifier: 'exact', unit: 'wife' },
      { text: 'نجا النائب مع حارسيه.', covers: 'حارسيه', value: 2, modifier: 'exact', unit: 'guard' },
      {
        text: 'أغلقت سفارتي تونس وليبيا أمس.',
        covers: 'سفارتي',
        value: 2,
        modifier: 'exact',
        unit: 'embassy',
      },
    ],
    counterExamples: [
      { text: 'اتفقت الدولتان على الحدود.', not: 'الدولتان', why: 'Points back to two known ones.' },
      { text: 'سجل لاعب ميلان هدفا.', not: 'ميلان', why: 'A city.' },
      { text: 'أصيب مدنيين في الحادث.', not: 'مدنيين', why: 'Plural or dual, the script does not say.' },
      {
        text: 'أخرج الفصيل مقاتليها من المدينة.',
        not: 'مقاتليها',
        why: 'A plural before a pronoun is written so too.',
      },
      { text: 'ورد اسميهما في القائمة.', not: 'اسميهما', why: 'One name each.' },
      { text: 'وصلت رسالتي إلى تونس.', not: 'رسالتي', why: 'My one letter.' },
    ],
  },
  {
    rule: 'quantities/one',
    examples: [
      { text: 'حضرت سيدة واحدة.', covers: 'سيدة واحدة', value: 1, modifier: 'exact', unit: 'woman' },
    ],
    counterExamples: [
      { text: 'كان الأمر واحدا من أسباب الخلاف.', not: 'واحدا', why: 'One of several reasons.' },
    ],
  },
  {
    rule: 'quantities/one-harmed',
    examples: [
      {
        text: 'أسفر الحادث عن مقتل عامل وإصابة طفل.',
        covers: 'عامل',
        value: 1,
        modifier: 'exact',
        unit: 'killed',
        count: { what: 'killed' },
      },
    ],
    counterExamples: [
      { text: 'التقى الوزير عاملا في الميناء.', not: 'عاملا', why: 'Nobody was harmed.' },
      {
        text: 'أغلق الطريق بعد مقتل جندي في الحادث.',
        not: 'جندي',
        why: 'Somebody is told of, nobody is counted.',
      },
    ],
  },
  {
    rule: 'quantities/one-of',
    examples: [
      { text: 'قتل أحد أفراد الدورية.', covers: 'أحد أفراد', value: 1, modifier: 'exact', unit: 'killed' },
      {
        text: 'تحدث أحد المتطوعين.',
        covers: 'أحد المتطوعين',
        value: 1,
        modifier: 'exact',
        unit: 'المتطوعين',
      },
      {
        text: 'أسقط الجيش إحدى الطائرتين.',
        covers: 'إحدى الطائرتين',
        value: 1,
        modifier: 'exact',
        unit: 'aircraft',
      },
    ],
    counterExamples: [
      { text: 'هذا أحد السيناريوهات المطروحة.', not: 'أحد', why: 'Things of the mind are not counted.' },
      { text: 'كان هذا أحد أسباب الخلاف.', not: 'أحد', why: 'Reasons are not counted.' },
    ],
  },
  {
    rule: 'quantities/vague-range',
    examples: [
      {
        text: 'أصيب عشرات الأشخاص.',
        covers: 'عشرات الأشخاص',
        value: [20, 99],
        modifier: 'range',
        unit: 'injured',
      },
      {
        text: 'فر عشرات الآلاف من المدينة.',
        covers: 'عشرات الآلاف',
        value: [20000, 99999],
        modifier: 'range',
        unit: 'displaced',
      },
      {
        text: 'عاد بضعة جنود إلى القاعدة.',
        covers: 'بضعة جنود',
        value: [3, 9],
        modifier: 'range',
        unit: 'soldier',
      },
    ],
    counterExamples: [{ text: 'خسر بالمئات.', not: 'المئات', why: 'No noun is counted.' }],
  },
  {
    rule: 'quantities/several',
    examples: [
      {
        text: 'نفذت الطائرات عدة غارات.',
        covers: 'عدة غارات',
        value: null,
        modifier: 'vague',
        unit: 'airstrike',
      },
      { text: 'زار الوفد مواقع عدة.', covers: 'مواقع عدة', value: null, modifier: 'vague', unit: 'site' },
    ],
    counterExamples: [
      { text: 'كانت عدة الصياد جاهزة.', not: 'عدة الصياد', why: 'The gear of the fisherman.' },
    ],
  },
  {
    rule: 'quantities/range',
    examples: [
      {
        text: 'حضر بين 5 و10 جنود.',
        covers: 'بين 5 و10 جنود',
        value: [5, 10],
        modifier: 'range',
        unit: 'soldier',
      },
      {
        text: 'نهبوا 4500 إلى 6 آلاف قطعة.',
        covers: '4500 إلى 6 آلاف قطعة',
        value: [4500, 6000],
        modifier: 'range',
        unit: 'piece',
      },
      { text: 'يكلف 10-20 دولارا.', covers: '10-20 دولارا', value: [10, 20], modifier: 'range', unit: 'USD' },
    ],
    counterExamples: [
      {
        text: 'ارتفع السعر من 5 دولارات إلى 10 دولارات.',
        not: '5 دولارات إلى 10 دولارات',
        why: 'Two prices.',
      },
    ],
  },
  {
    rule: 'quantities/ratio',
    examples: [
      {
        text: 'أفرغوا ٦ من أصل ٧ من المقار.',
        covers: '٦ من أصل ٧ من المقار',
        value: [6, 7],
        modifier: 'ratio',
        unit: 'headquarters',
      },
    ],
    counterExamples: [{ text: 'كان من أصل كردي.', not: 'من أصل', why: 'Origin.' }],
  },
];
