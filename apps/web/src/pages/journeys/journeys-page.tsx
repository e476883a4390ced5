import Stack from '@mui/material/Stack';
import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLanguage } from '../../texts/language';
import { BeginIdea } from '../ideas/begin-idea';
import { JourneyCard } from './journey-card';
import { JourneysNotYours } from './not-yours';
import { journeyTexts } from './texts';

/** All ways within reach, newest first. */
export function JourneysPage() {
  return useCan()('journeys.journey.read') ? <Journeys /> : <JourneysNotYours />;
}

function Journeys() {
  const t = journeyTexts[useLanguage().language];
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const pages = useKeysetQuery('/api/journeys', { params: { query: { ...(values.tim ? { q: values.tim } : {}) } } });
  return (
    <Page title={t.title} subtitle={t.intro} actions={<BeginIdea label={t.begin} />}>
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: t.search }}
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title={t.empty} text={t.emptyText} />}
      >
        {(rows) => (
          <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {rows.map((journey) => (
              <JourneyCard key={journey.id} journey={journey} />
            ))}
          </Stack>
        )}
      </KeysetList>
    </Page>
  );
}
