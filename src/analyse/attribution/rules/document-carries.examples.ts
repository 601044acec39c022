import type { RuleExamples } from '../rule-examples.ts';

export const documentCarriesExamples: RuleExamples = {
  rule: 'attribution/document-carries',
  examples: [
    {
      text: 'ونشر المجلس قرارا جاء فيه أن الرصيف سيغلق شهرا.',
      cue: 'جاء',
      chain: ['قرارا'],
      content: 'الرصيف سيغلق شهرا',
    },
    {
      text: 'وجاء في تقرير البنك أن النمو تباطأ.',
      cue: 'جاء',
      kind: 'document_data',
      chain: ['تقرير البنك'],
      content: 'النمو تباطأ',
    },
    {
      text: 'وورد في المذكرة أن رخصة المستودع انتهت قبل عام.',
      cue: 'ورد',
      chain: ['المذكرة'],
      content: 'رخصة المستودع انتهت قبل عام',
    },
  ],
  counterExamples: [
    {
      text: 'جاء في الموعد أن يسافر مع الوفد.',
      not: 'جاء',
      why: 'He came on time; nothing stands in a document.',
    },
    {
      text: 'جاء الوفد إلى المدينة في حافلة.',
      not: 'جاء',
      why: 'جاء is to come.',
    },
  ],
};
