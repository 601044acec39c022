import type { DateValue, Event, Quantity, Span } from '../../model/index.ts';
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

/** What an event is, who did it to whom in the words of the report, and how sure the report is of it. */
export function eventCard({ type, status, actorSpans, targetSpans }: Event, text: string): Html {
  const words = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join('، ');
  const by =
    actorSpans.length === 0 ? '' : html` <span class="kind">الفاعل</span> <bdi>${words(actorSpans)}</bdi>`;
  const to =
    targetSpans.length === 0 ? '' : html` <span class="kind">المتأثر</span> <bdi>${words(targetSpans)}</bdi>`;
  return html`<bdi dir="ltr">${type}</bdi> <span class="kind">${STATUSES[status]}</span>${by}${to}`;
}
