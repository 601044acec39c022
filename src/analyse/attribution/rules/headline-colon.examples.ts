import type { RuleExamples } from '../rule-examples.ts';

export const headlineColonExamples: RuleExamples = {
  rule: 'attribution/headline-colon',
  examples: [
    {
      text: 'روسيا: سنطرد دبلوماسيين من الميناء\n\nعاد العمل إلى الميناء صباح اليوم بعد توقف دام يومين.',
      headline: true,
      cue: ':',
      chain: ['روسيا'],
      content: 'سنطرد دبلوماسيين من الميناء',
    },
    {
      text: 'وزير النقل عن الجسر القديم: سنبني غيره قريبا\n\nقال وزير النقل إن البلدية تبني جسرا آخر.',
      headline: true,
      cue: ':',
      chain: ['وزير النقل'],
      content: 'سنبني غيره قريبا',
    },
    {
      text: 'وزير النقل: الميناء يعمل كالمعتاد\n\nعاد العمل إلى الميناء صباح اليوم بعد توقف دام يومين بسبب العاصفة.',
      headline: true,
      cue: ':',
      kind: 'headline_colon',
      chain: ['وزير النقل'],
      content: 'الميناء يعمل كالمعتاد',
    },
    {
      text: 'مصدر أمني: الشحنة وصلت ليلا\n\nوصلت الشحنة إلى الميناء ليلة أمس ونقلت إلى المخازن تحت حراسة مشددة.',
      headline: true,
      cue: ':',
      chain: ['مصدر أمني'],
      content: 'الشحنة وصلت ليلا',
    },
    {
      text: 'شهود عيان: الحريق بدأ في الطابق الأول\n\nاندلع حريق كبير في مبنى وسط المدينة فجر اليوم وأتى على ثلاثة طوابق.',
      headline: true,
      cue: ':',
      chain: ['شهود عيان'],
      content: 'الحريق بدأ في الطابق الأول',
    },
  ],
  counterExamples: [
    {
      text: 'العواصف الشديدة على زنبقان: خسائر كبيرة في الميناء\n\nضربت عواصف شديدة ساحل زنبقان أمس.',
      headline: true,
      not: ':',
      why: 'A name behind a preposition is the place of what happens.',
    },
    {
      text: 'بلسانيا: إغلاق الطريق الساحلي\n\nأغلقت السلطات الطريق الساحلي صباح اليوم بسبب ارتفاع الأمواج.',
      headline: true,
      not: ':',
      why: 'A place before the colon says where, not who.',
    },
    {
      text: 'نقابة البحارة تندد بالحادث: مدير الميناء مسؤول عنه\n\nنددت نقابة البحارة بالحادث صباح اليوم.',
      headline: true,
      not: ':',
      why: 'A clause before the colon is no source.',
    },
    {
      text: 'كرة المضرب: سامر قنبري يحلم باللقب الأول\n\nيلعب سامر قنبري غدا المباراة النهائية في كرة المضرب.',
      headline: true,
      not: ':',
      why: 'A sport before the colon is the topic.',
    },
    {
      text: 'دوري أبطال بلسانيا: الجولة الأولى تبدأ غدا\n\nتبدأ غدا الجولة الأولى من دوري أبطال بلسانيا.',
      headline: true,
      not: ':',
      why: 'A competition before the colon is the topic.',
    },
    {
      text: 'بالفيديو: لحظة انهيار الجسر\n\nانهار جسر قديم فوق النهر صباح اليوم من دون وقوع إصابات.',
      headline: true,
      not: ':',
      why: 'A label, not a source.',
    },
    {
      text: 'عاجل: انقطاع الكهرباء عن المدينة\n\nانقطعت الكهرباء عن أحياء المدينة كلها قبل ظهر اليوم.',
      headline: true,
      not: ':',
      why: 'A label, not a source.',
    },
    {
      text: 'فاز الفريق في المباراة\n\nانتهت المباراة عند الساعة 6:26 مساء بفوز الفريق بهدفين.',
      headline: true,
      not: ':',
      why: 'A colon inside a time.',
    },
    {
      text: 'عاد الهدوء إلى المدينة\n\nعادت الحركة إلى شوارع المدينة بعد العاصفة.\nالمصدر: بريد بلسانيا',
      headline: true,
      not: ':',
      why: 'The publisher line at the end of a page.',
    },
  ],
};
