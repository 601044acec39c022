import { type ReactNode, useEffect } from 'react';
import { useSpeech } from '../i18n/language.tsx';

/** Title, note and JSON twin of a page. */
export function PageHead({ title, note, twin }: { title: ReactNode; note?: ReactNode; twin?: string }) {
  const { t } = useSpeech();
  return (
    <header className="page__head">
      <h1>{title}</h1>
      {twin && (
        <a className="twin" href={twin} title={t('twin.title')} type="application/json" rel="alternate">
          {t('twin')}
        </a>
      )}
      {note && <p>{note}</p>}
    </header>
  );
}

/** The title of the window. */
export function useTitle(title: string): void {
  const { t } = useSpeech();
  const name = t('name');
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`;
  }, [title, name]);
}
