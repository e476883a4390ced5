import type { Say } from '../../texts/language';

/** Product sets that a checklist is for, in words. */
export const forWhom = (sheets: readonly { no: number }[], nameOf: (no: number) => string, say: Say): string =>
  sheets.length === 0 ? say('Mọi sản phẩm') : sheets.map(({ no }) => nameOf(no)).join('; ');

const FEW = 3;

/** The same for a list of checklists, where many names would push the rest aside. */
export const inShort = (sheets: readonly { no: number }[], nameOf: (no: number) => string, say: Say): string =>
  sheets.length > FEW ? say('{0} bộ sản phẩm', sheets.length) : forWhom(sheets, nameOf, say);
