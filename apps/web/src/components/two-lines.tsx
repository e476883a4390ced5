import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A fact and, quieter under it, what belongs to it: a producer and its commune. */
export function TwoLines({ text, below }: { text: ReactNode; below: ReactNode }) {
  return (
    <>
      {text}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {below}
      </Typography>
    </>
  );
}
