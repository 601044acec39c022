import type { RuleExamples } from '../rule-examples.ts';

export const continuationQuoteExamples: RuleExamples = {
  rule: 'attribution/continuation-quote',
  examples: [
    {
      text: 'وقالت مديرة الميناء سلوى القندلي: "أغلقنا الرصيف الثالث منذ الصباح ولن نفتحه قبل أن يكتمل الفحص".\n"وسنخبر أصحاب السفن بالموعد الجديد فور أن تنتهي فرق الصيانة من عملها هناك".\n',
      cue: '"',
      chain: ['سلوى القندلي'],
      content: 'وسنخبر أصحاب السفن بالموعد الجديد فور أن تنتهي فرق الصيانة من عملها هناك',
    },
  ],
  counterExamples: [
    {
      text: 'اختتم المعرض أعماله مساء أمس.\n"أصوات من الميناء القديم وحكايات البحارة الذين عبروا الخليج" هو عنوان المعرض المقبل.',
      not: '"',
      why: 'No quotation ended the paragraph before, and a sentence goes on behind the mark.',
    },
  ],
};
