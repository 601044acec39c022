import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Words } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';

/** The place of some words in the address of their report. */
export function wordsHash(words: Pick<Words, 'start' | 'end'>): string {
  return `w${words.start}-${words.end}`;
}

/** Words of a report as a link to where they stand: one click from every statement to what it rests on. */
export function WordsLink({
  words,
  children,
  className,
}: {
  words: Words;
  children?: ReactNode;
  className?: string;
}) {
  const { t } = useSpeech();
  return (
    <Link
      to="/articles/$id"
      params={{ id: words.article }}
      hash={wordsHash(words)}
      className={className ?? 'quote-link'}
      title={t('claim.inReport')}
    >
      {children ?? (
        <bdi className="quote" lang="ar" dir="rtl">
          {words.text}
        </bdi>
      )}
    </Link>
  );
}
