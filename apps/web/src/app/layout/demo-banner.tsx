import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import { dateText } from '../../lib/dates';
import { BusinessDateDialog } from './business-date-dialog';

/** Says that nothing here is real, and which day the system believes it is; whoever is logged in may move that day. */
export function DemoBanner({ businessDate }: { businessDate: string }) {
  const t = useTexts();
  const [moving, setMoving] = useState(false);
  return (
    <Box
      role="note"
      sx={{
        bgcolor: '#fdf0d5',
        color: '#5c3800',
        px: 2,
        py: 0.25,
        textAlign: 'center',
        fontWeight: 600,
        fontSize: '0.9375rem',
      }}
    >
      {t.demoBanner(dateText(businessDate))}{' '}
      <Button color="inherit" sx={{ textDecoration: 'underline' }} onClick={() => setMoving(true)}>
        {t.demoMoveDate}
      </Button>
      {moving && <BusinessDateDialog businessDate={businessDate} onClose={() => setMoving(false)} />}
    </Box>
  );
}
