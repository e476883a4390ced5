import Stack from '@mui/material/Stack';
import { useApiQuery } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { useLanguage } from '../../texts/language';
import { JourneyCard } from '../journeys/journey-card';
import { journeyTexts } from '../journeys/texts';

const SHOWN = 5;

/** On a producer's home: where each product stands, who has it, what comes next. */
export function OwnJourneys() {
  const t = journeyTexts[useLanguage().language];
  const { data } = useApiQuery('/api/journeys', { params: { query: { limit: SHOWN } } });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Stack sx={{ mt: 4 }}>
      <PageSection title={t.title} text={t.intro}>
        <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.items.map((journey) => (
            <JourneyCard key={journey.id} journey={journey} />
          ))}
        </Stack>
      </PageSection>
    </Stack>
  );
}
