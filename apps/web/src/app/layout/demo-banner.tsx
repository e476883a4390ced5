import Box from '@mui/material/Box';
import { useTexts } from '../../texts/language';
import { dateText } from '../../lib/dates';

/** Says that nothing here is real, and which day the system believes it is. */
export function DemoBanner({ businessDate }: { businessDate: string }) {
  const t = useTexts();
  return (
    <Box
      role="note"
      sx={{
        bgcolor: '#fdf0d5',
        color: '#5c3800',
        px: 2,
        py: 0.75,
        textAlign: 'center',
        fontWeight: 600,
        fontSize: '0.9375rem',
      }}
    >
      {t.demoBanner(dateText(businessDate))}
    </Box>
  );
}
