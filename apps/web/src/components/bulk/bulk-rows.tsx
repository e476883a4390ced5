import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { tones } from '../../app/tones';
import { useLanguage } from '../../texts/language';
import { Said } from '../said';

interface Row {
  id: string;
  title: string;
  subtitle: string;
  fault: { title: string; en: string } | null;
}

/** Rows of a preview: which, and why not. */
export function BulkRows({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { language } = useLanguage();
  const heading = useId();
  if (rows.length === 0) return null;
  return (
    <Box component="section" aria-labelledby={heading} sx={{ mt: 2.5 }}>
      <Typography variant="h3" id={heading} sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, maxHeight: 320, overflow: 'auto' }}>
        {rows.map((row) => (
          <Box component="li" key={row.id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Typography sx={{ fontWeight: 600 }}>
              <Said text={row.title} />
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              <Said text={row.subtitle} />
            </Typography>
            {row.fault !== null && (
              <Typography variant="body2" sx={{ color: tones.attention.strong }}>
                {language === 'vi' ? row.fault.title : row.fault.en}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
