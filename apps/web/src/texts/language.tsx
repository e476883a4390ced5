import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en';
import { inVietnamese, isVietnamese, Reader, type Say } from './say';
import { vi, type Texts } from './vi';

export { inVietnamese, isVietnamese, type Say };
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
const LanguageContext = createContext<LanguageState & { say: Say }>({
  language: 'vi',
  setLanguage: () => undefined,
  say: inVietnamese,
});

/** Keeps the chosen language of the shell's texts; Vietnamese unless the person chose otherwise on this device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);
  const say = useDictionary(language);
  const state = useMemo(() => ({ language, setLanguage, say }), [language, say]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** English of the areas' texts, fetched when it is asked for; until then the Vietnamese stands. */
function useDictionary(language: Language): Say {
  const [reader, setReader] = useState<Reader>();
  useEffect(() => {
    if (language === 'vi' || reader !== undefined) return;
    void import('./words').then(
      ({ words, serverSentences }) => setReader(new Reader(words, serverSentences)),
      () => undefined, // without a network the Vietnamese stays
    );
  }, [language, reader]);
  return language === 'vi' || reader === undefined ? inVietnamese : reader.say;
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

/**
 * The words of a page in the chosen language, by their Vietnamese text: `say('Đã quét {0} mã', count)`. English stands in
 * `texts/words`; a spec looks that nothing is missing there. A text that the server made is said in the same way: `say(item.title)`.
 */
export function useSay(): Say {
  return use(LanguageContext).say;
}

/** The same for what may be a text or something drawn already. */
export function useSayNode(): (node: ReactNode) => ReactNode {
  const say = useSay();
  return (node) => (typeof node === 'string' ? say(node) : node);
}

/** Picks between the two wordings. */
export type Both = (vi: string, en: string) => string;

/** For texts that stand at one place only: `const say = useBoth(); say('Lưu', 'Save')`. */
export function useBoth(): Both {
  const { language } = use(LanguageContext);
  return (inVietnamese, inEnglish) => (language === 'vi' ? inVietnamese : inEnglish);
}
