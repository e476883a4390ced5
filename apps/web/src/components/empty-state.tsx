import InboxOutlined from '@mui/icons-material/InboxOutlined';
import Paper from '@mui/material/Paper';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import Typography from '@mui/material/Typography';
import type { ComponentType, ReactNode } from 'react';
import { useSayNode } from '../texts/language';

interface EmptyStateProps {
  title: string;
  /** What to do next, or what will make something appear here. */
  text: ReactNode;
  action?: ReactNode;
  icon?: ComponentType<SvgIconProps>;
}

/** Nothing here, and what to do about it. */
export function EmptyState({ title, text, action, icon: Icon = InboxOutlined }: EmptyStateProps) {
  const say = useSayNode();
  return (
    <Paper variant="outlined" sx={{ p: { xs: 3, md: 5 }, textAlign: 'center', borderStyle: 'dashed' }}>
      <Icon sx={{ fontSize: 48, color: 'primary.main' }} aria-hidden="true" />
      <Typography variant="h3" component="p" sx={{ mt: 1 }}>
        {say(title)}
      </Typography>
      <Typography component="div" sx={{ mt: 0.5, mx: 'auto', maxWidth: '44ch', color: 'text.secondary' }}>
        {say(text)}
      </Typography>
      {action && <div style={{ marginTop: 16 }}>{action}</div>}
    </Paper>
  );
}
