import Stack from '@mui/material/Stack';
import { useKeysetQuery } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { useLanguage } from '../../texts/language';
import { AskMandate } from './ask-mandate';
import { GiveMandate } from './give-mandate';
import { MandateCard } from './mandate-card';
import { mandateTexts } from './mandate-texts';
import { TakeMandate } from './take-mandate';

/** Asking somebody to fill in, taking up a code, and all mandates that one gave or holds. */
export function MandatesPage() {
  const t = mandateTexts[useLanguage().language];
  const may = useCan();
  const isActing = useSession()?.acting !== undefined;
  const gives = may('journeys.mandate.give');
  const pages = useKeysetQuery('/api/mandates', { params: { query: {} } });
  // Somebody waits for an answer, or for the helper to begin: that comes before everything else.
  const isFirst = pages.items.some(({ allowedActions }) => allowedActions.includes(gives ? 'confirm' : 'enter'));
  const list = (
    <PageSection title={t.list}>
      <KeysetList pages={pages} empty={<EmptyState title={t.none} text={t.noneText} />}>
        {(rows) => (
          <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {rows.map((mandate) => (
              <MandateCard key={mandate.id} mandate={mandate} />
            ))}
          </Stack>
        )}
      </KeysetList>
    </PageSection>
  );
  return (
    <Page title={t.title} subtitle={t.intro} narrow>
      <Stack spacing={4}>
        {isFirst && list}
        {gives && <GiveMandate />}
        {!gives && <TakeMandate />}
        {may('journeys.mandate.ask') && !isActing && <AskMandate />}
        {!isFirst && list}
      </Stack>
    </Page>
  );
}
