import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { BulkBar } from '../../components/bulk/bulk-bar';
import { usePicked } from '../../components/bulk/use-picked';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { useProducerColumn } from '../../components/use-producer-column';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel, useLanguage } from '../../texts/language';
import { BeginIdea } from './begin-idea';
import { IDEA_STATES, ideaTexts } from './texts';

/** Ideas of one's area, newest first. */
export function IdeasPage() {
  const may = useCan();
  const label = useLabel();
  const t = ideaTexts[useLanguage().language];
  const picked = usePicked();
  const producerColumn = useProducerColumn(t.producer);
  const decides = may('ideas.idea.decide');
  const { values, set, clear, active } = useUrlFilters(['tim', 'trang-thai']);
  const state = values['trang-thai'] as 'draft' | undefined;
  const query = { ...(values.tim ? { q: values.tim } : {}), ...(state ? { state } : {}) };
  const pages = useKeysetQuery('/api/ideas', { params: { query } });
  const write = may('ideas.idea.write') && <BeginIdea label={t.write} />;
  return (
    <Page title={t.listTitle} subtitle={t.listText} actions={write}>
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: t.search }}
        filters={
          <FilterSelect
            label={t.state}
            value={state}
            options={Object.entries(IDEA_STATES).map(([value, each]) => ({ value, label: label(each.label) }))}
            onChange={(value) => set({ 'trang-thai': value })}
          />
        }
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title={t.none} text={t.noneText} action={write} />}
      >
        {(rows) => (
          <DataTable
            caption={t.listTitle}
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/y-tuong/${row.id}`}
            {...(decides
              ? {
                  pick: {
                    picked,
                    keyOf: (row: (typeof rows)[number]) => (row.state === 'submitted' ? row.id : undefined),
                    titleOf: (row: (typeof rows)[number]) => row.productName,
                  },
                }
              : {})}
            columns={[
              { key: 'product', header: t.product, primary: true, cell: (row) => row.productName },
              ...producerColumn(rows),
              { key: 'number', header: t.number, nowrap: true, cell: (row) => row.provinceNo ?? t.notSent },
              { key: 'sent', header: t.sentOn, cell: (row) => <DateText value={row.submittedAt} /> },
              {
                key: 'state',
                header: t.state,
                cell: (row) => <StateChip state={row.state} states={IDEA_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
      <Chosen ids={picked.of(pages.items.map(({ id }) => id))} onClear={picked.clear} />
    </Page>
  );
}

const Chosen = ({ ids, onClear }: { ids: readonly string[]; onClear: () => void }) => (
  <BulkBar groups={[{ act: 'ideas.select', ids }]} count={ids.length} onClear={onClear} />
);
