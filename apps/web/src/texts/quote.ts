import { isVietnamese } from './say';

/** A piece of a text: the page's own words, or words that are quoted in it. */
export interface Piece {
  readonly words: string;
  readonly quoted: boolean;
}

/** Finds quoted Vietnamese words in a sentence, each behind the one before; what is not found is left where it is. */
export function piecesOf(text: string, quotes: readonly (string | null | undefined)[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const quote of quotes) {
    const at = isVietnamese(quote ?? '') ? text.indexOf(quote ?? '', from) : -1;
    if (at < 0) continue;
    const end = at + (quote ?? '').length;
    pieces.push({ words: text.slice(from, at), quoted: false }, { words: text.slice(at, end), quoted: true });
    from = end;
  }
  return [...pieces, { words: text.slice(from), quoted: false }].filter(({ words }) => words !== '');
}
