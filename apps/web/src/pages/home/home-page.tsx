import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useNav } from '../../app/layout/use-nav';
import { useCan, useSession } from '../../app/session';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { useLabel, useLanguage, useTexts } from '../../texts/language';
import { BeginIdea } from '../ideas/begin-idea';
import { journeyTexts } from '../journeys/texts';
import { workTexts } from './texts';
import { Tiles } from './tiles';
import { OwnJourneys } from './own-journeys';
import { WorkCard } from './work-card';

const HomePictures = lazy(async () => ({ default: (await import('../pictures/home-pictures')).HomePictures }));

/** So many stand on the home page; the others on the page of work by last day. */
const MOST_URGENT = { params: { query: { limit: 10 } } } as const;

/** What waits for this person and by when; nothing here is made up where nothing waits. */
export function HomePage() {
  const t = useTexts();
  const session = useSession();
  const ways = journeyTexts[useLanguage().language];
  const isProducer = useCan()('journeys.mandate.give') || session?.acting !== undefined;
  const { data, error, refetch } = useApiQuery('/api/me/worklist', MOST_URGENT, { refetchInterval: 120_000 });
  const byLastDay = (
    <Button component={RouteLink} to="/viec" variant="outlined">
      {t.homePage.byLastDay}
    </Button>
  );
  return (
    <Page
      title={t.homePage.title}
      subtitle={session && t.homePage.greeting(session.user.displayName)}
      actions={(data?.total ?? 0) > 0 && byLastDay}
    >
      {!isProducer && <Tiles />}
      {data === undefined && error === null && <LoadingList rows={4} />}
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState
          title={t.homePage.emptyTitle}
          text={isProducer ? t.homePage.emptyProducer : t.homePage.emptyText}
          action={isProducer && <BeginIdea label={ways.begin} />}
        />
      )}
      {data !== undefined && data.items.length > 0 && <WorkGroups work={data} />}
      {isProducer && (
        <>
          <OwnJourneys />
          <Box sx={{ mt: 4 }}>
            <Tiles />
          </Box>
        </>
      )}
      {session !== undefined && (
        <Suspense fallback={null}>
          <HomePictures roles={session.roles.map(({ role }) => role)} />
        </Suspense>
      )}
      <Shortcuts />
    </Page>
  );
}

type Work = Answer<'/api/me/worklist'>;

/** The most urgent, in groups; the heading of each says how much there is of it in all. */
function WorkGroups({ work: { items, counts, total, more } }: { work: Work }) {
  const t = useTexts();
  const words = workTexts[useLanguage().language];
  const told = (count: number): string => (more.length > 0 && count > 0 ? words.moreThan(count) : String(count));
  const groups = [
    { key: 'overdue', count: counts.overdue, of: ['overdue'] },
    { key: 'week', count: counts.week, of: ['week'] },
    { key: 'later', count: counts.later + counts.undated, of: ['later', 'undated'] },
  ] as const;
  const shown = groups
    .map(({ of, ...group }) => ({ ...group, rows: items.filter(({ urgency }) => of.some((each) => each === urgency)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Stack spacing={4}>
      {shown.map(({ key, count, rows }, at) => (
        <section key={key} aria-labelledby={`viec-${key}`}>
          <Typography variant="h2" id={`viec-${key}`} sx={{ mb: 1.5 }}>
            {key === 'later' && at === 0 ? t.homePage.onlyLater : t.homePage[key]} ({told(count)})
          </Typography>
          <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {rows.map((item) => (
              <WorkCard key={`${item.kind} ${item.to} ${item.title} ${item.dueAt ?? ''}`} item={item} />
            ))}
          </Stack>
        </section>
      ))}
      {total > items.length && (
        <Button component={RouteLink} to="/viec" variant="outlined" sx={{ alignSelf: 'flex-start' }}>
          {t.homePage.all(told(total))}
        </Button>
      )}
    </Stack>
  );
}

function Shortcuts() {
  const t = useTexts();
  const label = useLabel();
  const { byUse } = useNav();
  const others = byUse.filter(({ to }) => to !== '/').slice(0, 6);
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
