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
type Words = Readonly<Record<string, string>>;
const NONE: Words = {};
const LanguageContext = createContext<LanguageState & { words: Words }>({
  language: 'vi',
  setLanguage: () => undefined,
  words: NONE,
});

/** Keeps the chosen language of the shell's texts; Vietnamese unless the person chose otherwise on this device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi'));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);
  const words = useWords(language);
  const state = useMemo(() => ({ language, setLanguage, words }), [language, words]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** English of the areas' texts, fetched when it is asked for; until then the Vietnamese stands. */
function useWords(language: Language): Words {
  const [words, setWords] = useState<Words>(NONE);
  useEffect(() => {
    if (language === 'vi' || words !== NONE) return;
    void import('./words').then(
      (found) => setWords(found.words),
      () => undefined, // without a network the Vietnamese stays
    );
  }, [language, words]);
  return language === 'vi' ? NONE : words;
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

export type Say = (text: string, ...values: readonly (string | number)[]) => string;

const fill = (text: string, values: readonly (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (mark, place: string) => String(values[Number(place)] ?? mark));

/** The Vietnamese itself, where nobody chooses a language. */
export const inVietnamese: Say = (text, ...values) => fill(text, values);

/**
 * The words of a page in the chosen language, by their Vietnamese text: `say('Đã quét {0} mã', count)`. English stands in
 * `texts/words`; a spec looks that nothing is missing there.
 */
export function useSay(): Say {
  const { words } = use(LanguageContext);
  return (text, ...values) => fill(words[text] ?? text, values);
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
