import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { ApiProblem } from '../api/client.ts';
import { useLive, useLiveConnection } from '../api/live.ts';
import { statusQuery } from '../api/queries.ts';
import { useSpeech } from '../i18n/language.tsx';
import { SignIn } from '../pages/SignIn.tsx';
import { useTheme } from './theme.ts';

const PAGES = [
  ['/board', 'nav.board'],
  ['/episodes', 'nav.episodes'],
  ['/patterns', 'nav.patterns'],
  ['/sources', 'nav.sources'],
  ['/search', 'nav.search'],
  ['/add', 'nav.add'],
  ['/private', 'nav.private'],
] as const;

/** What stands around every page. */
export function Shell() {
  const { t, language, setLanguage } = useSpeech();
  const [theme, changeTheme] = useTheme();
  const { connected } = useLive();
  const status = useQuery(statusQuery);
  useLiveConnection();
  const locked = status.error instanceof ApiProblem && status.error.status === 401;
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="masthead">
        <div className="masthead__in">
          <Link to="/board" className="brand" title={t('tagline')}>
            <svg viewBox="0 0 32 32" aria-hidden="true">
              <rect width="32" height="32" rx="7" fill="var(--accent)" />
              <g fill="none" stroke="var(--accent-ink)" strokeWidth="2.4">
                <circle cx="24" cy="16" r="3.6" />
                <circle cx="8" cy="9" r="2.6" />
                <circle cx="8" cy="23" r="2.6" strokeDasharray="2.2 2" />
                <path d="M20.4 15 10.6 10M20.4 17 10.6 22" />
              </g>
            </svg>
            {t('name')}
          </Link>
          <nav className="nav" aria-label={t('nav.label')}>
            {PAGES.map(([to, key]) => (
              <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
                {t(key)}
              </Link>
            ))}
          </nav>
          <div className="tools">
            <button
              type="button"
              className="button button--quiet"
              onClick={() => setLanguage(language === 'ar' ? 'en' : 'ar')}
              title={t('language.switch')}
              lang={language === 'ar' ? 'en' : 'ar'}
            >
              {t('language.other')}
            </button>
            <button
              type="button"
              className="button button--quiet"
              onClick={changeTheme}
              title={t('theme.switch')}
            >
              {t(theme === 'dark' ? 'theme.light' : 'theme.dark')}
            </button>
          </div>
        </div>
        {!connected && !locked && (
          <div className="strip strip--bad" role="status">
            <p>{t('live.lost')}</p>
          </div>
        )}
      </header>
      {(status.data?.samples ?? 'none') !== 'none' && (
        <div className="strip">
          <p>
            {t(status.data?.samples === 'all' ? 'demo.note' : 'demo.some')}{' '}
            <Link to="/add">{t('demo.add')}</Link>
          </p>
        </div>
      )}
      <main id="content" className="page" tabIndex={-1}>
        {locked ? <SignIn /> : <Outlet />}
      </main>
    </>
  );
}
