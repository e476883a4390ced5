import { Fragment } from 'react';
import { isVietnamese, useLanguage, useSay } from '../texts/language';

const BETWEEN_FACTS = ' · ';

/** A text of the server in the chosen language. What has no English stays as it is and is marked for readers of the screen. */
export function Said({ text }: { text: string | null | undefined }) {
  const say = useSay();
  const { language } = useLanguage();
  if (text === null || text === undefined || text === '') return null;
  const said = say(text);
  if (language !== 'en' || !isVietnamese(said)) return said;
  if (said === text) return <span lang="vi">{said}</span>;
  // A line of facts: only those that stayed as they were are Vietnamese; an English sentence may have a name in it.
  return said.split(BETWEEN_FACTS).map((fact, index) => (
    <Fragment key={index}>
      {index > 0 && BETWEEN_FACTS}
      {isVietnamese(fact) && text.includes(fact) ? <span lang="vi">{fact}</span> : fact}
    </Fragment>
  ));
}
