import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

/** The theme chosen on this machine, else that of the system. */
export function firstTheme(): Theme {
  const kept = localStorage.getItem('isnad.theme');
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(firstTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return [
    theme,
    () => {
      const next = theme === 'dark' ? 'light' : 'dark';
      localStorage.setItem('isnad.theme', next);
      setTheme(next);
    },
  ];
}
