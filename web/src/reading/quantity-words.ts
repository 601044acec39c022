import type { Report } from '../api/types.ts';
import type { Speech } from '../i18n/language.tsx';

/** What a figure of the text means, in words of the interface; empty for words that stay words. */
export function quantityWords(
  quantity: Pick<Report['quantities'][number], 'value' | 'min' | 'max' | 'modifier' | 'unit'>,
  speech: Pick<Speech, 't' | 'has' | 'number'>,
): string {
  const { t, has, number } = speech;
  const { value, min, max } = quantity;
  const unitKey = `figure.what.${quantity.unit}`;
  const unit = quantity.unit === null ? '' : has(unitKey) ? t(unitKey) : quantity.unit;
  const range = min !== null && max !== null && min !== max ? `${number(min)}–${number(max)}` : '';
  const figure = Array.isArray(value)
    ? value.map((one) => number(one)).join(' : ')
    : typeof value === 'number'
      ? number(value)
      : range;
  if (figure === '') return '';
  const modifierKey = `modifier.${quantity.modifier}`;
  return [has(modifierKey) ? t(modifierKey) : '', figure, unit].filter((part) => part !== '').join(' ');
}
