import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import type { Say } from '../../texts/language';

/** Text of a mail whose addresses of this site can be followed, said in words; other addresses stay plain text. */
export function linkedText(text: string, origin: string, say: Say): ReactNode[] {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, index) =>
    piece.startsWith(`${origin}/`) ? (
      <Link key={index} href={piece} target="_blank" rel="noopener">
        {say('Mở trang này')}
      </Link>
    ) : (
      piece
    ),
  );
}
