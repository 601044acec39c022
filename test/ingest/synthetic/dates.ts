const LEVANT = [
  'كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني',
  'كانون الأول',
]; // biome-ignore format: one list
const EGYPT = [
  'يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر',
]; // biome-ignore format: one list
const MAGHREB = [
  'جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر',
]; // biome-ignore format: one list
const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

/** Ways in which pages write the time of a story for their readers. */
export type DateStyle = 'levant' | 'egypt' | 'maghreb' | 'dual' | 'numeric' | 'arabic-digits';

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: string;
  readonly weekday: string;
}

function partsOf(iso: string): Parts {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return { year, month, day, clock: iso.slice(11, 16), weekday };
}

/** A visible date line; the zone stays unsaid, as it does on pages. */
export function visibleDate(iso: string, style: DateStyle): string {
  const { clock, day, month, weekday, year } = partsOf(iso);
  switch (style) {
    case 'levant':
      return `${weekday} ${day} ${LEVANT[month - 1]} ${year} - ${clock}`;
    case 'egypt':
      return `نشر في: ${weekday}، ${day} ${EGYPT[month - 1]} ${year} الساعة ${twelve(clock)}`;
    case 'maghreb':
      return `${day} ${MAGHREB[month - 1]} ${year} - ${clock}`;
    case 'dual':
      return `${weekday}، ${day} ${LEVANT[month - 1]}/${EGYPT[month - 1]} ${year}، ${clock}`;
    case 'numeric':
      return `تاريخ النشر: ${day}/${month}/${year} - ${clock}`;
    case 'arabic-digits':
      return `${weekday} ${day} ${EGYPT[month - 1]} ${year} - ${clock}`.replace(/\d/g, (digit) =>
        String.fromCharCode(0x660 + +digit),
      );
  }
}

function twelve(clock: string): string {
  const hour = +clock.slice(0, 2);
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}:${clock.slice(3)} ${hour < 12 ? 'ص' : 'م'}`;
}
