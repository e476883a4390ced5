import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { TwoLines } from '../../components/two-lines';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel } from '../../texts/language';
import { BeginIdea } from './begin-idea';
import { IDEA_STATES } from './texts';

/** Ideas of one's area, newest first. */
export function IdeasPage() {
  const may = useCan();
  const label = useLabel();
  const { values, set, clear, active } = useUrlFilters(['tim', 'trang-thai']);
  const state = values['trang-thai'] as 'draft' | undefined;
  const query = { ...(values.tim ? { q: values.tim } : {}), ...(state ? { state } : {}) };
  const pages = useKeysetQuery('/api/ideas', { params: { query } });
  const write = may('ideas.idea.write') && <BeginIdea label="Viết ý tưởng mới" />;
  return (
    <Page title="Ý tưởng sản phẩm" subtitle="Phiếu đăng ký ý tưởng: bước đầu của mỗi sản phẩm OCOP." actions={write}>
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: 'Tìm sản phẩm, chủ thể, số' }}
        filters={
          <FilterSelect
            label="Trạng thái"
            value={state}
            options={Object.entries(IDEA_STATES).map(([value, each]) => ({ value, label: label(each.label) }))}
            onChange={(value) => set({ 'trang-thai': value })}
          />
        }
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState
            title="Chưa có ý tưởng nào"
            text="Ý tưởng của các chủ thể hiện ở đây khi bắt đầu được viết."
            action={write}
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Ý tưởng sản phẩm"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/y-tuong/${row.id}`}
            columns={[
              { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
              {
                key: 'producer',
                header: 'Chủ thể',
                cell: (row) => <TwoLines text={row.producerName} below={row.unitName} />,
              },
              { key: 'number', header: 'Số', nowrap: true, cell: (row) => row.provinceNo ?? 'Chưa gửi' },
              { key: 'sent', header: 'Ngày gửi', cell: (row) => <DateText value={row.submittedAt} /> },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => <StateChip state={row.state} states={IDEA_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
