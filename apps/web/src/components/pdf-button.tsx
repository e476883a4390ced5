import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

/** A paper as PDF, made when it is asked for; opens in a tab of its own. */
export function PdfButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Button variant="outlined" href={href} target="_blank" rel="noopener">
      {children}
    </Button>
  );
}
