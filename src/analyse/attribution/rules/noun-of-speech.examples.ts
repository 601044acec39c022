import type { RuleExamples } from '../rule-examples.ts';

export const nounOfSpeechExamples: RuleExamples = {
  rule: 'attribution/noun-of-speech',
  examples: [
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
  ],
  counterExamples: [
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
