import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useParams } from '@tanstack/react-router';
import { useApiQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { ErrorState } from '../../components/error-state';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StarsText } from '../../components/stars-text';
import { ToneChip } from '../../components/tone-chip';
import { dayText, momentText } from '../../lib/dates';
import { useLanguage } from '../../texts/language';
import { JourneyStepper, NextStep, pathOf, type Journey } from './journey-steps';
import { JourneysNotYours } from './not-yours';
import { journeyTexts } from './texts';
import { Said } from '../../components/said';

/** One product's way: what is done, whose turn it is, what comes next, and what was told about it. */
export function JourneyPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const t = journeyTexts[useLanguage().language];
  const may = useCan();
  const isOpen = may('journeys.journey.read');
  const { data, error, refetch } = useApiQuery('/api/journeys/{id}', { params: { path: { id } } }, { enabled: isOpen });
  if (!isOpen) return <JourneysNotYours />;
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return (
    <Page
      title={data.title}
      subtitle={`${data.producerName} · ${data.unitName}`}
      breadcrumbs={[{ label: t.title, to: '/hanh-trinh' }]}
      actions={
        may('journeys.mandate.give') && (
          <Button variant="outlined" component={RouteLink} to={`/lam-thay?cho=${data.id}&chuThe=${data.producerId}`}>
            {t.help}
          </Button>
        )
      }
    >
      <Stack spacing={4}>
        <Box sx={{ display: { xs: 'none', md: 'block' } }}>
          <JourneyStepper journey={data} />
        </Box>
        <NextStep journey={data} />
        {data.outcome !== null && (
          <Paper variant="outlined" sx={{ p: 2, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <Typography>{t.star}:</Typography> <StarsText value={data.outcome.star} withWords />
            <Typography>{dayText(data.outcome.publishedOn)}</Typography>
            <Link component={RouteLink} to={`/ket-qua/${data.outcome.resultId}`}>
              {t.see}
            </Link>
          </Paper>
        )}
        <AllSteps journey={data} />
        <NoticesOf journey={data} />
      </Stack>
    </Page>
  );
}

const TONES = {
  done: 'good',
  skipped: 'neutral',
  now: 'attention',
  waiting: 'waiting',
  later: 'neutral',
  stopped: 'bad',
} as const;

const toneOf = (state: string) => (state in TONES ? TONES[state as keyof typeof TONES] : 'neutral');

function AllSteps({ journey }: { journey: Journey }) {
  const t = journeyTexts[useLanguage().language];
  return (
    <PageSection title={t.allSteps}>
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: '#fff' }}
      >
        {journey.steps.map((step) => {
          const to = pathOf(step);
          const name = t.step[step.code];
          return (
            <Box
              component="li"
              key={step.code}
              sx={{ px: 2, py: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' }, display: 'flex', gap: 1.5 }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography sx={{ fontWeight: 600 }}>
                  {to === undefined ? (
                    name
                  ) : (
                    <Link component={RouteLink} to={to} sx={{ display: 'inline-block', py: 0.5 }}>
                      {name}
                    </Link>
                  )}
                </Typography>
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {t.what[step.what]}
                </Typography>
              </Box>
              <div>
                <ToneChip tone={toneOf(step.state)} label={t.state[step.state]} />
              </div>
            </Box>
          );
        })}
      </Box>
    </PageSection>
  );
}

function NoticesOf({ journey }: { journey: Journey }) {
  const t = journeyTexts[useLanguage().language];
  const { data } = useApiQuery('/api/me/notices', { params: { query: { limit: 200 } } });
  const ids = [...journey.steps.flatMap(({ recordId }) => recordId ?? []), journey.id];
  const mine = (data?.items ?? []).filter(({ to }) => ids.some((id) => to?.includes(id)));
  return (
    <PageSection title={t.notices}>
      {mine.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t.noNotices}</Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {mine.slice(0, 10).map((notice) => (
            <li key={notice.id}>
              {notice.to === undefined ? (
                <Said text={notice.title} />
              ) : (
                <Link component={RouteLink} to={notice.to} sx={{ display: 'inline-block', py: 0.5 }}>
                  <Said text={notice.title} />
                </Link>
              )}{' '}
              <span style={{ whiteSpace: 'nowrap' }}>({momentText(notice.createdAt)})</span>
            </li>
          ))}
        </Box>
      )}
    </PageSection>
  );
}
