import type { RuleExamples } from '../rule-examples.ts';

export const accordingToExamples: RuleExamples = {
  rule: 'attribution/according-to',
  examples: [
    {
      text: 'قتل أربعون شخصا في المدينة، بحسب عاملين في الإغاثة.',
      cue: 'بحسب',
      chain: ['عاملين في الإغاثة'],
      content: 'قتل أربعون شخصا في المدينة',
    },
    {
      text: 'فر الآلاف من الجزيرة، وفقا لما ذكرته سلوى قنبري، المتحدثة باسم الإغاثة.',
      cue: 'وفقا',
      chain: ['سلوى قنبري، المتحدثة باسم الإغاثة'],
      content: 'فر الآلاف من الجزيرة',
    },
    {
      text: 'نقلت السفارة رسميا إلى المبنى الجديد. حسب وكالة زنبقان.',
      cue: 'حسب',
      chain: ['وكالة زنبقان'],
      content: 'نقلت السفارة رسميا إلى المبنى الجديد',
    },
    {
      text: 'وبحسب مصدر طبي، فإن عدد الجرحى بلغ سبعة.',
      cue: 'بحسب',
      kind: 'according_to_pre',
      chain: ['مصدر طبي'],
      content: 'عدد الجرحى بلغ سبعة',
    },
    {
      text: 'وصلت السفينة إلى الميناء صباحا، بحسب هيئة الملاحة.',
      cue: 'بحسب',
      kind: 'according_to_post',
      chain: ['هيئة الملاحة'],
      content: 'وصلت السفينة إلى الميناء صباحا',
    },
    {
      text: 'أغلقت السلطات الطريق، وفقا لشهود عيان.',
      cue: 'وفقا',
      chain: ['شهود عيان'],
      content: 'أغلقت السلطات الطريق',
    },
    {
      text: 'بلغت الخسائر مليوني دينار، حسبما أعلنت وزارة الزراعة.',
      cue: 'حسبما',
      chain: ['وزارة الزراعة'],
      content: 'بلغت الخسائر مليوني دينار',
    },
    {
      text: 'غادر الوفد المدينة ليلا، وفق ما أفاد مصدر حكومي.',
      cue: 'وفق',
      chain: ['مصدر حكومي'],
      content: 'غادر الوفد المدينة ليلا',
    },
    {
      text: 'ووفق تقرير للأمم المتحدة، ارتفع عدد النازحين.',
      cue: 'وفق',
      chain: ['تقرير للأمم المتحدة'],
      content: 'ارتفع عدد النازحين',
    },
    {
      text: 'وبحسب هذه الهيئة، فإن عدد الطلبات ارتفع.',
      cue: 'بحسب',
      chain: ['هذه الهيئة'],
      content: 'عدد الطلبات ارتفع',
    },
    {
      text: 'بلغ عدد اللاجئين أربعة ملايين، وفقا لآخر تقديرات المفوضية.',
      cue: 'وفقا',
      chain: ['آخر تقديرات المفوضية'],
      content: 'بلغ عدد اللاجئين أربعة ملايين',
    },
    {
      text: 'فر السائق بعد الحادث، بحسب رواية الشرطة.',
      cue: 'بحسب',
      chain: ['الشرطة'],
      content: 'فر السائق بعد الحادث',
    },
    {
      text: 'ووفق زاباليتا، فإن المصابين نقلوا إلى المستشفى.',
      cue: 'وفق',
      chain: ['زاباليتا'],
      content: 'المصابين نقلوا إلى المستشفى',
    },
    {
      text: 'أغلق المصرف فروعه ثلاثة أيام. حسب ما نقلت وكالة زنبقان.',
      cue: 'حسب',
      chain: ['وكالة زنبقان'],
      content: 'أغلق المصرف فروعه ثلاثة أيام',
    },
    {
      text: 'قال الوزير إن الميناء سيفتح غدا، وفقا لما نقلته وكالة زنبقان.',
      id: 'attribution/verb-anna',
      cue: 'قال',
      chain: ['الوزير', 'وكالة زنبقان'],
      content: 'الميناء سيفتح غدا',
    },
  ],
  counterExamples: [
    {
      text: 'وقال الوزير إن الجسر سليم، وفقا لما نقلته وكالة زنبقان.',
      not: 'وفقا',
      why: 'The agency behind an attribution is the last link of its chain and makes no claim of its own.',
    },
    {
      text: 'وزعت المساعدات وفق ما أقره مجلس البلدية.',
      not: 'وفق',
      why: 'What was decided is followed, not quoted.',
    },
    {
      text: 'قال الوزير إن الميناء سيفتح غدا، وفقا لما نقلته وكالة زنبقان.',
      not: 'وفقا',
      why: 'The agency passed the words of the minister on: it is a link of their chain, no claim beside them.',
    },
    {
      text: 'وسيجري التبادل وفق ما أقره مجلس الأمن.',
      not: 'وفق',
      why: 'What was decided is no speech.',
    },
    {
      text: 'ولن تنسحب الشركة إلا وفقا لإراداتها.',
      not: 'وفقا',
      why: 'What belongs to somebody is no name.',
    },
    {
      text: 'وعرض التعاون استنادا إلى اتفاقية الصيد.',
      not: 'استنادا',
      why: 'A treaty is what is followed.',
    },

    {
      text: 'جرت الانتخابات وفق القانون الجديد.',
      not: 'وفق',
      why: 'A law is not a source: it is what was followed.',
    },
    {
      text: 'ووزعت المساعدات حسب الحاجة على القرى.',
      not: 'حسب',
      why: 'حسب الحاجة says how, not who says so.',
    },
    {
      text: 'وانتشرت القوات وفق خطة وضعت مسبقا.',
      not: 'وفق',
      why: 'A plan is not a source.',
    },
    {
      text: 'حكمت المحكمة بالسجن وفقا للفصل الرابع من المجلة الجزائية.',
      not: 'وفقا',
      why: 'A section of the law is not a source.',
    },
    {
      text: 'الخطر ليس في البحر فحسب بل في النهر أيضا.',
      not: 'فحسب',
      why: 'فحسب means «only».',
    },
    {
      text: 'وزع المعلم الكتب، كل حسب عمره.',
      not: 'حسب',
      why: 'An age is not a source.',
    },
  ],
};
