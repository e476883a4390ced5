import { TEMPLATES, type FactsOf, type Template, type TemplateKey } from './templates';

/** A message as it is kept and sent. */
export interface RenderedMessage {
  readonly subject: string;
  readonly body: string;
  readonly link: string;
}

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;
/** A subject is one line in a list and in a mail's header. */
const LONGEST_SUBJECT = 200;

/** Names that the texts of a template use. */
export function placeholdersOf({ subject, body, link }: Template): string[] {
  const found = [subject, body, link].flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''));
  return [...new Set(found)].sort();
}

function fill(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (_all, name: string) => {
    const value = facts[name];
    if (value === undefined || value === '') throw new RangeError(`the fact {${name}} is missing`);
    return value;
  });
}

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length <= LONGEST_SUBJECT
    ? line
    : `${letters
        .slice(0, LONGEST_SUBJECT - 1)
        .join('')
        .trimEnd()}…`;
};

/** Fills a template. @throws RangeError that names a missing fact */
export function renderTemplate<K extends TemplateKey>(key: K, facts: FactsOf<K>): RenderedMessage {
  const template: Template = TEMPLATES[key];
  return {
    subject: oneLine(fill(template.subject, facts)),
    body: fill(template.body, facts),
    link: fill(template.link, facts),
  };
}
