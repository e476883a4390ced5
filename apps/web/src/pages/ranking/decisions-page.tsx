import { useKeysetQuery } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel, useSay } from '../../texts/language';
import { DECISION_STATES, EMPTY_DECISIONS } from './texts';

/** Decisions, newest first. */
export function DecisionsPage() {
  const say = useSay();
  const label = useLabel();
  const { values, set, clear, active } = useUrlFilters(['tim', 'trang-thai']);
  const state = values['trang-thai'] as 'draft' | undefined;
  const pages = useKeysetQuery('/api/decisions', {
    params: { query: { ...(values.tim ? { q: values.tim } : {}), ...(state && { state }) } },
  });
  const options = Object.entries(DECISION_STATES).map(([value, each]) => ({ value, label: label(each.label) }));
  return (
    <Page title="Quyết định công nhận" subtitle="Lập, phê duyệt bởi người khác, rồi công bố một lần.">
      <KeysetList
        pages={pages}
        search={{
          value: values.tim ?? '',
          onChange: (tim) => set({ tim }),
          label: say('Tìm số quyết định, sản phẩm, chủ thể'),
        }}
        narrowed={active}
        onClearFilters={clear}
        filters={
          <FilterSelect
            label="Trạng thái"
            value={state}
            options={options}
            onChange={(value) => set({ 'trang-thai': value })}
          />
        }
        empty={<EmptyState title="Chưa có quyết định" text={EMPTY_DECISIONS} />}
      >
        {(rows) => (
          <DataTable
            caption="Quyết định công nhận"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/quyet-dinh/${row.id}`}
            columns={[
              {
                key: 'number',
                header: 'Số',
                primary: true,
                nowrap: true,
                cell: (row) => row.number ?? say('Chưa có số'),
              },
              { key: 'round', header: 'Đợt', cell: (row) => row.roundName },
              { key: 'body', header: 'Cơ quan ban hành', cell: (row) => row.issuingBody },
              { key: 'count', header: 'Sản phẩm', align: 'right', cell: (row) => row.count },
              { key: 'published', header: 'Công bố', cell: (row) => <DateText value={row.publishedOn} /> },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => <StateChip state={row.state} states={DECISION_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
