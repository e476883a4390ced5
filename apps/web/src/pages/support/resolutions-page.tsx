import Button from '@mui/material/Button';
import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { ToneChip } from '../../components/tone-chip';
import { TwoLines } from '../../components/two-lines';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';

/** In force or over, in words. */
export const validityChip = (inForce: boolean) =>
  inForce ? <ToneChip tone="good" label="Đang hiệu lực" /> : <ToneChip tone="neutral" label="Ngoài hiệu lực" />;

/** Resolutions on support policy. */
export function ResolutionsPage() {
  const say = useSay();
  const may = useCan();
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const pages = useKeysetQuery('/api/support/resolutions', { params: { query: values.tim ? { q: values.tim } : {} } });
  const add = may('support.policy.manage') && (
    <Button variant="contained" component={RouteLink} to="/ho-tro/nghi-quyet/moi">
      {say('Thêm nghị quyết')}
    </Button>
  );
  return (
    <Page
      title="Nghị quyết hỗ trợ"
      subtitle="Hỗ trợ những gì, bao nhiêu, cho ai."
      breadcrumbs={[{ label: 'Hỗ trợ', to: '/ho-tro' }]}
      actions={add}
    >
      <KeysetList
        pages={pages}
        search={{
          value: values.tim ?? '',
          onChange: (tim) => set({ tim }),
          label: say('Tìm số, nội dung, nơi ban hành'),
        }}
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title="Chưa có nghị quyết" text="Thêm nghị quyết để đề nghị hỗ trợ theo đó." action={add} />}
      >
        {(rows) => (
          <DataTable
            caption="Nghị quyết hỗ trợ"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/ho-tro/nghi-quyet/${row.id}`}
            columns={[
              { key: 'number', header: 'Số', primary: true, nowrap: true, cell: (row) => row.number },
              { key: 'title', header: 'Nội dung', cell: (row) => <TwoLines text={row.title} below={row.issuer} /> },
              { key: 'from', header: 'Từ', cell: (row) => <DateText value={row.validFrom} /> },
              { key: 'to', header: 'Đến', cell: (row) => <DateText value={row.validTo} /> },
              { key: 'lines', header: 'Mục', align: 'right', cell: (row) => row.lineCount },
              { key: 'state', header: 'Hiệu lực', cell: (row) => validityChip(row.inForce) },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
