import Button from '@mui/material/Button';
import { useState } from 'react';
import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { NewReportDialog } from './new-report-dialog';
import { periodText, REPORT_STATES } from './texts';

/** Reports of the provincial office, newest period first. */
export function ReportsPage() {
  const say = useSay();
  const may = useCan();
  const { values, set, clear, active } = useUrlFilters(['tim', 'loai', 'ky']);
  const [creating, setCreating] = useState(values.ky !== undefined);
  const pages = useKeysetQuery('/api/reports', {
    params: {
      query: {
        ...(values.tim ? { q: values.tim } : {}),
        ...(values.loai === undefined ? {} : { kind: values.loai as 'month' }),
      },
    },
  });
  const create = may('reporting.report.write') && (
    <Button variant="contained" onClick={() => setCreating(true)}>
      {say('Lập báo cáo')}
    </Button>
  );
  return (
    <Page
      title="Báo cáo"
      subtitle="Báo cáo tháng và báo cáo năm về Chương trình OCOP; mọi con số lấy từ hồ sơ."
      actions={create}
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm kỳ báo cáo, số văn bản') }}
        filters={
          <FilterSelect
            label="Loại báo cáo"
            value={values.loai}
            options={[
              { value: 'month', label: say('Báo cáo tháng') },
              { value: 'year', label: say('Báo cáo năm') },
            ]}
            onChange={(loai) => set({ loai })}
          />
        }
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title="Chưa có báo cáo" text="Báo cáo được lập sẽ hiện ở đây." action={create} />}
      >
        {(rows) => (
          <DataTable
            caption="Báo cáo"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/bao-cao-dinh-ky/${row.id}`}
            columns={[
              {
                key: 'period',
                header: 'Kỳ báo cáo',
                primary: true,
                cell: (row) =>
                  say(
                    'Báo cáo {0}{1}',
                    periodText(row.kind, row.period, say),
                    row.issueNo > 1 ? `, lần ${row.issueNo}` : '',
                  ),
              },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => <StateChip state={row.state} states={REPORT_STATES} />,
              },
              { key: 'number', header: 'Số', nowrap: true, cell: (row) => row.numberText ?? '–' },
              {
                key: 'issued',
                header: 'Ngày phát hành',
                cell: (row) => (row.issuedOn === null ? '–' : <DateText value={row.issuedOn} />),
              },
              {
                key: 'units',
                header: 'Đơn vị trả lời',
                align: 'right',
                cell: (row) => (row.asked === 0 ? '–' : `${row.answered}/${row.asked}`),
              },
            ]}
          />
        )}
      </KeysetList>
      {creating && may('reporting.report.write') && (
        <NewReportDialog
          period={values.ky}
          onClose={() => {
            setCreating(false);
            set({ ky: undefined });
          }}
        />
      )}
    </Page>
  );
}
