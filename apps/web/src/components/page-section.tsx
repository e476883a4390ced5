import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { useSayNode } from '../texts/language';

interface PageSectionProps {
  title: string;
  /** Short line under the heading. */
  text?: ReactNode;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  /** Its name in addresses that lead here. */
  place?: string;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function PageSection({ title, text, actions, place, children }: PageSectionProps) {
  const id = useId();
  const say = useSayNode();
  return (
    <Box component="section" aria-labelledby={id} {...(place === undefined ? {} : { id: place, tabIndex: -1 })}>
      <Stack
        direction="row"
        sx={{ flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', alignItems: 'center', mb: 1.5 }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h2" id={id}>
            {say(title)}
          </Typography>
          {text !== undefined && <Typography sx={{ color: 'text.secondary' }}>{say(text)}</Typography>}
        </Box>
        {actions && (
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
            {actions}
          </Stack>
        )}
      </Stack>
      {children}
    </Box>
  );
}
