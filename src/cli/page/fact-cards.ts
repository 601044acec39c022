import type { DateValue, Event, Quantity } from '../../model/index.ts';
import { type Html, html } from './html.ts';
import { STATUSES } from './page-labels.ts';

/** What a date stands for. */
export function dateCard({ value, basis }: DateValue): Html {
  if (value === null) return html`وقت لا تُعرف قيمته`;
  return html`<bdi dir="ltr">${value}</bdi> <span class="kind">${basis === 'stated' ? 'كما في النص' : 'محسوب من وقت النشر'}</span>`;
}

const MODIFIERS: Readonly<Record<Quantity['modifier'], string>> = {
  exact: '',
  approx: 'نحو',
  at_least: 'على الأقل',
  at_most: 'على الأكثر',
  range: 'بين',
  ratio: 'نسبة',
  vague: 'بلا عدد محدد',
};

/** The number behind a quantity. */
export function quantityCard({ value, min, max, modifier, unit }: Quantity): Html {
  const number = Array.isArray(value) ? value.join(' : ') : value === null ? '' : String(value);
  const range = min === null && max === null ? '' : `${min ?? ''}–${max ?? ''}`;
  return html`<bdi dir="ltr">${number === '' ? range : number}</bdi> <bdi>${unit ?? ''}</bdi> <span class="kind">${MODIFIERS[modifier]}</span>`;
}

/** What an event is and how sure the report is of it. */
export function eventCard({ type, status }: Event): Html {
  return html`<bdi dir="ltr">${type}</bdi> <span class="kind">${STATUSES[status]}</span>`;
}
