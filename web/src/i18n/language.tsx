import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { ar } from './ar.ts';
import { type Dictionary, en, type Forms } from './en.ts';

export type Language = 'ar' | 'en';

type Key = keyof Dictionary;
type Values = Readonly<Record<string, string | number>>;

/** Everything that depends on the language of the interface. */
export interface Speech {
  readonly language: Language;
  readonly dir: 'rtl' | 'ltr';
  /** The words of a key; `n` chooses the plural form; other values stand isolated in the sentence. */
  t(key: Key, values?: Values): string;
  /** Whether there are words for something the API named. */
  has(key: string): key is Key;
  number(value: number): string;
  setLanguage(language: Language): void;
}

const LOCALE = { ar: 'ar-u-nu-arab-ca-gregory', en: 'en-GB' } as const;

const SpeechContext = createContext<Speech | null>(null);

/** Remembers the language chosen; `?lang=` of the address goes first. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('isnad.language');
  return asked === 'en' ? 'en' : 'ar';
}

export function locale(language: Language): string {
  return LOCALE[language];
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
    localStorage.setItem('isnad.language', language);
  }, [language]);
  const speech = useMemo(() => makeSpeech(language, setLanguage), [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('no language');
  return speech;
}

/** The words and numbers of one language. */
export function makeSpeech(language: Language, setLanguage: (language: Language) => void): Speech {
  const words: Dictionary = language === 'ar' ? ar : en;
  const numbers = new Intl.NumberFormat(LOCALE[language]);
  const plurals = new Intl.PluralRules(LOCALE[language]);
  return {
    language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    setLanguage,
    number: (value) => numbers.format(value),
    has: (key): key is Key => key in words,
    t(key, values = {}) {
      // What a later server names and this page has no words for is shown as it is.
      const entry: string | Forms = words[key] ?? key;
      const pattern =
        typeof entry === 'string' ? entry : (entry[plurals.select(Number(values.n ?? 0))] ?? entry.other);
      return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        if (value === undefined) return whole;
        // Isolated: a name of the other script must not turn the sentence around.
        return typeof value === 'number' ? numbers.format(value) : `\u2068${value}\u2069`;
      });
    },
  };
}
