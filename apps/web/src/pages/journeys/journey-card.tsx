import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { DaysLeft } from '../../components/days-left';
import { RouteLink } from '../../components/route-link';
import { ToneChip } from '../../components/tone-chip';
import { dayText } from '../../lib/dates';
import { useLanguage } from '../../texts/language';
import type { Journey } from './journey-steps';
import { journeyTexts } from './texts';

/** One product: the step in hand, whose turn it is, and the days that are left. */
export function JourneyCard({ journey }: { journey: Journey }) {
  const t = journeyTexts[useLanguage().language];
  const step = journey.steps.find(({ code }) => code === journey.current);
  const done = journey.steps.filter(({ state }) => state === 'done' || state === 'skipped').length;
  if (step === undefined) return null;
  const isMine = step.state === 'now';
  return (
    <Card component="li" variant="outlined">
      <CardActionArea
        component={RouteLink}
        to={`/hanh-trinh/${journey.id}`}
        sx={{ px: 2, py: 1.75, display: 'flex', alignItems: 'center', gap: 1.5 }}
      >
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600, fontSize: '1.0625rem' }}>{journey.title}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {journey.producerName} · {t.done(done, journey.steps.length)}
            </Typography>
            <Typography>{t.what[step.what]}</Typography>
          </Box>
          <ToneChip
            tone={
              isMine ? 'attention' : step.state === 'waiting' ? 'waiting' : step.state === 'stopped' ? 'bad' : 'good'
            }
            label={`${t.step[step.code]}: ${t.state[step.state]}`}
          />
          {step.sendUpOn !== null && <Typography variant="body2">{t.sendUpShort(dayText(step.sendUpOn))}</Typography>}
          {step.dueOn !== null && (isMine || (step.workingDaysLeft ?? 0) >= 0) && (
            <DaysLeft
              workingDaysLeft={step.workingDaysLeft}
              overdue={(step.workingDaysLeft ?? 0) < 0}
              dueOn={step.dueOn}
            />
          )}
        </Box>
        <ChevronRight aria-hidden="true" sx={{ color: 'text.secondary' }} />
      </CardActionArea>
    </Card>
  );
}
