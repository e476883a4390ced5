import Button from '@mui/material/Button';
import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { useBoth, useLabel, useSay } from '../../texts/language';
import { KINDS, kindText, STATUS_STATES } from './texts';

/** Decisions on the life of certificates, newest first. */
export function StatusDecisionsPage() {
  const say = useSay();
  const both = useBoth();
  const label = useLabel();
  const can = useCan();
  const { values, set, clear, active } = useUrlFilters(['tim', 'loai', 'trang-thai']);
  const query = {
    ...(values.tim ? { q: values.tim } : {}),
    ...(values.loai === undefined ? {} : { kind: values.loai as 'lapse' }),
    ...(values['trang-thai'] === undefined ? {} : { state: values['trang-thai'] as 'draft' }),
  };
  const pages = useKeysetQuery('/api/status-decisions', { params: { query } });
  return (
    <Page
      title="Thu hồi, tạm dừng, khôi phục"
      subtitle="Quyết định về hiệu lực giấy chứng nhận: một người trình, người khác phê duyệt, có hiệu lực khi công bố."
      actions={
        can('certificates.status-decision.prepare') && (
          <Button variant="contained" component={RouteLink} to="/quyet-dinh-hieu-luc/lap">
            {say('Lập dự thảo')}
          </Button>
        )
      }
    >
      <KeysetList
        pages={pages}
        search={{
          value: values.tim ?? '',
          onChange: (tim) => set({ tim }),
          label: say('Tìm số quyết định, sản phẩm, số giấy chứng nhận'),
        }}
        narrowed={active}
        onClearFilters={clear}
        filters={
          <>
            <FilterSelect
              label="Loại"
              value={values.loai}
              options={Object.entries(KINDS).map(([value, text]) => ({ value, label: label(text) }))}
              onChange={(value) => set({ loai: value })}
            />
            <FilterSelect
              label="Trạng thái"
              value={values['trang-thai']}
              options={Object.entries(STATUS_STATES).map(([value, each]) => ({ value, label: label(each.label) }))}
              onChange={(value) => set({ 'trang-thai': value })}
            />
          </>
        }
        empty={
          <EmptyState
            title="Chưa có quyết định"
            text="Dự thảo đến từ kiểm tra, từ đánh giá lại, hoặc do văn phòng lập ở đây."
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Quyết định về hiệu lực giấy chứng nhận"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/quyet-dinh-hieu-luc/${row.id}`}
            columns={[
              {
                key: 'number',
                header: 'Quyết định',
                primary: true,
                cell: (row) => `${label(kindText(row.kind))} · ${row.number ?? say('chưa có số')}`,
              },
              { key: 'body', header: 'Cơ quan ban hành', cell: (row) => row.issuingBody },
              { key: 'count', header: both('Sản phẩm', 'Products'), align: 'right', cell: (row) => row.count },
              { key: 'day', header: 'Ngày quyết định', cell: (row) => <DateText value={row.decidedOn} /> },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => <StateChip state={row.state} states={STATUS_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
