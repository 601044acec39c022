import type { RuleExamples } from '../rule-examples.ts';

export const asSaidExamples: RuleExamples = {
  rule: 'attribution/as-said',
  examples: [
    {
      text: 'وقالت المغنية إنها سعيدة. والتقت بزوجها في الميناء، كما قالت لصحيفة الساحل.',
      cue: 'قالت',
      chain: ['المغنية', 'صحيفة الساحل'],
      content: 'التقت بزوجها في الميناء',
    },
    {
      text: 'توقفت حركة القطارات بين المدينتين، كما ذكرت وكالة زنبقان.',
      cue: 'ذكرت',
      chain: ['وكالة زنبقان'],
      content: 'توقفت حركة القطارات بين المدينتين',
    },
    {
      text: 'غرقت السفينة قبالة الساحل ليلا، كما أعلن المتحدث باسم خفر السواحل.',
      cue: 'أعلن',
      chain: ['المتحدث باسم خفر السواحل'],
      content: 'غرقت السفينة قبالة الساحل ليلا',
    },
    {
      text: 'لم يكن الحارس في مكان الحادث، كما ذكر الجيش في بيانه.',
      cue: 'ذكر',
      chain: ['الجيش', 'بيانه'],
      content: 'لم يكن الحارس في مكان الحادث',
    },
  ],
  counterExamples: [
    {
      text: 'عاد الهدوء إلى المدينة كما كان متوقعا، كما ذكرت الوكالة، أن الطرق فتحت.',
      not: 'كما',
      why: 'Behind a comma the verb still takes its own content.',
    },
    {
      text: 'كما ذكرت الوكالة أن الطريق مقطوع.',
      not: 'كما',
      why: 'كما opens a new clause here; the verb takes its own content.',
    },
    {
      text: 'عاد العمل إلى الميناء كما كان قبل العاصفة.',
      not: 'كما',
      why: '«As it was»: no verb of saying.',
    },
  ],
};
