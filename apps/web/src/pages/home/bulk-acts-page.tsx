import { useKeysetQuery } from '../../api/hooks';
import { BULK_ACTS } from '../../components/bulk/texts';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { useLabel, useLanguage, useTexts } from '../../texts/language';
import { bulkPageTexts } from './bulk-texts';
import { workTexts } from './texts';

/** What this officer did to many rows at once, newest first. */
export function BulkActsPage() {
  const shell = useTexts();
  const label = useLabel();
  const { language } = useLanguage();
  const t = bulkPageTexts[language];
  const pages = useKeysetQuery('/api/bulk-acts');
  return (
    <Page
      title={workTexts[language].bulkActs}
      subtitle={t.subtitle}
      breadcrumbs={[{ label: shell.homePage.byLastDay, to: '/viec' }]}
    >
      <KeysetList pages={pages} empty={<EmptyState title={t.empty} text={t.emptyText} />}>
        {(rows) => (
          <DataTable
            caption={workTexts[language].bulkActs}
            rows={rows}
            rowKey={({ id }) => id}
            rowTo={({ id }) => `/viec/hang-loat/${id}`}
            columns={[
              {
                key: 'act',
                header: t.act,
                primary: true,
                cell: ({ act }) => (BULK_ACTS[act] === undefined ? act : label(BULK_ACTS[act].done)),
              },
              { key: 'at', header: t.at, nowrap: true, cell: ({ at }) => <DateText value={at} withTime /> },
              { key: 'done', header: t.done, align: 'right', cell: ({ done }) => done },
              { key: 'refused', header: t.refused, align: 'right', cell: ({ refused }) => refused },
              { key: 'undone', header: t.undone, align: 'right', cell: ({ undone }) => undone },
              {
                key: 'open',
                header: t.undoable,
                cell: ({ isOpen, done, undone }) => (isOpen && undone < done ? t.untilEnd : t.over),
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
