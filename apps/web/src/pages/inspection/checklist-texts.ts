/** Product sets that a checklist is for, in words. */
export const forWhom = (sheets: readonly { no: number }[], nameOf: (no: number) => string): string =>
  sheets.length === 0 ? 'Mọi sản phẩm' : sheets.map(({ no }) => nameOf(no)).join('; ');
