/** A text without accents and case, for searching as people type: 'Đức Thọ' → 'duc tho'. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Does the text hold every word typed, whatever the accents, case and order? */
export function hasWords(text: string, typed: string): boolean {
  const within = fold(text);
  return fold(typed)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
