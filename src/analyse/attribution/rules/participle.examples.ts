import type { RuleExamples } from '../rule-examples.ts';

export const participleExamples: RuleExamples = {
  rule: 'attribution/participle',
  examples: [
    {
      text: 'وأعرب الحلف عن قلقه، معتبرا ذلك "انتهاكا كبيرا للاتفاق".',
      cue: 'معتبرا',
      chain: ['الحلف'],
      content: 'ذلك "انتهاكا كبيرا للاتفاق"',
    },
    {
      text: 'وانتقد الوزير الاتفاق، واصفا إياه بأنه "أسوأ ما وقع عليه".',
      cue: 'واصفا',
      chain: ['الوزير'],
      content: 'أسوأ ما وقع عليه',
    },
    {
      text: 'وأكد المدير أن العمل مستمر، مشيرا إلى كونه تلقى دعما كبيرا.',
      cue: 'مشيرا',
      chain: ['المدير'],
      content: 'كونه تلقى دعما كبيرا',
    },
    {
      text: 'وقال المدير إن الميناء يعمل، مضيفا أن السفن تصل في موعدها.',
      cue: 'مضيفا',
      kind: 'participle',
      chain: ['المدير'],
      content: 'السفن تصل في موعدها',
    },
    {
      text: 'وقالت الوزيرة إن الأزمة انتهت، مشيرة إلى أن الوقود متوفر.',
      cue: 'مشيرة',
      chain: ['الوزيرة'],
      content: 'الوقود متوفر',
    },
    {
      text: 'وقال النائب إن المشروع متوقف، محذرا من انهيار السد.',
      cue: 'محذرا',
      chain: ['النائب'],
      content: 'انهيار السد',
      stance: 'conditional_future',
    },
    {
      text: 'وقالت الهيئة إن الطريق سالك، نافية وقوع إصابات.',
      cue: 'نافية',
      chain: ['الهيئة'],
      content: 'وقوع إصابات',
      stance: 'denied',
    },
    {
      text: 'وقال القائد إن القوات انسحبت، لافتا إلى أن الانسحاب جرى ليلا.',
      cue: 'لافتا',
      chain: ['القائد'],
      content: 'الانسحاب جرى ليلا',
    },
  ],
  counterExamples: [
    {
      text: 'مثل ثلاثون متهما أمام المحكمة يوم الأحد.',
      not: 'متهما',
      why: 'متهما is a defendant here.',
    },
    {
      text: 'كان اللاعب متهما بالإهمال في التدريب.',
      not: 'متهما',
      why: 'The passive sense: he is accused.',
    },
    {
      text: 'وحضر الجلسة خمسون مطالبا بالتعويض.',
      not: 'مطالبا',
      why: 'مطالبا is a claimant here.',
    },
    { text: 'جاءت أنباء مؤكدة من الساحل.', not: 'مؤكدة', why: 'مؤكدة is an adjective here.' },
    {
      text: 'وسلك الوفد طريقا مشيرا إليه في الخريطة.',
      not: 'مشيرا',
      why: 'An adjective of the road.',
    },
  ],
};
