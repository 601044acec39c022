import type { RuleExamples } from '../rule-examples.ts';

export const sourceThenInnaExamples: RuleExamples = {
  rule: 'attribution/source-then-inna',
  examples: [
    {
      text: 'مصادر خاصة لقناة الساحل، إن الوفد غادر المدينة فجرا.',
      cue: 'إن',
      kind: 'elliptic_source_inna',
      chain: ['مصادر خاصة', 'قناة الساحل'],
      content: 'الوفد غادر المدينة فجرا',
    },
  ],
  counterExamples: [
    {
      text: 'إن الميناء قلب المدينة ومصدر رزقها.',
      not: 'إن',
      why: 'إن opens a sentence of the outlet itself.',
    },
    {
      text: 'إن لم تهدأ العاصفة فلن تبحر السفن.',
      not: 'إن',
      why: 'The conditional إنْ.',
    },
  ],
};
