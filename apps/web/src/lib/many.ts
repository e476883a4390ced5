/** A count with its noun in English: "1 product", "3 products". */
export const many = (count: number | string, one: string, several = `${one}s`): string =>
  `${count} ${String(count) === '1' ? one : several}`;
