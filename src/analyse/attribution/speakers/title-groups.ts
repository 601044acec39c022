export const TITLE_GROUPS: readonly (readonly string[])[] = [
  ['title:متحدث باسم', 'title:متحدث', 'title:ناطق', 'title:ناطق باسم', 'title:متحدث رسمي', 'title:ناطق رسمي'],
  [
    'title:محلل',
    'title:محلل سياسي',
    'title:محلل عسكري',
    'head:محلل',
    'title:خبير',
    'head:خبير',
    'title:باحث',
  ],
  ['head:مسؤول', 'title:مسؤول'],
  ['head:قيادي', 'title:قيادي', 'head:قائد', 'title:قائد'],
  ['title:نائب', 'title:برلماني', 'title:عضو'],
];

/** Heads that can stand for whoever spoke last: «المتحدث ذاته»، «الأخير». */
export const GENERIC_HEADS = new Set(['title:متحدث', 'title:متخصص', 'head:مسؤول', 'title:مسؤول']);
