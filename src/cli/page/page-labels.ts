import type { EventStatus, Force, QuoteType, SourceType, Stance } from '../../model/index.ts';

/** The words of the HTML page, in Arabic like the reports. */
export const SOURCES: Readonly<Record<SourceType, string>> = {
  person: 'شخص',
  official: 'مسؤول',
  institution: 'جهة',
  outlet: 'وسيلة إعلام',
  anonymous_official: 'مسؤول لم يُسمَّ',
  anonymous_source: 'مصدر لم يُسمَّ',
  eyewitness: 'شاهد عيان',
  document: 'وثيقة',
  social_media: 'تواصل اجتماعي',
  leak: 'تسريب',
};

export const STANCES: Readonly<Record<Stance, string>> = {
  asserted: 'إثبات',
  denied: 'نفي',
  hedged: 'ظن أو ترجيح أو زعم',
  conditional_future: 'مستقبل أو شرط أو طلب',
  question: 'سؤال',
};

export const FORCES: Readonly<Record<Force, string>> = {
  statement: 'قول',
  announcement: 'إعلان',
  belief: 'رأي',
  threat: 'تهديد',
  directive: 'مطالبة',
  commitment: 'تعهد',
  warning: 'تحذير',
  denial: 'تكذيب',
  characterisation: 'وصف',
};

export const QUOTES: Readonly<Record<QuoteType, string>> = {
  direct: 'اقتباس حرفي',
  indirect: 'نقل بالمعنى',
  mixed: 'بعضه حرفي',
};

export const STATUSES: Readonly<Record<EventStatus, string>> = {
  occurred: 'وقع (بكلام الوسيلة)',
  reported: 'منقول',
  claimed: 'معلن',
  alleged: 'مزعوم',
  hedged: 'غير مؤكد',
  denied: 'منفي',
  negated: 'لم يقع',
  planned: 'مخطط له',
  decided: 'مقرر',
  proposed: 'مقترح',
  expected: 'متوقع',
  feared: 'مخشي',
  hypothetical: 'مفترض',
  leaked: 'مسرب',
  mentioned: 'مذكور',
};
