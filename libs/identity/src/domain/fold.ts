/** A text without accents and case, as people type it in a hurry: 'Đức Thọ' → 'duc tho'. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
