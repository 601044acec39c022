/** What a synthetic page reports: the gold that extraction is measured against. */
export interface Story {
  readonly title: string;
  readonly outlet: string;
  /** ISO 8601, minute with zone. */
  readonly publishedAt: string;
  readonly paragraphs: readonly string[];
  readonly url: string;
  readonly section: string;
  /** Headlines of other stories, for furniture. */
  readonly others: readonly string[];
}

/** Numbers from a seed, the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const OUTLETS = [
  'وكالة أنباء المرفأ',
  'صحيفة الضفاف',
  'قناة الأفق',
  'شبكة المدار الإخبارية',
  'بوابة السنديان',
];
const SECTIONS = ['سياسة', 'اقتصاد', 'محليات', 'العالم العربي', 'حوادث'];
const PLACES = [
  'المرفأ القديم',
  'الضاحية الشرقية',
  'مدينة السدود',
  'المنطقة الصناعية',
  'بلدة العيون',
  'سوق الحبوب',
];
const SPEAKERS = [
  'وزير النقل',
  'المتحدث باسم البلدية',
  'مصدر أمني',
  'مدير المستشفى الحكومي',
  'رئيس غرفة التجارة',
  'شهود عيان',
  'مسؤول في الدفاع المدني',
  'مصدر مطلع طلب عدم كشف هويته',
];
const CUES = ['قال', 'أكد', 'أوضح', 'أضاف', 'ذكر', 'أفاد', 'كشف', 'أشار إلى'];
const FACTS = [
  'الحريق الذي اندلع فجر اليوم أتى على ثلاثة مستودعات للحبوب قبل أن تتمكن فرق الإطفاء من السيطرة عليه',
  'الأضرار المادية كبيرة، لكن حصيلة الإصابات لم تتجاوز سبعة جرحى حالتهم مستقرة',
  'لجنة مشتركة ستبدأ التحقيق خلال ثمان وأربعين ساعة، على أن ترفع تقريرها إلى مجلس الوزراء',
  'حركة السفن عادت إلى طبيعتها بعد توقف دام ست ساعات، وإن كانت بعض الأرصفة لا تزال مغلقة',
  'الأسعار في السوق المحلية لن تتأثر، لأن المخزون الاستراتيجي يكفي لأربعة أشهر على الأقل',
  'عددا من العمال تلقوا العلاج في المكان، فيما نقل آخرون إلى المستشفى بواسطة سيارات الإسعاف',
  'التيار الكهربائي انقطع عن الأحياء المجاورة مدة ساعتين ثم عاد تدريجيا مع إصلاح المحطة الفرعية',
  'الشركة المشغلة كانت قد تلقت إنذارين بسبب مخالفة شروط السلامة، لكنها لم تستجب لأي منهما',
  'المدارس القريبة ستبقى مغلقة يوم غد احتياطا إلى أن تنتهي الفرق المختصة من قياس جودة الهواء',
  'المفاوضات بين الجانبين ستستأنف الأسبوع المقبل بوساطة إقليمية بعد تعثرها الشهر الماضي',
  'الميزانية المخصصة للمشروع ارتفعت بنسبة اثني عشر في المئة مقارنة بالعام الماضي',
  'الطرق المؤدية إلى المكان أغلقت أمام حركة السير، ودعا السكان إلى سلوك الطرق البديلة',
];
const TAILS = [
  'من دون أن يقدم مزيدا من التفاصيل',
  'وذلك في مؤتمر صحفي عقد مساء أمس',
  'بحسب بيان وزع على الصحفيين',
  'وفق ما نقلته وسائل إعلام محلية',
  'مشيرا إلى أن النتائج ستعلن في حينها',
  'في حين لم يصدر أي تعليق رسمي من الجهة الأخرى',
];
const HEADS = [
  'السيطرة على حريق في مستودعات الحبوب قرب',
  'استئناف حركة السفن بعد توقف مؤقت في',
  'لجنة تحقيق مشتركة في أحداث',
  'انقطاع واسع للكهرباء يشل الحركة في',
  'خلاف على ميزانية مشروع تطوير',
  'إغلاق المدارس احتياطا في محيط',
];

/** The story of a seed: invented, of no place and no person. */
export function story(seed: number): Story {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const place = pick(PLACES);
  const title = `${pick(HEADS)} ${place}`;
  const sentences = [...FACTS].sort(() => random() - 0.5);
  const count = 3 + Math.floor(random() * 6);
  const paragraphs = Array.from({ length: count }, (_, i) => {
    const cue = pick(CUES);
    const speaker = pick(SPEAKERS);
    const join = cue === 'أشار إلى' ? 'أن' : cue === 'قال' ? 'إن' : 'أن';
    const more =
      random() < 0.4 ? ` و${pick(CUES.slice(0, 4))} أن ${sentences[(i + 5) % sentences.length]}.` : '';
    return `${i === 0 ? '' : 'و'}${cue} ${speaker} في ${place} ${join} ${sentences[i % sentences.length]}، ${pick(TAILS)}.${more}`;
  });
  const day = 1 + Math.floor(random() * 28);
  const month = 1 + Math.floor(random() * 12);
  const hour = Math.floor(random() * 24);
  const minute = Math.floor(random() * 60);
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    title,
    outlet: pick(OUTLETS),
    publishedAt: `${2012 + Math.floor(random() * 13)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}+03:00`,
    paragraphs,
    url: `https://news.example/ar/${seed}/story`,
    section: pick(SECTIONS),
    others: Array.from({ length: 8 }, () => `${pick(HEADS)} ${pick(PLACES)}`).filter(
      (head) => head !== title,
    ),
  };
}
