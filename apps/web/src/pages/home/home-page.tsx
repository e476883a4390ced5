import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useApiQuery } from '../../api/hooks';
import { useNav } from '../../app/layout/use-nav';
import { useCan, useSession } from '../../app/session';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { byUrgency, type Urgency } from '../../lib/days-left';
import { useLabel, useTexts } from '../../texts/language';
import { Tiles } from './tiles';
import { OwnJourneys } from './own-journeys';
import { WorkCard, type WorkItem } from './work-card';

const HomePictures = lazy(async () => ({ default: (await import('../pictures/home-pictures')).HomePictures }));

/** What waits for this person and by when; nothing here is made up where nothing waits. */
export function HomePage() {
  const t = useTexts();
  const session = useSession();
  const isProducer = useCan()('journeys.mandate.give') || session?.acting !== undefined;
  const { data, error, refetch } = useApiQuery('/api/me/worklist', undefined, { refetchInterval: 120_000 });
  return (
    <Page title={t.homePage.title} subtitle={session && t.homePage.greeting(session.user.displayName)}>
      <Tiles />
      {data === undefined && error === null && <LoadingList rows={4} />}
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={t.homePage.emptyTitle} text={t.homePage.emptyText} />}
      {data !== undefined && data.items.length > 0 && <WorkGroups items={data.items} />}
      {session !== undefined && (
        <Suspense fallback={null}>
          <HomePictures roles={session.roles.map(({ role }) => role)} />
        </Suspense>
      )}
      {isProducer && <OwnJourneys />}
      <Shortcuts />
    </Page>
  );
}

function WorkGroups({ items }: { items: readonly WorkItem[] }) {
  const t = useTexts();
  const groups = byUrgency(items);
  const order: Urgency[] = ['overdue', 'soon', 'later'];
  return (
    <Stack spacing={4}>
      {order
        .filter((urgency) => groups[urgency].length > 0)
        .map((urgency) => (
          <section key={urgency} aria-labelledby={`viec-${urgency}`}>
            <Typography variant="h2" id={`viec-${urgency}`} sx={{ mb: 1.5 }}>
              {t.homePage[urgency]} ({groups[urgency].length})
            </Typography>
            <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
              {groups[urgency].map((item) => (
                <WorkCard key={`${item.kind} ${item.to}`} item={item} urgency={urgency} />
              ))}
            </Stack>
          </section>
        ))}
    </Stack>
  );
}

function Shortcuts() {
  const t = useTexts();
  const label = useLabel();
  const { entries } = useNav();
  const others = entries.filter(({ to }) => to !== '/').slice(0, 6);
  if (others.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="mo-nhanh" sx={{ mt: 5 }}>
      <Typography variant="h2" id="mo-nhanh" sx={{ mb: 1.5 }}>
        {t.homePage.shortcuts}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(3, 1fr)' } }}>
        {others.map(({ to, icon: Icon, ...entry }) => (
          <Button
            key={to}
            component={RouteLink}
            to={to}
            variant="outlined"
            startIcon={<Icon aria-hidden="true" />}
            sx={{ justifyContent: 'flex-start', textAlign: 'left', minHeight: 56, bgcolor: 'background.paper' }}
          >
            {label(entry.label)}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
