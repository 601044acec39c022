import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/client.ts';
import { useSpeech } from '../i18n/language.tsx';

/** Shown while an answer is awaited. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useSpeech();
  return (
    <div className="skeleton" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same
        <div key={i} />
      ))}
    </div>
  );
}

/** Shown where there is nothing, with what can be done about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <svg viewBox="0 0 64 64" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <circle cx="50" cy="32" r="7" />
        <circle cx="14" cy="16" r="5" strokeDasharray="4 3" />
        <circle cx="14" cy="48" r="5" strokeDasharray="4 3" />
        <path d="M43 29 19 18M43 35 19 46" strokeDasharray="4 4" />
      </svg>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Shown when an answer did not come; says why in words. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useSpeech();
  const problem = error instanceof ApiProblem ? error : null;
  if (problem?.status === 404) {
    return (
      <Empty title={t('state.notFound')}>
        <Link to="/board" className="button">
          {t('state.home')}
        </Link>
      </Empty>
    );
  }
  return (
    <div className="state" role="alert">
      <h2>{t('state.error')}</h2>
      <p>
        {problem?.code === 'unreachable' ? (
          t('state.unreachable')
        ) : problem === null ? null : (
          <bdi dir="auto">{problem.message}</bdi>
        )}
      </p>
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {t('state.retry')}
        </button>
      )}
    </div>
  );
}
