import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { tones } from '../../app/tones';
import { DaysLeft } from '../../components/days-left';
import { RouteLink } from '../../components/route-link';
import type { Urgency } from '../../lib/days-left';
import { dayText } from '../../lib/dates';
import { useTexts } from '../../texts/language';

const edges: Record<Urgency, string> = {
  overdue: tones.bad.strong,
  soon: '#c98a0c',
  later: tones.neutral.line,
};

/** One item of the worklist as the card needs it. */
export interface WorkItem {
  kind: string;
  title: string;
  subtitle?: string | null;
  to: string;
  /** Day or instant of the deadline. */
  dueAt?: string | null;
  workingDaysLeft?: number | null;
  overdue: boolean;
}

interface WorkCardProps {
  item: WorkItem;
  urgency: Urgency;
}

/** One thing to do: what, for whom, by when; the whole card leads there. */
export function WorkCard({ item, urgency }: WorkCardProps) {
  const t = useTexts();
  return (
    <Card component="li" variant="outlined" sx={{ borderLeft: `5px solid ${edges[urgency]}` }}>
      <CardActionArea
        component={RouteLink}
        to={item.to}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'flex-start',
          gap: 1.5,
          px: 2,
          py: 1.75,
        }}
      >
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600, fontSize: '1.0625rem' }}>{item.title}</Typography>
          {item.subtitle && <Typography sx={{ color: 'text.secondary' }}>{item.subtitle}</Typography>}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.25 }}>
          {item.dueAt && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t.homePage.due(dayText(item.dueAt))}
            </Typography>
          )}
          <DaysLeft workingDaysLeft={item.workingDaysLeft} overdue={item.overdue} dueOn={item.dueAt} />
          <ChevronRight aria-hidden="true" sx={{ color: 'text.secondary' }} />
        </Box>
      </CardActionArea>
    </Card>
  );
}
