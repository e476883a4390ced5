/** Product sets that a checklist is for, in words. */
export const forWhom = (sheets: readonly { no: number }[], nameOf: (no: number) => string): string =>
  sheets.length === 0 ? 'Mọi sản phẩm' : sheets.map(({ no }) => nameOf(no)).join('; ');

const FEW = 3;

/** The same for a list of checklists, where many names would push the rest aside. */
export const inShort = (sheets: readonly { no: number }[], nameOf: (no: number) => string): string =>
  sheets.length > FEW ? `${sheets.length} bộ sản phẩm` : forWhom(sheets, nameOf);
