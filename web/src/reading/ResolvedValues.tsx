import { useMemo } from 'react';
import type { Report } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { WordsLink } from '../ui/WordsLink.tsx';
import { dateWords } from './date-words.ts';
import { quantityWords } from './quantity-words.ts';

export interface ResolvedValue {
  readonly start: number;
  readonly end: number;
  /** What the words mean, in words of the interface. */
  readonly meaning: string;
}

/** Dates and figures of a report with what they mean, in the order of the text. */
export function useResolvedValues(report: Report): readonly ResolvedValue[] {
  const speech = useSpeech();
  return useMemo(() => {
    const dates = report.dates.flatMap(({ start, end, value }) =>
      value === null ? [] : [{ start, end, meaning: dateWords(value, speech) }],
    );
    const quantities = report.quantities.flatMap((quantity) => {
      const meaning = quantityWords(quantity, speech);
      return meaning === '' ? [] : [{ start: quantity.start, end: quantity.end, meaning }];
    });
    return [...dates, ...quantities].sort((a, b) => a.start - b.start || a.end - b.end);
  }, [report, speech]);
}

/** What hovering shows, for the keyboard and for fingers: each date and figure, what it means, and where it stands. */
export function ResolvedValues({ report, values }: { report: Report; values: readonly ResolvedValue[] }) {
  const { t } = useSpeech();
  if (values.length === 0) return null;
  return (
    <details className="section resolved">
      <summary>{t('report.resolved', { n: values.length })}</summary>
      <ul>
        {values.map(({ start, end, meaning }) => (
          <li key={`${start} ${end} ${meaning}`}>
            <WordsLink
              words={{ article: report.report.id, start, end, text: report.text.slice(start, end) }}
            />{' '}
            <span>
              = <bdi>{meaning}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
