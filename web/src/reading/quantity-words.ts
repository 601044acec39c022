import type { Report } from '../api/types.ts';
import { locale, type Speech } from '../i18n/language.tsx';

/** Units that every browser has words for, with their forms for numbers. */
const MEASURES: Readonly<Record<string, string>> = {
  percent: 'percent',
  years: 'year',
  months: 'month',
  weeks: 'week',
  days: 'day',
  hours: 'hour',
  minutes: 'minute',
  kilometre: 'kilometer',
  metre: 'meter',
  centimetre: 'centimeter',
  kilogram: 'kilogram',
  gram: 'gram',
  litre: 'liter',
};

/**
 * What a figure of the text means, in words of the interface; empty for words that stay words. What is counted is said
 * where the interface has words for it; else the words of the report beside it say it.
 */
export function quantityWords(
  quantity: Pick<Report['quantities'][number], 'value' | 'min' | 'max' | 'modifier' | 'unit'>,
  speech: Pick<Speech, 't' | 'has' | 'number' | 'language'>,
): string {
  const { t, has, number, language } = speech;
  const { value, min, max, unit } = quantity;
  const measured = unit === null ? null : measure(unit, language);
  const written = (one: number): string => (measured === null ? number(one) : measured.format(one));
  const range = min !== null && max !== null && min !== max ? `${number(min)}–${written(max)}` : '';
  const figure = Array.isArray(value)
    ? value.map((one) => number(one)).join(' : ')
    : typeof value === 'number'
      ? written(value)
      : range;
  if (figure === '') return '';
  const unitKey: string = `figure.what.${unit}`;
  const counted =
    unit === null || measured !== null
      ? ''
      : has(unitKey)
        ? t(unitKey)
        : language === 'en' && /^[a-z-]+$/i.test(unit)
          ? unit
          : '';
  const modifierKey: string = `modifier.${quantity.modifier}`;
  return [has(modifierKey) ? t(modifierKey) : '', figure, counted].filter((part) => part !== '').join(' ');
}

function measure(unit: string, language: Speech['language']): Intl.NumberFormat | null {
  if (/^[A-Z]{3}$/.test(unit)) {
    return new Intl.NumberFormat(locale(language), {
      style: 'currency',
      currency: unit,
      currencyDisplay: 'name',
      minimumFractionDigits: 0,
    });
  }
  const known = Object.hasOwn(MEASURES, unit) ? MEASURES[unit] : undefined;
  return known === undefined
    ? null
    : new Intl.NumberFormat(locale(language), { style: 'unit', unit: known, unitDisplay: 'long' });
}
