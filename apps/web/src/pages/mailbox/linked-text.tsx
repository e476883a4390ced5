import Link from '@mui/material/Link';
import type { ReactNode } from 'react';

/** Text of a mail whose addresses of this site can be followed; other addresses stay plain text. */
export function linkedText(text: string, origin: string): ReactNode[] {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, index) =>
    piece.startsWith(`${origin}/`) ? (
      <Link key={index} href={piece} target="_blank" rel="noopener">
        {piece}
      </Link>
    ) : (
      piece
    ),
  );
}
