import type { RuleExamples } from '../rule-examples.ts';

export const nounOfSpeechExamples: RuleExamples = {
  rule: 'attribution/noun-of-speech',
  examples: [
    {
      text: 'شارك الآلاف غداة اتهام زعيم المعارضة سامي قنبري الحزب الحاكم برفض التفاوض.',
      cue: 'اتهام',
      chain: ['زعيم المعارضة سامي قنبري'],
      content: 'الحزب الحاكم برفض التفاوض',
      stance: 'hedged',
    },
    {
      text: 'جاء ذلك بعد تهديد الرئيس الأميركي، دونالد ترامب، باستخدام القوة ضد السفينة.',
      cue: 'تهديد',
      chain: ['الرئيس الأميركي، دونالد ترامب'],
      content: 'استخدام القوة ضد السفينة',
    },
    {
      text: 'ورفضت البلدية اتهامات الصيادين لها بإهمال الميناء.',
      cue: 'اتهامات',
      chain: ['الصيادين'],
      content: 'إهمال الميناء',
      stance: 'hedged',
    },
    {
      text: 'وجاء القرار بعد تحذيرات منظمات دولية بعدم إجبار السكان على الرحيل.',
      cue: 'تحذيرات',
      chain: ['منظمات دولية'],
      content: 'عدم إجبار السكان على الرحيل',
    },
    {
      text: 'وقالت الوزارة إن المزاعم بأن السد انهار كاذبة.',
      id: 'attribution/rumour',
      cue: 'المزاعم',
      chain: ['(غير محدد)', 'الوزارة'],
      content: 'السد انهار كاذبة',
    },
    {
      text: 'ونفت الشركة الاتهامات التي وجهها المحافظ بتهريب الوقود.',
      cue: 'الاتهامات',
      chain: ['المحافظ', 'الشركة'],
      content: 'تهريب الوقود',
    },
    {
      text: 'وتراجعت الأسهم رغم إعلان الشركة أن الأرباح ارتفعت.',
      cue: 'إعلان',
      kind: 'nominal',
      chain: ['الشركة'],
      content: 'الأرباح ارتفعت',
    },
    {
      text: 'وجاء القرار بعد تحذيرات من خبراء البيئة من انهيار السد.',
      cue: 'تحذيرات',
      chain: ['خبراء البيئة'],
      content: 'انهيار السد',
    },
    {
      text: 'وقالت الوزارة إن شائعات استقالة الوزير لا أساس لها.',
      id: 'attribution/rumour',
      cue: 'شائعات',
      chain: ['(غير محدد)', 'الوزارة'],
      content: 'استقالة الوزير',
      stance: 'hedged',
    },
    {
      text: 'ورفضت النقابة الاتهامات التي وجهتها الوزارة إلى العمال بتعطيل المرفأ.',
      cue: 'الاتهامات',
      kind: 'nominal',
      chain: ['الوزارة'],
      content: 'العمال بتعطيل المرفأ',
    },
    {
      text: 'وقالت بيروت إن الاتهامات البلجيكية للمصرف بتهريب الأموال، "لا أساس لها".',
      cue: 'الاتهامات',
      chain: ['البلجيكية', 'بيروت'],
      content: 'للمصرف بتهريب الأموال',
    },
    {
      text: 'وسبق للحكومة أن رفضت اتهامات أنقرة لها بتمويل المسلحين.',
      cue: 'اتهامات',
      chain: ['أنقرة'],
      content: 'تمويل المسلحين',
    },
    {
      text: 'وتجاهلت الشركة مطالب منظمات بيئية بإغلاق المصنع.',
      cue: 'مطالب',
      chain: ['منظمات بيئية'],
      content: 'إغلاق المصنع',
    },
    {
      text: 'وأيدت المحكمة موقف الوزارة القائل إن العقد باطل.',
      cue: 'القائل',
      chain: ['الوزارة'],
      content: 'العقد باطل',
    },
    {
      text: 'وبعد إعلان الشركة أن الأرباح ارتفعت، صعدت الأسهم بقوة.',
      cue: 'إعلان',
      chain: ['الشركة'],
      content: 'الأرباح ارتفعت',
    },
    {
      text: 'وقال النائب إن تهديدات الوزير بحل المجلس لا تخيف أحدا.',
      cue: 'تهديدات',
      chain: ['الوزير', 'النائب'],
      content: 'حل المجلس',
    },
    {
      text: 'وتحدث المدير عن مزاعم بقيام الحارس بسرقة الوقود.',
      id: 'attribution/rumour',
      cue: 'مزاعم',
      chain: ['(غير محدد)', 'المدير'],
      content: 'قيام الحارس بسرقة الوقود',
    },
  ],
  counterExamples: [
    {
      text: 'وجاء ذلك بعد اتهام الحارس بسرقة الوقود.',
      not: 'اتهام',
      why: 'The genitive is the one who is accused; nobody is named who accuses him.',
    },
    {
      text: 'واختتم اللقاء بدعوة المواطنين إلى ترشيد المياه.',
      not: 'دعوة',
      why: 'The genitive is the one who is called upon.',
    },
    {
      text: 'وقال النائب ردا على إعلان الشركة إن الأسعار لن ترتفع.',
      not: 'إعلان',
      why: 'إن belongs to the verb before the noun.',
    },
    {
      text: 'ووصف المحامي اتهامات النيابة لموكله بأنها باطلة.',
      not: 'اتهامات',
      why: 'The clause behind them says what somebody calls them.',
    },
    {
      text: 'ويردد الناس المثل القائل إن الصبر مفتاح الفرج.',
      not: 'القائل',
      why: "A proverb is nobody's opinion.",
    },
    {
      text: 'وأبرزت الصحف اتهام برازيلي بتهريب الطيور.',
      not: 'اتهام',
      why: 'An adjective of nationality behind a singular accusation is the accused.',
    },
    {
      text: 'وأقر المجلس حث المقاولين على سرعة العمل.',
      not: 'حث',
      why: 'Behind «urging» stands who is urged, not who speaks.',
    },
    {
      text: 'ويستمر الحديث عن تعديل الحكومة في المقاهي.',
      not: 'الحديث',
      why: 'الحديث عن is talk that nobody is named for.',
    },
    {
      text: 'وتزايدت المخاوف من ارتفاع الأسعار.',
      not: 'المخاوف',
      why: 'Fears without a speaker never count.',
    },
    {
      text: 'وجاء تصريح المتحدث في ظل أزمة خانقة.',
      not: 'تصريح',
      why: 'A statement without its content.',
    },
    {
      text: 'وأثار بيان الشركة جدلا واسعا.',
      not: 'بيان',
      why: 'A statement without its content.',
    },
    {
      text: 'وأصدرت النقابة بيانا طويلا.',
      not: 'بيانا',
      why: 'A statement without its content.',
    },
  ],
};
