import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ProblemAlert } from '../../components/problem-alert';
import { dateText } from '../../lib/dates';
import { useTexts } from '../../texts/language';
import type { Session } from '../session';

/** Stands above every page as long as somebody fills in for a producer: for whom, until when, and the way out. */
export function ActingBanner({ acting }: { acting: NonNullable<Session['acting']> }) {
  const t = useTexts();
  const leave = useCommand({
    run: (_input: 'leave', attempt) => api.POST('/api/mandates/leave', { headers: attempt.headers() }),
    // A full load: nothing of the producer stays in the memory of the page.
    onDone: () => window.location.assign('/lam-thay'),
  });
  return (
    <Box
      role="region"
      aria-label={t.acting.label}
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        bgcolor: '#5a3a86',
        color: '#fff',
        px: 2,
        py: 0.5,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        alignItems: 'center',
        justifyContent: 'center',
      }}
    >
      <span>
        {t.acting.now} <b>{acting.onBehalfOfName}</b> ({acting.producerName}),{' '}
        {t.acting.until(dateText(acting.validThrough))}
      </span>
      <Button
        color="inherit"
        loading={leave.pending}
        sx={{ textDecoration: 'underline', fontWeight: 600 }}
        onClick={() => leave.run('leave')}
      >
        {t.acting.leave}
      </Button>
      {leave.problem && <ProblemAlert problem={leave.problem} />}
    </Box>
  );
}
