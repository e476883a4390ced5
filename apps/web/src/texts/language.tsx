import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en';
import { vi, type Texts } from './vi';

export type { Texts };
export type Language = 'vi' | 'en';
/** A short text that an area brings in both languages. */
export interface Label {
  vi: string;
  en: string;
}

const dictionaries: Record<Language, Texts> = { vi, en };
const storageKey = 'ngon-ngu';

interface LanguageState {
  language: Language;
  setLanguage: (language: Language) => void;
}
const LanguageContext = createContext<LanguageState>({ language: 'vi', setLanguage: () => undefined });

/** Keeps the chosen language of the shell's texts; Vietnamese unless the person chose otherwise on this device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);
  const state = useMemo(() => ({ language, setLanguage }), [language]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** The chosen language and the way to change it in place. */
export function useLanguage(): LanguageState {
  return use(LanguageContext);
}

/** The shell's texts in the chosen language. */
export function useTexts(): Texts {
  return dictionaries[use(LanguageContext).language];
}

/** Picks the wording of a label in the chosen language. */
export function useLabel(): (label: Label) => string {
  const { language } = use(LanguageContext);
  return (label) => label[language];
}
