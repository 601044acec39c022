/** Pieces that, written over and over, make careless rules look ahead or back again and again. */
export const HOSTILE: ReadonlyArray<readonly [string, string]> = [
  ['ordinary news', 'قال وزير النقل سامر قنبري في بيان إن الميناء سيفتح أبوابه، مضيفا أن السفن تصل غدا. '],
  ['verbs without end', 'قال '],
  ['verbs and names', 'قال الوزير '],
  ['relays without content', 'نقلت وكالة زنبقان عن مصدر '],
  ['according to without source', 'بحسب ما قال وفق '],
  ['complementizers', 'قال إن أن إن بأن '],
  ['opening marks', '"قال '],
  ['all marks', '«"“‘ '],
  ['closing marks', 'قال" '],
  ['colons', 'الوزير: '],
  ['brackets', '(قال ('],
  ['commas', 'قال الوزير، '],
  ['titles', 'وزير رئيس مدير نائب '],
  ['numbers', '5 آلاف و3 مئة من أصل 7 '],
  ['dates', 'يوم الثلاثاء 5 آذار/مارس 2024 قبل '],
  ['lines', 'قال\n'],
  ['sentences', 'قال الوزير إن. '],
  ['conjunctions', 'و و و '],
  ['one long word', 'ابتث'],
  ['participles', 'مضيفا مؤكدا مشيرا إلى '],
  ['pronouns', 'وأضاف أنه قال إنه '],
  ['denied rumours', 'نفت شائعات عن '],
  ['always another source', 'قال مصدر آخر إن كذا. '],
];

/** Texts that are known to take more than linear work, with the functions that do it: to be kept empty. */
export const KNOWN_QUADRATIC: Readonly<Record<string, string>> = {};
