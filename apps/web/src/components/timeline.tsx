import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { momentText } from '../lib/dates';
import { useSay, useTexts } from '../texts/language';
import { Said } from './said';

export interface TimelineEntry {
  id: string;
  at: string;
  /** Who did it; nothing = the system itself. */
  who?: string | null;
  /** What was done, in words. */
  what: string;
  /** Chips or words of the state before and after. */
  from?: ReactNode;
  to?: ReactNode;
  why?: string | null;
  /** More about it, in lines. */
  note?: string;
}

/** History of an object: who, when, from, to, why; newest first as given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useTexts();
  const say = useSay();
  if (entries.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t.history.empty}</Typography>;
  return (
    <Box component="ol" aria-label={t.history.title} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {entries.map((entry) => (
        <Box
          key={entry.id}
          component="li"
          sx={{
            position: 'relative',
            pl: 3.5,
            pb: 2.5,
            '&::before': {
              content: '""',
              position: 'absolute',
              left: 7,
              top: 12,
              bottom: -4,
              width: 2,
              bgcolor: 'divider',
            },
            '&:last-of-type::before': { display: 'none' },
            '&::after': {
              content: '""',
              position: 'absolute',
              left: 2,
              top: 7,
              width: 12,
              height: 12,
              borderRadius: '50%',
              bgcolor: 'primary.main',
            },
          }}
        >
          <Typography sx={{ fontWeight: 600 }}>{say(entry.what)}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {entry.who ? <Said text={entry.who} /> : t.history.system} ·{' '}
            <time dateTime={entry.at}>{momentText(entry.at)}</time>
          </Typography>
          {entry.to !== undefined && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.75 }}>
              {entry.from}
              {entry.from !== undefined && (
                <ArrowForward titleAccess="→" sx={{ fontSize: '1.125rem', color: 'text.secondary' }} />
              )}
              {entry.to}
            </Box>
          )}
          {entry.note !== undefined && (
            <Typography sx={{ mt: 0.75, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              <Said text={entry.note} />
            </Typography>
          )}
          {entry.why && (
            <Typography sx={{ mt: 0.75, whiteSpace: 'pre-line' }}>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t.history.reason}{' '}
              </Box>
              <Said text={entry.why} />
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}
