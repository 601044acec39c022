/**
 * Invented phrases that show what each rule of dates reads and what it leaves alone. They are counted from Tuesday, 5 March
 * 2024, and run by date-examples.test.ts.
 */
export interface DateExamples {
  readonly rule: string;
  readonly examples: readonly DateExample[];
  readonly counterExamples: readonly DateCounterExample[];
}

/** A sentence with one date that the rule reads. */
export interface DateExample {
  readonly text: string;
  /** Words the date covers. */
  readonly covers: string;
  readonly value: string | null;
  /** First and last day where the value is softer than that. */
  readonly bounds?: readonly [string, string];
}

/** A text in which the words `not` are no date of this rule. */
export interface DateCounterExample {
  readonly text: string;
  readonly not: string;
  readonly why: string;
}

/** The examples of every rule of dates. */
export const DATE_EXAMPLES: readonly DateExamples[] = [
  {
    rule: 'dates/day-month',
    examples: [
      { text: 'افتتح الجسر في 22 يناير 2024.', covers: '22 يناير 2024', value: '2024-01-22' },
      { text: 'وقع الحريق في ٧ نيسان/أبريل ٢٠٢٣.', covers: '٧ نيسان/أبريل ٢٠٢٣', value: '2023-04-07' },
      { text: 'ولد في الثالث من أغسطس (آب) 1950.', covers: 'الثالث من أغسطس (آب) 1950', value: '1950-08-03' },
      { text: 'اجتمعوا في 15 جويلية 2021 بالعاصمة.', covers: '15 جويلية 2021', value: '2021-07-15' },
      { text: 'انطلق السباق يوم 9 غشت 2022.', covers: 'يوم 9 غشت 2022', value: '2022-08-09' },
      { text: 'نشر التقرير في 16-01-2024.', covers: '16-01-2024', value: '2024-01-16' },
      { text: 'صدر القرار في ٢٠٢٤/٢/١٠.', covers: '٢٠٢٤/٢/١٠', value: '2024-02-10' },
      { text: 'تسلم مهامه في 15 من الشهر الجاري.', covers: '15 من الشهر الجاري', value: '2024-03-15' },
      { text: 'بدأت الأعمال في 12 ديسمبر الماضي.', covers: '12 ديسمبر الماضي', value: '2023-12-12' },
      {
        text: 'وصلت السفينة فجر الرابع من يناير كانون الثاني.',
        covers: 'فجر الرابع من يناير كانون الثاني',
        value: '2024-01-04TDA',
      },
      { text: 'تفتح الأبواب في 20 أبريل المقبل.', covers: '20 أبريل المقبل', value: '2024-04-20' },
      {
        text: 'أغلق المعبر الثلاثاء (13 شباط 2024).',
        covers: 'الثلاثاء (13 شباط 2024)',
        value: '2024-02-13',
      },
    ],
    counterExamples: [
      { text: 'مارس الفريق ضغوطا كبيرة.', not: 'مارس', why: 'A verb: practised.' },
      { text: 'التقى الوفد قوى 8 آذار.', not: '8 آذار', why: 'A political camp.' },
      { text: 'كتب عن هجمات 11 سبتمبر.', not: '11 سبتمبر', why: 'A name: the year is not this one.' },
      { text: 'فاز الفريق 2 - صفر.', not: '2 - صفر', why: 'A score.' },
    ],
  },
  {
    rule: 'dates/month',
    examples: [
      {
        text: 'ارتفعت الأسعار في تشرين الأول/أكتوبر الماضي.',
        covers: 'تشرين الأول/أكتوبر الماضي',
        value: '2023-10',
      },
      {
        text: 'عاد السكان منتصف شباط 2023.',
        covers: 'منتصف شباط 2023',
        value: '2023-02',
        bounds: ['2023-02-11', '2023-02-20'],
      },
      { text: 'يبدأ الموسم في مايو المقبل.', covers: 'مايو المقبل', value: '2024-05' },
      { text: 'توقف المصنع في يونيو من العام الماضي.', covers: 'يونيو من العام الماضي', value: '2023-06' },
      { text: 'سيكتمل البناء بحلول نوفمبر.', covers: 'نوفمبر', value: '2024-11' },
    ],
    counterExamples: [
      { text: 'مارس مهنته في القرية.', not: 'مارس', why: 'A verb.' },
      { text: 'آب الصياد إلى بيته.', not: 'آب', why: 'A verb: returned.' },
    ],
  },
  {
    rule: 'dates/hijri',
    examples: [
      {
        text: 'يصادف 21 رمضان 1445هـ يوم السبت.',
        covers: '21 رمضان 1445هـ',
        value: '2024-03-31',
        bounds: ['2024-03-30', '2024-04-01'],
      },
      { text: 'بدأ العمل به في شوال 1436هـ.', covers: 'شوال 1436هـ', value: '2015-07-17/2015-08-15' },
    ],
    counterExamples: [{ text: 'زار رجب السوق.', not: 'رجب', why: 'A name.' }],
  },
  {
    rule: 'dates/weekday',
    examples: [
      { text: 'وصل الوفد مساء السبت.', covers: 'مساء السبت', value: '2024-03-02TEV' },
      { text: 'وصل الوفد الأربعاء.', covers: 'الأربعاء', value: '2024-02-28' },
      { text: 'سيلتقي الوفد الأربعاء رئيس البلدية.', covers: 'الأربعاء', value: '2024-03-06' },
      { text: 'تعطل القطار يوم الاثنين المقبل.', covers: 'يوم الاثنين المقبل', value: '2024-03-11' },
      { text: 'تعطل القطار الثلاثاء الماضي.', covers: 'الثلاثاء الماضي', value: '2024-02-27' },
      { text: 'وقع الحادث ليل الأحد-الاثنين.', covers: 'ليل الأحد-الاثنين', value: '2024-03-03TNI' },
    ],
    counterExamples: [{ text: 'أدى المصلون صلاة الجمعة.', not: 'الجمعة', why: 'The prayer.' }],
  },
  {
    rule: 'dates/deictic',
    examples: [
      { text: 'وصلت السفينة اليوم الثلاثاء.', covers: 'اليوم الثلاثاء', value: '2024-03-05' },
      { text: 'غادرت السفينة مساء أمس.', covers: 'مساء أمس', value: '2024-03-04TEV' },
      { text: 'غادرت السفينة أول من أمس.', covers: 'أول من أمس', value: '2024-03-03' },
      { text: 'تعود السفينة بعد غد.', covers: 'بعد غد', value: '2024-03-07' },
      { text: 'غادرت السفينة أمس السبت.', covers: 'أمس السبت', value: '2024-03-02' },
    ],
    counterExamples: [
      { text: 'احتفلت المدينة باليوم العالمي للكتاب.', not: 'اليوم', why: 'The name of an occasion.' },
      { text: 'وفي اليوم التالي عاد الهدوء.', not: 'اليوم', why: 'Counted from something in the text.' },
      { text: 'الناس بأمس الحاجة إلى الماء.', not: 'أمس', why: 'Most in need.' },
    ],
  },
  {
    rule: 'dates/day-range',
    examples: [
      {
        text: 'يقام المعرض من 12 إلى 15 مايو 2024.',
        covers: '12 إلى 15 مايو 2024',
        value: '2024-05-12/2024-05-15',
      },
      { text: 'أقيم المعرض بين 2 و7 فبراير.', covers: 'بين 2 و7 فبراير', value: '2024-02-02/2024-02-07' },
    ],
    counterExamples: [{ text: 'فاز بين 2 و7 نقاط.', not: 'بين 2 و7', why: 'No month follows.' }],
  },
  {
    rule: 'dates/interval',
    examples: [
      { text: 'حكم المدينة بين عامي 2010 و2015.', covers: 'بين عامي 2010 و2015', value: '2010/2015' },
      { text: 'استمر المشروع من 2014 حتى 2018.', covers: 'من 2014 حتى 2018', value: '2014/2018' },
    ],
    counterExamples: [{ text: 'زارها في 2014 و2018.', not: '2014 و2018', why: 'Two years, no stretch.' }],
  },
  {
    rule: 'dates/year',
    examples: [
      { text: 'افتتح المتحف عام 2013.', covers: 'عام 2013', value: '2013' },
      { text: 'الجسر مغلق منذ 2019.', covers: '2019', value: '2019' },
      { text: 'هدم المبنى سنة ألف وتسعمائة وخمسين.', covers: 'سنة ألف وتسعمائة وخمسين', value: '1950' },
    ],
    counterExamples: [
      { text: 'وصل 2013 طالبا إلى الجامعة.', not: '2013', why: 'A count.' },
      { text: 'أعلنت رؤية 2030 للمدينة.', not: '2030', why: 'The name of a plan.' },
    ],
  },
  {
    rule: 'dates/year-range',
    examples: [{ text: 'فاز بلقب موسم 2017-2018.', covers: '2017-2018', value: '2017/2018' }],
    counterExamples: [{ text: 'انتهت المباراة 2-1.', not: '2-1', why: 'A score.' }],
  },
  {
    rule: 'dates/unit',
    examples: [
      { text: 'ارتفعت الأسعار الشهر الماضي.', covers: 'الشهر الماضي', value: '2024-02' },
      { text: 'تعود الرحلات الأسبوع المقبل.', covers: 'الأسبوع المقبل', value: '2024-03-11/2024-03-17' },
      { text: 'يكتمل البناء هذا العام.', covers: 'هذا العام', value: '2024' },
      {
        text: 'بدأ العمل مطلع العام الجاري.',
        covers: 'مطلع العام الجاري',
        value: '2024',
        bounds: ['2024-01-01', '2024-05-01'],
      },
    ],
    counterExamples: [
      { text: 'قال الأمين العام للاتحاد.', not: 'العام', why: 'An adjective: general.' },
      { text: 'سافر في الشهر نفسه.', not: 'الشهر', why: 'Counted from something in the text.' },
    ],
  },
  {
    rule: 'dates/ago',
    examples: [
      { text: 'أغلق المصنع قبل ثلاث سنوات.', covers: 'قبل ثلاث سنوات', value: '2021' },
      { text: 'عاد البحارة قبل يومين.', covers: 'قبل يومين', value: '2024-03-03' },
      { text: 'عاد البحارة قبل نحو شهرين.', covers: 'قبل نحو شهرين', value: '2024-01' },
      { text: 'عاد البحارة قبل أيام.', covers: 'قبل أيام', value: '2024-02-24/2024-03-04' },
    ],
    counterExamples: [
      { text: 'وصل قبل ثلاثة أيام من الانتخابات.', not: 'قبل ثلاثة أيام', why: 'Counted from the election.' },
      { text: 'استعد الناس قبل شهر رمضان.', not: 'قبل شهر', why: 'Before a named month.' },
    ],
  },
  {
    rule: 'dates/ahead',
    examples: [{ text: 'يعود الفريق بعد يومين من الآن.', covers: 'بعد يومين من الآن', value: '2024-03-07' }],
    counterExamples: [
      { text: 'عاد بعد يومين من الحادث.', not: 'بعد يومين من', why: 'Counted from the accident.' },
    ],
  },
  {
    rule: 'dates/stretch',
    examples: [
      {
        text: 'زاد الإنتاج خلال الشهرين الماضيين.',
        covers: 'خلال الشهرين الماضيين',
        value: '2024-01-05/2024-03-05',
      },
      {
        text: 'هطل المطر في الأيام الثلاثة الماضية.',
        covers: 'الأيام الثلاثة الماضية',
        value: '2024-03-02/2024-03-05',
      },
      { text: 'زاد الإنتاج في الأشهر الماضية.', covers: 'الأشهر الماضية', value: null },
    ],
    counterExamples: [
      { text: 'زاد الإنتاج خلال شهرين.', not: 'خلال شهرين', why: 'A length, not a place in time.' },
    ],
  },
  {
    rule: 'dates/duration',
    examples: [
      { text: 'توقف المصنع لمدة يومين.', covers: 'يومين', value: 'P2D' },
      { text: 'استمرت الرحلة ساعة ونصف الساعة.', covers: 'ساعة ونصف الساعة', value: 'PT1.5H' },
      { text: 'بعد عقد ونصف عاد إلى القرية.', covers: 'بعد عقد ونصف', value: 'P15Y' },
      { text: 'ظل المعبر مغلقا طوال الأسبوع.', covers: 'طوال الأسبوع', value: 'P1W' },
    ],
    counterExamples: [
      { text: 'نجا فادي (25 عاما) من الحريق.', not: '25 عاما', why: 'An age.' },
      { text: 'وقعت الشركة 6 عقود للتوريد.', not: '6 عقود', why: 'Contracts.' },
    ],
  },
  {
    rule: 'dates/nth',
    examples: [
      { text: 'يفتح السوق أول جمعة من مايو 2024.', covers: 'أول جمعة من مايو 2024', value: '2024-05-03' },
      {
        text: 'عاد في الأسبوع الثاني من يناير 2024.',
        covers: 'الأسبوع الثاني من يناير 2024',
        value: '2024-01-08/2024-01-14',
      },
    ],
    counterExamples: [
      { text: 'سقط في اليوم الثالث من السباق.', not: 'اليوم الثالث', why: 'Counted from the race.' },
    ],
  },
  {
    rule: 'dates/century',
    examples: [{ text: 'يعود القصر إلى القرن التاسع عشر.', covers: 'القرن التاسع عشر', value: '1801/1900' }],
    counterExamples: [{ text: 'وصف اللقاء بلقاء القرن.', not: 'القرن', why: 'Which one is not said.' }],
  },
  {
    rule: 'dates/decade',
    examples: [
      { text: 'بني الحي في ثمانينيات القرن الماضي.', covers: 'ثمانينيات القرن الماضي', value: '1980/1989' },
    ],
    counterExamples: [{ text: 'هو في الثمانينيات من عمره.', not: 'الثمانينيات', why: 'An age.' }],
  },
  {
    rule: 'dates/fraction',
    examples: [
      {
        text: 'ارتفع الربح في الربع الأول من 2023.',
        covers: 'الربع الأول من 2023',
        value: '2023-01/2023-03',
      },
      {
        text: 'يبدأ العمل في النصف الثاني من العام الجاري.',
        covers: 'النصف الثاني من العام الجاري',
        value: '2024-07/2024-12',
      },
    ],
    counterExamples: [
      { text: 'سجل في النصف الأول من المباراة.', not: 'النصف الأول', why: 'A half of a match.' },
    ],
  },
  {
    rule: 'dates/season',
    examples: [
      { text: 'جف النهر صيف 2022.', covers: 'صيف 2022', value: '2022-06/2022-08' },
      { text: 'جف النهر الصيف الماضي.', covers: 'الصيف الماضي', value: '2023-06/2023-08' },
    ],
    counterExamples: [{ text: 'كتب عن الربيع العربي.', not: 'الربيع', why: 'A name.' }],
  },
  {
    rule: 'dates/clock',
    examples: [
      { text: 'تبدأ المباراة الساعة السابعة مساء.', covers: 'الساعة السابعة مساء', value: 'T19' },
      { text: 'تنطلق الرحلة 18:30 بتوقيت غرينتش.', covers: '18:30 بتوقيت غرينتش', value: 'T18:30' },
    ],
    counterExamples: [{ text: 'استمر البحث 24 ساعة.', not: '24', why: 'A length of time.' }],
  },
  {
    rule: 'dates/event-relative',
    examples: [
      { text: 'وصل قبل ثلاثة أيام من السباق.', covers: 'قبل ثلاثة أيام', value: null },
      { text: 'سافر في الشهر التالي.', covers: 'الشهر التالي', value: null },
    ],
    counterExamples: [
      { text: 'وصل قبل ثلاثة أيام.', not: 'من', why: 'Counted from the day of publication.' },
    ],
  },
  {
    rule: 'dates/then',
    examples: [
      {
        text: 'أغلق المصنع في مارس 2020، وقال مديره حينها إن الأسباب مالية.',
        covers: 'حينها',
        value: '2020-03',
      },
      { text: 'قال مديره حينها إن الأسباب مالية.', covers: 'حينها', value: null },
    ],
    counterExamples: [{ text: 'أغلق المصنع في مارس 2020.', not: 'حينها', why: 'Nothing points back.' }],
  },
  {
    rule: 'dates/vague',
    examples: [{ text: 'أعلن ذلك في وقت سابق.', covers: 'في وقت سابق', value: null }],
    counterExamples: [{ text: 'كان رئيسا سابقا.', not: 'رئيسا', why: 'No time word.' }],
  },
];
