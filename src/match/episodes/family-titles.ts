/** Families of words as people say them. */
const TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    strike: 'ضربة',
    missile: 'صواريخ',
    intercept: 'اعتراض',
    launch: 'إطلاق',
    kill: 'قتلى',
    injure: 'جرحى',
    assassinate: 'اغتيال',
    leave: 'مغادرة أو إخلاء',
    hide: 'اختفاء',
    fear: 'خشية',
    threat: 'تهديد',
    chemical: 'سلاح كيميائي',
    explode: 'انفجار',
    clash: 'اشتباك',
    arrest: 'اعتقال',
    release: 'إفراج',
    meeting: 'اجتماع',
    agreement: 'اتفاق',
    sanction: 'عقوبات',
    election: 'انتخابات',
    recount: 'فرز',
    protest: 'احتجاج',
    resign: 'استقالة',
    poison: 'تسميم',
    expel: 'طرد',
    militia: 'جماعة مسلحة',
    leader: 'قادة',
    minister: 'وزراء',
    civilian: 'مدنيون',
    child: 'أطفال',
  }),
);

/** A pattern in Arabic words. */
export function patternTitle(key: string): string {
  return key
    .split(/[+|]/)
    .map((part) => TITLES.get(part) ?? part)
    .join(' · ');
}

/** A subject's title: families of words as people say them. */
export function subjectTitle(title: string): string {
  return title
    .split(' ')
    .map((part) => TITLES.get(part) ?? part)
    .join(' · ');
}
