import { isVietnamese, useLanguage, useSay } from '../texts/language';

/** A text of the server in the chosen language. What has no English stays as it is and is marked for readers of the screen. */
export function Said({ text }: { text: string | null | undefined }) {
  const say = useSay();
  const { language } = useLanguage();
  if (text === null || text === undefined || text === '') return null;
  const said = say(text);
  return language === 'en' && isVietnamese(said) ? <span lang="vi">{said}</span> : said;
}
