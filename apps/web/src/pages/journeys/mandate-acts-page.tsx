import { useParams } from '@tanstack/react-router';
import { useKeysetQuery } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { momentText } from '../../lib/dates';
import { useLanguage } from '../../texts/language';
import { mandateTexts } from './mandate-texts';

/** Everything that was done under one mandate, with both names. */
export function MandateActsPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const t = mandateTexts[useLanguage().language];
  const pages = useKeysetQuery('/api/mandates/{id}/acts', { params: { path: { id }, query: {} } });
  return (
    <Page title={t.acts} breadcrumbs={[{ label: t.title, to: '/lam-thay' }]} narrow>
      <KeysetList pages={pages} empty={<EmptyState title={t.noActs} text={t.intro} />}>
        {(rows) => (
          <DataTable
            caption={t.acts}
            rows={rows}
            rowKey={(row) => row.seq}
            columns={[
              { key: 'what', header: '', primary: true, cell: (row) => t.commands[row.command] ?? t.otherCommand },
              { key: 'who', header: '', cell: (row) => t.line(row.actorName, row.onBehalfOfName) },
              { key: 'at', header: '', cell: (row) => momentText(row.at) },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
