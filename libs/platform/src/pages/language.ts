import type { FastifyRequest } from 'fastify';

/** Languages of the pages without script. The address says which: no cookie, and caches keep the two apart. */
export type PageLanguage = 'vi' | 'en';

/** `?lang=en` asks for English; everything else is Vietnamese. */
export function languageOf(request: FastifyRequest): PageLanguage {
  const { query } = request;
  return typeof query === 'object' && query !== null && 'lang' in query && query.lang === 'en' ? 'en' : 'vi';
}

/** Takes the wording of the page's language. */
export const wordsIn =
  (language: PageLanguage) =>
  (vi: string, en: string): string =>
    language === 'en' ? en : vi;

/** An address of ours that stays in the language of the page. */
export const pathIn = (language: PageLanguage, path: string): string =>
  language === 'vi' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`;
