import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import type { RowOf } from '../../api/hooks';
import { tones } from '../../app/tones';
import { RouteLink } from '../../components/route-link';
import { WorkDue } from '../../components/work-due';
import { Said } from '../../components/said';

/** One item of the worklist. */
export type WorkItem = RowOf<'/api/me/worklist'>;

const edges: Record<WorkItem['urgency'], string> = {
  overdue: tones.bad.strong,
  week: '#c98a0c',
  later: tones.neutral.line,
  undated: tones.neutral.line,
};

/** One thing to do: what, for whom, by when; the whole card leads there. */
export function WorkCard({ item }: { item: WorkItem }) {
  return (
    <Card component="li" variant="outlined" sx={{ borderLeft: `5px solid ${edges[item.urgency]}` }}>
      <CardActionArea
        component={RouteLink}
        to={item.to}
        sx={{
          ...{ display: 'flex', alignItems: 'center', justifyContent: 'flex-start', gap: 1.5 },
          ...{ px: 2, py: 1.75 },
        }}
      >
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600, fontSize: '1.0625rem' }}>
              <Said text={item.title} />
            </Typography>
            {item.subtitle && (
              <Typography sx={{ color: 'text.secondary' }}>
                <Said text={item.subtitle} />
              </Typography>
            )}
          </Box>
          <WorkDue {...item} />
        </Box>
        <ChevronRight aria-hidden="true" sx={{ color: 'text.secondary' }} />
      </CardActionArea>
    </Card>
  );
}
