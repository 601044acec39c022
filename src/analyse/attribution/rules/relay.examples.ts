import type { RuleExamples } from '../rule-examples.ts';

export const relayExamples: RuleExamples = {
  rule: 'attribution/relay',
  examples: [
    {
      text: 'ونقلت وكالة زنبقان على لسان الوزير أن الجسر سليم.',
      cue: 'نقلت',
      chain: ['الوزير', 'وكالة زنبقان'],
      content: 'الجسر سليم',
    },
    {
      text: 'كما نقل شهود عيان أن السفينة مالت على جانبها.',
      id: 'attribution/relay-plain',
      cue: 'نقل',
      chain: ['شهود عيان'],
      content: 'السفينة مالت على جانبها',
    },
    {
      text: 'ونقلت وكالة زنبقان عن وزير الصحة قوله إن المستشفى امتلأ.',
      cue: 'قوله',
      kind: 'relay_naqala_an_qawl',
      chain: ['وزير الصحة', 'وكالة زنبقان'],
      content: 'المستشفى امتلأ',
    },
    {
      text: 'نقلت صحيفة الساحل عن مصدر أمني أن الشاحنة اختفت.',
      cue: 'نقلت',
      chain: ['مصدر أمني', 'صحيفة الساحل'],
      content: 'الشاحنة اختفت',
    },
    {
      text: 'ونقل التلفزيون الرسمي عن قائد الشرطة قوله: «أوقفنا ثلاثة مشتبه بهم في القضية».',
      cue: 'قوله',
      chain: ['قائد الشرطة', 'التلفزيون الرسمي'],
      content: 'أوقفنا ثلاثة مشتبه بهم في القضية',
    },
    {
      text: 'ونقلت قناة موج عن شاهدة قولها إن الانفجار هز الحي.',
      cue: 'قولها',
      chain: ['شاهدة', 'قناة موج'],
      content: 'الانفجار هز الحي',
    },
  ],
  counterExamples: [
    {
      text: 'نقلت الشاحنات البضائع من الميناء إلى المخازن.',
      not: 'نقلت',
      why: 'Lorries carry goods.',
    },
    {
      text: 'نقل الجرحى عن طريق الجسر القديم.',
      not: 'نقل',
      why: 'عن طريق is «by way of».',
    },
    {
      text: 'ونقلت العدوى عن طريق الماء.',
      not: 'نقلت',
      why: 'An infection is passed on, not words.',
    },
  ],
};
