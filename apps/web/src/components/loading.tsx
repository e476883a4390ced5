import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/language';
import { visuallyHidden } from './visually-hidden';

function Waiting({ children }: { children: ReactNode }) {
  const t = useTexts();
  return (
    <Box role="status" aria-live="polite" sx={{ width: '100%' }}>
      <span style={visuallyHidden}>{t.loading}</span>
      <div aria-hidden="true">{children}</div>
    </Box>
  );
}

/** Placeholder of a whole page. */
export function LoadingPage() {
  return (
    <Waiting>
      <Skeleton variant="text" width="45%" height={48} />
      <Skeleton variant="text" width="70%" />
      <Stack spacing={1.5} sx={{ mt: 3 }}>
        {[0, 1, 2, 3].map((row) => (
          <Skeleton key={row} variant="rounded" height={72} />
        ))}
      </Stack>
    </Waiting>
  );
}

/** Placeholder of a list with `rows` lines. */
export function LoadingList({ rows = 5 }: { rows?: number }) {
  return (
    <Waiting>
      <Stack spacing={1.25}>
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} variant="rounded" height={64} />
        ))}
      </Stack>
    </Waiting>
  );
}

/** Placeholder of a form with `fields` fields. */
export function LoadingForm({ fields = 4 }: { fields?: number }) {
  return (
    <Waiting>
      <Stack spacing={3}>
        {Array.from({ length: fields }, (_, field) => (
          <Box key={field}>
            <Skeleton variant="text" width="30%" />
            <Skeleton variant="rounded" height={56} />
          </Box>
        ))}
      </Stack>
    </Waiting>
  );
}
