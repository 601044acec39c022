import type { RuleExamples } from '../rule-examples.ts';

export const impersonalPassiveExamples: RuleExamples = {
  rule: 'attribution/impersonal-passive',
  examples: [
    {
      text: 'وقبل سنوات قيل إن المنارة ستهدم.',
      cue: 'قيل',
      chain: ['(غير محدد)'],
      content: 'المنارة ستهدم',
    },
    {
      text: 'وصلت أربع شاحنات إلى المعبر. ويعتقد أنها تحمل مواد بناء.',
      cue: 'يعتقد',
      kind: 'passive_impersonal',
      chain: ['(غير محدد)'],
      content: 'تحمل مواد بناء',
      stance: 'hedged',
    },
    {
      text: 'اختفى القارب في البحر ليلا. ويرجح أن المحرك تعطل.',
      cue: 'يرجح',
      chain: ['(غير محدد)'],
      content: 'المحرك تعطل',
      stance: 'hedged',
    },
  ],
  counterExamples: [
    {
      text: 'ومن المتوقع وصول السفينة غدا.',
      not: 'المتوقع',
      why: 'An expectation of the outlet itself.',
    },
    {
      text: 'ويذكر أن الميناء افتتح قبل عشرين عاما.',
      not: 'يذكر',
      why: 'A gloss of the narrator.',
    },
    {
      text: 'وتجدر الإشارة إلى أن الجسر قديم.',
      not: 'الإشارة',
      why: 'A gloss of the narrator.',
    },
  ],
};
