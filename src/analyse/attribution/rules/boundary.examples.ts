import type { CounterExample, Example } from '../rule-examples.ts';

/** Sentences that show where a content ends, and where a verb of two objects begins it. They belong to the finite verb. */
export const boundaryExamples: readonly Example[] = [
  {
    text: 'وقالت الشركة إن الرافعة تعطلت، ما يعني أن السفن ستنتظر أسبوعا.',
    cue: 'قالت',
    chain: ['الشركة'],
    content: 'الرافعة تعطلت',
  },
  {
    text: 'وقالت الشرطة إن الحريق أخمد، لكنها لم تكشف عن سببه.',
    cue: 'قالت',
    chain: ['الشرطة'],
    content: 'الحريق أخمد',
  },
  {
    text: 'وقال الوزير إن الجسر سيفتح قريبا، وذلك في تصريح أدلى به مساء الأحد.',
    cue: 'قال',
    chain: ['الوزير'],
    content: 'الجسر سيفتح قريبا',
  },
  {
    text: 'وأكد المحافظ أن المدينة آمنة، كما أشاد بجهود رجال الإطفاء.',
    cue: 'أكد',
    chain: ['المحافظ'],
    content: 'المدينة آمنة',
  },
  {
    text: 'وقالت السفارة إن القنصل استدعي، من دون إعطاء مزيد من التفاصيل.',
    cue: 'قالت',
    chain: ['السفارة'],
    content: 'القنصل استدعي',
  },
  {
    text: 'وتتهم الوزارة الشركة بالإهمال، وتعتبر ذلك "خطرا كبيرا" على البحارة.',
    cue: 'تعتبر',
    id: 'attribution/consider',
    chain: ['الوزارة'],
    content: 'ذلك "خطرا كبيرا" على البحارة',
  },
  {
    text: 'وأبدى رئيس النقابة مخاوف من أن تغلق الشركة الرصيف.',
    cue: 'أبدى',
    chain: ['رئيس النقابة'],
    content: 'تغلق الشركة الرصيف',
  },
  {
    text: 'وألقى المدير باللوم على شركة الصيانة في تعطل الرافعة.',
    cue: 'ألقى',
    chain: ['المدير'],
    content: 'شركة الصيانة في تعطل الرافعة',
    stance: 'hedged',
  },
  {
    text: 'وقدرت المجلة ثروة المالك بأكثر من مليوني دينار.',
    cue: 'قدرت',
    chain: ['المجلة'],
    content: 'ثروة المالك بأكثر من مليوني دينار',
  },
  {
    text: 'ويتوقع خبراء المزيد من التراجع في الأسعار.',
    cue: 'يتوقع',
    chain: ['خبراء'],
    content: 'المزيد من التراجع في الأسعار',
  },
  {
    text: 'وقال رئيس النادي: "نتمنى له الخير"، وسافر مع الفريق.',
    cue: 'قال',
    chain: ['رئيس النادي'],
    content: 'نتمنى له الخير',
  },
];

export const boundaryCounterExamples: readonly CounterExample[] = [
  {
    text: 'وتعتبر القرية المدينة الكبرى على الساحل.',
    not: 'تعتبر',
    why: 'It is considered so; nobody is named who considers it.',
  },
  {
    text: 'وقدر عدد السكان بمليونين قبل عشرين عاما.',
    not: 'قدر',
    why: 'The passive: it is estimated.',
  },
  {
    text: 'وغادر القاعة دون أن يجيب عن الأسئلة.',
    not: 'دون',
    why: 'دون أن is «without».',
  },
  {
    text: 'واختتمت أمس فعاليات "مهرجان البحر والنخيل الثالث" على الشاطئ.',
    not: 'اختتمت',
    why: 'The name of a festival stands in quotation marks.',
  },
];
