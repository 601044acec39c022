/**
 * Month names as Arabic news writes them (Levant, Egypt and Gulf, Maghreb) and English ones, folded by
 * `normalisedKey`, with the month they mean. Where two calendars share a word, the date line decides
 * nothing: these are Gregorian.
 */
const NAMES: readonly (readonly string[])[] = [
  ['كانون الثاني', 'يناير', 'جانفي', 'january', 'jan'],
  ['شباط', 'فبراير', 'فيفري', 'february', 'feb'],
  ['آذار', 'اذار', 'مارس', 'march', 'mar'],
  ['نيسان', 'أبريل', 'ابريل', 'إبريل', 'أفريل', 'april', 'apr'],
  ['أيار', 'ايار', 'مايو', 'ماي', 'may'],
  ['حزيران', 'يونيو', 'يونيه', 'جوان', 'june', 'jun'],
  ['تموز', 'يوليو', 'يوليه', 'جويلية', 'يوليوز', 'july', 'jul'],
  ['آب', 'أغسطس', 'اغسطس', 'أوت', 'غشت', 'august', 'aug'],
  ['أيلول', 'ايلول', 'سبتمبر', 'شتنبر', 'september', 'sept', 'sep'],
  ['تشرين الأول', 'أكتوبر', 'اكتوبر', 'october', 'oct'],
  ['تشرين الثاني', 'نوفمبر', 'نونبر', 'november', 'nov'],
  ['كانون الأول', 'ديسمبر', 'دجنبر', 'december', 'dec'],
];

let table: ReadonlyMap<string, number> | null = null;

/** The month (1–12) that one or two folded words name, or null. */
export function monthNamed(words: string, fold: (text: string) => string): number | null {
  if (table === null) {
    const built = new Map<string, number>();
    NAMES.forEach((names, index) => {
      for (const name of names) built.set(fold(name), index + 1);
    });
    table = built;
  }
  return table.get(words) ?? null;
}
